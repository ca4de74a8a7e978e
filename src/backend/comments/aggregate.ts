import { eq } from 'drizzle-orm';
import { commentRecord } from '#shared/portal/records.ts';
import type { ReadDb } from '../db/store.ts';
import type { Aggregate } from '../sync/aggregate.ts';
import { commentRow } from './record.ts';
import { comments } from './tables.ts';

const longestTitle = 60;

function load(db: ReadDb, uid: string) {
  return db.select().from(comments).where(eq(comments.uid, uid)).get() ?? null;
}

/** The office's answer to a comment, as the synchroniser sees it. It is entered once and never changed. */
export const commentAggregate: Aggregate = {
  kind: 'comment',
  understand(state) {
    const parsed = commentRecord.safeParse(state);
    return parsed.success ? { record: parsed.data, row: commentRow(parsed.data), version: parsed.data.version } : null;
  },
  isLegal: () => false,
  load,
  restore(db, uid, values) {
    db.update(comments).set(values).where(eq(comments.uid, uid)).run();
  },
  title(db, uid) {
    const row = load(db, uid);
    return row && { id: row.id, text: row.text.length > longestTitle ? `${row.text.slice(0, longestTitle)}…` : row.text };
  },
};
