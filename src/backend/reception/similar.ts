import { bakuDate } from '#shared/az/dates.ts';
import { mayBeSamePerson, samePerson, type Identity } from '#shared/citizens/samePerson.ts';
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

/**
 * Bookings with the same official in the same period of what may be the same citizen (see `mayBeSamePerson`: whoever stands at the counter or is on the telephone can
 * be asked): active ones of the coming days, and receptions of the last 30 days.
 */
export function similarBookings(db: ReadDb, sought: Sought, now: number): SimilarBooking[] {
  return ofPeriod(db, sought, now, mayBeSamePerson);
}

function ofPeriod(db: ReadDb, { officialUid, ...sought }: Sought, now: number, same: typeof samePerson): SimilarBooking[] {
  const today = bakuDate(now);
  const since = Temporal.PlainDate.from(today).subtract({ days: periodDays }).toString();
  return rowsLike<OfSomebody & SimilarBooking>(db, queries, sought, [officialUid, today, since], undefined, same)
    .map(({ by: _by, registeredAddress: _r, currentAddress: _c, ...booking }) => booking)
    .sort((a, b) => (a.receptionDate < b.receptionDate ? -1 : 1));
}

/** The same for a booking that stands, of whoever is surely the same citizen (see `samePerson`): nothing once it has ended. @throws AppError `booking.notFound` */
export function similarTo(db: ReadDb, id: number, now: number): SimilarBooking[] {
  const row = bookingById(db, id);
  return row.status === 'requested' || row.status === 'confirmed' ? ofPeriod(db, row, now, samePerson).filter(({ uid }) => uid !== row.uid) : [];
}
