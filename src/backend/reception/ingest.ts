import { eq } from 'drizzle-orm';
import type { BookingRecord, OfficialRecord, ScheduleRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { bookingRow, officialRow, scheduleRow } from './record.ts';
import { bookings, officials, schedules } from './tables.ts';

/** Makes the writer of bookings that arrive from the portal. */
export function bookingIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, bookings);
  const confirmedAt = db.statement<{ confirmedAt: number | null }>('SELECT confirmed_at AS confirmedAt FROM bookings WHERE uid = ?');
  return (record: BookingRecord): void => {
    // When a booking was confirmed is known here alone.
    const row = { ...bookingRow(record), confirmedAt: confirmedAt.get(record.id)?.confirmedAt ?? null, snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(bookings).where(eq(bookings.uid, record.id)).get(), fields);
    upsert(row);
  };
}

/** Makes the writer of officials that arrive from the portal. */
export function officialIngest(db: WriteDb, { snapshot }: IngestOptions) {
  const upsert = upserter(db, officials);
  return (record: OfficialRecord): void => void upsert({ ...officialRow(record), snapshot, removedAt: null });
}

/** Makes the writer of schedules that arrive from the portal. */
export function scheduleIngest(db: WriteDb, { snapshot }: IngestOptions) {
  const upsert = upserter(db, schedules);
  return (record: ScheduleRecord): void => void upsert({ ...scheduleRow(record), snapshot, removedAt: null });
}
