import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { AppError } from '#shared/errors.ts';
import { bottomMm, leftMm, mm, rightMm, topMm } from './page.ts';

/** Content as pdfmake's document definition describes it. */
export type PdfContent = string | PdfNode | readonly PdfContent[];
export interface PdfNode {
  readonly [property: string]: unknown;
}

/** A document ready to be rendered. The same definition gives the same bytes. */
export interface PdfDefinition {
  readonly title: string;
  /** Instant (epoch milliseconds) that the file carries as its date of creation. */
  readonly createdAt: number;
  readonly content: readonly PdfContent[];
  /** Another paper than A4 with the margins of official papers, in millimetres. */
  readonly paper?: { readonly width: number; readonly height: number; readonly margin: number };
  /** What stands in the upper margin of a page, if anything. */
  readonly header?: (page: number) => PdfContent | null;
  /** What stands at the foot of the text area, and the room it is given on every page, in points. */
  readonly foot?: { readonly height: number; readonly draw: (page: number, pages: number) => PdfContent | null };
}

const fontFiles = { normal: 'SourceSerif4-Regular.ttf', bold: 'SourceSerif4-SemiBold.ttf', italics: 'SourceSerif4-Italic.ttf' };
const family = 'Serif';

let fonts: Promise<void> | null = null;

/** Reads the fonts once, at the first document. @throws AppError `documents.fontsMissing` */
function loadFonts(resourcesDir: string): Promise<void> {
  fonts ??= (async () => {
    for (const file of Object.values(fontFiles)) pdfmake.virtualfs.writeFileSync(file, await readFile(join(resourcesDir, 'fonts', file)));
    pdfmake.setFonts({ [family]: { ...fontFiles, bolditalics: fontFiles.bold } });
    // Everything a document shows is handed over with it: no file and no address is ever opened while rendering.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
  })().catch((cause: unknown) => {
    fonts = null;
    throw new AppError('documents.fontsMissing', {}, { cause });
  });
  return fonts;
}

/**
 * Renders a document, on A4 with the margins of official papers unless it says otherwise, with embedded subsets of the fonts.
 * @param resourcesDir the program's folder of resources, where the fonts are
 * @throws AppError `documents.fontsMissing`, `documents.badEmblem` when the picture in the letterhead is damaged
 */
export async function renderPdf(definition: PdfDefinition, resourcesDir: string): Promise<Uint8Array> {
  await loadFonts(resourcesDir);
  const { title, createdAt, content, header, foot, paper } = definition;
  const bottom = mm(bottomMm) + (foot?.height ?? 0);
  const document = pdfmake.createPdf({
    version: '1.7',
    language: 'az',
    displayTitle: true,
    pageSize: paper ? { width: mm(paper.width), height: mm(paper.height) } : 'A4',
    pageMargins: paper ? mm(paper.margin) : [mm(leftMm), mm(topMm), mm(rightMm), bottom],
    info: { title, creator: 'Qəbulxana', producer: 'Qəbulxana', creationDate: new Date(createdAt), modDate: new Date(createdAt) },
    defaultStyle: { font: family, fontSize: 11.5, lineHeight: 1.22, color: '#16181d' },
    ...(header && { header: (page: number) => header(page) ?? '' }),
    ...(foot && { footer: (page: number, pages: number) => foot.draw(page, pages) ?? '' }),
    content: copyOf(content),
  });
  try {
    return await document.getBuffer();
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('Invalid image')) throw new AppError('documents.badEmblem', {}, { cause });
    throw cause;
  }
}

/** A copy to hand over: the renderer writes its measurements into what it is given. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) as T;
}
