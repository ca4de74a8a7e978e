import { bakuDate } from '#shared/az/dates.ts';
import { countDecisions, openEntries, type ClosureSpan, type PlanEntry } from '#shared/closures/plan.ts';
import type { FreePlace } from '#shared/closures/propose.ts';
import type { ClosureDetail, ClosureOfDay, ClosurePreview, ClosureRow, PlanRow } from '#shared/closures/views.ts';
import type { OfficialView } from '#shared/officials/views.ts';
import type { BookingStatus } from '#shared/reception/lifecycle.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials } from '../officials/queries.ts';
import type { BookingRow } from '../reception/steps.ts';
import { bookingByUid, expectedWithin, presentWithin } from '../reception/touched.ts';
import { decisionsOf, overlapping } from './commands.ts';
import { leftOf, officialsOf, planningFacts, receptionDaysWithin, touchedBooking, touchedBy } from './facts.ts';
import { closureByUid, closuresOver, listedClosures, type StoredClosure } from './record.ts';
import { contactsOf } from './steps.ts';

/** Places offered for one official at most. */
const mostOffered = 60;

/** The closures for the list, newest first: drafts with what they touch now, applied ones with what came since. */
export function closureRows(db: ReadDb, office: Office): ClosureRow[] {
  const officials = new Map(allOfficials(db).map((official) => [official.uid, official]));
  const today = bakuDate(office.now());
  return listedClosures(db).map((closure) => rowOf(db, closure, officials, today));
}

/** A closure with its plan, the places that are left and who may be told how. @throws AppError `closure.notFound` */
export function closureDetail(db: ReadDb, office: Office, uid: string): ClosureDetail {
  const closure = closureByUid(db, uid);
  const all = allOfficials(db);
  const touched = hasOpenPlan(closure) ? touchedBy(db, closure) : [];
  const open = openEntries(closure.plan, touched.map(touchedBooking));
  const bookings = new Map(touched.map((row) => [row.uid, row]));
  const facts = planningFacts(db, office, closure, touched, 10);
  const deputies: Record<string, string> = {};
  const places: Record<string, FreePlace[]> = {};
  for (const officialUid of new Set(open.map(({ from }) => from.officialUid))) {
    const deputy = facts.deputyOf(officialUid);
    if (deputy !== null && closure.officialUid !== null) deputies[officialUid] = deputy;
    for (const each of [officialUid, deputies[officialUid]]) {
      if (each !== undefined) places[each] ??= leftOf(facts.placesOf(each), each, closure, decisionsOf(open)).slice(0, mostOffered);
    }
  }
  const done = closure.plan.entries.filter(({ doneAt }) => doneAt !== null);
  return {
    ...rowOf(db, closure, new Map(all.map((official) => [official.uid, official])), bakuDate(office.now())),
    open: open.flatMap((entry) => planRow(bookings.get(entry.bookingUid) ?? null, entry)),
    done: done.flatMap((entry) => planRow(bookingByUid(db, entry.bookingUid), entry)),
    officials: all,
    places,
    deputies,
    receptionDays: closure.status === 'draft' ? countReceptionDays(db, office, closure) : closure.plan.closedDays.length,
    arrived: closure.status === 'draft' ? presentWithin(db, closure) : 0,
  };
}

/** Free places of any official that the plan has not used up, for a choice by hand. @throws AppError `closure.notFound` */
export function placesLeft(db: ReadDb, office: Office, uid: string, officialUid: string): FreePlace[] {
  const closure = closureByUid(db, uid);
  const open = openEntries(closure.plan, touchedBy(db, closure).map(touchedBooking));
  return leftOf(planningFacts(db, office, closure, []).placesOf(officialUid), officialUid, closure, decisionsOf(open));
}

/** What an absence or a closure would touch if it were entered now. */
export function closurePreview(db: ReadDb, office: Office, span: ClosureSpan, exceptUid: string | null): ClosurePreview {
  const touched = expectedWithin(db, span);
  const other = overlapping(db, span, exceptUid);
  return {
    bookings: touched.length,
    receptionDays: countReceptionDays(db, office, span),
    arrived: presentWithin(db, span),
    toBePhoned: touched.map(contactsOf).filter(({ sms, email }) => !sms && !email).length,
    overlaps: other && { uid: other.uid, fromDate: other.fromDate, toDate: other.toDate, status: other.status },
  };
}

/** The applied closures that took a reception out of a day, with the bookings that came for it since. */
export function closuresOfDay(db: ReadDb, date: string): ClosureOfDay[] {
  const officials = new Map(allOfficials(db).map((official) => [official.uid, official]));
  return closuresOver(db, ['applied'], { fromDate: date, toDate: date }).flatMap((closure) => {
    const { uid, officialUid, reason, plan } = closure;
    const late = expectedWithin(db, { officialUid, fromDate: date, toDate: date }).length;
    // Who would not receive on that day anyway is nothing to tell of.
    if (late === 0 && !plan.closedDays.some((day) => day.date === date)) return [];
    return [{ uid, official: officials.get(officialUid ?? '') ?? null, reason, late }];
  });
}

/** Whether bookings that a closure touches are still to be dealt with through its plan. */
function hasOpenPlan({ status }: StoredClosure): boolean {
  return status === 'draft' || status === 'applied';
}

function rowOf(db: ReadDb, closure: StoredClosure, officials: ReadonlyMap<string, OfficialView>, today: string): ClosureRow {
  const { uid, revision, officialUid, fromDate, toDate, reason, status, createdAt, createdBy, appliedAt, plan } = closure;
  const isDraft = status === 'draft';
  const open = isDraft || (status === 'applied' && toDate >= today) ? openEntries(plan, touchedBy(db, closure).map(touchedBooking)) : [];
  return {
    uid,
    revision,
    official: officials.get(officialUid ?? '') ?? null,
    officialUid,
    fromDate,
    toDate,
    reason,
    status,
    createdAt,
    createdBy,
    appliedAt,
    appliedBy: plan.appliedBy,
    reopened: plan.reopened,
    counts: countDecisions(isDraft ? open : plan.entries.filter(({ doneAt }) => doneAt !== null)),
    late: isDraft ? 0 : open.length,
  };
}

function planRow(row: BookingRow | null, { bookingUid, from, decision, byHand, deputy, doneAt, noticeAt }: PlanEntry): PlanRow[] {
  if (!row) return [];
  const { id, number, surname, name, patronymic } = row;
  return [{ bookingUid, bookingId: id, number, status: row.status as BookingStatus, surname, name, patronymic, contacts: contactsOf(row), from, decision, byHand, deputy, doneAt, noticeAt }];
}

function countReceptionDays(db: ReadDb, office: Office, span: ClosureSpan): number {
  return officialsOf(db, span).reduce((sum, { uid }) => sum + receptionDaysWithin(db, office, uid, span).length, 0);
}
