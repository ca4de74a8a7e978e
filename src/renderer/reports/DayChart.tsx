import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import { applicationKinds, type ApplicationKind } from '#shared/applications/lifecycle.ts';
import type { MonthlyReport } from '#shared/reports/monthlyReport.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';

/** Steps of lightness, so that the kinds are told apart without colour too; the order is that of the legend. */
const colours: Record<ApplicationKind, string> = {
  petition: 'var(--mui-palette-primary-main)',
  complaint: 'var(--complaint)',
  proposal: 'var(--proposal)',
};
const shades = {
  '--complaint': '#C98A2B',
  '--proposal': '#C6CAC6',
  '[data-scheme="dark"] &': { '--complaint': '#A8792F', '--proposal': '#565D59' },
} as const;
const order = ['petition', 'complaint', 'proposal'] as const satisfies readonly ApplicationKind[];

/** How many came on each day of the month, by kind. The same figures stand in the table by day. */
export function DayChart({ report }: { report: MonthlyReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = t('reports.chart.title');
  const most = report.byDay.reduce((top, day) => (day.total > top.total ? day : top), report.byDay[0] ?? { date: report.from, total: 0 });
  return (
    <Paper variant="outlined" component="figure" sx={{ ...shades, m: 0, p: 4, pb: 2, borderRadius: 2 }}>
      <Box component="figcaption" sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 3 }}>
        <Typography variant="h2">{title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {report.total === 0 ? t('reports.chart.nothing') : t('reports.chart.most', { date: formatDate(most.date), number: formats.number(most.total) })}
        </Typography>
        <Box sx={{ ml: 'auto', display: 'flex', gap: 4 }}>
          {order.map((kind) => (
            <Box key={kind} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontSize: '0.75rem', color: 'text.secondary' }}>
              <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: colours[kind] }} />
              {t(`reports.kinds.${kind}`)}
            </Box>
          ))}
        </Box>
      </Box>
      <Box role="img" aria-label={`${title}. ${t('reports.chart.tableBelow')}`} sx={{ '& .MuiBarElement-root': { stroke: 'var(--mui-palette-background-paper)', strokeWidth: 1 } }}>
        <BarChart
          height={220}
          hideLegend
          skipAnimation
          disableKeyboardNavigation
          margin={{ top: 12, right: 4, bottom: 0, left: 0 }}
          grid={{ horizontal: true }}
          dataset={report.byDay.map((day) => ({ date: day.date, ...Object.fromEntries(applicationKinds.map((kind) => [kind, day.kinds[kind]])) }))}
          xAxis={[
            {
              dataKey: 'date',
              scaleType: 'band',
              categoryGapRatio: 0.35,
              height: 24,
              disableLine: true,
              disableTicks: true,
              valueFormatter: (date: string, context) => (context.location === 'tick' ? String(Number(date.slice(8, 10))) : formats.dayInWords(date)),
            },
          ]}
          yAxis={[{ width: 40, tickMinStep: 1, disableLine: true, disableTicks: true, valueFormatter: (value: number) => formats.number(value) }]}
          series={order.map((kind) => ({
            dataKey: kind,
            stack: 'all',
            label: t(`reports.kinds.${kind}`),
            color: colours[kind],
            valueFormatter: (value: number | null) => formats.number(value ?? 0),
          }))}
          localeText={{ noData: t('reports.chart.nothing'), loading: t('common.loading') }}
        />
      </Box>
    </Paper>
  );
}
