import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { bookingStatusAfter, permissionForBooking, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { confirmInput } from '#shared/reception/schema.ts';
import { defineCommand } from '../command.ts';
import { bookings } from './tables.ts';

/** Confirms a booking: the citizen is expected on the day and at the hour it says. */
export const confirmBooking = defineCommand({
  name: 'bookings.confirm',
  permission: permissionForBooking('confirm'),
  load(db, input: z.infer<typeof confirmInput>) {
    const row = db.select().from(bookings).where(eq(bookings.id, input.id)).get();
    if (!row || row.removedAt !== null) throw new AppError('booking.notFound');
    if (row.revision !== input.revision) throw new AppError('booking.changedMeanwhile');
    return { row, status: bookingStatusAfter('confirm', row.status as BookingStatus) };
  },
  decide({ row, status }, _input, { actor, now }) {
    const before: Record<string, Json> = { status: row.status };
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number },
      outbox: [
        {
          aggregate: { kind: 'booking', uid: row.uid },
          method: 'POST',
          path: `/v1/bookings/${row.uid}/transitions`,
          body: { action: 'confirm', data: {}, at: new Date(now).toISOString(), actorName: actor.name },
          baseVersion: row.version,
          before,
        },
      ],
      topics: ['reception', 'reports'],
      rows(db) {
        db.update(bookings).set({ status, confirmedAt: now, revision: row.revision + 1 }).where(eq(bookings.id, row.id)).run();
      },
    };
  },
});
