import { monthNames } from '#shared/az/dates.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { visible } from '#shared/formats/visible.ts';
import type { NoticeCitizen, NoticeFrame } from '#shared/notices/data.ts';
import { ink, leftMm, mm, rightMm, textWidth, topMm } from './page.ts';
import type { PdfContent, PdfDefinition, PdfNode } from './pdf.ts';

/** Signs that the font lacks, each with what stands for it: two letters of the Azerbaijani Cyrillic, the sign of the manat, marks of lists. */
const lookAlikes: Readonly<Record<string, string>> = { Ҝ: 'Қ', ҝ: 'қ', Ҹ: 'Ҷ', ҹ: 'ҷ', '₼': 'AZN', '✔': '✓', '☑': '✓', '☐': '□', '●': '•', '▪': '•', '◦': '•', '‑': '-' };
const lacking = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');
/** Pictures among the letters, with what joins and colours them. A paper has none. */
const pictures = /[[\p{Emoji_Presentation}\p{Extended_Pictographic}]--[©®™↔↕]]|[\u{FE0E}\u{FE0F}\u{20E3}]/gv;

/** Text of data as it can be printed: composed letters, all of them in the font, nothing that cannot be seen but line ends. */
export function printable<T>(data: T): T {
  if (typeof data === 'string') return visible(data).normalize('NFC').replace(lacking, (sign) => lookAlikes[sign] ?? sign).replace(pictures, '').replace(/\t/gu, ' ') as T;
  if (Array.isArray(data)) return data.map(printable) as T;
  if (typeof data === 'object' && data !== null) return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
  return data;
}

/** The kind of the paper in spaced capitals with what it is about under it. */
export function titleOf(title: string, about: string): PdfContent {
  return {
    stack: [
      { text: title, bold: true, fontSize: 17, characterSpacing: 4, alignment: 'center' },
      { text: about, italics: true, fontSize: 12, alignment: 'center', color: ink.grey, margin: [0, 1, 0, 0] },
    ],
    margin: [0, 13, 0, 8],
  };
}

/** A paragraph of running text: first line set in, both edges straight. */
export function paragraph(text: string | readonly PdfContent[], space = 7): PdfContent {
  const runs = typeof text === 'string' ? [text] : text;
  return { text: runs.flatMap((run) => unbroken(run)), alignment: 'justify', leadingIndent: mm(10), lineHeight: 1.32, margin: [0, 0, 0, space] };
}

/** A date in letters with its ending and what follows it closely: `6 yanvar 2027-ci il,`. */
const dateRun = `(?:\\d{1,2}|«\\d{1,2}») (?:${monthNames.join('|')}) \\d{4}-\\p{L}+ il\\S*\\s?`;
const dates = new RegExp(`(${dateRun})`, 'u');
/** The same, and every other word with a hyphen inside: `2026-cı`, `GT-2026/15`. */
const datesAndHyphens = new RegExp(`(${dateRun}|\\S*[^\\s-]-[^\\s-]\\S*\\s?)`, 'u');

/** The text in runs of which dates in letters and words with a hyphen are never broken or stretched within; what has a style of its own keeps it. `of`: what else than both is kept whole. */
function unbroken(run: PdfContent, of = datesAndHyphens): PdfContent[] {
  const style = typeof run === 'object' && 'text' in run ? run : {};
  const text = typeof run === 'string' ? run : (style as PdfNode)['text'];
  if (typeof text !== 'string') return [run];
  return text.split(of).flatMap((part, index) => (part === '' ? [] : [{ ...style, text: part, ...(index % 2 === 1 && part.length < 40 && { noWrap: true }) }]));
}

/** A label with what belongs to it; without a value it is left out. A `half` shares its line with a half after it. */
export type CardLine = readonly [label: string, value: string | null, width?: 'half'];

/**
 * Lines of a card: labels and values in two columns, short ones in pairs, with hairlines between the lines.
 * @param heading what stands above them: it never stands alone at the foot of a page, and stands above what goes on on the next
 */
export function card(lines: readonly CardLine[], heading?: PdfNode): PdfContent {
  const present = lines.filter(([, value]) => value !== null && value.trim() !== '');
  const label = (text: string) => ({ text, color: ink.grey });
  // A column may be narrower than a word with a hyphen, never than a date.
  const whole = (text: string | null) => ({ text: unbroken(text ?? '', dates) });
  const body: PdfContent[][] = heading ? [[{ ...heading, colSpan: 4 }, '', '', '']] : [];
  for (let i = 0; i < present.length; i += 1) {
    const [name = '', value = '', width] = present[i] ?? [];
    const [nextName = '', nextValue = '', nextWidth] = present[i + 1] ?? [];
    if (width === 'half' && nextWidth === 'half') {
      body.push([label(name), whole(value), label(nextName), whole(nextValue)]);
      i += 1;
    } else body.push([label(name), { ...whole(value), colSpan: 3 }, '', '']);
  }
  return {
    fontSize: 10.5,
    lineHeight: 1.04,
    table: { widths: [mm(46), '*', mm(36), mm(44)], body, dontBreakRows: !present.some(isLong), ...(heading && { headerRows: 1, keepWithHeaderRows: present.slice(0, 1).some(isLong) ? 0 : 1 }) },
    layout: {
      hLineWidth: (line: number) => (heading && line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => ink.hairline,
      paddingLeft: () => 2,
      paddingRight: () => 2,
      paddingTop: () => 3.4,
      paddingBottom: () => 2.1,
    },
    margin: [0, 0, 0, 9],
  };
}

/** Whether a line may not fit on a page: what does not and may not be broken would not be printed at all. */
function isLong([, value, width]: CardLine): boolean {
  const perLine = width === 'half' ? 20 : 70;
  return (value ?? '').split('\n').reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / perLine)), 0) > 30;
}

/** Goes on to a page of its own, under a title: what is enclosed with a letter. */
export function nextPage(title: string): PdfContent {
  return { text: title, bold: true, fontSize: 14, characterSpacing: 2, alignment: 'center', pageBreak: 'before', margin: [0, 0, 0, 12] };
}

/** A quiet panel of two or three facts that must be seen first. */
export function panel(facts: ReadonlyArray<readonly [label: string, value: string]>, widths: readonly string[]): PdfContent {
  return {
    table: {
      widths,
      body: [
        facts.map(([label, value]) => ({
          stack: [
            { text: label, fontSize: 9, color: ink.grey, characterSpacing: 0.3 },
            { text: unbroken(value, dates), bold: true, fontSize: 13.5, color: ink.accent, lineHeight: 1, margin: [0, 2, 0, 0] },
          ],
          fillColor: ink.panel,
        })),
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: (line: number) => (line === 0 || line === facts.length ? 0.8 : 0.5),
      hLineColor: () => ink.frame,
      vLineColor: (line: number) => (line === 0 || line === facts.length ? ink.frame : ink.hairline),
      paddingLeft: () => 12,
      paddingRight: () => 10,
      paddingTop: () => 7,
      paddingBottom: () => 7,
    },
    margin: [0, 1, 0, 9],
  };
}

/** Numbered explanations of rights and terms, a size smaller. */
export function explanations(items: readonly string[]): PdfContent {
  return {
    ol: items.map((text) => ({ text: unbroken(text), alignment: 'justify', margin: [4, 0, 0, 2.5] })),
    fontSize: 9.5,
    lineHeight: 1.12,
    markerColor: ink.grey,
    margin: [0, 0, 0, 0],
  };
}

/** Position — signature — name, and the place of the seal. `before` is kept on the same page. */
export function signature({ letterhead }: NoticeFrame, before: readonly PdfContent[] = []): PdfContent {
  return {
    unbreakable: true,
    stack: [
      ...before,
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: letterhead.headPosition, bold: true, lineHeight: 1.15 },
              { text: 'M.Y.', color: ink.grey, fontSize: 10.5, lineHeight: 1, margin: [0, 4, 0, 0] },
            ],
          },
          {
            width: 130,
            stack: [
              { canvas: [{ type: 'line', x1: 0, y1: 12, x2: 130, y2: 12, lineWidth: 0.6, lineColor: ink.grey }] },
              { text: '(imza)', fontSize: 8, color: ink.grey, alignment: 'center', margin: [0, 2, 0, 0] },
            ],
          },
          { width: '*', text: letterhead.headName, bold: true, alignment: 'right' },
        ],
        columnGap: 14,
        margin: [0, 18, 0, 0],
      },
    ],
  };
}

const footHeight = 64;
/** Two points a module: 25 modules for ordinary numbers, 29 for long ones. */
const qrSize = 58;

/**
 * The foot of the last page: who prepared the paper, and its check code in letters and as a QR. The QR says the number
 * and the code alone, nothing of the person.
 */
function checkFoot({ preparedBy, checkCode }: NoticeFrame, number: string): PdfContent {
  const phone = preparedBy?.phone ? `, tel.: ${formatPhone(preparedBy.phone)}` : '';
  return {
    margin: [mm(leftMm), 6, mm(rightMm), 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.5, lineColor: ink.hairline }] },
      {
        margin: [0, 5, 0, 0],
        columnGap: 10,
        columns: [
          { width: '*', text: preparedBy ? `İcraçı: ${preparedBy.name}${phone}` : '', fontSize: 9, color: ink.grey, margin: [0, 37, 0, 0] },
          {
            width: 150,
            alignment: 'right',
            fontSize: 9,
            color: ink.grey,
            lineHeight: 1.2,
            margin: [0, 15, 0, 0],
            stack: ['Yoxlama kodu', { text: checkCode, bold: true, fontSize: 12, color: '#16181d', characterSpacing: 0.8 }],
          },
          { width: 'auto', qr: `${number} ${checkCode}`, fit: qrSize, eccLevel: 'M', foreground: '#16181d' },
        ],
      },
    ],
  };
}

/** Puts a letter together: pages after the first carry their number in the upper margin, the last one the check code. */
export function letter(frame: NoticeFrame, number: string, title: string, createdAt: number, content: readonly PdfContent[]): PdfDefinition {
  return {
    title,
    createdAt,
    content,
    header: (page) =>
      page === 1
        ? null
        : {
            columns: [
              { width: '*', text: `№ ${number}`, color: ink.grey },
              { width: '*', text: String(page), alignment: 'center' },
              { width: '*', text: '' },
            ],
            fontSize: 9.5,
            margin: [mm(leftMm), mm(topMm) - 26, mm(rightMm), 0],
          },
    foot: { height: footHeight, draw: (page, pages) => (page === pages ? checkFoot(frame, number) : null) },
  };
}

/** Surname, name and patronymic as one line. */
export function fullName({ surname, name, patronymic }: { surname: string; name: string; patronymic: string }): string {
  return [surname, name, patronymic].filter((part) => part.trim() !== '').join(' ');
}

/** What a letter that decides on an application ends with. */
export function howToComplain(of: 'Cavabla' | 'Qərarla'): string {
  return `${of} razılaşmadıqda ondan yuxarı orqana (vəzifəli şəxsə) və (və ya) məhkəməyə şikayət etmək hüququnuz vardır.`;
}

/** Who wrote: a person, or the organisation on whose letterhead nobody is named; empty where neither is known. */
export function authorOf(citizen: NoticeCitizen): string {
  return fullName(citizen) || (citizen.organisation ?? '');
}

/** To whom the letter goes, in the right half under the date. */
export function addressee(citizen: NoticeCitizen): PdfContent {
  return {
    margin: [mm(95), 20, 0, 0],
    stack: [
      { text: authorOf(citizen), bold: true },
      citizen.address ? { text: citizen.address, color: ink.grey, fontSize: 10.5 } : '',
      citizen.email ? { text: citizen.email, color: ink.grey, fontSize: 10.5 } : '',
    ],
  };
}

/** How a letter begins; an organisation is not greeted as a person. */
export function salutation(citizen: NoticeCitizen): PdfContent {
  if (fullName(citizen) === '' && citizen.organisation !== null) return { text: '', margin: [0, 0, 0, 4] };
  return { text: `Hörmətli ${[citizen.name, citizen.patronymic].filter(Boolean).join(' ') || 'vətəndaş'}!`, bold: true, alignment: 'center', margin: [0, 22, 0, 12] };
}
