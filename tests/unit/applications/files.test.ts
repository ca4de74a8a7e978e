import { describe, expect, it } from 'vitest';
import { checkFile, cleanFileName, largestFile } from '#shared/applications/files.ts';

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: readonly number[]) => Uint8Array.from([...values, 1, 2, 3, 4]);
const pdf = text('%PDF-1.7\n%âãÏÓ');
const windowsProgram = bytes(0x4d, 0x5a, 0x90, 0x00);
const zip = (...parts: readonly string[]) => Uint8Array.from([0x50, 0x4b, 3, 4, ...text(parts.join('\0'))]);

describe('a file that somebody brings', () => {
  it('is known by its first bytes', () => {
    expect(checkFile('ərizə.pdf', pdf)).toEqual({ mediaType: 'application/pdf' });
    expect(checkFile('ŞƏKİL.JPG', bytes(0xff, 0xd8, 0xff, 0xe0))).toEqual({ mediaType: 'image/jpeg' });
    expect(checkFile('a.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toEqual({ mediaType: 'image/png' });
    expect(checkFile('a.tif', bytes(0x49, 0x49, 0x2a, 0x00))).toEqual({ mediaType: 'image/tiff' });
    expect(checkFile('a.tiff', bytes(0x4d, 0x4d, 0x00, 0x2a))).toEqual({ mediaType: 'image/tiff' });
    expect(checkFile('a.docx', zip('[Content_Types].xml', 'word/document.xml'))).toMatchObject({ mediaType: expect.stringContaining('wordprocessingml') as string });
    expect(checkFile('a.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'))).toMatchObject({ mediaType: expect.stringContaining('spreadsheetml') as string });
    expect(checkFile('a.odt', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(26), ...text('mimetypeapplication/vnd.oasis.opendocument.text')]))).toMatchObject({ mediaType: expect.stringContaining('opendocument') as string });
    expect(checkFile('a.txt', text('Salam, müraciətim var.\r\n'))).toEqual({ mediaType: 'text/plain' });
  });

  it('is refused when it is a program, whatever its name', () => {
    for (const name of ['ərizə.pdf', 'ərizə.exe', 'ərizə.jpg', 'ərizə.txt']) {
      expect(checkFile(name, windowsProgram)).toEqual({ refusal: 'executable' });
      expect(checkFile(name, bytes(0x7f, 0x45, 0x4c, 0x46))).toEqual({ refusal: 'executable' });
      expect(checkFile(name, text('#!/bin/sh\necho'))).toEqual({ refusal: 'executable' });
    }
  });

  it('is refused when it is another kind than its name says', () => {
    expect(checkFile('ərizə.docx', pdf)).toEqual({ refusal: 'nameDiffers' });
    expect(checkFile('ərizə.pdf', text('Yalnız mətn'))).toEqual({ refusal: 'nameDiffers' });
  });

  it('is refused when nobody knows what it is, and a document with macros too', () => {
    expect(checkFile('arxiv.zip', zip('a.txt'))).toEqual({ refusal: 'unknownKind' });
    expect(checkFile('ad', pdf)).toEqual({ refusal: 'unknownKind' });
    expect(checkFile('a.pdf', bytes(0, 1, 2, 3))).toEqual({ refusal: 'unknownKind' });
    expect(checkFile('a.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toEqual({ refusal: 'unknownKind' });
  });

  it('is refused when it is empty, or larger than 25 MB', () => {
    expect(checkFile('a.pdf', new Uint8Array())).toEqual({ refusal: 'empty' });
    const large = new Uint8Array(largestFile + 1);
    large.set(pdf);
    expect(checkFile('a.pdf', large)).toEqual({ refusal: 'tooLarge' });
    expect(checkFile('a.pdf', large.subarray(0, largestFile))).toEqual({ mediaType: 'application/pdf' });
  });
});

describe('the name of a file', () => {
  it('stays readable in every alphabet', () => {
    expect(cleanFileName('Заявление гражданина.pdf')).toBe('Заявление гражданина.pdf');
    expect(cleanFileName('Ərizə (2).pdf')).toBe('Ərizə (2).pdf');
  });

  it('loses folders, control and direction marks, and what no system allows', () => {
    expect(cleanFileName('C:\\Users\\a\\ərizə.pdf')).toBe('ərizə.pdf');
    expect(cleanFileName('../../etc/passwd')).toBe('passwd');
    expect(cleanFileName('ariz\u202efdp.exe')).toBe('arizfdp.exe');
    expect(cleanFileName('a\u0000b\tc?.pdf')).toBe('abc_.pdf');
    expect(cleanFileName('s\u0327ikayet.pdf')).toBe('şikayet.pdf');
  });

  it('keeps its ending when it is too long, and is never empty', () => {
    const name = cleanFileName(`${'ə'.repeat(400)}.pdf`);
    expect(name.length).toBe(180);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(cleanFileName(' ... ')).toBe('fayl');
  });
});
