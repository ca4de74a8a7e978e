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
