import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#backend/audit/audit.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { slotStates } from '#backend/reception/places.ts';
import { bookingEvents, bookings } from '#backend/reception/tables.ts';
import { AppError } from '#shared/errors.ts';
import { bookingActions, isLegalForBooking, type BookingAction, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { act } from '../../support/bookingActions.ts';
import { aSchedule, seenBooking } from '../../support/bookings.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { aBooking, anOfficial, aService } from '../../support/records.ts';

const days = ['2026-11-24', '2026-12-01'] as const;
const times = ['10:00', '10:30'] as const;
const officialUids = ['official-1', 'official-2'] as const;
/** Every slot has two places: six bookings that are moved about meet in them. */
const count = 6;

interface Step {
  readonly booking: number;
  readonly action: BookingAction;
  readonly place: { readonly officialUid: string; readonly date: string; readonly startTime: string };
}

const step: fc.Arbitrary<Step> = fc.record({
  booking: fc.integer({ min: 1, max: count }),
  // Moves are what fills slots: they come more often than any other action.
  action: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...bookingActions) }, { weight: 1, arbitrary: fc.constant<BookingAction>('move') }),
  place: fc.record({ officialUid: fc.constantFrom(...officialUids), date: fc.constantFrom(...days), startTime: fc.constantFrom(...times) }),
});

async function stage(): Promise<TestOffice> {
  const office = await openOffice();
  office.setNow(Date.parse('2026-11-24T05:00:00Z'));
  await office.arrive('service', aService());
  for (const id of officialUids) {
    await office.arrive('official', anOfficial({ id }));
    await office.arrive('schedule', aSchedule(id));
  }
  for (let n = 1; n <= count; n += 1) {
    const officialId = officialUids[n % 2];
    await office.arrive('booking', aBooking({ id: `booking-${n}`, number: `Q-2026-000000${n}`, officialId: officialId ?? 'official-1', startTime: times[n < 4 ? 0 : 1], status: n % 3 === 0 ? 'confirmed' : 'requested' }));
  }
  return office;
}

const eventsOf = (office: TestOffice) => office.store.read((db) => db.select().from(bookingEvents).all());
const rowsOf = (office: TestOffice) => office.store.read((db) => db.select().from(bookings).all());

describe('whatever is done with bookings, in whatever order', () => {
  it('no status is reached but by a legal step, no step is lost from the timeline or the outbox, and no slot takes more than its places', { timeout: 60_000 }, async () => {
    let taken = 0;
    let full = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const office = await stage();
        const reception = await office.actor('reception');
        let events = 0;
        let sent = 0;
        for (const { booking: id, action, place } of steps) {
          const before = await rowsOf(office);
          const booking = await seenBooking(office, id);
          const legal = isLegalForBooking(action, booking.status);
          const refused = await act(office, reception, action, booking, { place, outcome: 'putInWriting' }).then(
            () => null,
            (error: unknown) => {
              if (error instanceof AppError) return error.code;
              throw error;
            },
          );
          const after = await rowsOf(office);
          if (refused !== null) {
            if (refused === 'booking.slotFull') full += 1;
            // Nothing stays of a step that was refused.
            expect(after).toEqual(before);
            continue;
          }
          expect(`${action} from ${booking.status}: ${legal}`).toBe(`${action} from ${booking.status}: true`);
          taken += 1;
          events += 1;
          sent += 1;
          // A step changes its own booking and no other.
          expect(after.filter((row) => row.id !== id)).toEqual(before.filter((row) => row.id !== id));
          const last = (await eventsOf(office)).at(-1);
          expect(last).toMatchObject({ bookingUid: `booking-${id}`, action, actorName: reception.name });
          expect(await eventsOf(office)).toHaveLength(events);
          for (const date of days) {
            for (const officialUid of officialUids) {
              const states = await office.store.read((db) => slotStates(db, office, officialUid, date));
              for (const slot of states ?? []) expect(slot.taken).toBeLessThanOrEqual(slot.places);
            }
          }
        }
        const transitions = (await office.store.read((db) => db.select().from(outbox).all())).filter((operation) => operation.path.endsWith('/transitions') && operation.aggregateKind === 'booking');
        expect(transitions).toHaveLength(sent);
        for (const { id, uid, status, revision } of await rowsOf(office)) {
          const own = (await eventsOf(office)).filter((event) => event.bookingUid === uid);
          expect(revision).toBe(1 + own.length);
          // The statuses of the steps, one after another, end where the booking stands.
          const start: BookingStatus = id % 3 === 0 ? 'confirmed' : 'requested';
          expect(replay(start, own.map((event) => event.action as BookingAction))).toBe(status);
        }
        expect(await office.store.read(firstBrokenLink)).toBeNull();
        await office.store.close();
      }),
      { numRuns: 20 },
    );
    // The property would hold of nothing at all: it must have met both sides.
    expect(taken).toBeGreaterThan(60);
    expect(full).toBeGreaterThan(0);
  });
});

const leads: Partial<Record<BookingAction, BookingStatus>> = { confirm: 'confirmed', refuse: 'refused', cancel: 'cancelled', arrive: 'arrived', undoArrival: 'confirmed', startReception: 'inReception', putBack: 'arrived', receive: 'received', noShow: 'noShow' };

function replay(start: BookingStatus, steps: readonly BookingAction[]): BookingStatus {
  return steps.reduce<BookingStatus>((status, action) => leads[action] ?? status, start);
}
