import { azCapitalise, azUpper } from '#shared/az/case.ts';
import { dateInLetters, formatInstant, weekdayName } from '#shared/az/dates.ts';
import { kindWords } from '#shared/az/officialWords.ts';
import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import { fullName, printable } from '../documents/letterParts.ts';
import { ink, leftMm, mm, rightMm } from '../documents/page.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** A citizen on the list that lies at an official's door. */
export interface DayListLine {
  readonly startTime: string | null;
  readonly ticket: number | null;
  readonly number: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly kind: ApplicationKind;
  readonly walkIn: boolean;
}

/** A day's list, a page at least for each official. */
export interface DayListData {
  readonly office: string;
  readonly date: string;
  /** Epoch milliseconds. */
  readonly printedAt: number;
  readonly printedBy: string;
  readonly officials: ReadonlyArray<{
    readonly official: { readonly surname: string; readonly name: string; readonly patronymic: string; readonly position: string; readonly room: string };
    readonly hours: { readonly from: string; readonly to: string } | null;
    readonly lines: readonly DayListLine[];
  }>;
}

const footHeight = 16;

/** The list of those who come on a day, by official, with a place to sign. It names nobody's FİN, phone or matter: it lies where others can read it. */
export function dayList(unclean: DayListData): PdfDefinition {
  const data = printable(unclean);
  return {
    title: `Qəbul siyahısı ${data.date}`,
    createdAt: data.printedAt,
    content: data.officials.flatMap((entry, i): PdfContent[] => [
      { text: azUpper(data.office), bold: true, fontSize: 10.5, characterSpacing: 0.6, alignment: 'center', color: ink.accent, ...(i > 0 && { pageBreak: 'before' }) },
      { text: 'QƏBULA YAZILANLARIN SİYAHISI', bold: true, fontSize: 14, characterSpacing: 1.5, alignment: 'center', margin: [0, 8, 0, 2] },
      { text: `${dateInLetters(data.date)}, ${weekdayName(data.date)}`, alignment: 'center', italics: true, color: ink.grey, margin: [0, 0, 0, 9] },
      tableOf(entry),
      entry.lines.length === 0 ? { text: 'Bu günə yazılan yoxdur.', color: ink.grey, margin: [3, 6, 0, 0] } : '',
    ]),
    foot: {
      height: footHeight,
      draw: (page, pages) => ({
        columns: [
          { width: '*', text: `Çap edilib: ${formatInstant(data.printedAt)}, ${data.printedBy}` },
          { width: 'auto', text: `${page} / ${pages}` },
        ],
        fontSize: 8.5,
        color: ink.grey,
        margin: [mm(leftMm), 6, mm(rightMm), 0],
      }),
    },
  };
}

/** An official's table; who it is stands at the head of each of its pages. */
function tableOf({ official, hours, lines }: DayListData['officials'][number]): PdfContent {
  const head = (text: string, alignment = 'left') => ({ text, bold: true, fontSize: 9, color: ink.grey, alignment });
  const place = [official.room && `Otaq ${official.room}`, hours ? `${hours.from}–${hours.to}` : ''].filter(Boolean);
  const whose: PdfContent = {
    colSpan: 7,
    columns: [
      { width: '*', stack: [{ text: fullName(official), bold: true, fontSize: 12 }, { text: official.position, color: ink.grey, lineHeight: 1.1 }] },
      { width: 80, alignment: 'right', fontSize: 11.5, stack: place.map((text) => ({ text, noWrap: true })) },
    ],
    columnGap: 12,
  };
  return {
    fontSize: 10,
    lineHeight: 1.08,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: [mm(6), mm(11), mm(10), '*', mm(25), mm(14), mm(28)],
      body: [
        [whose, '', '', '', '', '', ''],
        [head('№', 'right'), head('Saat'), head('Bilet', 'center'), head('Soyadı, adı, atasının adı'), head('Yazılma'), head('Növ'), head('İmza')],
        ...lines.map((line, i) => [
          { text: String(i + 1), alignment: 'right', color: ink.grey },
          { text: line.startTime ?? '—', bold: true },
          { text: line.ticket === null ? '' : String(line.ticket), alignment: 'center' },
          fullName(line),
          { text: line.walkIn ? `${line.number}\nyazılmadan` : line.number, fontSize: 9 },
          { text: azCapitalise(kindWords[line.kind]), fontSize: 9.5 },
          '',
        ]),
      ],
    },
    layout: {
      hLineWidth: (row: number) => (row === 0 ? 0 : row <= 2 ? 0.9 : 0.5),
      vLineWidth: (column: number) => (column === 6 ? 0.5 : 0),
      hLineColor: (row: number) => (row <= 2 ? ink.frame : ink.hairline),
      vLineColor: () => ink.hairline,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 5.5,
      paddingBottom: () => 4,
    },
  };
}
