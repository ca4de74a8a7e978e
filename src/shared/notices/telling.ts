import { isAnonymous, type Author } from '../applications/branches.ts';
import type { ApplicationAction } from '../applications/lifecycle.ts';
import type { TimelineEvent } from '../applications/views.ts';
import { isMobileAz } from '../formats/phone.ts';
import type { CitizenEvent, MessageChannel } from '../services/notices.ts';
import type { NoticeKind } from './schema.ts';

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

/** The steps that a citizen is told of: the message, and the paper that tells it whole. */
export const toldSteps = {
  register: { event: 'registered', paper: 'registration' },
  answer: { event: 'answered', paper: 'answer' },
  returnForCompletion: { event: 'returned', paper: 'completion' },
  forward: { event: 'forwarded', paper: 'forwarding' },
  sendCopies: { event: 'copiesSent', paper: 'copies' },
  study: { event: 'studied', paper: 'study' },
  extend: { event: 'extended', paper: 'extension' },
  leaveWithoutReview: { event: 'leftWithoutReview', paper: 'leaving' },
  join: { event: 'joined', paper: 'joining' },
  withdraw: { event: 'withdrawn', paper: 'withdrawal' },
  reopen: { event: 'reopened', paper: 'reopening' },
} as const satisfies Partial<Record<ApplicationAction, { readonly event: CitizenEvent; readonly paper: NoticeKind }>>;
export type ToldStep = keyof typeof toldSteps;

/** Whether a citizen is told of a step. */
export function isToldStep(action: string): action is ToldStep {
  return action in toldSteps;
}

/** Why a citizen is to get a letter: nothing else reaches them, or a message only announces it. */
export type LetterNeed = 'only' | 'due';

/**
 * Whether what happened reaches a citizen by a letter alone, or by a letter as well; null where it needs none: who sent it through the portal reads there, behind an anonymous one
 * nobody stands, and of a registration whoever can be reached hears as the service's card says.
 * @param isMessaged whether a message goes out
 */
export function letterNeed(event: CitizenEvent, application: Author, isMessaged: boolean): LetterNeed | null {
  if (application.channel === 'portal' || isAnonymous(application)) return null;
  const ways = waysToTell(application);
  if (!ways.sms && !ways.email) return 'only';
  return isInLetter(event) || (!isMessaged && event !== 'registered') ? 'due' : null;
}

/** The citizen has completed, here or on the portal. */
const completions: readonly string[] = ['complete', 'resume', 'portalChanged'];

/**
 * The letter that a citizen has yet to get about the last thing they are to be told, by what the timeline says: it stays owed until it was printed or saved, or somebody told them.
 * Where every message about it failed, a letter is all that is left.
 */
export function letterOwed({ channel, timeline }: { readonly channel: string; readonly timeline: readonly TimelineEvent[] }): { readonly paper: NoticeKind; readonly need: LetterNeed } | null {
  const index = timeline.findLastIndex(({ action }) => isToldStep(action));
  const step = timeline[index];
  if (!step || !isToldStep(step.action)) return null;
  const { event, paper } = toldSteps[step.action];
  const since = timeline.slice(index + 1);
  if (step.action === 'returnForCompletion' && since.some(({ action }) => completions.includes(action))) return null;
  const notices = since.filter(({ action }) => action === 'notice').map(({ values }) => values);
  if (since.some(({ action }) => action === 'told') || notices.some(({ kind }) => kind === paper)) return null;
  const messages = notices.filter(({ kind }) => kind === event);
  const isLost = channel !== 'portal' && messages.length > 0 && messages.every(({ status }) => status === 'failed');
  const { letter } = step.values;
  const need = isLost || letter === 'only' ? 'only' : letter === 'due' ? 'due' : null;
  return need && { paper, need };
}
