import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Random } from './random.ts';
import { dateAt, day, minute, hour, shiftDate, startOf } from './time.ts';

export interface Workdays {
  isWorkingDay(date: string): boolean;
  /** The date so many working days after another. */
  dueDate(from: string, days: number): string;
  /** The moment itself, or one of the office hours of the next working day where it lies outside of them. */
  nextMoment(random: Random, at: number): number;
}

/** The working calendar with its answers kept: the same few dates are asked for many thousand times. */
export function workdaysOf(calendar: WorkingCalendar): Workdays {
  const working = new Map<string, boolean>();
  const due = new Map<string, string>();

  function isWorking(date: string): boolean {
    let known = working.get(date);
    if (known === undefined) working.set(date, (known = isWorkingDay(calendar, date)));
    return known;
  }

  return {
    isWorkingDay: isWorking,
    dueDate(from, days) {
      const key = `${from} ${days}`;
      let known = due.get(key);
      if (known === undefined) due.set(key, (known = addWorkingDays(calendar, from, days)));
      return known;
    },
    nextMoment(random, at) {
      let date = dateAt(at);
      const time = at - startOf(date);
      if (isWorking(date) && time >= 9 * hour && time < 18 * hour) return at;
      if (time >= 18 * hour || !isWorking(date)) date = shiftDate(date, 1);
      // No row of days off is longer than this.
      for (let i = 0; i < 20 && !isWorking(date); i += 1) date = shiftDate(date, 1);
      return startOf(date) + 9 * hour + random.int(1, 170) * minute;
    },
  };
}

/** Noon of a date in Baku. */
export const noonOf = (date: string): number => startOf(date) + day / 2;
