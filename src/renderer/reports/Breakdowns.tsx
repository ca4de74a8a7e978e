import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import { bookingStatuses } from '#shared/reception/lifecycle.ts';
import { reportOutcomes, type MonthlyReport, type Rating, type ReportOutcome } from '#shared/reports/monthlyReport.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FigureTable, type FigureRow } from './FigureTable.tsx';
import { breakdowns, type Breakdown } from './search.ts';

interface Props {
  readonly report: MonthlyReport;
  readonly by: Breakdown;
  readonly onChange: (by: Breakdown) => void;
}

/** The month's table, cut one way or another; every cut adds up to the same total. */
export function Breakdowns({ report, by, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
      <Tabs value={by} onChange={(_event, next: Breakdown) => onChange(next)} aria-label={t('reports.breakdown')} sx={{ px: 2, borderBottom: 1, borderColor: 'divider', minHeight: 44, '& .MuiTab-root': { minHeight: 44 } }}>
        {breakdowns.map((each) => (
          <Tab key={each} value={each} label={t(`reports.by.${each}`)} id={`report-tab-${each}`} aria-controls={by === each ? 'report-table' : undefined} />
        ))}
      </Tabs>
      <Box role="tabpanel" id="report-table" aria-labelledby={`report-tab-${by}`} tabIndex={0} sx={{ overflowX: 'auto', '&:focus-visible': { outlineOffset: -2 } }}>
        <Table report={report} by={by} />
      </Box>
    </Paper>
  );
}

function Table({ report, by }: { report: MonthlyReport; by: Breakdown }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { service } = useClassifiers();
  const percent = (share: number) => t('reports.percent', { value: formats.number(share * 100, 1) });
  const stars = (rating: Rating | null) => (rating === null ? '—' : t('reports.rating', { stars: formats.number(rating.average, 1), number: formats.number(rating.count) }));
  const number = (value: number) => formats.number(value);
  const outcomeName = (outcome: ReportOutcome) => (outcome === 'open' || outcome === 'withdrawn' ? t(`reports.${outcome}`) : t(`applications.outcome.${outcome}`));
  const whole = report.total === 0 ? percent(0) : percent(1);
  // Columns of outcomes and statuses that nothing has would only push the others apart.
  const outcomes = reportOutcomes.filter((outcome) => report.byOutcome.some((line) => line.outcome === outcome && line.count > 0));
  const statuses = bookingStatuses.filter((status) => report.bookings.byStatus[status] > 0);
  const kindSum = (kind: (typeof applicationKinds)[number]) => report.byKind.find((line) => line.kind === kind)?.count ?? 0;
  const outcomeSum = (outcome: ReportOutcome) => report.byOutcome.find((line) => line.outcome === outcome)?.count ?? 0;
  const kindNames = applicationKinds.map((kind) => t(`reports.kinds.${kind}`));

  if (by === 'service') {
    return (
      <FigureTable
        caption={t('reports.by.service')}
        head={[t('reports.columns.service'), ...kindNames, ...outcomes.map(outcomeName), t('reports.columns.total'), t('reports.columns.share'), ...(report.rating ? [t('reports.columns.rating')] : [])]}
        rows={report.byService.map((line): FigureRow => ({
          key: line.service,
          name: service(line.service) === line.service ? line.name : service(line.service),
          figures: [...applicationKinds.map((kind) => number(line.kinds[kind])), ...outcomes.map((outcome) => number(line.outcomes[outcome])), number(line.total), percent(line.share), ...(report.rating ? [stars(line.rating)] : [])],
        }))}
        sum={[...applicationKinds.map((kind) => number(kindSum(kind))), ...outcomes.map((outcome) => number(outcomeSum(outcome))), number(report.total), whole, ...(report.rating ? [stars(report.rating)] : [])]}
      />
    );
  }
  if (by === 'kind') {
    return (
      <FigureTable
        caption={t('reports.by.kind')}
        head={[t('reports.columns.kind'), t('reports.columns.count'), t('reports.columns.share'), report.complete || !report.compared ? t('reports.columns.previous') : `${formatDate(report.compared.from)} – ${formatDate(report.compared.to)}`, t('reports.columns.difference')]}
        rows={report.byKind.map((line) => ({
          key: line.kind,
          name: t(`reports.kinds.${line.kind}`),
          figures: [number(line.count), percent(line.share), line.change ? number(line.change.previous) : '—', line.change ? signed(line.change.difference, number) : '—'],
        }))}
        sum={[number(report.total), whole, report.change ? number(report.change.previous) : '—', report.change ? signed(report.change.difference, number) : '—']}
      />
    );
  }
  if (by === 'outcome') {
    return (
      <FigureTable
        caption={t('reports.by.outcome')}
        head={[t('reports.columns.outcome'), t('reports.columns.count'), t('reports.columns.share')]}
        rows={report.byOutcome.map((line) => ({ key: line.outcome, name: outcomeName(line.outcome), figures: [number(line.count), percent(line.share)] }))}
        sum={[number(report.total), whole]}
      />
    );
  }
  if (by === 'day') {
    return (
      <FigureTable
        caption={t('reports.by.day')}
        head={[t('reports.columns.day'), ...kindNames, t('reports.columns.total')]}
        rows={report.byDay.map((day) => ({
          key: day.date,
          name: `${formatDate(day.date)}, ${formats.weekdayShort(day.date)}${day.isWorkingDay === false ? ` · ${t('reports.dayOff')}` : ''}`,
          quiet: day.isWorkingDay === false && day.total === 0,
          figures: [...applicationKinds.map((kind) => number(day.kinds[kind])), number(day.total)],
        }))}
        sum={[...applicationKinds.map((kind) => number(kindSum(kind))), number(report.total)]}
      />
    );
  }
  return (
    <FigureTable
      caption={t('reports.by.reception')}
      head={[t('reports.columns.official'), ...statuses.map((status) => t(`reception.status.${status}`)), t('reports.columns.total')]}
      rows={report.bookings.byOfficial.map((line) => ({
        key: line.officialUid,
        name: line.officialName,
        figures: [...statuses.map((status) => number(line.statuses[status])), number(line.total)],
      }))}
      sum={[...statuses.map((status) => number(report.bookings.byStatus[status])), number(report.bookings.total)]}
    />
  );
}

function signed(value: number, number: (value: number) => string): string {
  return value > 0 ? `+${number(value)}` : number(value);
}
