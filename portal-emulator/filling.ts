import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Booking } from '#shared/portal/api.generated.ts';
import type { Arrivals } from './control.ts';
import type { Portal } from './portal.ts';
import { generateApplications } from './seed/applications.ts';
import { generateOneApplication, type ApplicationInput } from './seed/arrivals.ts';
import { generateBookings, generateOneBooking, type ReceptionPlace } from './seed/bookings.ts';
import { generateComments, generateOneComment, type CommentSubject } from './seed/comments.ts';
import { generateOffice } from './seed/office.ts';
import { createRandom } from './seed/random.ts';
import { workdaysOf } from './seed/workdays.ts';
import type { PortalStore } from './store.ts';

interface Filling {
  readonly seed: number;
  readonly today: string;
  /** The moment it all is seen from, epoch milliseconds. */
  readonly now: number;
  readonly applications: number;
  readonly bookings: number;
  readonly calendar: WorkingCalendar;
}

/** Fills an empty store with a district authority, a utility and their citizens. A store that holds an office already stays as it is. */
export function fillStore(store: PortalStore, portal: Portal, { seed, today, now, applications, bookings, calendar }: Filling): void {
  if (store.fact('office')) return;
  const office = generateOffice(seed);
  const { isWorkingDay } = workdaysOf(calendar);
  store.transaction(() => {
    const { kind: _kind, ...profile } = office.office;
    store.setFact('office', JSON.stringify(profile));
    const first = (kind: string, records: Iterable<{ id: string; version: number; updatedAt: string }>) => {
      for (const record of records) portal.put(kind, record, true);
    };
    first('classifier', office.classifiers);
    first('service', office.services);
    first('official', office.officials);
    first('schedule', office.schedules);
    const written = [...generateApplications({ seed, count: applications, today, now, office, calendar })];
    first('application', written);
    for (const { id, registration } of written) if (registration) store.setFact(`number:${registration.number}`, id);
    const booked = generateBookings({ seed, count: bookings, today, now, office, isWorkingDay });
    first('booking', booked);
    first('comment', generateComments({ seed, applications: written, bookings: booked }));
  });
}

/** Makes what lets new things come in while the emulator runs. */
export function createArrivals(store: PortalStore, portal: Portal, { seed, calendar }: { seed: number; calendar: WorkingCalendar }): (arrivals: Arrivals) => { applications: string[]; bookings: string[] } {
  const office = generateOffice(seed);
  const { isWorkingDay } = workdaysOf(calendar);
  const sequences = new Map<string, number>();
  /** The next number of a kind, after those that the store was filled with. */
  const nextSequence = (kind: string): number => {
    const next = (sequences.get(kind) ?? store.count(kind)) + 1;
    sequences.set(kind, next);
    return next;
  };

  return ({ applications, bookings, comments }) => {
    const arrived = { applications: [] as string[], bookings: [] as string[] };
    store.transaction(() => {
      for (let i = 0; i < applications; i += 1) {
        const sequence = nextSequence('application');
        const record = generateOneApplication({ random: createRandom(seed + sequence), at: Date.now(), sequence, office });
        portal.put('application', record);
        arrived.applications.push(record.id);
      }
      for (let i = 0; i < bookings; i += 1) {
        const sequence = nextSequence('booking');
        const record = generateOneBooking({ random: createRandom(seed + sequence), at: Date.now(), sequence, office, isWorkingDay, taken: bookedPlaces(store) });
        if (!record) continue;
        portal.put('booking', record);
        arrived.bookings.push(record.id);
      }
      for (let i = 0; i < comments; i += 1) {
        const sequence = nextSequence('comment');
        const random = createRandom(seed + sequence);
        const record = generateOneComment({ random, at: Date.now(), sequence, subject: aSubject(store, sequence) });
        if (record) portal.put('comment', record);
      }
    });
    return arrived;
  };
}

/** How many bookings a place has; those refused or cancelled leave it free. */
function bookedPlaces(store: PortalStore): (place: ReceptionPlace) => number {
  const keyOf = (officialId: string, date: string, startTime: string | null) => `${officialId} ${date} ${startTime ?? ''}`;
  const counts = new Map<string, number>();
  for (const { json } of store.all('booking')) {
    const { officialId, receptionDate, startTime, status } = JSON.parse(json) as Booking;
    const key = keyOf(officialId, receptionDate, startTime);
    if (status !== 'refused' && status !== 'cancelled') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({ officialId, date, startTime }) => counts.get(keyOf(officialId, date, startTime)) ?? 0;
}

/** One of the newer applications. */
function aSubject(store: PortalStore, sequence: number): CommentSubject {
  const rows = store.all('application').slice(-50);
  const row = rows[(sequence * 7) % rows.length];
  if (!row) throw new Error('nobody has applied yet');
  return { type: 'application', record: JSON.parse(row.json) as ApplicationInput };
}
