import { eq } from 'drizzle-orm';
import type { OfficialRecord, ScheduleRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { officialRow, scheduleRow } from './record.ts';
import { officials, schedules } from './tables.ts';

/** Makes the writer of officials that arrive from the portal. */
export function officialIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, officials);
  return (record: OfficialRecord): void => {
    const row = { ...officialRow(record), snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(officials).where(eq(officials.uid, record.id)).get(), fields);
    upsert(row);
  };
}

/** Makes the writer of schedules that arrive from the portal. An official has one: what was made here before the portal's was known gives way to it. */
export function scheduleIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, schedules);
  const giveWay = db.statement<never>('UPDATE schedules SET removed_at = ? WHERE official_uid = ? AND uid <> ? AND version = 0 AND removed_at IS NULL');
  return (record: ScheduleRecord): void => {
    const row = { ...scheduleRow(record), snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(schedules).where(eq(schedules.uid, record.id)).get(), fields);
    upsert(row);
    giveWay.run(row.updatedAt, row.officialUid, row.uid);
  };
}
