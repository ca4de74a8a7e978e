import { bakuDate } from '#shared/az/dates.ts';
import { isClosed, placeKey, type ClosureSpan, type Decision, type TouchedBooking } from '#shared/closures/plan.ts';
import type { FreePlace, PlanningFacts } from '#shared/closures/propose.ts';
import type { OfficialView } from '#shared/officials/views.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials, expansionOf, scheduleOf } from '../officials/queries.ts';
import { comingDays } from '../reception/places.ts';
import type { BookingRow } from '../reception/steps.ts';
import { expectedWithin } from '../reception/touched.ts';
import { closuresOver, type StoredClosure } from './record.ts';

/** Reception days looked through for one official at most: far more than anybody is made to wait. */
const mostDays = 64;
/** Places of an official whom nobody of the plan is bound to: what a person may choose from. */
const mostWanted = 60;

/** A booking as planning needs it. */
export function touchedBooking({ uid, officialUid, receptionDate, startTime, submittedAt }: BookingRow): TouchedBooking {
  return { uid, officialUid, date: receptionDate, startTime, submittedAt };
}

/** Bookings that a closure touches now. */
export function touchedBy(db: ReadDb, closure: ClosureSpan): BookingRow[] {
  return expectedWithin(db, closure);
}

/** Those who do not receive because of a closure: the official, or everybody who is active. */
export function officialsOf(db: ReadDb, { officialUid }: Pick<ClosureSpan, 'officialUid'>): OfficialView[] {
  return allOfficials(db).filter(({ uid, active }) => (officialUid === null ? active : uid === officialUid));
}

/**
 * What a plan rests on, read from the store as it is now.
 * @param touched those who need a place: an official is asked for as many as their own and those of whom they stand in for
 * @param more places to choose from beyond that
 */
export function planningFacts(db: ReadDb, office: Office, closure: ClosureSpan & { readonly uid?: string }, touched: ReadonlyArray<{ readonly officialUid: string }>, more = 0): PlanningFacts {
  const officials = new Map(allOfficials(db).map((official) => [official.uid, official]));
  const today = bakuDate(office.now());
  const others = closuresOver(db, ['applied'], { fromDate: closure.fromDate, toDate: closure.toDate }).filter(({ uid }) => uid !== closure.uid);
  const cancelled = new Map<string, ReadonlySet<string>>();
  const places = new Map<string, readonly FreePlace[]>();
  const wanted = new Map<string, number>();
  for (const { officialUid } of touched) {
    for (const uid of [officialUid, officials.get(officialUid)?.deputyUid]) if (uid) wanted.set(uid, (wanted.get(uid) ?? more) + 1);
  }
  return {
    closure,
    today,
    deputyOf(uid) {
      const deputy = officials.get(officials.get(uid)?.deputyUid ?? '');
      return deputy?.active ? deputy.uid : null;
    },
    placesOf(uid) {
      const known = places.get(uid) ?? (officials.get(uid)?.active ? freePlaces(db, office, uid, closure, wanted.get(uid) ?? mostWanted) : []);
      places.set(uid, known);
      return known;
    },
    isAway(uid, date) {
      const days = cancelled.get(uid) ?? new Set((scheduleOf(db, uid)?.exceptions ?? []).filter(({ kind }) => kind === 'cancelled').map((each) => each.date));
      cancelled.set(uid, days);
      return days.has(date) || others.some((other) => isClosed(other, { officialUid: uid, date }));
    },
  };
}

/** The coming turns of an official, full ones among them, until enough places after the closure are found. */
function freePlaces(db: ReadDb, office: Office, officialUid: string, { fromDate, toDate }: ClosureSpan, wanted: number): FreePlace[] {
  const today = bakuDate(office.now());
  const from = fromDate > today ? fromDate : today;
  for (let count = 8; ; count *= 2) {
    const days = comingDays(db, office, officialUid, from, count);
    const places = days.flatMap(({ date, slots }) => slots.filter(({ isOver }) => !isOver).map(({ startTime, free }) => ({ date, startTime, free })));
    const found = places.reduce((sum, { date, free }) => sum + (date > toDate ? free : 0), 0);
    if (found >= wanted || days.length < count || count >= mostDays) return places;
  }
}

/** Free places less those that decisions have used up, without those that lie in the closure. */
export function leftOf(places: readonly FreePlace[], officialUid: string, closure: ClosureSpan, decisions: readonly Decision[]): FreePlace[] {
  const used = new Map<string, number>();
  for (const decision of decisions) if (decision.kind === 'move') used.set(placeKey(decision.to), (used.get(placeKey(decision.to)) ?? 0) + 1);
  return places
    .map((place) => ({ ...place, free: place.free - (used.get(placeKey({ officialUid, ...place })) ?? 0) }))
    .filter(({ date, free }) => free > 0 && !isClosed(closure, { officialUid, date }));
}

/** An official's reception days within a closure, as they are in the schedule now. */
export function receptionDaysWithin(db: ReadDb, office: Office, officialUid: string, { fromDate, toDate }: ClosureSpan): string[] {
  return expansionOf(db, office, officialUid, fromDate, toDate).days.map(({ date }) => date);
}

/** The applied closures that lie over dates, but for one. */
export function otherApplied(db: ReadDb, closure: StoredClosure): StoredClosure[] {
  return closuresOver(db, ['applied'], closure).filter(({ uid }) => uid !== closure.uid);
}
