import { isProjected, type WorkingCalendar } from './workingCalendar.ts';

/** What the calendar lacks: a year that is missing, or one that is only projected. */
export interface CalendarWarning {
  readonly year: number;
  readonly lack: 'missing' | 'projected';
}

/**
 * What somebody must see to: this year's calendar when it is not there or the Cabinet's decision was never entered, and in December
 * the next year's (Labour Code 105.4: decided by the end of December). Null when all is well.
 */
export function calendarWarning(calendar: WorkingCalendar, today: string): CalendarWarning | null {
  const year = Number(today.slice(0, 4));
  const asked = today.slice(5, 7) === '12' ? [year, year + 1] : [year];
  for (const each of asked) {
    if (each < calendar.firstYear || each > calendar.lastYear) return { year: each, lack: 'missing' };
    if (isProjected(calendar, each)) return { year: each, lack: 'projected' };
  }
  return null;
}
