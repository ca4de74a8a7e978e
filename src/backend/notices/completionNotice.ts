import { formatDate } from '#shared/az/dates.ts';
import type { CompletionNoticeData } from '#shared/notices/data.ts';
import { panel, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** Rules for e-services: who sends papers of poor quality is told of it and what to do about it. */
const rule = 'Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı ilə təsdiq edilmiş Qaydaların 7.4-cü bəndinə əsasən ';

/** Notice that an application is given back to be completed: what is wrong, what to do and until when. What was sent electronically is given back by the rules for e-services, 7.4. */
export function completionNotice(unclean: CompletionNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { channel, completeBy } = data;
  const isFromPortal = channel === 'portal';
  const way = isFromPortal ? 'Müraciəti elektron hökumət portalının «Müraciətlərim» bölməsində tamamlaya bilərsiniz.' : 'Tamamlanmış sənədləri müraciətin nömrəsini göstərməklə yuxarıdakı ünvana göndərə və ya şəxsən təqdim edə bilərsiniz.';
  return stepLetter(
    data,
    [
      paragraph([`Bildiririk ki, ${thatCame(data, 'də')} çatışmazlıq aşkar edilmişdir. ${isFromPortal ? `${rule}müraciət` : 'Müraciət'} `, { text: 'tamamlanması üçün Sizə qaytarılır', bold: true }, '.']),
      panel([['MÜRACİƏTİN NÖMRƏSİ', data.number], ...(completeBy === null ? [] : [['SON TAMAMLAMA GÜNÜ', formatDate(completeBy)] as const])], completeBy === null ? ['*'] : ['*', 'auto']),
      ...paragraphsOf(data.reason, 'Çatışmazlıq'),
      ...paragraphsOf(data.whatToDo, 'Nə etməlisiniz'),
    ],
    [
      way,
      `Çatışmazlıq aradan qaldırıldıqdan sonra müraciətinizə baxılması davam etdiriləcəkdir.${data.isPaused ? ' Bu vaxtadək baxılma müddəti dayanır.' : ''}`,
    ],
  );
}
