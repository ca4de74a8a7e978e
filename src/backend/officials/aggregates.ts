import { eq, sql } from 'drizzle-orm';
import { officialRecord, scheduleRecord } from '#shared/portal/records.ts';
import type { ReadDb } from '../db/store.ts';
import { understoodAs, type Aggregate } from '../sync/aggregate.ts';
import { officialByUid } from './queries.ts';
import { officialRow, scheduleRow } from './record.ts';
import { officials, schedules } from './tables.ts';

function scheduleByUid(db: ReadDb, uid: string) {
  return db.select().from(schedules).where(eq(schedules.uid, uid)).get() ?? null;
}

/** An official, as the synchroniser sees them. They are published whole: a newer state of the portal is a person's to compare. */
export const officialAggregate: Aggregate = {
  kind: 'official',
  understand: understoodAs(officialRecord, officialRow),
  isLegal: () => true,
  load: officialByUid,
  restore(db, uid, values) {
    db.update(officials)
      .set({ ...values, revision: sql`${officials.revision} + 1` })
      .where(eq(officials.uid, uid))
      .run();
  },
  title(db, uid) {
    const row = officialByUid(db, uid);
    return row && { id: row.id, uid: row.uid, text: `${row.surname} ${row.name}` };
  },
};

/** An official's schedule, as the synchroniser sees it. */
export const scheduleAggregate: Aggregate = {
  kind: 'schedule',
  understand: understoodAs(scheduleRecord, scheduleRow),
  isLegal: () => true,
  load: scheduleByUid,
  restore(db, uid, values) {
    db.update(schedules)
      .set({ ...values, revision: sql`${schedules.revision} + 1` })
      .where(eq(schedules.uid, uid))
      .run();
  },
  title(db, uid) {
    const official = officialByUid(db, scheduleByUid(db, uid)?.officialUid ?? '');
    return official && { id: official.id, uid: official.uid, text: `${official.surname} ${official.name}` };
  },
};
