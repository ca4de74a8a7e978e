import { desc, and, eq, isNull } from 'drizzle-orm';
import type { KnownCitizen } from '#shared/reception/bookingViews.ts';
import { lastApplicationBy } from '../applications/citizen.ts';
import { citizenToldBy } from '../citizens/known.ts';
import type { ReadDb } from '../db/store.ts';
import { bookings } from './tables.ts';

/** What is known of a citizen from the newest booking or application under their FİN, in capitals; null when they are new. */
export function knownCitizen(db: ReadDb, fin: string): KnownCitizen | null {
  const booking = lastBookingBy(db, fin);
  const application = lastApplicationBy(db, fin);
  if (!booking || !application) return booking ?? application;
  const [newest, older] = booking.at >= application.at ? [booking, application] : [application, booking];
  // What the newest one leaves open, the older one may tell.
  const filled = Object.entries(newest).map(([field, value]) => [field, value === '' ? older[field as keyof KnownCitizen] : value]);
  return Object.fromEntries(filled) as unknown as KnownCitizen;
}

function lastBookingBy(db: ReadDb, fin: string): KnownCitizen | null {
  const row = db
    .select()
    .from(bookings)
    .where(and(eq(bookings.fin, fin), isNull(bookings.removedAt)))
    .orderBy(desc(bookings.id))
    .limit(1)
    .get();
  if (!row) return null;
  return {
    source: 'booking',
    number: row.number,
    at: row.submittedAt,
    ...citizenToldBy(row),
    workplace: row.workplace ?? '',
    jobTitle: row.jobTitle ?? '',
  };
}
