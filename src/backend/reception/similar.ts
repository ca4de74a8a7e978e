import { bakuDate } from '#shared/az/dates.ts';
import { fold } from '#shared/az/fold.ts';
import { normaliseFin } from '#shared/formats/fin.ts';
import type { SimilarBooking } from '#shared/reception/bookingViews.ts';
import type { ReadDb } from '../db/store.ts';

/** Who is booked: by FİN, or by name and birth date where there is none. */
export interface Sought {
  readonly officialUid: string;
  readonly fin: string | null;
  readonly surname: string;
  readonly name: string;
  readonly birthDate: string | null;
}

/** A reception within so many days before counts as the same period. */
const periodDays = 30;

const columns = 'id, uid, number, reception_date AS receptionDate, start_time AS startTime, status, channel, surname, name, patronymic, fin, birth_date AS birthDate, phone, note';
/** In force in the coming days, or received a short while ago. */
const isOfPeriod = `official_uid = ? AND removed_at IS NULL
  AND ((reception_date >= ? AND status IN ('requested', 'confirmed', 'arrived', 'inReception')) OR (reception_date >= ? AND status = 'received'))`;

/** For the tests of query plans: how each way of finding is worded. */
export const similarQueries = {
  byFin: `SELECT ${columns} FROM bookings INDEXED BY bookings_fin WHERE fin = ? AND ${isOfPeriod} ORDER BY id`,
  byBirth: `SELECT ${columns} FROM bookings INDEXED BY bookings_birth WHERE birth_date = ? AND ${isOfPeriod} ORDER BY id`,
} as const;

/**
 * The citizen's other bookings with the same official in the same period: active ones of the coming days, and receptions of the last 30 days. Somebody is the
 * same by the FİN, or by the birth date and the name however it is spelled.
 */
export function similarBookings(db: ReadDb, { officialUid, fin, surname, name, birthDate }: Sought, now: number, exceptUid = ''): SimilarBooking[] {
  const today = bakuDate(now);
  const since = Temporal.PlainDate.from(today).subtract({ days: periodDays }).toString();
  const find = (sql: string, key: string) => db.statement<SimilarBooking>(sql).all(key, officialUid, today, since);
  const byFin = fin ? find(similarQueries.byFin, normaliseFin(fin)) : [];
  const asFolded = fold(`${surname} ${name}`);
  const byName = birthDate && asFolded !== '' ? find(similarQueries.byBirth, birthDate).filter((row) => fold(`${row.surname} ${row.name}`) === asFolded && (!fin || row.fin === null || row.fin === normaliseFin(fin))) : [];
  return [...new Map([...byFin, ...byName].map((row) => [row.uid, row])).values()].filter((row) => row.uid !== exceptUid).sort((a, b) => (a.receptionDate < b.receptionDate ? -1 : 1));
}
