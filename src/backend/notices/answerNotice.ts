import { bakuInstant, dateInLetters } from '#shared/az/dates.ts';
import type { ApplicationKind, ReplyOutcome } from '#shared/applications/lifecycle.ts';
import type { AnswerNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { addressee, howToComplain, letter, paragraph, salutation, printable, signature } from '../documents/letterParts.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { alsoAbout, asJoined, cameInWords } from './stepLetter.ts';

/** The kind in the dative: what was looked into. */
const lookedInto: Readonly<Record<ApplicationKind, string>> = { proposal: 'təklifinizə', petition: 'ərizənizə', complaint: 'şikayətinizə' };

/** How the outcome is said to the citizen. */
const outcomeSentences: Readonly<Record<ReplyOutcome, string>> = {
  satisfied: 'müraciətiniz təmin edilmişdir',
  partlySatisfied: 'müraciətiniz qismən təmin edilmişdir',
  explained: 'müraciətinizdə qaldırılan məsələ üzrə Sizə izahat verilir',
  rejected: 'müraciətinizin təmin edilməsindən imtina olunmuşdur',
};

/** Longest closing paragraph that is kept on one page with the signature, so that nobody signs an empty page. */
const keptTogether = 700;

/** The reply to an application: an official letter of one or more pages, without the name of its kind. */
export function answerNotice(unclean: AnswerNoticeData): PdfDefinition {
  const data = printable(unclean);
  const { letterhead, number, citizen } = data;
  const paragraphs = data.text.split(/\n+/u).map((text) => text.trim()).filter((text) => text !== '');
  const last = paragraphs.at(-1) ?? '';
  const closing = last.length <= keptTogether ? [last] : [];
  const running = closing.length > 0 ? paragraphs.slice(0, -1) : paragraphs;
  return letter(data, number, `Cavab məktubu № ${number}`, bakuInstant(data.date), [
    ...letterheadOf(letterhead),
    numberAndDate(number, data.date),
    addressee(citizen),
    salutation(citizen),
    paragraph([
      `${dateInLetters(data.registeredOn)} tarixində ${data.applicationNumber} nömrəsi ilə ${cameInWords(data)} ${asJoined(data)}${lookedInto[data.kind]} baxılmış və nəticədə `,
      { text: outcomeSentences[data.outcome], bold: true },
      '.',
    ]),
    ...alsoAbout(data, 'Bu cavab'),
    ...running.map((text) => paragraph(text)),
    signature(data, [...closing.filter(Boolean).map((text) => paragraph(text)), paragraph(howToComplain('Cavabla'), 0)]),
  ]);
}
