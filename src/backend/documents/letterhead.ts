import { azUpper } from '#shared/az/case.ts';
import { dateOnPaper } from '#shared/az/dates.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { Letterhead } from '#shared/notices/letterhead.ts';
import { ink, textWidth } from './page.ts';
import type { PdfContent } from './pdf.ts';

/** Beginning of every PNG file, in base64. */
const pngSignature = 'iVBORw0KGgo';

/**
 * The head of the office's paper: its emblem if it has brought one, its name in capitals, a rule, where it can be
 * reached. A picture that is no PNG is left out rather than holding up the letter.
 */
export function letterheadOf(letterhead: Letterhead): PdfContent[] {
  const { nameAz, address, phone, email, site, emblemPng } = letterhead;
  const contacts = [address, phone && `tel.: ${formatPhone(phone)}`, email, site].filter(Boolean).join('   ·   ');
  return [
    emblemPng?.startsWith(pngSignature) ? { image: `data:image/png;base64,${emblemPng}`, fit: [150, 46], alignment: 'center', margin: [0, 0, 0, 7] } : '',
    { text: azUpper(nameAz), bold: true, fontSize: 13.5, characterSpacing: 1.1, lineHeight: 1.12, alignment: 'center', color: ink.accent, margin: [28, 0, 28, 6] },
    ornamentalRule(),
    { text: contacts, fontSize: 8.5, color: ink.grey, alignment: 'center', lineHeight: 1.25, margin: [0, 6, 0, 0] },
  ];
}

/** The number at the left and the date at the right, under the head. */
export function numberAndDate(number: string, date: string): PdfContent {
  return {
    columns: [
      { text: ['№ ', { text: number, bold: true }] },
      { text: dateOnPaper(date), alignment: 'right' },
    ],
    margin: [0, 14, 0, 0],
  };
}

/** A fine line broken in the middle by three small lozenges. */
function ornamentalRule(): PdfContent {
  const middle = textWidth / 2;
  const gap = 24;
  const line = (x1: number, x2: number) => ({ type: 'line', x1, y1: 4, x2, y2: 4, lineWidth: 0.6, lineColor: ink.accent });
  const lozenge = (x: number, size: number) => ({
    type: 'polyline',
    closePath: true,
    color: ink.accent,
    lineWidth: 0,
    lineColor: ink.accent,
    points: [
      { x: x - size, y: 4 },
      { x, y: 4 - size },
      { x: x + size, y: 4 },
      { x, y: 4 + size },
    ],
  });
  return { canvas: [line(0, middle - gap), lozenge(middle - 11, 1.7), lozenge(middle, 3.4), lozenge(middle + 11, 1.7), line(middle + gap, textWidth)] };
}
