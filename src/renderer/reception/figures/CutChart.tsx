import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/reception/figures.ts';
import { useFormats } from '../../app/i18n/format.ts';
import type { Measure } from './search.ts';
import { shades, type Series } from './series.ts';

/** A line of a cut: an official, a day of the week, an hour. */
export type CutRow = Figure & { readonly key: string; readonly label: string; /** Where there is little room. */ readonly short: string };

/** More bars than this lie too near each other to be read. */
const mostRows = 15;

interface Props {
  readonly title: string;
  readonly rows: readonly CutRow[];
  readonly measure: Measure;
  readonly drawn: readonly Series[];
  /** Bars that lie, for rows with long names. */
  readonly lying?: boolean;
}

/** One cut of the figures as bars. The same figures stand in the table below. */
export function CutChart({ title, rows, measure, drawn, lying = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = lying ? rows.toSorted((a, b) => b.booked + b.walkIns - a.booked - a.walkIns).slice(0, mostRows) : rows;
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
            margin={{ top: 12, right: lying ? 24 : 8, bottom: 0, left: 0 }}
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

/** What the colours of the charts mean, once for all of them. */
export function Legend({ drawn }: { drawn: readonly Series[] }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
      {drawn.map(({ key, color }) => (
        <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontSize: '0.75rem', color: 'text.secondary' }}>
          <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: color }} />
          {t(`figures.names.${key}`)}
        </Box>
      ))}
    </Box>
  );
}
