import type { SheetChart } from 'hucre';
import { azCapitalise, azLower } from '#shared/az/case.ts';
import { bakuInstant, formatDate, monthInLetters, weekdayNames } from '#shared/az/dates.ts';
import { withOrdinal } from '#shared/az/ordinal.ts';
import type { Figure, ReceptionFigures, Times } from '#shared/reception/figures.ts';
import type { Days, Span } from '#shared/reception/spans.ts';
import { columnLetter, firstDataRow, renderWorkbook, tableSheet, type SheetColumn } from '../documents/workbook.ts';
import { styles, type CellFormat } from '../documents/workbookStyles.ts';

/** Names of the sheets. */
export const figureSheets = { summary: 'Xülasə', officials: 'Vəzifəli şəxslər', weekdays: 'Həftənin günləri', hours: 'Saatlar' } as const;

const days = ({ from, to }: Days) => (from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`);

/** The span as a heading has it. */
function spanInWords(span: Span): string {
  const year = Number(span.from.slice(0, 4));
  if (span.kind === 'month') return monthInLetters(span.from.slice(0, 7));
  if (span.kind === 'quarter') return `${withOrdinal(year)} ilin ${withOrdinal(Math.ceil(Number(span.from.slice(5, 7)) / 3))} rübü`;
  return span.kind === 'year' ? `${withOrdinal(year)} il` : days(span);
}

/** An hour of the clock as its beginning and end: `10:00–11:00`. */
const hourInWords = (hour: number | null) => (hour === null ? 'Saatsız' : `${String(hour).padStart(2, '0')}:00–${String((hour + 1) % 24).padStart(2, '0')}:00`);

/**
 * The figures of the receptions of a span as a workbook: a summary beside the span before, and the same by official, day of the week and
 * hour with a chart each. What the cells hold is what the screen shows.
 * @param createdAt instant the file carries as its date, epoch milliseconds
 */
export function figuresWorkbook(figures: ReceptionFigures, officeName: string, createdAt = bakuInstant(figures.span.to)): Promise<Uint8Array> {
  const title = `Qəbulun göstəriciləri: ${spanInWords(figures.span)}`;
  const counted = figures.counted ?? figures.span;
  const subtitle = `${officeName} · ${days(counted)}${figures.complete ? '' : ' (dövr başa çatmayıb)'}`;
  const cuts = [
    cut(figureSheets.officials, 'Vəzifəli şəxslər üzrə', subtitle, { header: 'Vəzifəli şəxs', width: 34 }, figures.byOfficial.map((row) => ({ ...row, label: row.name })), figures.total),
    cut(figureSheets.weekdays, 'Həftənin günləri üzrə', subtitle, { header: 'Gün', width: 22 }, figures.byWeekday.map((row) => ({ ...row, label: azCapitalise(weekdayNames[row.weekday - 1] ?? '') })), figures.total),
    cut(figureSheets.hours, 'Saatlar üzrə', subtitle, { header: 'Saat', width: 18 }, figures.byHour.map((row) => ({ ...row, label: hourInWords(row.hour) })), figures.total),
  ];
  return renderWorkbook(title, [summary(figures, title, subtitle), ...cuts], createdAt);
}

interface Line {
  readonly label: string;
  readonly format: CellFormat;
  readonly of: (figure: Figure) => number | null;
  readonly level?: 'sum' | 'part';
}

const lines: readonly Line[] = [
  { label: 'Qəbula yazılıb', format: 'count', of: (figure) => figure.booked, level: 'sum' },
  { label: 'Yazılmadan gəlib', format: 'count', of: (figure) => figure.walkIns, level: 'sum' },
  { label: 'Qəbul olunub', format: 'count', of: (figure) => figure.received, level: 'sum' },
  { label: 'Gözlənilən vətəndaşlar (gələnlər və gəlməyənlər)', format: 'count', of: (figure) => figure.expected },
  { label: 'Gəlməyib', format: 'count', of: (figure) => figure.noShow, level: 'part' },
  { label: 'Gözlənilənlərdən gəlməyənlərin payı', format: 'percent', of: (figure) => figure.noShowShare, level: 'part' },
  { label: 'Ləğv edilib', format: 'count', of: (figure) => figure.cancelled },
  { label: 'İmtina edilib', format: 'count', of: (figure) => figure.refused },
  { label: 'Gəlib-gəlmədiyi hələ qeyd edilməyib', format: 'count', of: (figure) => figure.open },
  { label: 'Başqa vaxta köçürülüb', format: 'count', of: (figure) => figure.moved },
  { label: 'Yerdən artıq yazılıb', format: 'count', of: (figure) => figure.overbooked },
  { label: 'Gözləmə müddəti, mediana (dəqiqə)', format: 'minutes', of: (figure) => figure.waiting.median, level: 'sum' },
  { label: 'Gözləmə müddəti, 90 % bundan çox deyil (dəqiqə)', format: 'minutes', of: (figure) => figure.waiting.p90, level: 'part' },
  { label: 'Gözləmə müddəti hesablanan qəbullar', format: 'count', of: (figure) => figure.waiting.count, level: 'part' },
  { label: 'Gözləmə müddəti məlum olmayan qəbullar', format: 'count', of: (figure) => figure.waiting.without, level: 'part' },
  { label: 'Qəbulun müddəti, mediana (dəqiqə)', format: 'minutes', of: (figure) => figure.reception.median, level: 'sum' },
  { label: 'Qəbulun müddəti, 90 % bundan çox deyil (dəqiqə)', format: 'minutes', of: (figure) => figure.reception.p90, level: 'part' },
  { label: 'Müddəti hesablanan qəbullar', format: 'count', of: (figure) => figure.reception.count, level: 'part' },
  { label: 'Müddəti məlum olmayan qəbullar', format: 'count', of: (figure) => figure.reception.without, level: 'part' },
];

function summary(figures: ReceptionFigures, title: string, subtitle: string) {
  const { total, compared } = figures;
  const columns: Array<SheetColumn<Line>> = [
    { header: 'Göstərici', width: 52, format: (line) => (line.level === 'part' ? 'indented' : 'text'), value: (line) => line.label },
    { header: 'Bu dövr', width: 16, format: (line) => line.format, value: (line) => line.of(total) },
    { header: compared ? `Əvvəlki dövr\n${days(compared.days)}` : 'Əvvəlki dövr', width: 25, format: (line) => line.format, value: (line) => (compared ? line.of(compared.total) : null) },
    {
      header: 'Fərq',
      width: 14,
      format: (line) => (line.format === 'percent' ? 'changePercent' : 'change'),
      value: (line) => difference(line, figures),
      formula: (line, { row }) => (difference(line, figures) === null ? null : `B${row}-C${row}`),
    },
  ];
  return tableSheet({
    name: figureSheets.summary,
    title,
    subtitle,
    orientation: 'portrait',
    columns,
    rows: lines,
    filter: false,
    tone: (line) => (line.level === 'sum' ? 'strong' : null),
    notes: [
      { below: 1, column: 0, text: 'Mediana və 90 % ən yaxın rütbə qaydası ilə tam dəqiqələr üzrə hesablanır; vaxtları məlum olmayan qəbullar nəzərə alınmır.' },
      { below: 2, column: 0, text: 'Gözləmə: gəlişdən qəbulun başlanmasına qədər. Qəbul: başlanmasından bitməsinə qədər.' },
    ],
  });
}

function difference(line: Line, { total, compared }: ReceptionFigures): number | null {
  const now = line.of(total);
  const before = compared ? line.of(compared.total) : null;
  return now === null || before === null ? null : now - before;
}

type Row = Figure & { readonly label: string };

function cut(name: string, title: string, subtitle: string, label: { header: string; width: number }, rows: readonly Row[], total: Figure) {
  const count = (header: string, of: (figure: Figure) => number): SheetColumn<Row> => ({ header, width: 11.5, format: 'count', value: of, total: 'sum' });
  const times = (header: string, of: (figure: Figure) => Times): Array<SheetColumn<Row>> => [
    { header: `${header}: mediana, dəq`, width: 11.5, format: 'minutes', value: (row) => of(row).median, total: { figure: of(total).median } },
    { header: `${header}: 90 %, dəq`, width: 11.5, format: 'minutes', value: (row) => of(row).p90, total: { figure: of(total).p90 } },
    { header: `${header}: hesablanıb`, width: 11.5, format: 'count', value: (row) => of(row).count, total: 'sum' },
  ];
  const columns: Array<SheetColumn<Row>> = [
    { header: label.header, width: label.width, format: 'wrapped', value: (row) => row.label, total: { text: 'CƏMİ' } },
    count('Yazılıb', (figure) => figure.booked),
    count('Yazılmadan gəlib', (figure) => figure.walkIns),
    count('Qəbul olunub', (figure) => figure.received),
    count('Gözlənilən', (figure) => figure.expected),
    count('Gəlməyib', (figure) => figure.noShow),
    { header: 'Gəlməyənlərin payı', width: 11.5, format: 'percent', value: (row) => row.noShowShare, formula: (row, place) => (row.noShowShare === null ? null : `F${place.row}/E${place.row}`), total: { figure: total.noShowShare } },
    count('Ləğv edilib', (figure) => figure.cancelled),
    count('İmtina edilib', (figure) => figure.refused),
    count('Hələ qeyd edilməyib', (figure) => figure.open),
    count('Köçürülüb', (figure) => figure.moved),
    count('Yerdən artıq', (figure) => figure.overbooked),
    ...times('Gözləmə', (figure) => figure.waiting),
    ...times('Qəbul', (figure) => figure.reception),
  ];
  const last = firstDataRow + rows.length - 1;
  const range = (column: number) => `'${name}'!$${columnLetter(column)}$${firstDataRow}:$${columnLetter(column)}$${last}`;
  const series = (of: string, column: number, color: string) => ({ name: of, values: range(column), categories: range(0), color });
  const chart: SheetChart = {
    type: 'column',
    title,
    anchor: { from: { row: last + 2, col: 0 }, to: { row: last + 19, col: 11 } },
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: 60,
    legend: 'bottom',
    axes: { x: { minorTickMark: 'none', majorTickMark: 'none', labelFontSize: 9 }, y: { gridlines: { major: true }, minorTickMark: 'none', labelFontSize: 9 } },
    titleFontSize: 12,
    titleBold: true,
    titleColor: styles.accent,
    chartSpaceBorderColor: 'FFFFFF',
    series: [series('Qəbul olunub', 3, styles.accent), series('Gəlməyib', 5, 'B4533C'), series('Ləğv edilib', 7, '9FB0C3'), series('İmtina edilib', 8, 'C9CED6')],
  };
  return tableSheet({ name, title: `Qəbulun göstəriciləri: ${azLower(title)}`, subtitle, orientation: 'landscape', columns, rows, filter: rows.length > 1, charts: rows.length > 0 ? [chart] : [] });
}
