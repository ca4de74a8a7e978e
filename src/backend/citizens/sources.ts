import type { Anchor } from '#shared/citizens/views.ts';
import { isTellable } from '#shared/citizens/samePerson.ts';
import { AppError } from '#shared/errors.ts';
import { personsApplications } from '../applications/ofPerson.ts';
import type { ReadDb } from '../db/store.ts';
import { personsBookings } from '../reception/ofPerson.ts';
import { personColumns, personOf, type Person, type PersonRow } from './whole.ts';

/** What persons have in this office, by what an anchor may be. */
export const sources = { application: personsApplications, booking: personsBookings } as const;

const anchored = {
  application: `SELECT ${personColumns} FROM applications WHERE id = ? AND removed_at IS NULL`,
  booking: `SELECT ${personColumns} FROM bookings WHERE id = ? AND removed_at IS NULL`,
} as const;

/**
 * The person of an application or a booking.
 * @throws AppError `application.notFound`, `booking.notFound`; `citizen.notTellable` when what it bears tells nobody from others
 */
export function personAt(db: ReadDb, { kind, id }: Anchor): Person {
  const row = db.statement<PersonRow>(anchored[kind]).get(id);
  if (!row) throw new AppError(`${kind}.notFound`);
  if (!isTellable(row)) throw new AppError('citizen.notTellable');
  return personOf(db, Object.values(sources), sources[kind], row);
}
