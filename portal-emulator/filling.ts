import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Booking } from '#shared/portal/api.generated.ts';
import type { Citizens } from './control.ts';
import type { Portal } from './portal.ts';
import { generateApplications } from './seed/applications.ts';
import { generateOneApplication, type ApplicationInput } from './seed/arrivals.ts';
import { generateBookings, generateOneBooking, makeBooking, type ReceptionPlace } from './seed/bookings.ts';
import { generateComments, generateOneComment, type CommentSubject } from './seed/comments.ts';
import { livelyDay } from './seed/livelyDay.ts';
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
  /** The reception of today is in full swing. */
  readonly lively: boolean;
  readonly calendar: WorkingCalendar;
}

/** Fills an empty store with a district authority, a utility and their citizens. A store that holds an office already stays as it is. */
export function fillStore(store: PortalStore, portal: Portal, { seed, today, now, applications, bookings, lively, calendar }: Filling): void {
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
    const written = [...generateApplications({ seed, count: applications, today, now, office, calendar })];
    first('application', written);
    for (const { id, registration } of written) if (registration) store.setFact(`number:${registration.number}`, id);
    const booked = generateBookings({ seed, count: bookings, today, now, office, isWorkingDay });
    const added = lively ? livelyDay({ seed, office, today, now, last: booked.length }, isWorkingDay) : { schedules: [], bookings: [] };
    const changed = new Map(added.schedules.map((schedule) => [schedule.id, schedule]));
    first('schedule', office.schedules.map((schedule) => changed.get(schedule.id) ?? schedule));
    first('booking', [...booked, ...added.bookings]);
    first('comment', generateComments({ seed, applications: written, bookings: booked }));
  });
}

/** Makes what lets new things come in while the emulator runs. */
export function createArrivals(store: PortalStore, portal: Portal, seed: number, now: () => number): Citizens {
  const office = generateOffice(seed);
  const sequences = new Map<string, number>();
  /** The next number of a kind, after those that the store was filled with. */
  const nextSequence = (kind: string): number => {
    const next = (sequences.get(kind) ?? store.count(kind)) + 1;
    sequences.set(kind, next);
    return next;
  };

  /** The places that the portal has free on the days it offers now. */
  const freePlaces = (): ReceptionPlace[] =>
    store.all('official').flatMap(({ id }) => portal.offered(id).flatMap(({ date, slots }) => slots.flatMap(({ startTime, free }) => (free > 0 ? [{ officialId: id, date, startTime }] : []))));

  return {
    arrive({ applications, bookings, comments }) {
      const arrived = { applications: [] as string[], bookings: [] as string[] };
      store.transaction(() => {
        for (let i = 0; i < applications; i += 1) {
          const sequence = nextSequence('application');
          const record = generateOneApplication({ random: createRandom(seed + sequence), at: now(), sequence, office });
          portal.put('application', record);
          arrived.applications.push(record.id);
        }
        for (let i = 0; i < bookings; i += 1) {
          const sequence = nextSequence('booking');
          const record = generateOneBooking({ random: createRandom(seed + sequence), at: now(), sequence, places: freePlaces() });
          if (!record) continue;
          portal.put('booking', record);
          arrived.bookings.push(record.id);
        }
        for (let i = 0; i < comments; i += 1) {
          const sequence = nextSequence('comment');
          const random = createRandom(seed + sequence);
          const record = generateOneComment({ random, at: now(), sequence, subject: aSubject(store, sequence) });
          if (record) portal.put('comment', record);
        }
      });
      return arrived;
    },
    book: ({ fields, channel, ...place }) =>
      store.transaction(() => {
        const sequence = nextSequence('booking');
        return portal.book({ ...(makeBooking(createRandom(seed + sequence), now(), sequence, place) as Booking), channel, ...fields });
      }),
  };
}

/** One of the newer applications. */
function aSubject(store: PortalStore, sequence: number): CommentSubject {
  const rows = store.all('application').slice(-50);
  const row = rows[(sequence * 7) % rows.length];
  if (!row) throw new Error('nobody has applied yet');
  return { type: 'application', record: JSON.parse(row.json) as ApplicationInput };
}
