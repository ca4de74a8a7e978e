import { azUpper } from '#shared/az/case.ts';
import { dateInLetters, formatTime } from '#shared/az/dates.ts';
import { ticketPaper } from '#shared/reception/papers.ts';
import { printable } from '../documents/letterParts.ts';
import { ink, mm } from '../documents/page.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** What a queue ticket says: nothing of the citizen but their number. */
export interface TicketData {
  readonly office: string;
  readonly ticket: number;
  readonly number: string;
  readonly official: { readonly surname: string; readonly name: string };
  readonly room: string;
  readonly date: string;
  readonly startTime: string | null;
  /** Epoch milliseconds. */
  readonly arrivedAt: number;
  /** 0 for the first print; any other is a copy. */
  readonly copy: number;
}

const width = mm(ticketPaper.width - 2 * ticketPaper.margin);

/** The ticket of the queue. A second print of the same one says that it is a copy. */
export function queueTicket(unclean: TicketData): PdfDefinition {
  const { office, ticket, number, official, room, date, startTime, arrivedAt, copy } = printable(unclean);
  const rule = (margin: readonly number[]): PdfContent => ({ canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: '#000000', dash: { length: 2, space: 2 } }], margin });
  return {
    title: `Növbə bileti № ${ticket}`,
    createdAt: arrivedAt,
    paper: ticketPaper,
    content: [
      { text: azUpper(office), bold: true, fontSize: 9.5, alignment: 'center', lineHeight: 1.1 },
      rule([0, 5, 0, 3]),
      {
        columns: [
          { width: '*', text: 'NÖVBƏ BİLETİ', fontSize: 9, characterSpacing: 0.4, color: '#000000' },
          copy > 0 ? { width: 'auto', text: 'SURƏT', bold: true, fontSize: 11, characterSpacing: 0.4 } : '',
        ],
      },
      { text: String(ticket), bold: true, fontSize: 82, lineHeight: 0.9, alignment: 'center', color: '#000000', margin: [0, -16, 0, -4] },
      room ? { text: `OTAQ ${room}`, bold: true, fontSize: 21, lineHeight: 1.05, alignment: 'center', color: '#000000' } : '',
      { text: `${official.surname} ${official.name}`, bold: true, fontSize: 12, lineHeight: 1.15, alignment: 'center', margin: [0, 3, 0, 0] },
      rule([0, 6, 0, 6]),
      {
        columns: [
          {
            width: '*',
            fontSize: 9,
            lineHeight: 1.25,
            stack: [
              dateInLetters(date),
              startTime ? ['Qəbul saatı: ', startTime].join('') : 'Əvvəlcədən yazılmadan',
              `Gəlib: ${formatTime(arrivedAt)}`,
              { text: number, margin: [0, 3, 0, 0], bold: true },
            ],
          },
          { width: 'auto', qr: number, fit: 66, eccLevel: 'M', foreground: '#000000' },
        ],
      },
      { text: 'Nömrəniz ekranda göründükdə otağa daxil olun.', fontSize: 8.5, lineHeight: 1.1, color: ink.grey, alignment: 'center', margin: [0, 7, 0, 0] },
    ],
  };
}
