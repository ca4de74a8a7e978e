import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { expandSchedule } from './expansion.ts';
import type { Schedule, ScheduleException } from './schedule.ts';

/** Dates, both included, on which an official does not receive because of an absence or a closure that was confirmed. */
export interface ClosedSpan {
  /** The closure. */
  readonly uid: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: string;
}

/** A reception day that a schedule would open again although a closure keeps it shut. `replaced`: what the schedule says of the date itself. */
export interface ClosedAgain {
  readonly span: ClosedSpan;
  readonly date: string;
  readonly replaced: ScheduleException | null;
}

/** The days from `today` on that a schedule would open inside the closures: whatever is planned later, a closure holds until it is ended. */
export function daysInClosures(schedule: Schedule, calendar: WorkingCalendar, spans: readonly ClosedSpan[], today: string): ClosedAgain[] {
  const found = new Map<string, ClosedAgain>();
  for (const span of spans) {
    const from = span.fromDate < today ? today : span.fromDate;
    if (from > span.toDate) continue;
    for (const { date, exception } of expandSchedule(schedule, calendar, from, span.toDate).days) {
      if (!found.has(date)) found.set(date, { span, date, replaced: exception });
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A schedule whose days inside closures stay shut. */
export function keptClosed<S extends Schedule>(schedule: S, days: readonly ClosedAgain[]): S {
  const dates = new Set(days.map(({ date }) => date));
  const exceptions = [...schedule.exceptions.filter(({ date }) => !dates.has(date)), ...days.map(({ date, span }) => closedOn(date, span.reason))];
  return { ...schedule, exceptions: exceptions.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** The exception that takes a reception day out of a schedule. */
export function closedOn(date: string, note: string): ScheduleException {
  return { date, kind: 'cancelled', startTime: null, endTime: null, slotMinutes: null, placesPerSlot: null, portalPlaces: null, note };
}
