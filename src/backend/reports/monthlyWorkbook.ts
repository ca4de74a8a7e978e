import type { SheetChart } from 'hucre';
import { azCapitalise } from '#shared/az/case.ts';
import { bakuInstant, formatDate, monthInLetters, weekdayName } from '#shared/az/dates.ts';
import { bookingStatusWords, endWords, kindWords, outcomeWords } from '#shared/az/officialWords.ts';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import type { Letterhead } from '#shared/notices/letterhead.ts';
import { bookingStatuses } from '#shared/reception/lifecycle.ts';
import { reportOutcomes, type MonthlyReport, type ReportOutcome } from '#shared/reports/monthlyReport.ts';
import { columnLetter, firstDataRow, renderWorkbook, tableSheet, type FormulaPlace, type SheetColumn } from '../documents/workbook.ts';
import { styles, type CellFormat } from '../documents/workbookStyles.ts';

/** Names of the sheets, as the formulas and charts refer to them. */
export const sheetNames = { summary: 'Xülasə', services: 'Xidmətlər', days: 'Günlər', outcomes: 'Nəticələr', reception: 'Qəbul' } as const;

const outcomeWord = (outcome: ReportOutcome) => azCapitalise({ ...outcomeWords, ...endWords }[outcome]);
const kindWord = azCapitalised(kindWords);
const statusWord = azCapitalised(bookingStatusWords);

/**
 * The month as a workbook: a summary with charts, applications by service, by day and by outcome, bookings by official.
 * Totals are formulas whose stored values equal the report's.
 * @param createdAt instant the file carries as its date, epoch milliseconds
 */
export function monthlyWorkbook(report: MonthlyReport, letterhead: Pick<Letterhead, 'nameAz' | 'headPosition' | 'headName'>, createdAt = bakuInstant(report.to)): Promise<Uint8Array> {
  const subtitle = `${letterhead.nameAz} · ${daysOf(report)}${report.complete ? '' : ` (ay başa çatmayıb${report.compared ? `; müqayisə: ${daysOf(report.compared)}` : ''})`}`;
  const title = `Müraciətlər və qəbul: ${monthInLetters(report.month)}`;
  return renderWorkbook(title, [summary(report, title, subtitle, letterhead), services(report, subtitle), days(report, subtitle), outcomes(report, subtitle), reception(report, subtitle)], createdAt);
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${formatDate(from)} – ${formatDate(to)}`;
}

interface SummaryLine {
  readonly label: string;
  readonly now: number | null;
  readonly previous: number | null;
  readonly format: CellFormat;
  readonly level: 'sum' | 'part' | 'figure';
  /** Formula of the current figure, from the other sheets. */
  readonly formula: string | null;
}

function summary(report: MonthlyReport, title: string, subtitle: string, { headPosition, headName }: Pick<Letterhead, 'headPosition' | 'headName'>) {
  const { bookings, byKind, byOutcome } = report;
  const countOf = (wanted: ReportOutcome) => byOutcome.find(({ outcome }) => outcome === wanted)?.count ?? 0;
  const outcomeSum = (outcome: ReportOutcome) => (report.total > 0 ? `'${sheetNames.outcomes}'!${outcomeLetter(outcome)}${outcomeTotalRow(report)}` : null);
  const dayCount = report.byDay.length;
  const dayTotal = firstDataRow + dayCount;
  const line = (label: string, now: number | null, previous: number | null = null, formula: string | null = null, format: CellFormat = 'count', level: SummaryLine['level'] = 'figure'): SummaryLine =>
    ({ label, now, previous, formula, format, level });
  const first = firstDataRow;
  const rows: SummaryLine[] = [
    line('Qeydə alınmış müraciətlər, cəmi', report.total, report.change?.previous ?? null, `SUM(B${first + 1}:B${first + byKind.length})`, 'count', 'sum'),
    ...byKind.map(({ kind, count, change }, i) => line(kindWord[kind], count, change?.previous ?? null, `'${sheetNames.days}'!${'DEF'[i]}${dayTotal}`, 'count', 'part')),
    line('Nəticələndirilib', report.total - countOf('withdrawn') - countOf('open'), null, `B${first}-SUM(B${first + byKind.length + 2}:B${first + byKind.length + 3})`),
    line(outcomeWord('withdrawn'), countOf('withdrawn'), null, outcomeSum('withdrawn')),
    line(outcomeWord('open'), countOf('open'), null, outcomeSum('open')),
    line('İş günlərinin sayı', report.workingDays),
    line('Bir iş gününə orta hesabla müraciət', report.averagePerWorkingDay, null, report.workingDays ? `B${first}/B${first + byKind.length + 4}` : null, 'decimal'),
    line('Qəbula yazılanlar, cəmi', bookings.total, null, bookings.total > 0 ? `'${sheetNames.reception}'!${columnLetter(2 + bookingStatuses.length)}${firstDataRow + bookings.byOfficial.length}` : null, 'count', 'sum'),
    line(statusWord.received, bookings.byStatus.received, null, null, 'count', 'part'),
    line(statusWord.noShow, bookings.byStatus.noShow, null, null, 'count', 'part'),
  ];
  const columns: Array<SheetColumn<SummaryLine>> = [
    { header: 'Göstərici', width: 42, format: (row) => (row.level === 'part' ? 'indented' : 'text'), value: (row) => row.label },
    { header: 'Hesabat ayı', width: 15, format: (row) => row.format, value: (row) => row.now, formula: (row) => row.formula },
    { header: report.complete || !report.compared ? 'Əvvəlki ay' : `Əvvəlki ay, ${Number(report.compared.from.slice(8))}–${Number(report.compared.to.slice(8))}`, width: 15, format: (row) => row.format, value: (row) => row.previous },
    {
      header: 'Fərq (sayla)',
      width: 15,
      format: 'change',
      value: ({ now, previous }) => (now === null || previous === null ? null : now - previous),
      formula: ({ now, previous }, { row }) => (now === null || previous === null ? null : `B${row}-C${row}`),
    },
    {
      header: 'Fərq (faizlə)',
      width: 15,
      format: 'changePercent',
      value: ({ now, previous }) => (now === null || previous === null || previous === 0 ? null : (now - previous) / previous),
      formula: ({ now, previous }, { row }) => (now === null || previous === null || previous === 0 ? null : `D${row}/C${row}`),
    },
  ];
  const chartTop = first + rows.length;
  const daily = `'${sheetNames.days}'!`;
  const charts: SheetChart[] = [
    {
      type: 'column',
      title: 'Müraciətlər günlər üzrə',
      anchor: { from: { row: chartTop, col: 0 }, to: { row: chartTop + 16, col: 5 } },
      barGrouping: 'stacked',
      overlap: 100,
      gapWidth: 45,
      legend: 'bottom',
      axes: { x: { numberFormat: { formatCode: 'dd' }, minorTickMark: 'none', majorTickMark: 'none', labelFontSize: 9 }, y: { gridlines: { major: true }, minorTickMark: 'none', labelFontSize: 9 } },
      ...chartFrame,
      series: applicationKinds.map((kind, i) => ({
        name: kindWord[kind],
        values: `${daily}$${'DEF'[i]}$${firstDataRow}:$${'DEF'[i]}$${dayTotal - 1}`,
        categories: `${daily}$A$${firstDataRow}:$A$${dayTotal - 1}`,
        color: kindColours[i] ?? styles.accent,
      })),
    },
    {
      type: 'bar',
      title: 'Müraciətlər nəticələr üzrə',
      anchor: { from: { row: chartTop + 17, col: 0 }, to: { row: chartTop + 32, col: 5 } },
      gapWidth: 45,
      legend: false,
      axes: { x: { reverse: true, minorTickMark: 'none', majorTickMark: 'none', labelFontSize: 9 }, y: { minorTickMark: 'none', hidden: true } },
      ...chartFrame,
      series: [
        {
          name: 'Say',
          values: `'${sheetNames.outcomes}'!$D$${outcomeTotalRow(report)}:$${outcomeLastLetter}$${outcomeTotalRow(report)}`,
          categories: `'${sheetNames.outcomes}'!$D$${firstDataRow - 1}:$${outcomeLastLetter}$${firstDataRow - 1}`,
          color: styles.accent,
          dataLabels: { showValue: true },
        },
      ],
    },
  ];
  return tableSheet({
    name: sheetNames.summary,
    title,
    subtitle,
    orientation: 'portrait',
    columns,
    rows,
    filter: false,
    tone: (row) => (row.level === 'sum' ? 'strong' : null),
    charts: report.total > 0 ? charts : [],
    notes: [{ below: report.total > 0 ? 36 : 3, column: 0, text: `${headPosition} ____________________ ${headName}` }],
  });
}

const chartFrame = { titleFontSize: 12, titleBold: true, titleColor: styles.accent, chartSpaceBorderColor: 'FFFFFF' };
const kindColours = ['9FB0C3', '24476B', 'B4533C'];

function services(report: MonthlyReport, subtitle: string) {
  type Line = MonthlyReport['byService'][number];
  const columns: Array<SheetColumn<Line>> = [
    { header: '№', width: 7, format: 'index', value: (_row, i) => i + 1 },
    { header: 'Xidmətin adı', width: 62, format: 'wrapped', value: (row) => row.name, total: { text: 'CƏMİ' } },
    ...applicationKinds.map((kind): SheetColumn<Line> => ({ header: kindWord[kind], width: 12, format: 'count', value: (row) => row.kinds[kind], total: 'sum' })),
    { header: 'Cəmi', width: 12, format: 'count', value: (row) => row.total, formula: sumAcross(2, 4), total: 'sum' },
    { header: 'Xüsusi çəkisi', width: 12, format: 'percent', value: (row) => row.share, formula: (_row, { row, totalRow }) => `F${row}/F$${totalRow}`, total: 'sum' },
    ...(report.rating === null
      ? []
      : [
          { header: 'Qiymətləndirən', width: 14, format: 'count', value: (row) => row.rating?.count ?? 0, total: 'sum' } satisfies SheetColumn<Line>,
          { header: 'Orta qiymət (5-dən)', width: 13, format: 'decimal', value: (row) => row.rating?.average ?? null, total: { figure: report.rating.average } } satisfies SheetColumn<Line>,
        ]),
  ];
  return tableSheet({ name: sheetNames.services, title: 'Müraciətlər xidmətlər üzrə', subtitle, orientation: 'landscape', columns, rows: report.byService, filter: true });
}

function days(report: MonthlyReport, subtitle: string) {
  type Line = MonthlyReport['byDay'][number];
  const columns: Array<SheetColumn<Line>> = [
    { header: 'Tarix', width: 13, format: 'date', value: (row) => row.date, total: { text: 'CƏMİ' } },
    { header: 'Həftənin günü', width: 20, format: 'text', value: (row) => weekdayName(row.date) },
    { header: 'Günün növü', width: 16, format: 'text', value: (row) => (row.isWorkingDay === null ? null : row.isWorkingDay ? 'iş günü' : 'qeyri-iş günü') },
    ...applicationKinds.map((kind): SheetColumn<Line> => ({ header: kindWord[kind], width: 12, format: 'count', value: (row) => row.kinds[kind], total: 'sum' })),
    { header: 'Cəmi', width: 12, format: 'count', value: (row) => row.total, formula: sumAcross(3, 5), total: 'sum' },
  ];
  return tableSheet({
    name: sheetNames.days,
    title: 'Müraciətlər günlər üzrə',
    subtitle,
    orientation: 'portrait',
    columns,
    rows: report.byDay,
    filter: true,
    tone: (row) => (row.isWorkingDay === false ? 'quiet' : null),
  });
}

/** The column of an outcome; the first is D. */
const outcomeLetter = (outcome: ReportOutcome) => columnLetter(3 + reportOutcomes.indexOf(outcome));
const outcomeLastLetter = columnLetter(2 + reportOutcomes.length);
const outcomeTotalRow = (report: MonthlyReport) => firstDataRow + report.byServiceAndKind.length;

function outcomes(report: MonthlyReport, subtitle: string) {
  type Line = MonthlyReport['byServiceAndKind'][number];
  const columns: Array<SheetColumn<Line>> = [
    { header: '№', width: 7, format: 'index', value: (_row, i) => i + 1 },
    { header: 'Xidmətin adı', width: 46, format: 'wrapped', value: (row) => row.name, total: { text: 'CƏMİ' } },
    { header: 'Növ', width: 10, format: 'text', value: (row) => kindWord[row.kind] },
    ...reportOutcomes.map((outcome): SheetColumn<Line> => ({ header: outcomeWord(outcome), width: 13, format: 'count', value: (row) => row.outcomes[outcome], total: 'sum' })),
    { header: 'Cəmi', width: 11, format: 'count', value: (row) => row.total, formula: sumAcross(3, 2 + reportOutcomes.length), total: 'sum' },
  ];
  return tableSheet({ name: sheetNames.outcomes, title: 'Müraciətlərin nəticələri xidmət və növ üzrə', subtitle, orientation: 'landscape', columns, rows: report.byServiceAndKind, filter: true });
}

function reception(report: MonthlyReport, subtitle: string) {
  type Line = MonthlyReport['bookings']['byOfficial'][number];
  const columns: Array<SheetColumn<Line>> = [
    { header: '№', width: 7, format: 'index', value: (_row, i) => i + 1 },
    { header: 'Qəbul edən vəzifəli şəxs', width: 44, format: 'wrapped', value: (row) => row.officialName, total: { text: 'CƏMİ' } },
    ...bookingStatuses.map((status): SheetColumn<Line> => ({ header: statusWord[status], width: 12, format: 'count', value: (row) => row.statuses[status], total: 'sum' })),
    { header: 'Cəmi', width: 11, format: 'count', value: (row) => row.total, formula: sumAcross(2, 1 + bookingStatuses.length), total: 'sum' },
  ];
  return tableSheet({ name: sheetNames.reception, title: 'Qəbula yazılanlar vəzifəli şəxslər üzrə', subtitle, orientation: 'landscape', columns, rows: report.bookings.byOfficial, filter: true });
}

/** The sum of a row from one column to another. */
function sumAcross(first: number, last: number) {
  return (_row: unknown, { row, letter }: FormulaPlace) => `SUM(${letter(first)}${row}:${letter(last)}${row})`;
}

function azCapitalised<Key extends string>(words: Readonly<Record<Key, string>>): Record<Key, string> {
  return Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [key, azCapitalise(word)])) as Record<Key, string>;
}
