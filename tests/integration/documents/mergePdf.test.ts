import { describe, expect, test } from 'vitest';
import { mergePdf } from '#backend/documents/mergePdf.ts';
import { renderPdf } from '#backend/documents/pdf.ts';
import { answerNotice } from '#backend/notices/answerNotice.ts';
import { receptionNotice } from '#backend/notices/receptionNotice.ts';
import { longAnswer, reception } from '../../support/noticeSamples.ts';
import { pdfFonts, pdfInfo, pdfPageText, pdfText } from '../../support/poppler.ts';

describe('several documents in one file', () => {
  test('stand one after another, page by page, each with its own words', async () => {
    const first = await renderPdf(receptionNotice(reception), 'resources');
    const second = await renderPdf(answerNotice(longAnswer), 'resources');
    const third = await renderPdf(receptionNotice({ ...reception, number: 'QB-2026/000999' }), 'resources');
    const pages = Number(pdfInfo(second).Pages);
    const merged = mergePdf([first, second, third], 'Bildirişlər, ə');
    expect(pdfInfo(merged)).toMatchObject({ Pages: String(pages + 2), Title: 'Bildirişlər, ə', 'Page size': expect.stringContaining('A4') });
    expect(pdfPageText(merged, 1)).toBe(pdfPageText(first, 1));
    expect(pdfPageText(merged, 2)).toBe(pdfPageText(second, 1));
    expect(pdfPageText(merged, pages + 2)).toContain('QB-2026/000999');
    expect(pdfText(merged)).toBe(pdfText(first) + pdfText(second) + pdfText(third));
    for (const font of pdfFonts(merged)) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test('refuse a file that is none of ours', () => {
    expect(() => mergePdf([Buffer.from('%PDF-1.4 nothing')], 'x')).toThrow('engine');
    expect(() => mergePdf([], 'x')).toThrow('nothing');
  });
});
