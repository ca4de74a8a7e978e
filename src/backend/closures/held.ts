import type { ClosedDay } from '#shared/closures/plan.ts';
import type { ClosedAgain, ClosedSpan } from '#shared/officials/closed.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { closureByUid, closuresOver, saveClosure } from './record.ts';

/** Closures far ahead: none is planned for longer. */
const farthest = '9999-12-31';

/** The confirmed closures that keep an official from receiving, today or later. */
export function closedSpans(db: ReadDb, officialUid: string, today: string): ClosedSpan[] {
  return closuresOver(db, ['applied'], { fromDate: today, toDate: farthest })
    .filter((closure) => closure.officialUid === null || closure.officialUid === officialUid)
    .map(({ uid, fromDate, toDate, reason }) => ({ uid, fromDate, toDate, reason }));
}

/** Notes with each closure the days that a changed schedule would have opened and that it keeps shut: they open when it ends early. Part of the command that changes the schedule. */
export function noteClosedDays(db: WriteDb, officialUid: string, days: readonly ClosedAgain[]): void {
  for (const uid of new Set(days.map(({ span }) => span.uid))) {
    const closure = closureByUid(db, uid);
    const closed = days.filter(({ span }) => span.uid === uid).map(({ date, replaced }): ClosedDay => ({ officialUid, date, replaced }));
    const others = closure.plan.closedDays.filter((day) => day.officialUid !== officialUid || !closed.some(({ date }) => date === day.date));
    saveClosure(db, closure, { plan: { ...closure.plan, closedDays: [...others, ...closed] } });
  }
}
