// What files the office takes in: their kinds known by their first bytes, never by their names alone.

/** The largest file, in bytes. */
export const largestFile = 25 * 1024 * 1024;

/** Most files beside one application. */
export const mostFiles = 50;

interface FileKind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
}

const kinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  tiff: { mediaType: 'image/tiff', extensions: ['tif', 'tiff'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  txt: { mediaType: 'text/plain', extensions: ['txt'] },
} as const satisfies Record<string, FileKind>;
type KnownKind = keyof typeof kinds;

/** The endings that a file dialog offers, with their dots. */
export const acceptedExtensions: readonly string[] = Object.values(kinds).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`));

/** Why a file is not taken; each has a sentence under `errors.attachment`. */
export type FileRefusal = 'tooLarge' | 'empty' | 'unknownKind' | 'executable' | 'nameDiffers' | 'tooMany';

export type FileCheck = { readonly mediaType: string } | { readonly refusal: FileRefusal };

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Programs of the usual systems: Windows, Linux, macOS, Java, scripts. */
function isExecutable(bytes: Uint8Array): boolean {
  const text = ['#!', '<?php'];
  return (
    starts(bytes, 0x4d, 0x5a) ||
    starts(bytes, 0x7f, 0x45, 0x4c, 0x46) ||
    [[0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]].some((signature) => starts(bytes, ...signature)) ||
    text.some((beginning) => starts(bytes, ...ascii(beginning)))
  );
}

/** Whether an archive of the ZIP kind names a part, in its local headers or its directory. */
function names(bytes: Uint8Array, part: string): boolean {
  const wanted = ascii(part);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function zipKind(bytes: Uint8Array): KnownKind | null {
  // An OpenDocument file begins with its own name, stored as it is.
  if (starts(bytes.subarray(30), ...ascii('mimetypeapplication/vnd.oasis.opendocument.text'))) return 'odt';
  const directory = bytes.subarray(Math.max(0, bytes.length - 256 * 1024));
  if (names(directory, '.exe') || names(directory, 'vbaProject.bin')) return null;
  if (!names(directory, '[Content_Types].xml')) return null;
  return names(directory, 'word/') ? 'docx' : names(directory, 'xl/') ? 'xlsx' : null;
}

/** Whether the bytes are text: UTF-8, or one of the old one-byte codes without control signs. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  return bytes.subarray(0, 64 * 1024).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}

function kindOf(bytes: Uint8Array): KnownKind | null {
  if (starts(bytes, ...ascii('%PDF-'))) return 'pdf';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  return isText(bytes) ? 'txt' : null;
}

/** What a file is by its content, or why it is not taken: too large, a program, of no kind that the office takes, or of another kind than its name says. */
export function checkFile(name: string, bytes: Uint8Array): FileCheck {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (bytes.length > largestFile) return { refusal: 'tooLarge' };
  if (isExecutable(bytes)) return { refusal: 'executable' };
  const kind = kindOf(bytes);
  const extension = extensionOf(name);
  const known = Object.values(kinds).some(({ extensions }) => (extensions as readonly string[]).includes(extension));
  if (kind === null || !known) return { refusal: 'unknownKind' };
  return (kinds[kind].extensions as readonly string[]).includes(extension) ? { mediaType: kinds[kind].mediaType } : { refusal: 'nameDiffers' };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const longestName = 180;

/**
 * A file's name as it is kept: in one Unicode form, without folders, control and direction marks and what no system allows in names; letters of any alphabet
 * stay. A name that is too long keeps its ending.
 */
export function cleanFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[\\/]/u, '')
    // oxlint-disable-next-line no-control-regex -- control signs are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (plain === '') return 'fayl';
  if (plain.length <= longestName) return plain;
  const ending = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, longestName - ending.length).trimEnd() + ending;
}
