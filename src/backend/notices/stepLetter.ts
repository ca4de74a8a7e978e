import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import { bakuInstant, dateInLetters } from '#shared/az/dates.ts';
import type { StepNoticeData } from '#shared/notices/data.ts';
import { letterheadOf, numberAndDate } from '../documents/letterhead.ts';
import { addressee, letter, paragraph, salutation, signature } from '../documents/letterParts.ts';
import type { PdfContent, PdfDefinition } from '../documents/pdf.ts';

/** The law that the steps are taken by, with the ending of what belongs to it. */
export const ofTheLaw = '«Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikası Qanununun';

/** The kind as the citizen's own; cases are set on to it: *ərizəniz·ə*, *ərizəniz·də*. */
const yours: Readonly<Record<ApplicationKind, string>> = { proposal: 'təklifiniz', petition: 'ərizəniz', complaint: 'şikayətiniz' };

/** How a notice names the application: when it came, under which number; `ending`: the case that the sentence wants. */
export function thatCame({ registeredOn, number, kind }: StepNoticeData, ending = ''): string {
  return `${dateInLetters(registeredOn)} tarixində ${number} nömrəsi ilə daxil olmuş ${yours[kind]}${ending}`;
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
    signature(data, closing.map((text, index) => (index === closing.length - 1 ? paragraph(text, 0) : paragraph(text)))),
  ]);
}
