import { bakuDate, bakuInstant } from '../az/dates.ts';

/**
 * Whether a turn of a reception can no longer be given to anybody: its date has passed in Baku, or it is today and the turn has ended. One that runs may still be
 * taken by somebody who stands there; a day without hours is open until it ends. The one answer for the counter, for moving and for closures.
 * @param endTime `HH:mm`, or null where the day is booked as a whole
 * @param now epoch milliseconds
 */
export function hasPassed(date: string, endTime: string | null, now: number): boolean {
  const today = bakuDate(now);
  return date < today || (date === today && endTime !== null && bakuInstant(date, endTime) <= now);
}
