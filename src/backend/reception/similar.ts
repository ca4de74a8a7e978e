import { bakuDate } from '#shared/az/dates.ts';
import type { Identity } from '#shared/citizens/samePerson.ts';
import type { SimilarBooking } from '#shared/reception/bookingViews.ts';
import { identityColumns, rowsLike, type OfSomebody, type PersonQueries } from '../citizens/person.ts';
import { bookingById } from './queries.ts';
import type { ReadDb } from '../db/store.ts';

/** Who is booked, and with whom. */
export interface Sought extends Identity {
  readonly officialUid: string;
}

/** A reception within so many days before counts as the same period. */
const periodDays = 30;

const columns = `id, uid, number, reception_date AS receptionDate, start_time AS startTime, status, channel, phone, note, ${identityColumns}`;
/** In force in the coming days, or received a short while ago. */
const isOfPeriod = `official_uid = ? AND removed_at IS NULL
  AND ((reception_date >= ? AND status IN ('requested', 'confirmed', 'arrived', 'inReception')) OR (reception_date >= ? AND status = 'received')) ORDER BY id DESC`;
const queries: PersonQueries = {
  byFin: `SELECT ${columns} FROM bookings INDEXED BY bookings_fin WHERE fin = ? AND ${isOfPeriod}`,
  byName: `SELECT ${columns} FROM bookings INDEXED BY bookings_person WHERE person_key = ? AND ${isOfPeriod}`,
};

/** The citizen's other bookings with the same official in the same period (see `samePerson`): active ones of the coming days, and receptions of the last 30 days. */
export function similarBookings(db: ReadDb, { officialUid, ...sought }: Sought, now: number, exceptUid = ''): SimilarBooking[] {
  const today = bakuDate(now);
  const since = Temporal.PlainDate.from(today).subtract({ days: periodDays }).toString();
  return rowsLike<OfSomebody & SimilarBooking>(db, queries, sought, [officialUid, today, since])
    .filter((row) => row.uid !== exceptUid)
    .map(({ by: _by, registeredAddress: _r, currentAddress: _c, ...booking }) => booking)
    .sort((a, b) => (a.receptionDate < b.receptionDate ? -1 : 1));
}

/** The same for a booking that stands: nothing once it has ended. @throws AppError `booking.notFound` */
export function similarTo(db: ReadDb, id: number, now: number): SimilarBooking[] {
  const row = bookingById(db, id);
  return row.status === 'requested' || row.status === 'confirmed' ? similarBookings(db, row, now, row.uid) : [];
}
