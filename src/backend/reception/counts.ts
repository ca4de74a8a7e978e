import type { BookingCount } from '#shared/reports/monthlyReport.ts';
import type { ReadDb } from '../db/store.ts';

/** Bookings of the receptions from one day to another, by official and status. */
export function countBookings(db: ReadDb, from: string, to: string): BookingCount[] {
  return db
    .statement<BookingCount>(
      `SELECT b.official_uid AS officialUid, coalesce(o.surname || ' ' || o.name, '—') AS officialName, b.status, b.count
       FROM (SELECT official_uid, status, count(*) AS count FROM bookings INDEXED BY bookings_month
             WHERE reception_date BETWEEN ? AND ? AND removed_at IS NULL GROUP BY official_uid, status) b
       LEFT JOIN officials o ON o.uid = b.official_uid`,
    )
    .all(from, to);
}
