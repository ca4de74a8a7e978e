import { dateInLetters } from '#shared/az/dates.ts';
import type { JoiningNoticeData } from '#shared/notices/data.ts';
import { paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { stepLetter, thatCame } from './stepLetter.ts';

/** Notice that an application on the same matter was joined to the earlier one, and until when both are answered. */
export function joiningNotice(unclean: JoiningNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { number, registeredOn, dueDate } = data.earlier;
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data)} eyni məsələ üzrə ${dateInLetters(registeredOn)} tarixində ${number} nömrəsi ilə daxil olmuş əvvəlki müraciətə `, { text: 'birləşdirilmişdir', bold: true }, '.']),
      paragraph(`Hər iki müraciətə birlikdə baxılır və onlara ${dueDate === null ? '' : `ən geci ${dateInLetters(dueDate)} tarixinədək `}bir cavab veriləcəkdir.`),
    ],
    ['Müraciətlərin müxtəlif məsələlərə aid olduğunu hesab edirsinizsə, bu barədə bizə yazılı və ya şifahi məlumat verə bilərsiniz.'],
  );
}
