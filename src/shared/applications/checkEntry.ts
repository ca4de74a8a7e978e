import { bakuDate, bakuInstant } from '../az/dates.ts';
import type { CardDocument } from '../services/card.ts';
import { checkContact, checkDetails, type CardFault, type InList } from '../services/check.ts';
import type { ServiceRecord } from '../portal/records.ts';
import type { Entry } from './entry.ts';

type Card = Pick<ServiceRecord, 'fields' | 'mobileRequired'>;

/** What the service's card finds wrong with a form, by the paths of the form's fields. What came without contact cannot be held to a telephone. */
export function checkEntry(card: Card, form: Pick<Entry, 'details' | 'phone' | 'author' | 'subject'>, inList: InList): CardFault[] {
  const details = checkDetails(card.fields, form.details, inList).map((fault) => ({ ...fault, key: `details.${fault.key}` }));
  const subject: CardFault[] = inList('subject', form.subject) === false ? [{ key: 'subject', code: 'notInList' }] : [];
  return [...subject, ...(form.author === 'anonymous' ? [] : checkContact(card.mobileRequired, form.phone)), ...details];
}

/** A document that the card asks for: not there, or not fit to be read. */
export interface DocumentFault {
  readonly code: string;
  readonly az: string;
  readonly en: string;
  readonly fault: 'missing' | 'poor';
}

/** How a document of a card stands: `there` when a copy can be read, `poor` when none can, `missing` when it must be there and is not, `none` when it need not. */
export function documentState({ code, required }: CardDocument, files: ReadonlyArray<{ readonly document: string | null; readonly isPoor: boolean }>): 'there' | 'poor' | 'missing' | 'none' {
  const copies = files.filter((file) => file.document === code);
  if (copies.length === 0) return required ? 'missing' : 'none';
  return copies.every((file) => file.isPoor) ? 'poor' : 'there';
}

/** Which of the documents that a service's card asks for are missing, and which are there only in bad copies. */
export function documentFaults(documents: readonly CardDocument[], files: ReadonlyArray<{ readonly document: string | null; readonly isPoor: boolean }>): DocumentFault[] {
  return documents.flatMap((document): DocumentFault[] => {
    const fault = documentState(document, files);
    return fault === 'missing' || fault === 'poor' ? [{ code: document.code, az: document.az, en: document.en, fault }] : [];
  });
}

/** Whether the time a form gives for its arrival has not come yet. */
export function isInFuture({ receivedOn, receivedTime }: Pick<Entry, 'receivedOn' | 'receivedTime'>, now: number): boolean {
  return bakuInstant(receivedOn, receivedTime) > now;
}

/** Which part of what a form gives for its arrival lies ahead: the day where that is a later one, else the time of today; null where it has come. */
export function partAhead(form: Pick<Entry, 'receivedOn' | 'receivedTime'>, now: number): 'receivedOn' | 'receivedTime' | null {
  if (!isInFuture(form, now)) return null;
  return form.receivedOn > bakuDate(now) ? 'receivedOn' : 'receivedTime';
}
