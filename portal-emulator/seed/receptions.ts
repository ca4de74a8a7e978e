import type { z } from 'zod';
import type { bookingRecord } from '#shared/portal/records.ts';
import type { BookingChannel, ReceptionOutcome } from '#shared/reception/lifecycle.ts';
import type { Random } from './random.ts';
import { citizenCancellations, officeCancellations, receptionNotes, refusalReasons } from './texts/receptions.ts';
import { hour, instantAt, isoOf, minute } from './time.ts';

export type BookingInput = Required<z.input<typeof bookingRecord>> & { readonly receptionNote?: string };

const outcomes: ReadonlyArray<readonly [ReceptionOutcome, number]> = [['answeredOrally', 45], ['putInWriting', 30], ['referred', 17], ['toBeContinued', 8]];

const channels: ReadonlyArray<readonly [BookingChannel, number]> = [['portal', 80], ['counter', 13], ['phone', 7]];

/** What became of a booking by now: past ones are over in one way or another, coming ones mostly confirmed. */
export function finishBooking(random: Random, booking: BookingInput, today: string, now: number): BookingInput {
  const sent = Date.parse(booking.submittedAt);
  if (booking.receptionDate >= today) {
    // What is sent today may still wait; the day of the reception itself is settled.
    const waits = booking.receptionDate === today ? 0.1 : 0.4;
    if (random.chance(waits)) return booking;
    return changed(booking, 2, Math.min(sent + random.int(10, 900) * minute, now - minute), { status: 'confirmed' });
  }
  const begins = instantAt(booking.receptionDate, booking.startTime ?? '10:00');
  const way = random.weighted([['received', 78], ['noShow', 9], ['refused', 5], ['cancelled', 8]] as const);
  const decided = Math.min(sent + random.int(20, 1_200) * minute, begins - hour);
  if (way === 'refused') return changed(booking, 2, decided, { status: 'refused', statusReason: random.pick(refusalReasons) });
  if (way === 'cancelled') {
    const cancelledBy = random.chance(0.7) ? 'citizen' : 'office';
    const statusReason = random.pick<string>(cancelledBy === 'citizen' ? citizenCancellations : officeCancellations);
    return changed(booking, 3, Math.min(decided + random.int(1, 20) * hour, begins - hour / 2), { status: 'cancelled', cancelledBy, statusReason });
  }
  if (way === 'noShow') return changed(booking, 3, begins + 3 * hour, { status: 'noShow' });
  // Most wait a few minutes, some most of an hour; where there are no hours, the morning goes by.
  const started = begins + random.int(0, booking.startTime === null ? 150 : 16) * minute;
  const arrived = started - (3 + Math.floor(random.next() ** 2 * 38)) * minute;
  const received = started + random.int(4, 25) * minute;
  const receptionOutcome = random.weighted(outcomes);
  return changed(booking, 5, received, {
    status: 'received',
    channel: random.weighted(channels),
    arrivedAt: isoOf(arrived),
    receptionStartedAt: isoOf(started),
    receivedAt: isoOf(received),
    receptionOutcome,
    receptionNote: random.pick(receptionNotes[receptionOutcome]),
  });
}

/** The booking after a change; never before it was sent. */
function changed(booking: BookingInput, version: number, at: number, changes: Partial<BookingInput>): BookingInput {
  return { ...booking, ...changes, version, updatedAt: isoOf(Math.max(at, Date.parse(booking.submittedAt) + minute)) };
}
