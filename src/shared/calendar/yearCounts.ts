import type { CalendarRow } from './calendarRows.ts';
import { buildCalendar, isShortenedDay, isWorkingDay } from './workingCalendar.ts';

/** Days of a month or a year. `hours`: working time of a 40-hour week of five days, the eves being an hour shorter (Labour Code 89, 108). */
export interface DayCounts {
  readonly days: number;
  readonly working: number;
  readonly shortened: number;
  readonly off: number;
  readonly hours: number;
}

/** The counts of each month of a year, January first. @throws AppError `calendar.badFile` when the rows are not of one year */
export function monthCounts(rows: readonly CalendarRow[]): DayCounts[] {
  const calendar = buildCalendar(rows);
  return Array.from({ length: 12 }, (_, i) => {
    const month = Temporal.PlainYearMonth.from({ year: calendar.firstYear, month: i + 1 });
    const dates = Array.from({ length: month.daysInMonth }, (_each, day) => month.toPlainDate({ day: day + 1 }).toString());
    const working = dates.filter((date) => isWorkingDay(calendar, date)).length;
    const shortened = dates.filter((date) => isShortenedDay(calendar, date)).length;
    return { days: dates.length, working, shortened, off: dates.length - working, hours: working * 8 - shortened };
  });
}

/** The counts of several months together. */
export function totalCounts(months: readonly DayCounts[]): DayCounts {
  const sum = (field: keyof DayCounts) => months.reduce((total, month) => total + month[field], 0);
  return { days: sum('days'), working: sum('working'), shortened: sum('shortened'), off: sum('off'), hours: sum('hours') };
}
