import { bakuDate } from '#shared/az/dates.ts';
import { mayBeSamePerson, personKey, type Identity } from '#shared/citizens/samePerson.ts';
import type { BookedToday } from '#shared/reception/bookingViews.ts';
import type { ReadDb } from '../db/store.ts';
import { officialByUid } from '../officials/queries.ts';

/** Whoever stands at the entrance. */
export type AtEntrance = Pick<Identity, 'fin' | 'surname' | 'name' | 'patronymic'>;

const columns = `id, uid, number, official_uid AS officialUid, reception_date AS receptionDate, start_time AS startTime, status, channel, ticket, surname, name, patronymic, fin, phone, note`;
const isOfToday = `reception_date = ? AND removed_at IS NULL AND status NOT IN ('refused', 'cancelled') ORDER BY id`;

/** The bookings of today, with whichever official, of one who comes without having said so: by the FİN, or by the name where one of the two has none. */
export function bookedToday(db: ReadDb, one: AtEntrance, now: number): BookedToday[] {
  const today = bakuDate(now);
  const found = new Map<number, Omit<BookedToday, 'official'> & { readonly officialUid: string }>();
  const add = (index: string, column: string, value: string) => {
    for (const row of db.statement<Omit<BookedToday, 'official'> & { readonly officialUid: string }>(`SELECT ${columns} FROM bookings INDEXED BY ${index} WHERE ${column} = ? AND ${isOfToday}`).all(value, today))
      if (mayBeSamePerson(one, row)) found.set(row.id, row);
  };
  if (one.fin !== null) add('bookings_fin', 'fin', one.fin);
  const key = personKey(one);
  if (key !== '') add('bookings_person', 'person_key', key);
  return [...found.values()]
    .sort((a, b) => (a.startTime ?? '99:99').localeCompare(b.startTime ?? '99:99') || a.id - b.id)
    .map((row) => {
      const official = officialByUid(db, row.officialUid);
      return { ...row, official: official && { surname: official.surname, name: official.name, room: official.room } };
    });
}
