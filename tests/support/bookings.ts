import { defineCommand } from '#backend/command.ts';
import { bookingDetail } from '#backend/reception/queries.ts';
import { bookingStep, loadSeenBooking, type BookingChanges } from '#backend/reception/steps.ts';
import { permissionForBooking, type BookingAction } from '#shared/reception/lifecycle.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { aBooking, anOfficial, aService } from './records.ts';
import { openOffice, type TestOffice } from './office.ts';

/** The schedule of an official: Tuesdays 10:00–11:00, slots of 30 minutes with two places, one of them the portal's. */
export function aSchedule(officialId = 'official-1', rule: object = {}) {
  return {
    id: `schedule-${officialId}`,
    version: 1,
    updatedAt: '2026-11-01T08:00:00Z',
    officialId,
    rules: [
      { rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '11:00', slotMinutes: 30, placesPerSlot: 2, portalPlaces: 1, validFrom: '2026-01-01', validTo: null, ...rule },
    ],
    exceptions: [],
  };
}

/** An office whose official receives on Tuesdays, with one booking for Tuesday 24 November 2026 at 10:00. */
export async function officeWithBooking(booking: Parameters<typeof aBooking>[0] = {}): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('official', anOfficial());
  await office.arrive('schedule', aSchedule());
  await office.arrive('booking', aBooking(booking));
  return office;
}

/** A booking as the reception official sees it. */
export async function seenBooking(office: TestOffice, id = 1): Promise<BookingDetail> {
  const actor = await office.actor('reception');
  return office.store.read((db) => bookingDetail(db, actor, id));
}

/** What a bare step of the day changes beside the status. */
const dayChanges: Partial<Record<BookingAction, (now: number) => BookingChanges>> = {
  confirm: (now) => ({ confirmedAt: now }),
  arrive: (now) => ({ arrivedAt: now }),
  undoArrival: () => ({ arrivedAt: null }),
  startReception: (now) => ({ receptionStartedAt: now }),
  putBack: () => ({ receptionStartedAt: null }),
};

/** Takes a step that has nothing to say but that it was taken, such as an arrival. */
export function takeStep(office: TestOffice, actor: Actor, booking: { id: number; revision: number }, action: BookingAction): Promise<void> {
  const command = defineCommand({
    name: `bookings.${action}`,
    permission: permissionForBooking(action),
    load: (db, input: { id: number; revision: number }) => loadSeenBooking(db, input),
    decide(row, _input, context) {
      const step = bookingStep(row, action, { changes: dayChanges[action]?.(context.now) ?? {} }, context);
      return { subject: { kind: 'booking', uid: row.uid }, detail: {}, outbox: step.outbox, topics: ['reception'], rows: step.write };
    },
  });
  return command(office, actor, booking);
}

/** Brings the booking to its reception: the citizen has come, on the day itself, and sits before the official. */
export async function beginReception(office: TestOffice, id = 1): Promise<BookingDetail> {
  const reception = await office.actor('reception');
  const booking = await seenBooking(office, id);
  office.setNow(Date.parse(`${booking.receptionDate}T06:30:00Z`));
  await takeStep(office, reception, booking, 'arrive');
  await takeStep(office, reception, await seenBooking(office, id), 'startReception');
  return seenBooking(office, id);
}
