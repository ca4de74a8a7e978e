import type { CommentRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import type { IngestOptions } from '../sync/ingest.ts';
import { comments } from './tables.ts';

/** Makes the writer of comments that arrive from the portal. */
export function commentIngest(db: WriteDb, { snapshot }: IngestOptions) {
  const upsert = upserter(db, comments);
  return ({ id, version, updatedAt, subject, author, authorName, text, createdAt, inReplyToId }: CommentRecord): void =>
    void upsert({
      uid: id,
      version,
      updatedAt: Date.parse(updatedAt),
      snapshot,
      removedAt: null,
      subjectKind: subject.type,
      subjectUid: subject.id,
      author,
      authorName,
      text,
      createdAt: Date.parse(createdAt),
      inReplyToUid: inReplyToId,
    });
}
