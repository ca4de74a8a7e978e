import { dateInLetters, formatDate } from '#shared/az/dates.ts';
import type { LongerTermNoticeData } from '#shared/notices/data.ts';
import { howToComplain, panel, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { ofTheLaw, paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** Notice that the review takes longer: by its longer term where the matter must be studied (10.1), or by its one extension (10.2). The ground, the new date, and the clause. */
export function longerTermNotice(unclean: LongerTermNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { days, dueBefore, dueDate } = data;
  const until = { text: `${dateInLetters(dueDate)} tarixinədək`, bold: true };
  const said =
    days === null
      ? [`Bildiririk ki, ${thatCame(data, 'ə')} baxılması üçün əlavə məlumatın əldə edilməsi tələb olunur. ${ofTheLaw} 10.2-ci maddəsinə əsasən müraciətə baxılma müddəti `, until, ' uzadılmışdır.']
      : [`Bildiririk ki, ${thatCame(data, 'də')} qaldırılan məsələnin əlavə öyrənilməsi və yoxlanılması tələb olunur. ${ofTheLaw} 10.1-ci maddəsinə əsasən müraciətə ${days} iş günü ərzində, `, until, ' baxılacaqdır.'];
  const facts = [['MÜRACİƏTİN NÖMRƏSİ', data.number], ...(dueBefore === null ? [] : [['ƏVVƏLKİ MÜDDƏT', formatDate(dueBefore)] as const]), ['YENİ MÜDDƏT', formatDate(dueDate)]] as const;
  return stepLetter(
    data,
    [paragraph(said), panel(facts, facts.map((_, i) => (i === 0 ? '*' : 'auto'))), ...paragraphsOf(data.ground, 'Əsas')],
    ['Müraciətinizə baxılmasının nəticəsi barədə Sizə məlumat veriləcəkdir.', howToComplain('Qərarla')],
  );
}
