import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bottomMm, leftMm, mm, rightMm, textWidth, topMm } from '#backend/documents/page.ts';
import { renderPdf, type PdfContent } from '#backend/documents/pdf.ts';
import { registrationNotice } from '#backend/notices/registrationNotice.ts';
import type { RegistrationNoticeData } from '#shared/notices/data.ts';
import type { Letterhead } from '#shared/notices/letterhead.ts';
import type { Part } from './lib/part.ts';
import { against, atMost } from './lib/measured.ts';
import { resourcesDir } from './lib/paths.ts';
import { generateLetterheads, now, today } from './lib/records.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';

/** The part of pdfkit that is used here; it comes with pdfmake. */
interface PdfDocument {
  registerFont(name: string, font: Uint8Array): PdfDocument;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  text(text: string, options: { width: number }): PdfDocument;
  on(event: 'data', listener: (chunk: Uint8Array) => void): PdfDocument;
  on(event: 'end', listener: () => void): PdfDocument;
  end(): void;
}
type PdfDocumentClass = new (options: object) => PdfDocument;

const require = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
const PDFDocument = require('pdfkit') as PdfDocumentClass;

const fonts = { normal: 'SourceSerif4-Regular.ttf', bold: 'SourceSerif4-SemiBold.ttf', italics: 'SourceSerif4-Italic.ttf' } as const;
type Style = keyof typeof fonts;
interface Line {
  readonly text: string;
  readonly style: Style;
  readonly size: number;
}

const repeats = 20;

/** A registration notice against its lines of text drawn by bare pdfkit in the same fonts, both after the first. */
export const notice: Part = async ({ rounds, seed }) => {
  const data = noticeData(generateLetterheads(seed)['authority'] as Letterhead);
  const files = Object.fromEntries(Object.entries(fonts).map(([style, file]) => [style, readFileSync(join(resourcesDir, 'fonts', file))])) as Record<Style, Buffer>;
  const definition = registrationNotice(data);
  const foot = definition.foot?.draw(1, 1) ?? [];
  const lines = linesOf([...definition.content, foot], 'normal', 11.5);
  const times = await interleaved(rounds, {
    ours: () => millisecondsOf(() => renderPdf(registrationNotice(data), resourcesDir), repeats),
    bare: () => millisecondsOf(() => barePdf(lines, files), repeats),
  });
  const [ourBytes, bareBytes] = [(await renderPdf(definition, resourcesDir)).length, await barePdf(lines, files)];
  return [
    against({
      part: 'notice',
      what: 'registration notice',
      unit: 'ms',
      ours: times.ours,
      reference: times.bare,
      referenceName: 'pdfkit, same lines and fonts',
      goal: atMost(1.3),
      note: `${lines.length} runs of text in three fonts; ours adds tables, rules and the QR of the check code. ${Math.round(ourBytes / 1_024)} KiB against ${Math.round(bareBytes / 1_024)} KiB`,
    }),
  ];
};

/** The texts of a document in reading order, each with the font it is set in. */
function linesOf(content: PdfContent | readonly PdfContent[], style: Style, size: number): Line[] {
  if (typeof content === 'string') return content.trim() === '' ? [] : [{ text: content, style, size }];
  if (Array.isArray(content)) return (content as readonly PdfContent[]).flatMap((part) => linesOf(part, style, size));
  const node = content as Readonly<Record<string, unknown>>;
  const own: Style = node['bold'] ? 'bold' : node['italics'] ? 'italics' : style;
  const ownSize = typeof node['fontSize'] === 'number' ? node['fontSize'] : size;
  const table = node['table'] as { body?: PdfContent[] } | undefined;
  const inside = [node['text'], node['stack'], node['columns'], node['ul'], node['ol'], table?.body].filter((part) => part !== undefined && part !== null);
  return inside.flatMap((part) => linesOf(part as PdfContent, own, ownSize));
}

/** Draws the lines one under another. Returns the size of the file. */
function barePdf(lines: readonly Line[], files: Readonly<Record<Style, Buffer>>): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: 'A4', pdfVersion: '1.7', margins: { left: mm(leftMm), right: mm(rightMm), top: mm(topMm), bottom: mm(bottomMm) } });
    let bytes = 0;
    document.on('data', (chunk) => (bytes += chunk.length)).on('end', () => resolve(bytes));
    for (const style of Object.keys(fonts) as Style[]) document.registerFont(style, files[style]);
    for (const { text, style, size } of lines) document.font(style).fontSize(size).text(text, { width: textWidth });
    document.end();
  });
}

function noticeData(letterhead: Letterhead): RegistrationNoticeData {
  return {
    letterhead,
    date: today,
    checkCode: '7F3K-92QD',
    preparedBy: { name: 'Lalə Sınaqova', phone: '+994125550102' },
    number: 'M-26/000123',
    channel: 'portal',
    portalNumber: 'M-2026-0000123',
    submittedAt: now - 3_600_000,
    registeredAt: now,
    citizen: {
      surname: 'Əliyeva',
      name: 'Günəş',
      patronymic: 'Əşrəf qızı',
      organisation: null,
      fin: '7KQ2XZ9',
      address: 'Nümunə şəhəri, Nizami küçəsi, bina 27, mənzil 14',
      phone: '+994505550199',
      email: 'gunes@example.org',
    },
    kind: 'petition',
    service: 'Vətəndaşların yazılı müraciətlərinin qəbulu',
    summary: 'Yaşadığı binanın həyətində sel sularının yığılması və yağış kanalizasiyasının təmizlənməsi barədə.',
    socialStatus: 'Təqaüdçü',
    privilege: 'Məcburi köçkün',
    attachments: 3,
    details: [],
    reviewDays: 15,
    dueDate: '2026-12-11',
  };
}
