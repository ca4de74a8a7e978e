import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { missingInput, noShowsInput } from '#shared/reception/boardSchema.ts';
import { isLegalForBooking, permissionForBooking, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { byHour, presentBooking } from './queueRows.ts';
import { bookingStep } from './steps.ts';
import { bookings } from './tables.ts';

/** One who was expected and did not come. */
export interface Missing {
  readonly id: number;
  readonly number: string;
  readonly officialUid: string;
  readonly startTime: string | null;
  readonly surname: string;
  readonly name: string;
  readonly status: BookingStatus;
}

/** Those of a day, up to today, who are still expected: what would be counted as not having come. */
export function missingOn(db: ReadDb, { date, officialUid }: z.infer<typeof missingInput>): Missing[] {
  const rows = db
    .select({ id: bookings.id, number: bookings.number, officialUid: bookings.officialUid, startTime: bookings.startTime, surname: bookings.surname, name: bookings.name, status: bookings.status })
    .from(bookings)
    .where(and(eq(bookings.receptionDate, date), sql`${bookings.status} IN ('requested', 'confirmed')`, isNull(bookings.removedAt), officialUid ? eq(bookings.officialUid, officialUid) : undefined))
    .orderBy(asc(bookings.startTime), asc(bookings.id))
    .all() as Missing[];
  return byHour(rows);
}

/**
 * Counts citizens as not having come. One who has arrived, or whose booking was moved or cancelled since the list was shown, is left as they are.
 * Each is undone by writing down the arrival. @returns how many were counted. @throws AppError `booking.dayToCome` for a day that has not begun
 */
export const markNoShows = defineCommand({
  name: 'reception.noShow',
  permission: permissionForBooking('noShow'),
  load: (db, { date, ids }: z.infer<typeof noShowsInput>) =>
    ids.map((id) => presentBooking(db, id)).filter((row) => row.receptionDate === date && isLegalForBooking('noShow', row.status as BookingStatus)),
  decide(rows, { date }, context) {
    if (date > bakuDate(context.now)) throw new AppError('booking.dayToCome');
    const steps = rows.map((row) => bookingStep(row, 'noShow', {}, context));
    return {
      subject: { kind: 'receptionDay', uid: date },
      detail: { numbers: rows.map((row) => row.number) },
      outbox: steps.flatMap((step) => step.outbox),
      topics: ['reception', 'reports'],
      rows(db) {
        for (const step of steps) step.write(db);
        return { count: rows.length };
      },
    };
  },
});
