import { z } from 'zod';
import { scheduleException } from '../officials/schedule.ts';

// What is to become of the bookings that an absence or a closure touches, and what was done with them.

/** Statuses of a closure: `reopened` when the official came back earlier, or the building opened again. */
export const closureStatuses = ['draft', 'applied', 'reopened', 'discarded'] as const;
export type ClosureStatus = (typeof closureStatuses)[number];

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One turn of an official on a date; `startTime` null: the day as a whole. */
export const planPlace = z.object({ officialUid: z.string().min(1).max(64), date: z.iso.date('badDate'), startTime: clock.nullable() });
export type PlanPlace = z.infer<typeof planPlace>;

/**
 * Why a booking is still undecided: no free place was found, its place was taken by somebody meanwhile, it came after the plan was made,
 * or a person took the decision back.
 */
export const undecidedReasons = ['noPlace', 'taken', 'new', 'open'] as const;
export type UndecidedReason = (typeof undecidedReasons)[number];

const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), to: planPlace }),
  z.object({ kind: z.literal('cancel') }),
  z.object({ kind: z.literal('undecided'), why: z.enum(undecidedReasons) }),
]);
/** What becomes of one booking: it moves, it is cancelled on purpose, or nobody has decided yet. */
export type Decision = z.infer<typeof decisionSchema>;

/** Why the deputy does not receive a citizen on the same day and hour. `none`: the official has no deputy, or that person no longer receives. */
export const deputyAnswers = ['receives', 'none', 'away', 'notReceiving', 'full'] as const;
export type DeputyAnswer = (typeof deputyAnswers)[number];

const entrySchema = z.object({
  bookingUid: z.string(),
  /** Where the booking stood when the plan was made. */
  from: planPlace,
  decision: decisionSchema,
  /** A person chose it: a new proposal leaves it alone. */
  byHand: z.boolean(),
  /** What was found when the deputy was asked for; null where nobody can stand in, the whole hall being closed. */
  deputy: z.enum(deputyAnswers).nullable(),
  /** When the decision was carried out, epoch milliseconds. */
  doneAt: z.number().nullable(),
  /** When the citizen's new notice was printed or saved. */
  noticeAt: z.number().nullable(),
});
export type PlanEntry = z.infer<typeof entrySchema>;

const closedDay = z.object({
  officialUid: z.string(),
  date: z.iso.date(),
  /** What stood in the schedule for the date before, to be put back when the closure ends early. */
  replaced: scheduleException.nullable(),
});
/** A reception day that the closure took out of an official's schedule. */
export type ClosedDay = z.infer<typeof closedDay>;

/** The plan as it is kept with its closure. */
export const planSchema = z.object({
  entries: z.array(entrySchema),
  closedDays: z.array(closedDay).default([]),
  appliedBy: z.string().nullable().default(null),
  reopened: z.object({ at: z.number(), by: z.string() }).nullable().default(null),
});
export type Plan = z.infer<typeof planSchema>;

/** An absence or a closure: whose (null: the whole hall's) and on which dates, both included. */
export interface ClosureSpan {
  readonly officialUid: string | null;
  readonly fromDate: string;
  readonly toDate: string;
}

/** Whether an official does not receive on a date because of a closure. */
export function isClosed({ officialUid, fromDate, toDate }: ClosureSpan, place: { readonly officialUid: string; readonly date: string }): boolean {
  return (officialUid === null || officialUid === place.officialUid) && fromDate <= place.date && place.date <= toDate;
}

/** One name for one place. */
export function placeKey({ officialUid, date, startTime }: PlanPlace): string {
  return `${officialUid} ${date} ${startTime ?? ''}`;
}

/** A booking that a closure touches, as planning needs it. `submittedAt`: who asked first. */
export interface TouchedBooking extends PlanPlace {
  readonly uid: string;
  readonly submittedAt: number;
}

/** The order in which places are given: by the original date and hour, then by who asked first. */
export function inOrder<T extends TouchedBooking>(bookings: readonly T[]): T[] {
  const key = ({ date, startTime, submittedAt, uid }: T) => `${date} ${startTime ?? ''} ${String(submittedAt).padStart(16, '0')} ${uid}`;
  return bookings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The open entries of a plan for exactly those bookings that are touched now: what is no longer touched (cancelled by the citizen, moved by hand)
 * falls out, what came since is undecided. What was carried out is kept as it is and not in the answer.
 */
export function openEntries(plan: Plan, touched: readonly TouchedBooking[]): PlanEntry[] {
  const known = new Map(plan.entries.filter((entry) => entry.doneAt === null).map((entry) => [entry.bookingUid, entry]));
  return inOrder(touched).map(({ uid, officialUid, date, startTime }) => {
    const from = { officialUid, date, startTime };
    return { ...(known.get(uid) ?? newEntry(uid, from)), from };
  });
}

/** A booking that the plan does not know yet. */
export function newEntry(bookingUid: string, from: PlanPlace): PlanEntry {
  return { bookingUid, from, decision: { kind: 'undecided', why: 'new' }, byHand: false, deputy: null, doneAt: null, noticeAt: null };
}

/** How many bookings are decided which way. */
export interface PlanCounts {
  readonly moved: number;
  readonly toDeputy: number;
  readonly cancelled: number;
  readonly undecided: number;
}

/** Counts the decisions of entries; those who move to another official are `toDeputy` and among the moved. */
export function countDecisions(entries: readonly Pick<PlanEntry, 'decision' | 'from'>[]): PlanCounts {
  const count = (test: (entry: Pick<PlanEntry, 'decision' | 'from'>) => boolean) => entries.filter(test).length;
  return {
    moved: count(({ decision }) => decision.kind === 'move'),
    toDeputy: count(({ decision, from }) => decision.kind === 'move' && decision.to.officialUid !== from.officialUid),
    cancelled: count(({ decision }) => decision.kind === 'cancel'),
    undecided: count(({ decision }) => decision.kind === 'undecided'),
  };
}
