import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import type { moveInput } from '#shared/reception/life.ts';
import { defineCommand, type CommandContext } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { bookingMessages } from '../notices/bookingMessages.ts';
import { officialByUid } from '../officials/queries.ts';
import { assertFree, type Place } from './places.ts';
import { redirectRefused } from './redirect.ts';
import { bookingStep, loadSeenBooking, placeDetail, type BookingRow, type BookingStep } from './steps.ts';

/**
 * The step that gives a booking another place; where it stood stays in its timeline. Whether the place is free is the caller's to ask (`assertFree` with the booking as
 * `exceptUid`), which asks for the hour too, in the transaction and right before the step is written: many moves in one transaction then see one another.
 * @throws AppError `booking.cannotMove`, `booking.samePlace`, `booking.placePast`
 */
export function moveStep(row: BookingRow, place: Place, reason: string, context: CommandContext): BookingStep {
  // One who walked in waits beside the turns and takes no place.
  if (row.channel === 'walkIn') throw new AppError('booking.cannotMove');
  const { officialUid, date, startTime } = place;
  if (row.officialUid === officialUid && row.receptionDate === date && row.startTime === startTime) throw new AppError('booking.samePlace');
  if (date < bakuDate(context.now)) throw new AppError('booking.placePast');
  const step = bookingStep(
    row,
    'move',
    {
      // A ticket is of its day.
      changes: { officialUid, receptionDate: date, startTime, statusReason: reason, ...(date !== row.receptionDate && { ticket: null }) },
      data: { receptionDate: date, startTime, officialId: officialUid, reason },
      detail: { ...placeDetail('from', row.officialUid, row.receptionDate, row.startTime), ...placeDetail('to', officialUid, date, startTime), reason },
    },
    context,
  );
  return {
    ...step,
    write(db) {
      step.write(db);
      redirectRefused(db, row.uid, place, context.now);
    },
  };
}

/** An official who receives now. @throws AppError `official.notFound`, `booking.inactiveOfficial` */
function receivingOfficial(db: ReadDb, uid: string) {
  const official = officialByUid(db, uid);
  if (!official || official.removedAt !== null) throw new AppError('official.notFound');
  if (!official.active) throw new AppError('booking.inactiveOfficial');
  return official;
}

/** Gives a booking another place, with a reason, and tells the citizen. The office has the whole of a slot for that, the portal's share too. */
export const moveBooking = defineCommand({
  name: 'bookings.move',
  permission: permissionForBooking('move'),
  load: (db, input: z.infer<typeof moveInput>) => ({ row: loadSeenBooking(db, input), official: receivingOfficial(db, input.officialUid) }),
  decide({ row, official }, { officialUid, date, startTime, reason }, context) {
    const place: Place = { officialUid, date, startTime };
    const step = moveStep(row, place, reason, context);
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, from: [row.receptionDate, row.startTime], to: [date, startTime], official: officialUid },
      outbox: [...step.outbox, ...bookingMessages(row, { kind: 'bookingMoved', date, startTime, room: official.room })],
      topics: ['reception', 'reports'],
      rows(db) {
        assertFree(db, context.office, place, 'any', { exceptUid: row.uid });
        step.write(db);
      },
    };
  },
});
