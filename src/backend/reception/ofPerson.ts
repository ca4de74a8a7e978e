import type { CitizenBooking } from '#shared/citizens/views.ts';
import { personSource, rowsOf, type Person } from '../citizens/whole.ts';
import type { ReadDb } from '../db/store.ts';
import { allOfficials } from '../officials/queries.ts';

/** How bookings are found that are a person's. */
export const personsBookings = personSource('bookings');

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
