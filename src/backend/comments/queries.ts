import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CommentView } from '#shared/applications/views.ts';
import type { ReadDb } from '../db/store.ts';
import { comments } from './tables.ts';

/** What was said about one application or booking, oldest first. */
export function commentsOn(db: ReadDb, subjectUid: string): CommentView[] {
  const settled = db.statement<{ byName: string }>('SELECT by_name AS byName FROM comment_settlements WHERE comment_uid = ?');
  return db
    .select()
    .from(comments)
    .where(and(eq(comments.subjectUid, subjectUid), isNull(comments.removedAt)))
    .orderBy(asc(comments.createdAt))
    .all()
    .map(({ uid, version, author, authorName, text, createdAt, inReplyToUid }) => ({ uid, author: author as CommentView['author'], authorName, text, createdAt, inReplyToUid, waiting: version === 0, settledBy: settled.get(uid)?.byName ?? null }));
}
