import { asc, eq } from 'drizzle-orm';
import type { TimelineEvent } from '#shared/applications/views.ts';
import type { ReadDb } from '../db/store.ts';
import { notices } from './tables.ts';

/** Notices issued about one thing, as points of its timeline. */
export function noticeEvents(db: ReadDb, subjectUid: string): TimelineEvent[] {
  return db
    .select()
    .from(notices)
    .where(eq(notices.subjectUid, subjectUid))
    .orderBy(asc(notices.id))
    .all()
    .map(({ issuedAt, issuedBy, kind, way, status }) => ({ at: issuedAt, action: 'notice', actor: issuedBy, values: { kind, way, status } }));
}

/** Every notice and message about one thing, in the order they went. */
export function noticesOn(db: ReadDb, subjectUid: string) {
  return db
    .statement<Pick<typeof notices.$inferSelect, 'uid' | 'issuedAt' | 'kind' | 'way' | 'status' | 'statusReason' | 'recipient' | 'issuedBy'>>(
      'SELECT uid, issued_at AS issuedAt, kind, way, status, status_reason AS statusReason, recipient, issued_by AS issuedBy FROM notices WHERE subject_uid = ? ORDER BY id',
    )
    .all(subjectUid);
}

/** How many notices and messages about one thing went. */
export function noticeCount(db: ReadDb, subjectUid: string): number {
  return db.statement<{ n: number }>('SELECT count(*) AS n FROM notices WHERE subject_uid = ?').get(subjectUid)?.n ?? 0;
}
