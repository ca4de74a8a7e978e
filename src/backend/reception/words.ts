import { fold, phoneWords } from '#shared/az/fold.ts';
import { insertRow } from '../db/rows.ts';
import { replaceWords } from '../db/search.ts';
import type { WriteDb } from '../db/store.ts';
import { bookings } from './tables.ts';

type BookingInsert = typeof bookings.$inferInsert;
type Worded = Pick<BookingInsert, 'number' | 'surname' | 'name' | 'patronymic' | 'fin' | 'phone' | 'registeredAddress' | 'currentAddress' | 'note'>;

/** The folded words a booking is found by. The migration that began the index has them as well. */
function searchWords(row: Worded): string {
  const parts = [row.number, row.surname, row.name, row.patronymic, row.fin, row.phone ? phoneWords(row.phone) : '', row.registeredAddress, row.currentAddress, row.note];
  return fold(parts.filter(Boolean).join(' '));
}

/** Makes the writer of a booking's words into the word index: whoever writes a booking's number, citizen, phone, address or note calls it. */
export function bookingWords(db: WriteDb): (id: number, row: Worded, isNew: boolean) => void {
  const replace = replaceWords(db, 'booking_search');
  return (id, row, isNew) => replace(id, searchWords(row), isNew);
}

/** Inserts a booking made here, found by its words from then on. Returns its row id. */
export function insertBooking(db: WriteDb, row: BookingInsert): number {
  const id = insertRow(db, bookings, row);
  bookingWords(db)(id, row, true);
  return id;
}
