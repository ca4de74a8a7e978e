import { eq, sql } from 'drizzle-orm';
import { bookingActions, isLegalForBooking, type BookingAction, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { bookingRecord } from '#shared/portal/records.ts';
import type { ReadDb } from '../db/store.ts';
import { understoodAs, type Aggregate } from '../sync/aggregate.ts';
import { bookingRow } from './record.ts';
import { noteEvent } from './steps.ts';
import { bookings } from './tables.ts';
import { bookingWords } from './words.ts';

function load(db: ReadDb, uid: string) {
  return db.select().from(bookings).where(eq(bookings.uid, uid)).get() ?? null;
}

/** A booking, as the synchroniser sees it. */
export const bookingAggregate: Aggregate = {
  kind: 'booking',
  understand: understoodAs(bookingRecord, bookingRow),
  isLegal: (action, row) => bookingActions.includes(action as BookingAction) && isLegalForBooking(action as BookingAction, row['status'] as BookingStatus),
  load,
  restore(db, uid, values, { at, actorName, reason }) {
    const before = load(db, uid);
    db.update(bookings)
      .set({ ...values, revision: sql`${bookings.revision} + 1` })
      .where(eq(bookings.uid, uid))
      .run();
    const after = load(db, uid);
    if (after) bookingWords(db)(after.id, after, false);
    noteEvent(db, uid, { at, action: 'setAside', actorName, detail: { reason, ...(before && { from: before.status, to: String(values['status'] ?? before.status) }) } });
  },
  title(db, uid) {
    const row = load(db, uid);
    return row && { id: row.id, text: `${row.number} · ${row.surname} ${row.name}` };
  },
};
