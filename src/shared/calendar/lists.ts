import { AppError } from '../errors.ts';
import { dateOf, dayName, epochDay, explainDueDate, isKnown, isProjected, isWorkingDay, type DueExplanation, type WorkingCalendar } from './workingCalendar.ts';

// What lists and marks show. They go on when the calendar ends: beyond its years every weekday counts as a working day.
// A legal term is never counted this way (`addWorkingDays` refuses a year it does not know).

/** A day as a list shows it. */
export interface ListedDay {
  readonly isWorkingDay: boolean;
  /** What the calendar calls the day off; null for a working day, an ordinary weekend and a year that is not known. */
  readonly dayName: string | null;
  /** The year is computed ahead of the Cabinet's decision, which may still move the day, or there is no calendar for it yet. */
  readonly projected: boolean;
}

/** Whether people work on a date, and what its day off is called. */
export function listedDay(calendar: WorkingCalendar, date: string): ListedDay {
  if (isKnown(calendar, date)) return { isWorkingDay: isWorkingDay(calendar, date), dayName: dayName(calendar, date), projected: isProjected(calendar, date) };
  return { isWorkingDay: Temporal.PlainDate.from(date).dayOfWeek < 6, dayName: null, projected: Number(date.slice(0, 4)) > calendar.lastYear };
}

/** The date about `n` working days after `from`, for what counts as "soon". */
export function soonUntil(calendar: WorkingCalendar, from: string, n: number): string {
  let day = epochDay(from);
  const goal = workingDaysUpTo(calendar, day) + n;
  while (workingDaysUpTo(calendar, day) < goal) day += 1;
  return dateOf(day);
}

/**
 * Working days left until a due date: 0 on the day itself, negative afterwards. What lies before the known years is not
 * counted, so that an old card is overdue by the days that are known.
 */
export function daysLeft(calendar: WorkingCalendar, today: string, dueDate: string): number {
  const upTo = (date: string) => workingDaysUpTo(calendar, Math.max(epochDay(date), calendar.origin));
  const left = upTo(dueDate) - upTo(today);
  // A due date that has passed is overdue even if only days off have passed since.
  return left === 0 && dueDate < today ? -1 : left;
}

/** How a due date was counted, or null where a year is not known. */
export function explanationIfKnown(calendar: WorkingCalendar, from: string, n: number): DueExplanation | null {
  try {
    return explainDueDate(calendar, from, n);
  } catch (error) {
    if (error instanceof AppError && error.code === 'calendar.unknownYear') return null;
    throw error;
  }
}

/** Working days from the first known year up to a day, itself included; weekdays are counted outside the known years. */
function workingDaysUpTo(calendar: WorkingCalendar, day: number): number {
  const index = day - calendar.origin;
  if (index < 0) return weekdaysUpTo(day) - weekdaysUpTo(calendar.origin - 1);
  const last = calendar.countUpTo.length - 1;
  if (index <= last) return calendar.countUpTo[index] ?? 0;
  return (calendar.countUpTo[last] ?? 0) + weekdaysUpTo(day) - weekdaysUpTo(calendar.origin + last);
}

/** Mondays to Fridays up to a day, itself included, from Monday 29 December 1969. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + 3;
  return Math.floor(sinceMonday / 7) * 5 + Math.min((sinceMonday % 7) + 1, 5);
}
