import type { CitizenBooking } from '#shared/citizens/views.ts';
import { personColumns, rowsOf, type Person, type PersonSource } from '../citizens/whole.ts';
import type { ReadDb } from '../db/store.ts';
import { allOfficials } from '../officials/queries.ts';

const select = (index: string) => `SELECT ${personColumns} FROM bookings INDEXED BY ${index}`;
const before = 'id < ? AND removed_at IS NULL';
const notApart = 'uid NOT IN (SELECT value FROM json_each(?))';

/** How bookings are found that are a person's. */
export const personsBookings: PersonSource = {
  byFin: `${select('bookings_fin')} WHERE fin = ? AND ${before} AND ${notApart} ORDER BY id DESC LIMIT ?`,
  byName: `${select('bookings_person')} WHERE person_key = ? AND ${before} ORDER BY id DESC`,
  byNameWithoutFin: `${select('bookings_person_without_fin')} WHERE person_key = ? AND fin IS NULL AND ${before} ORDER BY id DESC`,
  countByFin: `SELECT count(*) AS n FROM bookings INDEXED BY bookings_fin WHERE fin = ? AND removed_at IS NULL AND ${notApart}`,
};

type StoredLine = Omit<CitizenBooking, 'official' | 'by'> & { readonly officialUid: string };

/** A person's bookings as lines of their page, newest first: at most so many, of row ids below one. */
export function bookingsOfPerson(db: ReadDb, person: Person, limit: number, beforeId?: number): CitizenBooking[] {
  const line = db.statement<StoredLine>('SELECT id, number, reception_date AS receptionDate, start_time AS startTime, kind, channel, status, reception_outcome AS outcome, official_uid AS officialUid FROM bookings WHERE id = ?');
  const officials = new Map(allOfficials(db).map((official) => [official.uid, [official.surname, official.name].join(' ').trim()]));
  return rowsOf(db, personsBookings, person, limit, beforeId).flatMap(({ id, by }) => {
    const row = line.get(id);
    if (!row) return [];
    const { officialUid, ...shown } = row;
    return [{ ...shown, official: officials.get(officialUid) ?? '', by }];
  });
}
