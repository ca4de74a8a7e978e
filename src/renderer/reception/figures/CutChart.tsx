import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/reception/figures.ts';
import { useFormats } from '../../app/i18n/format.ts';
import type { Measure } from './search.ts';

/** A line of a cut: an official, a day of the week, an hour. */
export type CutRow = Figure & { readonly key: string; readonly label: string; /** Where there is little room. */ readonly short: string };

interface Series {
  readonly key: string;
  readonly color: string;
  readonly of: (figure: Figure) => number | null;
  readonly stack?: string;
}

/** Steps of lightness, so that the series are told apart without colour too; their order is that of the legend. */
const series: Readonly<Record<Measure, readonly Series[]>> = {
  count: [
    { key: 'received', color: 'var(--mui-palette-primary-main)', of: (figure) => figure.received, stack: 'all' },
    { key: 'noShow', color: 'var(--second)', of: (figure) => figure.noShow, stack: 'all' },
    { key: 'cancelledAndRefused', color: 'var(--third)', of: (figure) => figure.cancelled + figure.refused, stack: 'all' },
    { key: 'notOver', color: 'var(--fourth)', of: (figure) => Math.max(0, figure.booked + figure.walkIns - figure.received - figure.noShow - figure.cancelled - figure.refused), stack: 'all' },
  ],
  share: [{ key: 'noShowShare', color: 'var(--second)', of: (figure) => (figure.noShowShare === null ? null : figure.noShowShare * 100) }],
  times: [
    { key: 'waiting50', color: 'var(--mui-palette-primary-main)', of: (figure) => figure.waiting.median },
    { key: 'waiting90', color: 'var(--first-light)', of: (figure) => figure.waiting.p90 },
    { key: 'reception50', color: 'var(--second)', of: (figure) => figure.reception.median },
    { key: 'reception90', color: 'var(--second-light)', of: (figure) => figure.reception.p90 },
  ],
};

const shades = {
  '--second': '#C98A2B',
  '--third': '#A5ABA6',
  '--fourth': '#DCDFDB',
  '--first-light': '#A9D3D1',
  '--second-light': '#EBD1A4',
  '[data-scheme="dark"] &': { '--second': '#A8792F', '--third': '#6B726E', '--fourth': '#3E4441', '--first-light': '#2F6E6B', '--second-light': '#6A5127' },
} as const;

/** More bars than this lie too near each other to be read. */
const mostRows = 15;

interface Props {
  readonly title: string;
  readonly rows: readonly CutRow[];
  readonly measure: Measure;
  /** Bars that lie, for rows with long names. */
  readonly lying?: boolean;
}

/** One cut of the figures as bars. The same figures stand in the table below. */
export function CutChart({ title, rows, measure, lying = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = lying ? rows.toSorted((a, b) => b.booked + b.walkIns - a.booked - a.walkIns).slice(0, mostRows) : rows;
  const drawn = series[measure].filter(({ key, of }) => key !== 'notOver' || shown.some((row) => (of(row) ?? 0) > 0));
  const unit = (value: number | null) => (value === null ? '—' : measure === 'share' ? t('figures.percent', { value: formats.number(value, 1) }) : measure === 'times' ? t('figures.minutes', { value: formats.number(value) }) : formats.number(value));
  const isEmpty = shown.every((row) => drawn.every(({ of }) => !of(row)));
  const dataset = shown.map((row) => ({ row: row.key, ...Object.fromEntries(drawn.map(({ key, of }) => [key, of(row)])) }));
  const nameOf = (key: string, place: string) => {
    const row = shown.find((each) => each.key === key);
    return (place === 'tick' && !lying ? row?.short : row?.label) ?? '';
  };
  const bands = { dataKey: 'row', scaleType: 'band' as const, categoryGapRatio: 0.35, disableLine: true, disableTicks: true, valueFormatter: (key: string, context: { location: string }) => nameOf(key, context.location) };
  const values = { tickMinStep: measure === 'count' ? 1 : undefined, disableLine: true, disableTicks: true, valueFormatter: (value: number) => formats.number(value), ...(measure === 'share' && isEmpty && { max: 10 }) };
  const height = lying ? 44 + shown.length * (measure === 'times' ? 44 : 28) : 220;
  return (
    <Paper variant="outlined" component="figure" sx={{ ...shades, m: 0, p: 4, pb: 2, borderRadius: 2, minWidth: 0, breakInside: 'avoid' }}>
      <Box component="figcaption" sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        <Typography variant="h2">{title}</Typography>
        {lying && rows.length > mostRows && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('figures.chart.most', { count: mostRows })}
          </Typography>
        )}
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
          {drawn.map(({ key, color }) => (
            <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontSize: '0.75rem', color: 'text.secondary' }}>
              <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: color }} />
              {t(`figures.names.${key}`)}
            </Box>
          ))}
        </Box>
      </Box>
      {isEmpty ? (
        <Box sx={{ minHeight: 120, display: 'grid', placeItems: 'center', color: 'text.secondary', fontSize: '0.8125rem' }}>{t('figures.chart.nothing')}</Box>
      ) : (
        <Box role="img" aria-label={`${title}. ${t('figures.chart.tableBelow')}`} sx={{ '& .MuiBarElement-root': { stroke: 'var(--mui-palette-background-paper)', strokeWidth: 1 } }}>
          <BarChart
            height={height}
            layout={lying ? 'horizontal' : 'vertical'}
            hideLegend
            skipAnimation
            disableKeyboardNavigation
            margin={{ top: 12, right: 8, bottom: 0, left: 0 }}
            grid={lying ? { vertical: true } : { horizontal: true }}
            dataset={dataset}
            {...(lying ? { yAxis: [{ ...bands, width: 190 }], xAxis: [{ ...values, height: 24 }] } : { xAxis: [{ ...bands, height: 24 }], yAxis: [{ ...values, width: 40 }] })}
            series={drawn.map(({ key, color, stack }) => ({ dataKey: key, label: t(`figures.names.${key}`), color, ...(stack && { stack }), valueFormatter: unit }))}
            localeText={{ noData: t('figures.chart.nothing'), loading: t('common.loading') }}
          />
        </Box>
      )}
    </Paper>
  );
}
