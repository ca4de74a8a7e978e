import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bookingEvents, bookings } from '#backend/reception/tables.ts';
import { AppError } from '#shared/errors.ts';
import { bookingActions, bookingActionsFor, bookingStatuses, type BookingAction, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { roles, type Role } from '#shared/staff/roles.ts';
import { act } from '../../support/bookingActions.ts';
import { officeWithBooking, seenBooking } from '../../support/bookings.ts';
import type { TestOffice } from '../../support/office.ts';

/** What the life of a booking allows, written down once more by hand: the status, what may be done in it, and where that leads. */
const allowed: Readonly<Record<BookingStatus, Partial<Record<BookingAction, BookingStatus>>>> = {
  requested: { confirm: 'confirmed', move: 'requested', refuse: 'refused', cancel: 'cancelled', arrive: 'arrived', noShow: 'noShow' },
  confirmed: { move: 'confirmed', refuse: 'refused', cancel: 'cancelled', arrive: 'arrived', noShow: 'noShow' },
  arrived: { cancel: 'cancelled', undoArrival: 'confirmed', call: 'arrived', skip: 'arrived', setUrgent: 'arrived', startReception: 'inReception' },
  inReception: { putBack: 'arrived', receive: 'received' },
  received: {},
  refused: {},
  cancelled: {},
  noShow: { arrive: 'arrived' },
};

/** Only these work at receptions; the others look. */
const workers: readonly Role[] = ['reception', 'manager'];

async function setStatus(office: TestOffice, status: BookingStatus): Promise<void> {
  await office.store.write((db) => {
    db.update(bookings)
      .set({ status, receptionDate: '2026-11-24', startTime: '10:00', queuedAt: status === 'arrived' ? 1 : null, calledAt: null, calledBy: null, ticket: null })
      .where(eq(bookings.id, 1))
      .run();
    db.delete(bookingEvents).run();
  });
}

const eventCount = (office: TestOffice) => office.store.read((db) => db.select().from(bookingEvents).all().length);

describe('every action in every status, for every role', () => {
  it.each(bookingStatuses)('of a booking that is %s', async (status) => {
    const office = await officeWithBooking();
    office.setNow(Date.parse('2026-11-24T06:00:00Z'));
    for (const role of roles) {
      const actor = await office.actor(role);
      for (const action of bookingActions) {
        await setStatus(office, status);
        const booking = await seenBooking(office);
        const leads = workers.includes(role) ? allowed[status][action] : undefined;
        const outcome = await act(office, actor, action, booking).then(
          () => 'done',
          (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error)),
        );
        const refusal = workers.includes(role) ? `booking.cannot${action === 'startReception' ? 'Start' : action.charAt(0).toUpperCase() + action.slice(1)}` : 'auth.notAllowed';
        const told = `${role}: ${action} of a ${status} booking`;
        expect(`${told}: ${outcome}`).toBe(`${told}: ${leads ? 'done' : refusal}`);
        expect(`${told}: ${(await seenBooking(office)).status}`).toBe(`${told}: ${leads ?? status}`);
        expect(`${told}: ${await eventCount(office)} events`).toBe(`${told}: ${leads ? 1 : 0} events`);
        expect(bookingActionsFor(role, status).includes(action)).toBe(leads !== undefined);
      }
    }
  });
});
