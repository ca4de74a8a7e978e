import type { ApplicationKind, LeavingGround } from '#shared/applications/lifecycle.ts';
import { bakuInstant, dateInLetters } from '#shared/az/dates.ts';
import type { LeavingNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { addressee, howToComplain, letter, paragraph, printable, salutation, signature } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';

/** The kind with the ending of what is left: *ərizəniz*. */
const leftBehind: Readonly<Record<ApplicationKind, string>> = { proposal: 'təklifiniz', petition: 'ərizəniz', complaint: 'şikayətiniz' };

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
  const { letterhead, number, citizen } = data;
  return letter(data, number, `Bildiriş № ${number}`, bakuInstant(data.date), [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    addressee(citizen),
    salutation(citizen),
    paragraph([
      `${dateInLetters(data.registeredOn)} tarixində ${number} nömrəsi ilə daxil olmuş ${leftBehind[data.kind]}, ${grounds[data.ground]}, «Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun 8.1-ci maddəsinə əsasən `,
      { text: 'baxılmamış saxlanılmışdır', bold: true },
      '.',
    ]),
    ...data.text
      .split(/\n+/u)
      .filter((each) => each.trim() !== '')
      .map((each) => paragraph(each)),
    signature(data, [paragraph('Bu əsas aradan qalxdıqda müraciətinizə baxılması davam etdiriləcəkdir.'), paragraph(howToComplain('Qərarla'), 0)]),
  ]);
}
