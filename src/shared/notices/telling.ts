import { isMobileAz } from '../formats/phone.ts';
import type { CitizenEvent, MessageChannel } from '../services/notices.ts';

/** What a message only announces: what was decided, and why, is read on the portal or in a letter, since it may say something of the citizen. */
const wordsInLetter = ['answered', 'returned', 'forwarded', 'copiesSent', 'leftWithoutReview'] as const satisfies readonly CitizenEvent[];
export type WordsInLetter = (typeof wordsInLetter)[number];

/** Whether a message about an event only announces what is read elsewhere. */
export function isInLetter(event: CitizenEvent): event is WordsInLetter {
  return (wordsInLetter as readonly CitizenEvent[]).includes(event);
}

/** By which ways a citizen can be sent a message: an SMS reaches mobile numbers only. */
export function waysToTell({ phone, email }: { readonly phone: string | null; readonly email: string | null }): Readonly<Record<MessageChannel, boolean>> {
  return { sms: phone !== null && isMobileAz(phone), email: email !== null };
}
