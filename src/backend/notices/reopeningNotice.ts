import { dateInLetters, formatDate } from '#shared/az/dates.ts';
import type { EndOrReturnNoticeData } from '#shared/notices/data.ts';
import { panel, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { ofTheLaw, paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** Notice that the review of an application goes on, since what it was closed for is gone (8.1), and until when it is answered. */
export function reopeningNotice(unclean: EndOrReturnNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { dueDate } = data;
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data, 'ə')} `, { text: 'baxılması davam etdirilir', bold: true }, '.']),
      ...(dueDate === null ? [] : [panel([['MÜRACİƏTİN NÖMRƏSİ', data.number], ['CAVAB MÜDDƏTİ', formatDate(dueDate)]], ['*', 'auto'])]),
      ...paragraphsOf(data.reason, 'Əsas'),
    ],
    [dueDate === null ? 'Müraciətinizə baxılmasının nəticəsi barədə Sizə məlumat veriləcəkdir.' : `Müraciətinizə ən geci ${dateInLetters(dueDate)} tarixinədək baxılacaq və nəticəsi barədə Sizə məlumat veriləcəkdir.`],
  );
}

/** Notice that the citizen's taking back of an application is written down: it is reviewed no more. */
export function withdrawalNotice(unclean: EndOrReturnNoticeData): PdfDefinition {
  const data = printable(unclean);
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data, 'in')} geri götürülməsi qeydə alınmış və ${ofTheLaw} 8.1-ci maddəsinə əsasən ona `, { text: 'baxılması dayandırılmışdır', bold: true }, '.']),
      ...paragraphsOf(data.reason, 'Əsas'),
    ],
    ['Müraciətinizi geri götürmədiyinizi və ya bu fikrinizdən daşındığınızı bildirdikdə ona baxılması davam etdiriləcəkdir.'],
  );
}
