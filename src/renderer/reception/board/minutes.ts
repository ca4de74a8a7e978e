import { bakuInstant } from '#shared/az/dates.ts';
import type { BoardRow } from '#shared/reception/board.ts';

/** Whole minutes that have passed. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}

/** How many minutes ago the hour of one who has not come was; 0 before it, and for those without an hour. */
export function lateMinutes({ receptionDate, startTime }: Pick<BoardRow, 'receptionDate' | 'startTime'>, now: number): number {
  return startTime === null ? 0 : minutesSince(bakuInstant(receptionDate, startTime), now);
}
