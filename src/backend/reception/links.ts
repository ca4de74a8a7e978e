import { eq } from 'drizzle-orm';
import type { ReceptionLink } from '#shared/reception/views.ts';
import type { ReadDb } from '../db/store.ts';
import { bookings } from './tables.ts';

/** The booking at whose reception an application was put in writing, or null. */
export function bookingOfApplication(db: ReadDb, applicationUid: string): ReceptionLink | null {
  const row = db.select().from(bookings).where(eq(bookings.applicationUid, applicationUid)).get();
  return row && row.removedAt === null ? { id: row.id, number: row.number, date: row.receptionDate } : null;
}

/** A booking as another thing names it, or null when it is not here. */
export function bookingLink(db: ReadDb, uid: string): ReceptionLink | null {
  const row = db.select().from(bookings).where(eq(bookings.uid, uid)).get();
  return row && row.removedAt === null ? { id: row.id, number: row.number, date: row.receptionDate } : null;
}
