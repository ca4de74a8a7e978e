import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import { bakuInstant, dateInLetters, formatDate } from '#shared/az/dates.ts';
import type { JoinedReader, StepNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { addressee, letter, paragraph, salutation, signature } from '../documents/letterParts.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** The law that the steps are taken by, with the ending of what belongs to it. */
export const ofTheLaw = '«Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun';

/** The kind as the citizen's own; cases are set on to it: *ərizəniz·ə*, *ərizəniz·də*. */
const yours: Readonly<Record<ApplicationKind, string>> = { proposal: 'təklifiniz', petition: 'ərizəniz', complaint: 'şikayətiniz' };

/** How a notice names the application: when it came, under which number; `ending`: the case that the sentence wants. */
export function thatCame({ registeredOn, number, kind, joinedTo }: StepNoticeData, ending = ''): string {
  return `${dateInLetters(registeredOn)} tarixində ${number} nömrəsi ilə daxil olmuş ${asJoined({ joinedTo })}${yours[kind]}${ending}`;
}

/** What was registered is said to be; what ended before only came in. */
export function cameInWords({ isRegistered }: { readonly isRegistered: boolean }): string {
  return isRegistered ? 'qeydə alınmış' : 'daxil olmuş';
}

/** How an application that was joined to another is named: by the number of that one too. Nothing for the others. */
export function asJoined({ joinedTo }: Pick<JoinedReader, 'joinedTo'>): string {
  return joinedTo === null ? '' : `və ${joinedTo} nömrəli müraciətə birləşdirilmiş `;
}

/** Says that a paper is about the reader's joined applications, too; nothing where there are none. */
export function alsoAbout({ also }: Pick<JoinedReader, 'also'>, paper: 'Bu cavab' | 'Bu bildiriş'): PdfContent[] {
  if (also.length === 0) return [];
  const numbers = also.map(({ number, registeredOn }) => `№ ${number} (${formatDate(registeredOn)})`).join(', ');
  return [paragraph(`${paper} birləşdirilmiş ${also.length === 1 ? 'müraciətinizə' : 'müraciətlərinizə'} də aiddir: ${numbers}.`)];
}

/** A text of one or more paragraphs, with what it is in bold before the first. */
export function paragraphsOf(text: string, label?: string): PdfContent[] {
  return text
    .split(/\n+/u)
    .filter((each) => each.trim() !== '')
    .map((each, index) => paragraph(label && index === 0 ? [{ text: `${label}: `, bold: true }, each] : each));
}

/** A notice of a step as a letter to the citizen; `closing` stays on one page with the signature. */
export function stepLetter(data: StepNoticeData, content: readonly PdfContent[], closing: readonly string[]): PdfDefinition {
  return letter(data, data.number, `Bildiriş № ${data.number}`, bakuInstant(data.date), [
    ...letterheadOf(data.letterhead),
    numberAndDate(data.number, data.date),
    addressee(data.citizen),
    salutation(data.citizen),
    ...content,
    ...alsoAbout(data, 'Bu bildiriş'),
    signature(data, closing.map((text, index) => (index === closing.length - 1 ? paragraph(text, 0) : paragraph(text)))),
  ]);
}
