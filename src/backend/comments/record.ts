import type { CommentRecord } from '#shared/portal/records.ts';
import type { comments } from './tables.ts';

/** A comment as the portal tells of it, in the columns of ours. */
export function commentRow({ id, version, updatedAt, subject, author, authorName, text, createdAt, inReplyToId }: CommentRecord): typeof comments.$inferInsert {
  return {
    uid: id,
    version,
    updatedAt: Date.parse(updatedAt),
    subjectKind: subject.type,
    subjectUid: subject.id,
    author,
    authorName,
    text,
    createdAt: Date.parse(createdAt),
    inReplyToUid: inReplyToId,
  };
}
