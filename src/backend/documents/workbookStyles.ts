import type { BorderSide, CellStyle, FontStyle } from 'hucre';

/** How a value is shown. `change` and `changePercent` carry their sign. */
export type CellFormat = 'text' | 'indented' | 'wrapped' | 'index' | 'count' | 'minutes' | 'decimal' | 'percent' | 'date' | 'change' | 'changePercent';

/** Number formats; separators of thousands and decimals follow the settings of the reader's computer. */
export const numberFormats: Readonly<Record<CellFormat, string | null>> = {
  text: null,
  indented: null,
  wrapped: null,
  index: '0',
  // A nought is a quiet dash, so that the eye finds the figures.
  count: '#,##0;-#,##0;"–"',
  // Here nought is a figure: nobody waited.
  minutes: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  date: 'dd.mm.yyyy',
  change: '+#,##0;-#,##0;0',
  changePercent: '+0.0%;-0.0%;0.0%',
};

const font: FontStyle = { name: 'Calibri', size: 11, color: { rgb: '16181D' } };
const accent = '24476B';
const hairline: BorderSide = { style: 'thin', color: { rgb: 'C9CED6' } };
const box = { top: hairline, right: hairline, bottom: hairline, left: hairline };
const fill = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

const alignment = (format: CellFormat): CellStyle['alignment'] => {
  if (format === 'text' || format === 'indented' || format === 'wrapped') {
    return { horizontal: 'left', vertical: 'center', wrapText: format === 'wrapped', indent: format === 'indented' ? 3 : 1 };
  }
  return { horizontal: format === 'date' || format === 'index' ? 'center' : 'right', vertical: 'center', ...(format !== 'date' && format !== 'index' && { indent: 1 }) };
};

function cell(format: CellFormat, tone: 'quiet' | 'strong' | null): CellStyle {
  const numFmt = numberFormats[format];
  return {
    font: tone === 'quiet' ? { ...font, color: { rgb: '8A919C' } } : tone === 'strong' ? { ...font, bold: true } : font,
    ...(tone && { fill: fill(tone === 'quiet' ? 'F7F8FA' : 'EDF1F6') }),
    border: box,
    alignment: alignment(format),
    ...(numFmt && { numFmt }),
  };
}

function total(format: CellFormat): CellStyle {
  return {
    ...cell(format, 'strong'),
    border: { ...box, top: { style: 'medium', color: { rgb: accent } }, bottom: { style: 'medium', color: { rgb: accent } } },
  };
}

// One object a kind of cell: equal styles are then found by identity, however many cells there are.
const cells = new Map<string, CellStyle>();
const once = (key: string, make: () => CellStyle): CellStyle => {
  const known = cells.get(key);
  if (known) return known;
  const made = make();
  cells.set(key, made);
  return made;
};

/** The styles of the house. */
export const styles = {
  font,
  accent,
  title: { font: { ...font, size: 15, bold: true, color: { rgb: accent } }, alignment: { horizontal: 'left', vertical: 'center' } } satisfies CellStyle,
  subtitle: { font: { ...font, size: 10, color: { rgb: '5C636E' } }, alignment: { horizontal: 'left', vertical: 'center' } } satisfies CellStyle,
  header: {
    font: { ...font, size: 10, bold: true, color: { rgb: 'FFFFFF' } },
    fill: fill(accent),
    border: box,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  } satisfies CellStyle,
  note: { font: { ...font, size: 10, color: { rgb: '5C636E' } }, alignment: { vertical: 'center' } } satisfies CellStyle,
  cell: (format: CellFormat, tone: 'quiet' | 'strong' | null) => once(`${format} ${tone}`, () => cell(format, tone)),
  total: (format: CellFormat) => once(`total ${format}`, () => total(format)),
};
