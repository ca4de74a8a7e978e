import type { CommentView } from '#shared/applications/views.ts';
import type { ReadDb } from '../db/store.ts';

/** What was said about one application or booking, oldest first. */
export function commentsOn(db: ReadDb, subjectUid: string): CommentView[] {
  const settled = db.statement<{ byName: string }>('SELECT by_name AS byName FROM comment_settlements WHERE comment_uid = ?');
  return db
    .statement<Omit<CommentView, 'waiting' | 'settledBy'> & { readonly version: number }>(
      'SELECT uid, version, author, author_name AS authorName, text, created_at AS createdAt, in_reply_to_uid AS inReplyToUid FROM comments WHERE subject_uid = ? AND removed_at IS NULL ORDER BY created_at',
    )
    .all(subjectUid)
    .map(({ version, ...comment }) => ({ ...comment, waiting: version === 0, settledBy: settled.get(comment.uid)?.byName ?? null }));
}

/** How much was said about one application or booking. */
export function commentCount(db: ReadDb, subjectUid: string): number {
  return db.statement<{ n: number }>('SELECT count(*) AS n FROM comments WHERE subject_uid = ? AND removed_at IS NULL').get(subjectUid)?.n ?? 0;
}
