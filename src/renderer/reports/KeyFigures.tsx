import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import TrendingFlat from '@mui/icons-material/TrendingFlatOutlined';
import TrendingUp from '@mui/icons-material/TrendingUpOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change, MonthlyReport } from '#shared/reports/monthlyReport.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';

/** The month in a line of figures, each beside the month before. */
export function KeyFigures({ report }: { report: MonthlyReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, borderRadius: 2, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', '@media (max-width: 1150px)': { gridTemplateColumns: 'repeat(3, 1fr)' }, overflow: 'hidden', '& > div': { p: 4, boxShadow: '1px 0 0 var(--mui-palette-divider), 0 -1px 0 var(--mui-palette-divider)' } }}>
      <Figure name={t('reports.figures.total')} value={formats.number(report.total)} below={<ChangeWords change={report.change} report={report} />} strong />
      {report.byKind.map((line) => (
        <Figure
          key={line.kind}
          name={t(`reports.kinds.${line.kind}`)}
          value={formats.number(line.count)}
          aside={t('reports.percent', { value: formats.number(line.share * 100, 1) })}
          below={<ChangeWords change={line.change} report={report} />}
        />
      ))}
      {report.averagePerWorkingDay !== null && (
        <Figure
          name={t('reports.figures.average')}
          value={formats.number(report.averagePerWorkingDay, 1)}
          below={t('reports.figures.workingDays', { count: report.workingDays ?? 0 })}
        />
      )}
      <Figure name={t('reports.figures.bookings')} value={formats.number(report.bookings.total)} below={t('reports.figures.received', { number: formats.number(report.bookings.byStatus.received) })} />
    </Paper>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly aside?: string;
  readonly below: ReactNode;
  readonly strong?: boolean;
}

function Figure({ name, value, aside, below, strong = false }: FigureProps) {
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Box component="span" sx={{ fontSize: '1.5rem', lineHeight: '2rem', fontWeight: 640, letterSpacing: '-0.02em', fontVariantNumeric: 'tabular-nums', ...(strong && { color: 'primary.main' }) }}>
            {value}
          </Box>
          {aside && <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>{aside}</Box>}
        </Box>
        <Box sx={{ fontSize: '0.75rem', lineHeight: '1rem', color: 'text.secondary' }}>{below}</Box>
      </Box>
    </div>
  );
}

/** More or fewer than in the days it is compared with; whether that is good is not for the program to say, so it has no colour. */
function ChangeWords({ change, report: { compared } }: { change: Change | null; report: MonthlyReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (change === null || compared === null) return <>{t('reports.change.none')}</>;
  const { difference, share } = change;
  const icon = difference > 0 ? <TrendingUp /> : difference < 0 ? <TrendingDown /> : <TrendingFlat />;
  const signed = `${difference > 0 ? '+' : ''}${formats.number(difference)}`;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, '& svg': { fontSize: 15 } }} title={t('reports.change.previous', { from: formatDate(compared.from), to: formatDate(compared.to), number: formats.number(change.previous) })}>
      {icon}
      {difference === 0
        ? t('reports.change.same')
        : share === null
          ? signed
          : `${signed} (${t('reports.percent', { value: formats.number(share * 100, 1) })})`}
    </Box>
  );
}
