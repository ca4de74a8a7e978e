import type { CommentRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import type { IngestOptions } from '../sync/ingest.ts';
import { commentRow } from './record.ts';
import { comments } from './tables.ts';

/** Makes the writer of comments that arrive from the portal. */
export function commentIngest(db: WriteDb, { snapshot }: IngestOptions) {
  const upsert = upserter(db, comments);
  return (record: CommentRecord): void => void upsert({ ...commentRow(record), snapshot, removedAt: null });
}
