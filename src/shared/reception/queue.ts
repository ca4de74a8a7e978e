import { bakuInstant } from '../az/dates.ts';

/** A citizen who has come and waits for an official. Instants are epoch milliseconds. */
export interface Waiting {
  readonly id: number;
  readonly receptionDate: string;
  /** The appointed hour, `HH:mm`; null for the day as a whole and for those who walked in. */
  readonly startTime: string | null;
  readonly ticket: number | null;
  readonly arrivedAt: number | null;
  /** The moment that counts for the turn: of the arrival, or a later one after being skipped. */
  readonly queuedAt: number | null;
  readonly urgentReason: string | null;
}

/** Behind how many of those who wait a citizen goes who did not answer the call. */
export const skippedBehind = 3;

const queued = (one: Waiting) => one.queuedAt ?? one.arrivedAt ?? 0;

/** Whether a citizen was called, did not come and was put further back: from then on only the moment of that counts for them. */
export function wasSkipped({ arrivedAt, queuedAt }: Waiting): boolean {
  return arrivedAt !== null && queuedAt !== null && queuedAt > arrivedAt;
}

/**
 * The order in which an official's citizens are called:
 * 1. urgent ones, as they came;
 * 2. those with an appointed hour, by the hour, or by their arrival where they came later than it;
 * 3. all others by their arrival: each goes behind every appointed one who was there before them, however late the hour of that one is,
 *    and in front of those who came after.
 * One who was skipped is neither urgent nor appointed any longer.
 */
export function queueOrder<Citizen extends Waiting>(waiting: readonly Citizen[]): Citizen[] {
  const steady = waiting.toSorted((a, b) => queued(a) - queued(b) || (a.ticket ?? 0) - (b.ticket ?? 0) || a.id - b.id);
  const urgent = steady.filter(isUrgent);
  const claims = new Map(steady.filter((one) => !isUrgent(one) && isAppointed(one)).map((one) => [one, claim(one)]));
  const appointed = [...claims.keys()].sort((a, b) => (claims.get(a) ?? 0) - (claims.get(b) ?? 0));
  const others = steady.filter((one) => !isUrgent(one) && !isAppointed(one));
  const ordered: Citizen[] = [...urgent];
  let passed = 0;
  for (const other of others) {
    const last = appointed.findLastIndex((one) => queued(one) <= queued(other)) + 1;
    ordered.push(...appointed.slice(passed, last), other);
    passed = Math.max(passed, last);
  }
  return [...ordered, ...appointed.slice(passed)];
}

/**
 * The moment that puts a citizen behind the next ones who wait, for those who did not answer the call.
 * @param waiting all who wait for the same official, the citizen among them or not
 * @param now moment of the skip: nobody is put behind those who are yet to come
 */
export function queuedAtAfterSkip(waiting: readonly Waiting[], skipped: Waiting, now: number): number {
  const next = queueOrder(waiting.filter((one) => one.id !== skipped.id)).slice(0, skippedBehind);
  // Later than their own arrival in any case: that is what tells that they were skipped.
  return Math.min(Math.max(now, queued(skipped) + 1), Math.max(queued(skipped), ...next.map(queued)) + 1);
}

function isUrgent(one: Waiting): boolean {
  return one.urgentReason !== null && !wasSkipped(one);
}

function isAppointed(one: Waiting): boolean {
  return one.startTime !== null && !wasSkipped(one);
}

/** From when on an appointed one may say that it is their turn. */
function claim({ receptionDate, startTime, ...one }: Waiting): number {
  return Math.max(bakuInstant(receptionDate, startTime ?? '00:00'), one.queuedAt ?? one.arrivedAt ?? 0);
}
