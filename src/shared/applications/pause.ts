import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { ApplicationStatus } from './lifecycle.ts';

// While the citizen completes what was given back to them (rules for e-services, 7.4), the term of a service whose card says so stands still.

/** A span in which a term stood still. `days`: working days after `from` up to and including `to`, by which the due date was counted on. */
export interface Pause {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * The span between giving an application back and its completed answer. The days stand still from the day after the one it was given back on, up to and
 * including the day the answer came: as with a term itself, counting goes on the day after.
 * @throws AppError `calendar.unknownYear`
 */
export function pauseBetween(calendar: WorkingCalendar, from: string, to: string): Pause {
  return to <= from ? { from, to: from, days: 0 } : { from, to, days: workingDaysBetween(calendar, from, to) };
}

/** The due date counted on by the working days that the term stood still: as many days are left as on the day it was given back. @throws AppError `calendar.unknownYear` */
export function resumedDueDate(calendar: WorkingCalendar, dueDate: string, pause: Pause): string {
  return addWorkingDays(calendar, dueDate, pause.days);
}

/** The working days that a term stood still in all. */
export function pausedDays(pauses: readonly Pause[]): number {
  return pauses.reduce((sum, pause) => sum + pause.days, 0);
}

/** Where an application stands once the citizen has completed it: where it stood before it was given back. */
export function statusAfterCompletion(card: { readonly number: string | null; readonly executor: string | null }): Extract<ApplicationStatus, 'submitted' | 'registered' | 'inProgress'> {
  if (card.number === null) return 'submitted';
  return card.executor === null ? 'registered' : 'inProgress';
}

/** Whether the citizen has let the time given for completing pass. Without such a day there is none to pass. */
export function isCompletionLate(card: { readonly status: string; readonly completeBy: string | null }, today: string): boolean {
  return card.status === 'returned' && card.completeBy !== null && card.completeBy < today;
}
