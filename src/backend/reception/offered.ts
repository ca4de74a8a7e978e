import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { slotsOfDay } from '#shared/officials/expansion.ts';
import { hasPassed } from '#shared/officials/passed.ts';
import type { OfferedDay } from '#shared/reception/bookingViews.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { receptionSettings } from '../settings/settings.ts';
import { comingDays, comingReceptions, type Place } from './places.ts';

/** The next reception days of an official as they are offered at the counter, today among them, with what is free; `draftUid`'s own hold counts as free. `more`: days beyond the offered ones. */
export function offeredDays(db: ReadDb, office: Office, officialUid: string, draftUid: string, more = 0): OfferedDay[] {
  const now = office.now();
  const { offeredDays: count } = receptionSettings(db);
  return comingDays(db, office, officialUid, bakuDate(now), count + more, { exceptHold: draftUid }).map(({ date, slots }) => {
    const offered = slots.map(({ startTime, endTime, places, free, freeAtCounter, isOver }) => ({ startTime, endTime, places, freeAtCounter, freeAtPortal: free - freeAtCounter, isOver }));
    return { date, freeAtCounter: offered.reduce((sum, slot) => sum + (slot.isOver ? 0 : slot.freeAtCounter), 0), slots: offered };
  });
}

/**
 * Makes sure that a place may be booked now, free or not: not in the past, and on one of the days that are offered unless a manager books.
 * @throws AppError `booking.slotPast`, `booking.notOffered` with the last offered day, `booking.noReceptionDay`
 */
export function assertOffered(db: ReadDb, office: Office, { officialUid, date, startTime }: Place, anyDay: boolean): void {
  const now = office.now();
  const today = bakuDate(now);
  if (date < today) throw new AppError('booking.slotPast');
  if (anyDay && date > today) return;
  const { offeredDays: count } = receptionSettings(db);
  const days = comingReceptions(db, office, officialUid, today, anyDay ? 1 : count);
  const day = days.find((each) => each.date === date);
  if (!day) {
    const last = days.at(-1)?.date;
    throw last !== undefined && date > last ? new AppError('booking.notOffered', { days: count, last: formatDate(last) }) : new AppError('booking.noReceptionDay', { date: formatDate(date) });
  }
  const slot = date === today ? slotsOfDay(day).find((each) => each.startTime === startTime) : undefined;
  if (slot && hasPassed(date, slot.endTime, now)) throw new AppError('booking.slotPast');
}
