import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { portalColumns } from '../db/columns.ts';

/** Citizens' thoughts on their application or booking, and the office's answers. */
export const comments = sqliteTable(
  'comments',
  {
    ...portalColumns(),
    subjectKind: text().notNull(),
    subjectUid: text().notNull(),
    author: text().notNull(),
    authorName: text(),
    text: text().notNull(),
    createdAt: integer().notNull(),
    inReplyToUid: text(),
  },
  (t) => [
    uniqueIndex('comments_uid').on(t.uid),
    index('comments_subject').on(t.subjectUid, t.createdAt),
    // What citizens wrote, by when, and what stands under it: for finding what waits for an answer.
    index('comments_citizen').on(t.createdAt).where(sql`author = 'citizen'`),
    index('comments_answer').on(t.inReplyToUid).where(sql`in_reply_to_uid is not null`),
  ],
);

/** Comments that need no answer, as somebody of the office saw it: thanks, a second copy. Known here alone. */
export const commentSettlements = sqliteTable(
  'comment_settlements',
  {
    id: integer().primaryKey(),
    commentUid: text().notNull(),
    byName: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [uniqueIndex('comment_settlements_comment').on(t.commentUid)],
);
