import { isAnonymous, type Author } from '../applications/branches.ts';
import type { ApplicationAction, ApplicationStatus } from '../applications/lifecycle.ts';
import { isMobileAz } from '../formats/phone.ts';
import type { CitizenEvent, MessageChannel } from '../services/notices.ts';
import { papersOf, type Papered } from './papers.ts';
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
export type ToldPaper = (typeof toldSteps)[ToldStep]['paper'];

/** The steps that end an application, by what they make of it, of which whoever was joined to it is told as well. */
export const endSteps: Readonly<Partial<Record<string, ToldStep>>> = { answered: 'answer', forwarded: 'forward', leftWithoutReview: 'leaveWithoutReview' } satisfies Partial<Record<ApplicationStatus, ToldStep>>;

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

/** A letter that a citizen has yet to get. `at`: when the step was taken that it tells of, an instant in epoch milliseconds. */
export interface OwedLetter {
  readonly paper: ToldPaper;
  readonly need: LetterNeed;
  readonly at: number;
}

/** The papers of the steps that a citizen must still be told of: what is owed as a letter, and a leaving without review by its day of the law. */
export function papersToTell(owed: readonly OwedLetter[], { tellBy, status }: { readonly tellBy: string | null; readonly status: string }): ToldPaper[] {
  const papers = owed.map(({ paper }) => paper);
  return tellBy !== null && status === 'leftWithoutReview' && !papers.includes('leaving') ? [...papers, 'leaving'] : papers;
}

/** The papers in the order in which an application is likely to come to them. */
export const toldPapers = Object.values(toldSteps).map(({ paper }) => paper);

/** The step that a message, or a paper, tells of; undefined where it tells of another matter. */
export function stepToldBy(word: string): ToldStep | undefined {
  return (Object.keys(toldSteps) as ToldStep[]).find((step) => toldSteps[step].event === word || toldSteps[step].paper === word);
}

/**
 * What of a letter is owed once something is known of the messages about its step: one that arrived, or still may, is as good as it was meant to be; where none did, a letter is all
 * that is left. Null where none is owed.
 */
export function needAfterMessages(event: CitizenEvent, application: Author, isReached: boolean): LetterNeed | null {
  if (isReached) return letterNeed(event, application, true);
  return application.channel === 'portal' || isAnonymous(application) ? null : 'only';
}

/** Ended so that it can be taken up again. */
const reopenable: readonly string[] = ['leftWithoutReview', 'withdrawn', 'joined'];

/** Whether a paper has nothing to tell any more: its step was taken back, it asks for what was completed or is closed, or what it says is going on has ended as before. */
export function isPointless(paper: ToldPaper, application: Omit<Papered, 'reopenedAt'>): boolean {
  if (paper === 'completion') return application.status !== 'returned';
  if (paper === 'reopening') return reopenable.includes(application.status);
  return !papersOf({ ...application, reopenedAt: null }).includes(paper);
}

/** How whoever is sent no message can be told: by post, else by a call, else when they come to the desk. */
export type LetterWay = 'post' | 'call' | 'desk';

/** How a citizen to whom no message goes can be told. */
export function letterWay({ phone, ...home }: Housed & { readonly phone: string | null }): LetterWay {
  if (hasAddress(home)) return 'post';
  return phone === null ? 'desk' : 'call';
}

interface Housed {
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
}

/** Whether there is an address to write to. */
export function hasAddress({ registeredAddress, currentAddress }: Housed): boolean {
  return (currentAddress ?? registeredAddress) !== null;
}

/** How a citizen was told otherwise than by the program's message or paper: by a call, at the desk, or by a letter of one's own. */
export const toldWays = ['phone', 'desk', 'letter'] as const;
export type ToldWay = (typeof toldWays)[number];
