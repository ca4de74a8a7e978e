import { eq } from 'drizzle-orm';
import type { ApplicationRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import { replaceWords } from '../db/search.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { applicationRow, type ApplicationInsert } from './record.ts';
import { applicationEvents, applications } from './tables.ts';
import { applicationWords } from './words.ts';

/** Makes the writer of applications that arrive from the portal. Applying a record twice changes nothing. */
export function applicationIngest(db: WriteDb, { snapshot, locallyChanged, now }: IngestOptions) {
  const upsert = upserter(db, applications);
  const words = replaceWords(db);
  const wordsOf = applicationWords(db);
  const known = db.statement<{ id: number; status: string; executor: string | null; executorUid: string | null; onControl: number; countedFrom: string | null; filedTo: string | null }>(
    'SELECT id, status, executor, executor_uid AS executorUid, on_control AS onControl, counted_from AS countedFrom, filed_to AS filedTo FROM applications WHERE uid = ?',
  );
  const addAttachment = db.statement<never>(
    `INSERT INTO attachments (uid, application_id, name, media_type, size, sha256) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, application_id = excluded.application_id, media_type = excluded.media_type,
       size = excluded.size,
       content = CASE WHEN sha256 = excluded.sha256 THEN content END,
       fetched_at = CASE WHEN sha256 = excluded.sha256 THEN fetched_at END,
       damaged_at = CASE WHEN sha256 = excluded.sha256 THEN damaged_at END,
       sha256 = excluded.sha256`,
  );

  return (record: ApplicationRecord): void => {
    const before = known.get(record.id);
    const fromPortal = applicationRow(record);
    // Who the executor is among our staff is known here alone, for as long as the portal names the same person.
    const executorUid = before && before.executor === fromPortal.executor ? before.executorUid : null;
    const row: ApplicationInsert = { ...fromPortal, executorUid, onControl: before?.onControl === 1, countedFrom: before?.countedFrom ?? null, filedTo: before?.filedTo ?? null, snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(applications).where(eq(applications.uid, record.id)).get(), fields);
    const { id, outcome } = upsert(row);
    if (outcome === 'known') return;
    words(id, wordsOf(row), outcome === 'inserted');
    for (const file of record.attachments) addAttachment.run(file.id, id, file.name, file.mediaType, file.size, file.sha256);
    if (before && before.status !== row.status) {
      db.insert(applicationEvents)
        .values({ applicationId: id, at: now, action: 'portalChanged', actorName: '', detail: { from: before.status, to: row.status } })
        .run();
    }
  };
}
