import { dateInLetters, formatDate } from '#shared/az/dates.ts';
import type { ReopeningNoticeData, WithdrawalNoticeData } from '#shared/notices/data.ts';
import { panel, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { ofTheLaw, paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** What an application had been closed by, as its own sentence goes on. */
const closings = {
  leaveWithoutReview: () => 'baxılmamış saxlanılmışdı',
  withdraw: () => 'geri götürüldüyü üçün baxılmamış saxlanılmışdı',
  join: (number: string | null) => `${number === null ? 'əvvəlki' : `${number} nömrəli`} müraciətə birləşdirilmişdi`,
} as const;

/** Notice that the review of an application goes on, since what it was closed for is gone (8.1): by what it had been closed, and until when it is answered. */
export function reopeningNotice(unclean: ReopeningNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { dueDate, closedBy } = data;
  const goesOn = { text: 'baxılması davam etdirilir', bold: true };
  return stepLetter(
    data,
    [
      paragraph(
        closedBy === null
          ? [`Bildiririk ki, ${thatCame(data, 'ə')} `, goesOn, '.']
          : [`Bildiririk ki, ${thatCame(data)} ${dateInLetters(closedBy.on)} tarixində ${closings[closedBy.step](closedBy.number)}. Hazırda ona `, goesOn, '.'],
      ),
      ...(dueDate === null ? [] : [panel([['MÜRACİƏTİN NÖMRƏSİ', data.number], ['CAVAB MÜDDƏTİ', formatDate(dueDate)]], ['*', 'auto'])]),
      ...paragraphsOf(data.reason, 'Əsas'),
    ],
    [dueDate === null ? 'Müraciətinizə baxılmasının nəticəsi barədə Sizə məlumat veriləcəkdir.' : `Müraciətinizə ən geci ${dateInLetters(dueDate)} tarixinədək baxılacaq və nəticəsi barədə Sizə məlumat veriləcəkdir.`],
  );
}

/** Notice that the citizen's taking back of an application is written down: it is left without review (8.1). */
export function withdrawalNotice(unclean: WithdrawalNoticeData): PdfDefinition {
  const data = printable(unclean);
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data, 'in')} geri götürülməsi qeydə alınmış və ${ofTheLaw} 8.1-ci maddəsinə əsasən müraciət `, { text: 'baxılmamış saxlanılmışdır', bold: true }, '.']),
      ...paragraphsOf(data.reason, 'Əsas'),
    ],
    ['Müraciətinizi geri götürmədiyinizi və ya bu fikrinizdən daşındığınızı bildirdikdə ona baxılması davam etdiriləcəkdir.'],
  );
}
