import { writeXlsx, writeXlsxStream, type Cell, type CellStyle, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import { styles, numberFormats, type CellFormat } from './workbookStyles.ts';

/** What a formula can refer to: rows as the sheet numbers them, letters of its columns. */
export interface FormulaPlace {
  readonly row: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  readonly letter: (column: number) => string;
}

/** A column of a table. Dates are given as `YYYY-MM-DD` and become real dates. */
export interface SheetColumn<Row> {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  readonly format: CellFormat | ((row: Row) => CellFormat);
  readonly value: (row: Row, index: number) => string | number | null;
  /** The formula that gives the same as `value`, without its equals sign. */
  readonly formula?: (row: Row, place: FormulaPlace) => string | null;
  /** What the row of totals has: the sum as a formula, a text, or a figure that is no sum (a share, a median). */
  readonly total?: 'sum' | { readonly text: string } | { readonly figure: number | null };
}

/** A sheet with one table under a title: frozen and repeated header, filter, totals, ready to be printed on A4. */
export interface TableSheet<Row> {
  readonly name: string;
  readonly title: string;
  /** Under the title: whose figures, of what period. */
  readonly subtitle: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: ReadonlyArray<SheetColumn<Row>>;
  readonly rows: readonly Row[];
  readonly filter: boolean;
  /** Rows printed quietly (days off) or strongly (sums within the table). */
  readonly tone?: (row: Row) => 'quiet' | 'strong' | null;
  readonly charts?: readonly SheetChart[];
  /** Lines under the table: row (0-based, below the last row of the table), column, text. */
  readonly notes?: ReadonlyArray<{ readonly below: number; readonly column: number; readonly text: string }>;
}

/** 0-based row of the header of every table; the title, its subtitle and a gap stand above. */
export const headerRow = 3;
/** The first row of data as the sheet numbers it. */
export const firstDataRow = headerRow + 2;

/** Letters of a column: 0 is A. */
export function columnLetter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetter(Math.floor(column / 26) - 1) + columnLetter(column % 26);
}

/** Days since the beginning of the spreadsheet's calendar: what a date is inside a workbook. */
export function serialOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Lays a table out as a sheet. */
export function tableSheet<Row>(table: TableSheet<Row>): WriteSheet {
  const { columns, rows } = table;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: string | number | null, style: CellStyle, formula?: string | null) =>
    cells.set(`${row},${column}`, formula ? { value, formula, formulaResult: value, style } : { value, style });

  const firstRow = firstDataRow;
  const lastRow = headerRow + 1 + rows.length;
  const hasTotals = columns.some((column) => column.total) && rows.length > 0;
  const totalRow = lastRow + 1;

  put(0, 0, table.title, styles.title);
  put(1, 0, table.subtitle, styles.subtitle);
  columns.forEach((column, c) => put(headerRow, c, column.header, styles.header));
  rows.forEach((row, r) => {
    const place = { row: firstRow + r, firstRow, lastRow, totalRow, letter: columnLetter };
    const tone = table.tone?.(row) ?? null;
    columns.forEach((column, c) => {
      const format = typeof column.format === 'function' ? column.format(row) : column.format;
      const value = column.value(row, r);
      put(headerRow + 1 + r, c, typeof value === 'string' && format === 'date' ? serialOf(value) : value, styles.cell(format, tone), column.formula?.(row, place));
    });
  });
  if (hasTotals) {
    columns.forEach((column, c) => {
      const format = typeof column.format === 'function' ? 'count' : column.format;
      if (column.total === 'sum') {
        const sum = rows.reduce((all, row, r) => all + Number(column.value(row, r) ?? 0), 0);
        put(totalRow - 1, c, sum, styles.total(format), `SUM(${columnLetter(c)}${firstRow}:${columnLetter(c)}${lastRow})`);
      } else if (column.total && 'figure' in column.total) put(totalRow - 1, c, column.total.figure, styles.total(format));
      else put(totalRow - 1, c, column.total?.text ?? null, styles.total('text'));
    });
  }
  const end = hasTotals ? totalRow : lastRow;
  for (const { below, column, text } of table.notes ?? []) put(end + below, column, text, styles.note);

  const lastColumn = columns.length - 1;
  const lastPrinted = Math.max(end, ...(table.notes ?? []).map((note) => end + note.below + 1), ...(table.charts ?? []).map((chart) => (chart.anchor.to?.row ?? 0) + 1));
  return {
    name: table.name,
    columns: columns.map(({ width }) => ({ width })),
    // The cells carry everything; the rows only say how far the sheet reaches.
    rows: Array.from({ length: lastPrinted }, () => []),
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: lastColumn })),
    rowDefs: new Map([
      [0, { height: 26 }],
      [1, { height: 18 }],
      [headerRow, { height: 36 }],
      ...rows.map((row, r) => [headerRow + 1 + r, { height: 5 + 14 * linesOf(columns, row, r) }] as const),
      ...(hasTotals ? [[totalRow - 1, { height: 20 }] as const] : []),
    ]),
    freezePane: { rows: headerRow + 1 },
    ...(table.filter && rows.length > 0 && { autoFilter: { range: `A${headerRow + 1}:${columnLetter(lastColumn)}${lastRow}` } }),
    ...(table.charts && { charts: [...table.charts] }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: table.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
      printArea: `$A$1:$${columnLetter(lastColumn)}$${lastPrinted}`,
      // 20 mm at the left for filing, 10 mm at the right, in inches.
      margins: { left: 0.79, right: 0.39, top: 0.59, bottom: 0.79, header: 0.3, footer: 0.39 },
    },
    headerFooter: { oddFooter: `&L&8${escapeFooter(table.subtitle)}&R&8Səhifə &P / &N` },
  };
}

/** Writes a workbook. The same sheets and instant give the same content. */
export function renderWorkbook(title: string, sheets: WriteSheet[], createdAt: number): Promise<Uint8Array> {
  const date = new Date(createdAt);
  return writeXlsx({
    sheets,
    defaultFont: styles.font,
    properties: { title, creator: 'Qəbulxana', lastModifiedBy: 'Qəbulxana', created: date, modified: date },
  });
}

/** A column of a long list. */
export interface StreamColumn {
  readonly header: string;
  readonly width: number;
  readonly format: CellFormat;
}

/**
 * Writes a list of any length as a workbook of one plain sheet with a frozen header. Rows are taken only as the reader
 * of the stream asks for them, so memory does not grow with their number; past the limit of a sheet a further one
 * begins. Dates are given as `YYYY-MM-DD`.
 */
export function streamWorkbook(
  name: string,
  columns: readonly StreamColumn[],
  rows: AsyncIterable<ReadonlyArray<string | number | null>> | Iterable<ReadonlyArray<string | number | null>>,
): ReadableStream<Uint8Array> {
  const isDate = columns.map((column) => column.format === 'date');
  const hasDates = isDate.includes(true);
  async function* prepared() {
    for await (const row of rows) yield hasDates ? row.map((value, c) => (isDate[c] && typeof value === 'string' ? serialOf(value) : value)) : [...row];
  }
  return writeXlsxStream(prepared(), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ header, width, format }) => ({ header, width, ...(numberFormats[format] && { numFmt: numberFormats[format] }) })),
  });
}

/** How many lines the longest wrapped text of a row needs: not every program measures it when it opens the file. */
function linesOf<Row>(columns: ReadonlyArray<SheetColumn<Row>>, row: Row, index: number): number {
  const lines = columns.map(({ format, value, width }) => (format === 'wrapped' ? Math.ceil(String(value(row, index) ?? '').length / (width * 1.05)) : 1));
  return Math.max(1, ...lines);
}

/** An ampersand begins a code in a footer; doubled it is itself. */
function escapeFooter(text: string): string {
  return text.replaceAll('&', '&&');
}
