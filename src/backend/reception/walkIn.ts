import type { z } from 'zod';
import { uuidv7 } from 'uuidv7';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { BookingRecord } from '#shared/portal/records.ts';
import type { walkInInput } from '#shared/reception/boardSchema.ts';
import { defineCommand } from '../command.ts';
import { nextNumber, useNumber } from '../numbers/numbers.ts';
import { officialByUid } from '../officials/queries.ts';
import type { Arrived } from './arrivals.ts';
import { bookedToday } from './bookedToday.ts';
import { nextTicket } from './queueRows.ts';
import { bookingRow } from './record.ts';
import { noteEvent } from './steps.ts';
import { insertBooking } from './words.ts';

/** Nothing is asked of those who walk in but who they are. */
const unasked = { socialStatus: 'other', privilege: null, email: null, phone: null, workplace: null, jobTitle: null, currentAddress: null } as const;

/**
 * Enters a citizen who stands there without a booking: arrived at once, with a number of the lent range and a ticket of the day. An urgent one goes first.
 * @throws AppError `booking.unknownOfficial`, `booking.inactiveOfficial`, `numbers.none`; `booking.bookedToday` when they are booked for today and the person was not shown it
 */
export const enterWalkIn = defineCommand({
  name: 'reception.walkIn',
  permission: 'reception.run',
  load(db, input: z.output<typeof walkInInput>, { now }) {
    const { officialUid, bookedSeen } = input;
    const date = bakuDate(now);
    const unseen = bookedToday(db, input, now).filter(({ uid }) => !bookedSeen.includes(uid));
    return { date, unseen: unseen.length, official: officialByUid(db, officialUid), number: nextNumber(db, 'booking', Number(date.slice(0, 4))), ticket: nextTicket(db, date) };
  },
  decide({ date, unseen, official, number, ticket }, input, { actor, now }) {
    if (!official || official.removedAt !== null) throw new AppError('booking.unknownOfficial');
    if (!official.active) throw new AppError('booking.inactiveOfficial');
    if (unseen > 0) throw new AppError('booking.bookedToday', { count: unseen });
    const at = new Date(now).toISOString();
    const urgentReason = input.urgent ? input.urgentReason : null;
    const record: BookingRecord = {
      id: uuidv7(),
      version: 1,
      updatedAt: at,
      number: number.text,
      officialId: official.uid,
      receptionDate: date,
      startTime: null,
      kind: input.kind,
      ...unasked,
      note: input.note === '' ? null : input.note,
      submittedAt: at,
      status: 'arrived',
      statusReason: null,
      cancelledBy: null,
      channel: 'walkIn',
      urgentReason,
      overbookReason: null,
      arrivedAt: at,
      receptionStartedAt: null,
      receivedAt: null,
      receptionOutcome: null,
      applicationId: null,
      ticket,
      queuedAt: at,
      calledAt: null,
      calledBy: null,
      calledTimes: null,
      citizen: { fin: input.fin, surname: input.surname, name: input.name, patronymic: input.patronymic, birthDate: null, documentNumber: null, registeredAddress: null },
    };
    return {
      subject: { kind: 'booking', uid: record.id },
      detail: { number: number.text, ticket, urgent: input.urgent, ...(input.bookedSeen.length > 0 && { inSpiteOf: input.bookedSeen }) },
      outbox: [{ aggregate: { kind: 'booking', uid: record.id }, method: 'PUT', path: `/v1/bookings/${record.id}`, body: record as unknown as Json, baseVersion: null, before: { removedAt: now } }],
      topics: ['reception', 'reports'],
      rows(db): Arrived {
        useNumber(db, number);
        const values = { ...bookingRow(record), version: 0 };
        const id = insertBooking(db, values);
        noteEvent(db, record.id, { at: now, action: 'walkIn', actorName: actor.name, detail: { ticket, ...(urgentReason === null ? {} : { urgentReason }) } });
        return { id, ticket };
      },
    };
  },
});
