import type { LeavingGround } from '#shared/applications/lifecycle.ts';
import type { LeavingNoticeData } from '#shared/notices/data.ts';
import { howToComplain, paragraph, printable } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { ofTheLaw, paragraphsOf, stepLetter, thatCame } from './stepLetter.ts';

/** The grounds of 8.1 as a letter words them. */
const grounds: Readonly<Record<LeavingGround, string>> = {
  otherProcedure: 'qaldırdığınız məsələyə qanunla müəyyən edilmiş başqa qaydada baxıldığı üçün',
  requirementsNotMet: 'müraciət qanunun tələblərinə uyğun olmadığı üçün',
  finalCourtDecision: 'qaldırdığınız məsələ üzrə qanuni qüvvəyə minmiş məhkəmə qərarı olduğu üçün',
  repeatedThrice: 'bir il ərzində eyni məsələ üzrə müraciətlərinizə üç dəfə mahiyyəti üzrə cavab verildiyi və yeni hal göstərilmədiyi üçün',
  insufficientData: 'müraciətdə ona baxmaq və ya onu aidiyyəti üzrə göndərmək üçün kifayət qədər məlumat olmadığı üçün',
  anonymous: 'müraciət anonim olduğu üçün',
};

/** Notice that an application is left without review: the ground, the reasons, and that it is taken up again when they are gone (Law on citizens' appeals, No 1308-IVQ, 8.1). */
export function leavingNotice(unclean: LeavingNoticeData): PdfDefinition {
  const data = printable(unclean);
  return stepLetter(
    data,
    [paragraph([`${thatCame(data)}, ${grounds[data.ground]}, ${ofTheLaw} 8.1-ci maddəsinə əsasən `, { text: 'baxılmamış saxlanılmışdır', bold: true }, '.']), ...paragraphsOf(data.text)],
    ['Bu əsas aradan qalxdıqda müraciətinizə baxılması davam etdiriləcəkdir.', howToComplain('Qərarla')],
  );
}
