import { isClosed, placeKey, inOrder, type ClosureSpan, type Decision, type DeputyAnswer, type PlanEntry, type PlanPlace, type TouchedBooking } from './plan.ts';

/** A turn with how many places of it are free. */
export interface FreePlace {
  readonly date: string;
  readonly startTime: string | null;
  readonly free: number;
}

/** What a proposal rests on. Everything is given, so that the same facts give the same plan. */
export interface PlanningFacts {
  readonly closure: ClosureSpan;
  /** Earlier than today nobody can be invited. */
  readonly today: string;
  /** Who stands in for an official; null where nobody does. */
  readonly deputyOf: (officialUid: string) => string | null;
  /** Turns of an official's coming reception days in the order of the calendar and the clock; full ones may be among them. */
  readonly placesOf: (officialUid: string) => readonly FreePlace[];
  /** Whether an official is known to be away on a date: another closure, or a day taken out of their schedule. */
  readonly isAway: (officialUid: string, date: string) => boolean;
}

/** `usual`: the deputy at the same hour, else the official's next free place, else the deputy's. The others want one of the two alone. */
export type Wish = 'usual' | 'deputy' | 'nextFree';

/**
 * Proposes a place for each booking that a closure touches: first the deputy on the same day and hour, else the same official's next free place after
 * the closure, in the order of the original hours, else the deputy's next free. Nobody is proposed into the closure, to a day in the past, or into a place that `kept` decisions or
 * earlier ones of the same plan have filled. Where nothing is free the booking stays undecided.
 * @param kept decisions that stand already: their places are used up
 * @returns one entry a booking, in the order of the original hours
 */
export function proposePlan(facts: PlanningFacts, bookings: readonly TouchedBooking[], kept: readonly Decision[] = [], wish: Wish = 'usual'): PlanEntry[] {
  const used = new Map<string, number>();
  const use = (place: PlanPlace) => void used.set(placeKey(place), (used.get(placeKey(place)) ?? 0) + 1);
  for (const decision of kept) if (decision.kind === 'move') use(decision.to);

  const isOpen = (officialUid: string, { date, startTime, free }: FreePlace) =>
    date >= facts.today && free > (used.get(placeKey({ officialUid, date, startTime })) ?? 0) && !isClosed(facts.closure, { officialUid, date });
  const firstFree = (officialUid: string, from: string): PlanPlace | null => {
    const found = facts.placesOf(officialUid).find((place) => place.date >= from && isOpen(officialUid, place));
    return found ? { officialUid, date: found.date, startTime: found.startTime } : null;
  };

  return inOrder(bookings).map(({ uid, officialUid, date, startTime }) => {
    const from = { officialUid, date, startTime };
    const deputy = facts.closure.officialUid === null ? null : facts.deputyOf(officialUid);
    const sameHour = deputy === null ? null : atSameHour(facts, deputy, from, (place) => isOpen(deputy, place));
    const answer: DeputyAnswer | null = facts.closure.officialUid === null ? null : (sameHour?.answer ?? 'none');
    const ownNext = () => firstFree(officialUid, dayAfter(facts.closure.toDate));
    const deputyNext = () => (deputy === null ? null : firstFree(deputy, date));
    const to = sameHour?.place && wish !== 'nextFree' ? sameHour.place : wish === 'deputy' ? deputyNext() : (ownNext() ?? (wish === 'usual' ? deputyNext() : null));
    if (to) use(to);
    return { bookingUid: uid, from, decision: to ? { kind: 'move', to } : { kind: 'undecided', why: 'noPlace' }, byHand: false, deputy: answer, doneAt: null, noticeAt: null };
  });
}

/** The deputy's place on the same day and hour, or why there is none. A citizen who was given the day only can come at any free hour of it. */
function atSameHour(facts: PlanningFacts, deputy: string, from: PlanPlace, isOpen: (place: FreePlace) => boolean): { answer: DeputyAnswer; place: PlanPlace | null } {
  if (facts.isAway(deputy, from.date)) return { answer: 'away', place: null };
  const sameDay = facts.placesOf(deputy).filter((place) => place.date === from.date);
  const fitting = from.startTime === null ? sameDay : sameDay.filter((place) => place.startTime === from.startTime);
  if (fitting.length === 0) return { answer: 'notReceiving', place: null };
  const found = fitting.find(isOpen);
  return found ? { answer: 'receives', place: { officialUid: deputy, date: found.date, startTime: found.startTime } } : { answer: 'full', place: null };
}

/** The date after a date. */
function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
