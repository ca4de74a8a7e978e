import type { ReadDb } from '../db/store.ts';

/** Bookings that an official has on a date. */
export interface ExpectedCount {
  readonly date: string;
  readonly officialUid: string;
  readonly count: number;
}

/** How many citizens are still expected from one day to another, by day and official. Read from one index alone. */
export function expectedBookings(db: ReadDb, from: string, to: string): ExpectedCount[] {
  return db
    .statement<ExpectedCount>(
      `SELECT reception_date AS date, official_uid AS officialUid, count(*) AS count FROM bookings INDEXED BY bookings_month
       WHERE reception_date BETWEEN ? AND ? AND status IN ('requested', 'confirmed', 'arrived') AND removed_at IS NULL GROUP BY reception_date, official_uid`,
    )
    .all(from, to);
}
