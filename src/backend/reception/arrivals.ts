import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { arriveInput, SeenTurn } from '#shared/reception/boardSchema.ts';
import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { nextTicket, presentBooking, seenTurn } from './queueRows.ts';
import { bookingStep, type BookingRow } from './steps.ts';
import { bookingEvents } from './tables.ts';

/** Whoever has come. */
export interface Arrived {
  readonly id: number;
  readonly ticket: number;
}

/**
 * Writes down that a booked citizen has come and gives the next ticket of the day. One who came before, and was taken back or counted as missing, keeps their ticket.
 * @throws AppError `booking.otherDay` with the `date` of the booking, `booking.cannotArrive`
 */
export const arrive = defineCommand({
  name: 'reception.arrive',
  permission: permissionForBooking('arrive'),
  load(db, { id }: z.infer<typeof arriveInput>) {
    const row = presentBooking(db, id);
    return { row, ticket: ticketOfToday(db, row) ?? nextTicket(db, row.receptionDate) };
  },
  decide({ row, ticket }, { urgentReason }, context) {
    const { now } = context;
    if (row.receptionDate !== bakuDate(now)) throw new AppError('booking.otherDay', { date: formatDate(row.receptionDate) });
    const urgent: Record<string, string> = urgentReason === null ? {} : { urgentReason };
    const step = bookingStep(row, 'arrive', { changes: { arrivedAt: now, ticket, queuedAt: now, calledAt: null, calledBy: null, calledTimes: null, ...urgent }, data: { ticket, ...urgent }, detail: { ticket, ...urgent } }, context);
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, ticket },
      outbox: step.outbox,
      topics: ['reception', 'reports'],
      rows(db): Arrived {
        step.write(db);
        return { id: row.id, ticket };
      },
    };
  },
});

/** The ticket that a citizen has on the day of the booking; one given here on a day that the booking was moved from is worth nothing. */
function ticketOfToday(db: ReadDb, row: BookingRow): number | null {
  const arrival = db.select({ at: bookingEvents.at }).from(bookingEvents).where(and(eq(bookingEvents.bookingUid, row.uid), eq(bookingEvents.action, 'arrive'))).orderBy(desc(bookingEvents.id)).limit(1).get();
  return arrival && bakuDate(arrival.at) !== row.receptionDate ? null : row.ticket;
}

/** Takes an arrival back that was written down by mistake: the citizen is expected again. @throws AppError `booking.cannotUndoArrival` */
export const undoArrival = defineCommand({
  name: 'reception.undoArrival',
  permission: permissionForBooking('undoArrival'),
  load: (db, input: SeenTurn) => seenTurn(db, input),
  decide(row, _input, context) {
    const step = bookingStep(row, 'undoArrival', { changes: { arrivedAt: null, queuedAt: null, calledAt: null, calledBy: null, calledTimes: null } }, context);
    return { subject: { kind: 'booking', uid: row.uid }, detail: { number: row.number }, outbox: step.outbox, topics: ['reception', 'reports'], rows: step.write };
  },
});
