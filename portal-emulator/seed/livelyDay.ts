import { makeBooking, type ReceptionPlace } from './bookings.ts';
import type { SeedOffice } from './office.ts';
import { demoRuleGives, turnsOf, type ScheduleInput } from './officials.ts';
import { createRandom, type Random } from './random.ts';
import type { BookingInput } from './receptions.ts';
import { receptionNotes } from './texts/receptions.ts';
import { day, hour, isoOf, minute, startOf } from './time.ts';

const slotMinutes = 20;
/** So long before and after now the extra receptions last. */
const around = 2 * hour;
/** Who calls in the demo office. */
const caller = 'Aytən Nümunəli';

interface Given {
  readonly seed: number;
  readonly office: SeedOffice;
  readonly today: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The number of the last booking that was made. */
  readonly last: number;
}

/** What is added to a demo office so that its reception is in full swing at the moment it is opened. */
export interface LivelyDay {
  readonly schedules: readonly ScheduleInput[];
  readonly bookings: readonly BookingInput[];
}

/**
 * Today's reception of two officials who would not receive today, by an extra day around now, with citizens in every state: received, missing, inside, called, waiting, late
 * and yet to come, one urgent and one without a booking. On a day off nobody receives, and nothing is added.
 */
export function livelyDay({ seed, office, today, now, last }: Given, isWorkingDay: (date: string) => boolean): LivelyDay {
  if (!isWorkingDay(today)) return { schedules: [], bookings: [] };
  const random = createRandom(seed + 77);
  const [from, to] = [roundDown(Math.max(startOf(today), now - around)), roundDown(Math.min(startOf(today) + day - slotMinutes * minute, now + around))];
  const hours = { startTime: clockOf(from), endTime: clockOf(to), slotMinutes, placesPerSlot: 2, portalPlaces: 1 };
  const free = office.schedules.filter(({ rules }) => rules.every(({ rrule }) => !demoRuleGives(rrule, today))).slice(0, 2);
  const schedules = free.map((schedule) => ({ ...schedule, exceptions: [...(schedule.exceptions ?? []), { date: today, kind: 'extra' as const, ...hours, note: 'Əlavə qəbul günü' }] }));
  let sequence = last;
  const made = free.flatMap(({ officialId }, desk) =>
    turnsOf(hours).flatMap((startTime, i) => {
      const begins = from + i * slotMinutes * minute;
      // The hours that are over and those to come are well booked, with a place free here and there.
      const count = random.chance(0.45) ? 2 : 1;
      return Array.from({ length: count }, () => stateOf(random, booked(random, { officialId, date: today, startTime }, now, (sequence += 1)), begins, now, desk));
    }),
  );
  const [desk] = free;
  if (desk) made.push(withoutBooking(random, desk.officialId, today, now, sequence + 1));
  return { schedules, bookings: withTickets(made.map(once(free.map(({ officialId }) => officialId), now))) };
}

function booked(random: Random, place: ReceptionPlace, now: number, sequence: number): BookingInput {
  const booking = makeBooking(random, now - random.int(1, 12) * day, sequence, place);
  return { ...booking, status: 'confirmed', version: 2, channel: random.weighted([['portal', 70], ['counter', 20], ['phone', 10]] as const) };
}

/** Where a citizen of an hour stands now. */
function stateOf(random: Random, booking: BookingInput, begins: number, now: number, desk: number): BookingInput {
  const passed = now - begins;
  if (passed > 35 * minute) {
    const way = random.weighted([['received', 82], ['noShow', 12], ['cancelled', 6]] as const);
    if (way === 'noShow') return { ...booking, status: 'noShow', version: 3 };
    if (way === 'cancelled') return { ...booking, status: 'cancelled', cancelledBy: 'citizen', statusReason: 'Bu gün gələ bilmirəm', version: 3 };
    const started = begins + random.int(0, 12) * minute;
    const receptionOutcome = random.weighted([['answeredOrally', 60], ['referred', 30], ['toBeContinued', 10]] as const);
    return {
      ...booking, status: 'received', version: 5, receptionOutcome, receptionNote: random.pick(receptionNotes[receptionOutcome]),
      arrivedAt: isoOf(started - random.int(4, 25) * minute), receptionStartedAt: isoOf(started), receivedAt: isoOf(Math.min(now - minute, started + random.int(6, 17) * minute)),
    };
  }
  // Those of about now have come but for one now and then, who is late; of the next hour the early ones wait.
  if (passed > -25 * minute) return random.chance(0.8) ? waiting(booking, now - random.int(4, 30) * minute) : booking;
  if (desk === 0 && passed > -65 * minute && random.chance(0.25)) return waiting(booking, now - random.int(2, 9) * minute);
  return random.chance(0.15) ? { ...booking, status: 'requested', version: 1 } : booking;
}

function waiting(booking: BookingInput, arrived: number): BookingInput {
  return { ...booking, status: 'arrived', version: 3, arrivedAt: isoOf(arrived), queuedAt: isoOf(arrived) };
}

function withoutBooking(random: Random, officialId: string, date: string, now: number, sequence: number): BookingInput {
  const came = now - 11 * minute;
  const booking = makeBooking(random, came, sequence, { officialId, date, startTime: null });
  return { ...waiting(booking, came), channel: 'walkIn', urgentReason: 'Körpə uşaqladır' };
}

/** Of those who wait for each official the first is inside; with the second one the next stands called. */
function once(officials: readonly string[], now: number): (booking: BookingInput) => BookingInput {
  const seen = new Map<string, number>();
  return (booking) => {
    if (booking.status !== 'arrived' || booking.urgentReason !== null) return booking;
    const nth = seen.get(booking.officialId) ?? 0;
    seen.set(booking.officialId, nth + 1);
    const called = { calledBy: caller, calledTimes: 1 };
    if (nth === 0) {
      const started = now - 6 * minute;
      return { ...booking, status: 'inReception', version: 5, arrivedAt: isoOf(started - 14 * minute), queuedAt: isoOf(started - 14 * minute), calledAt: isoOf(started - minute), receptionStartedAt: isoOf(started), ...called };
    }
    return nth === 1 && booking.officialId === officials[1] ? { ...booking, version: 4, calledAt: isoOf(now - minute), ...called } : booking;
  };
}

/** Tickets of the day in the order in which they came; each stands as it was when it changed last. */
function withTickets(bookings: readonly BookingInput[]): BookingInput[] {
  const came = bookings.filter(({ arrivedAt }) => arrivedAt !== null).sort((a, b) => Date.parse(a.arrivedAt ?? '') - Date.parse(b.arrivedAt ?? ''));
  const tickets = new Map(came.map(({ id }, i) => [id, i + 1]));
  return bookings.map((booking) => {
    const { submittedAt, arrivedAt, calledAt, receptionStartedAt, receivedAt } = booking;
    return { ...booking, ticket: tickets.get(booking.id) ?? null, updatedAt: receivedAt ?? receptionStartedAt ?? calledAt ?? arrivedAt ?? isoOf(Date.parse(submittedAt) + minute) };
  });
}

function roundDown(at: number): number {
  return at - (at % (slotMinutes * minute));
}

/** The clock of Baku. */
function clockOf(at: number): string {
  return new Date(at + 4 * hour).toISOString().slice(11, 16);
}
