import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './random.ts';

export interface FileContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

export interface AttachmentInput {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** The part of pdfkit that is used here; it comes with pdfmake. */
interface PdfDocument {
  readonly y: number;
  registerFont(name: string, font: Uint8Array): PdfDocument;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  text(text: string): PdfDocument;
  moveDown(): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  stroke(colour: string): PdfDocument;
  end(): void;
  read(): Uint8Array | null;
}
const require = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
const PDFDocument = require('pdfkit') as new (options: object) => PdfDocument;
const font = readFileSync(join(import.meta.dirname, '../../resources/fonts/SourceSerif4-Regular.ttf'));

/** How many different files there are; an attachment's id ends in the number of its file. */
const fileCount = 40;
const documentNames = ['ərizə', 'arayış', 'çıxarış', 'baxış aktı', 'ödəniş qəbzi', 'şəxsiyyət vəsiqəsinin surəti', 'əvvəlki cavab', 'etibarnamə'] as const;
const pictureNames = ['yolun vəziyyəti', 'sayğac', 'küçə', 'evin divarı', 'həyət', 'dirək', 'arx', 'dam örtüyü'] as const;

const cache = new Map<number, FileContent & { readonly sha256: string }>();

/** The file of an attachment that this seed made; null for any other id. */
export function attachmentContent(id: string): FileContent | null {
  const number = /-(\d{2})$/u.exec(id)?.[1];
  return number !== undefined && Number(number) < fileCount ? contentOf(Number(number)) : null;
}

/** An attachment's entry in a record: size and sum agree with `attachmentContent`. */
export function makeAttachment(random: Random): AttachmentInput {
  const number = random.int(0, fileCount - 1);
  const { name, mediaType, bytes, sha256 } = contentOf(number);
  return { id: `${random.uuid()}-${String(number).padStart(2, '0')}`, name, mediaType, size: bytes.length, sha256 };
}

function contentOf(number: number): FileContent & { readonly sha256: string } {
  const known = cache.get(number);
  if (known) return known;
  const isDocument = number % 2 === 0;
  const names = isDocument ? documentNames : pictureNames;
  const bytes = isDocument ? drawPdf(number) : drawPng(number);
  const content = {
    bytes,
    mediaType: isDocument ? 'application/pdf' : 'image/png',
    name: `${names[Math.floor(number / 2) % names.length] ?? 'fayl'}.${isDocument ? 'pdf' : 'png'}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  cache.set(number, content);
  return content;
}

/** A page of A4 with a few lines, the same bytes for the same number. */
function drawPdf(number: number): Uint8Array {
  const made = new Date(0);
  const document = new PDFDocument({ size: 'A4', margin: 72, lang: 'az', info: { Title: 'Nümunə sənəd', CreationDate: made, ModDate: made } });
  document.registerFont('serif', font).font('serif');
  document.fontSize(18).text('NÜMUNƏ SƏNƏD').fontSize(11).text(`№ ${number + 1}`).moveDown();
  document.moveTo(72, document.y).lineTo(523, document.y).stroke('#336699').moveDown();
  document.text('Nümayiş üçün hazırlanmışdır. Heç bir real şəxsə aid deyil və hüquqi qüvvəsi yoxdur.').moveDown();
  for (let i = 0; i <= number % 5; i += 1) document.text(`${i + 1}. Səhifə boş qalmasın deyə yazılmış nümunə sətir.`);
  document.end();
  // Nothing in it waits for anything: the whole file stands ready to be read, part by part.
  const parts: Uint8Array[] = [];
  for (let part = document.read(); part !== null; part = document.read()) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** A small landscape: sky, sun, hill and a road; colours and shape differ by number. */
function drawPng(number: number): Uint8Array {
  const [width, height] = [240, 160];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colourAt(x, y, number), y * (width * 3 + 1) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue, without interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]));
}

function colourAt(x: number, y: number, number: number): [number, number, number] {
  const horizon = 95 - 22 * Math.sin((x + number * 17) / 38);
  const sunX = 30 + ((number * 23) % 180);
  if (y >= horizon) {
    const middle = 120 + (number % 7) * 6 - 18;
    const half = (y - 70) / 3;
    if (Math.abs(x - middle) < 1.5 && y % 16 < 9) return [240, 240, 230];
    return Math.abs(x - middle) < half ? [96, 98, 104] : [70 + (number % 5) * 14, 132, 74];
  }
  return (x - sunX) ** 2 + (y - 34) ** 2 < 260 ? [250, 205, 80] : [150 + Math.round(y / 2), 196, 232];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
