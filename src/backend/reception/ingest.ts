import { eq } from 'drizzle-orm';
import type { BookingRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { bookingRow } from './record.ts';
import { bookings, localBookingFields } from './tables.ts';

type LocalFields = Pick<typeof bookings.$inferSelect, (typeof localBookingFields)[number]>;

/** What of a booking the portal never tells, by column and property. */
const localFields = localBookingFields.map((property) => ({ property, column: property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) }));

/** Makes the writer of bookings that arrive from the portal. */
export function bookingIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, bookings);
  const known = db.statement<LocalFields>(`SELECT ${localFields.map(({ column, property }) => `${column} AS ${property}`).join(', ')} FROM bookings WHERE uid = ?`);
  return (record: BookingRecord): void => {
    const row = { ...bookingRow(record), ...known.get(record.id), snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(bookings).where(eq(bookings.uid, record.id)).get(), fields);
    upsert(row);
  };
}
