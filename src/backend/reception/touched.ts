import { eq } from 'drizzle-orm';
import type { ReadDb } from '../db/store.ts';
import { bookings } from './tables.ts';
import type { BookingRow } from './steps.ts';

interface Span {
  /** Null: everybody's. */
  readonly officialUid: string | null;
  readonly fromDate: string;
  readonly toDate: string;
}

/** Bookings whose citizens are still expected on the dates of an official (of the whole hall), in the order of the dates and hours. */
export function expectedWithin(db: ReadDb, span: Span): BookingRow[] {
  return within(db, span, `'requested', 'confirmed'`);
}

/** How many citizens on the dates are in the hall already, waiting or being received. */
export function presentWithin(db: ReadDb, span: Span): number {
  return uidsWithin(db, span, `'arrived', 'inReception'`).length;
}

/** A booking by its uid, or null. */
export function bookingByUid(db: ReadDb, uid: string): BookingRow | null {
  return db.select().from(bookings).where(eq(bookings.uid, uid)).get() ?? null;
}

function within(db: ReadDb, span: Span, statuses: string): BookingRow[] {
  return uidsWithin(db, span, statuses).flatMap(({ uid }) => bookingByUid(db, uid) ?? []);
}

function uidsWithin(db: ReadDb, { officialUid, fromDate, toDate }: Span, statuses: string): Array<{ uid: string }> {
  const open = `status IN (${statuses}) AND removed_at IS NULL`;
  return officialUid === null
    ? db.statement<{ uid: string }>(`SELECT uid FROM bookings INDEXED BY bookings_day WHERE reception_date BETWEEN ? AND ? AND ${open} ORDER BY reception_date, start_time, id`).all(fromDate, toDate)
    : db
        .statement<{ uid: string }>(`SELECT uid FROM bookings INDEXED BY bookings_official_day WHERE official_uid = ? AND reception_date BETWEEN ? AND ? AND ${open} ORDER BY reception_date, start_time, id`)
        .all(officialUid, fromDate, toDate);
}
