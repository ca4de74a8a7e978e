import { eq } from 'drizzle-orm';
import type { Json } from '#shared/json.ts';
import type { ClassifierRecord, ServiceRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { keepReplacedCard } from './cards.ts';
import { classifiers, services } from './tables.ts';

/** Makes the writer of classifiers that arrive from the portal. */
export function classifierIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, classifiers);
  return ({ id, version, updatedAt, code, nameAz, nameEn, items }: ClassifierRecord): void => {
    const row = { uid: id, version, updatedAt: Date.parse(updatedAt), snapshot, removedAt: null, code, nameAz, nameEn, items: items as Json };
    const fields = locallyChanged.get(id);
    if (fields) keepLocalFields(row, db.select().from(classifiers).where(eq(classifiers.uid, id)).get(), fields);
    upsert(row);
  };
}

/** Makes the writer of services' cards that arrive from the portal. */
export function serviceIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, services);
  return (record: ServiceRecord): void => {
    const row = { uid: record.id, version: record.version, updatedAt: Date.parse(record.updatedAt), snapshot, removedAt: null, code: record.code, card: record as Json };
    const before = db.select().from(services).where(eq(services.uid, record.id)).get();
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, before, fields);
    else if (before && before.version < record.version) keepReplacedCard(db, record.code, before.card, record as Json, row.updatedAt);
    upsert(row);
  };
}
