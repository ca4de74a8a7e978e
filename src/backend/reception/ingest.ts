import { eq } from 'drizzle-orm';
import type { BookingRecord } from '#shared/portal/records.ts';
import { upserter } from '../db/bulk.ts';
import type { WriteDb } from '../db/store.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { bookingRow } from './record.ts';
import { noteEvent, placeDetail } from './steps.ts';
import { bookings, localBookingFields } from './tables.ts';
import { bookingWords } from './words.ts';

type LocalFields = Pick<typeof bookings.$inferSelect, (typeof localBookingFields)[number]>;

/** What of a booking the portal never tells, by column and property. */
const localFields = localBookingFields.map((property) => ({ property, column: property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) }));

/** What of a booking leaves a point in its timeline when the portal changes it. */
interface Seen {
  readonly status: string;
  readonly officialUid: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly cancelledBy: string | null;
}
const seenFields = 'status, official_uid AS officialUid, reception_date AS receptionDate, start_time AS startTime, cancelled_by AS cancelledBy';

/** Makes the writer of bookings that arrive from the portal. What was done elsewhere leaves a point in the timeline. */
export function bookingIngest(db: WriteDb, { snapshot, locallyChanged }: IngestOptions) {
  const upsert = upserter(db, bookings);
  const words = bookingWords(db);
  const local = db.statement<LocalFields>(`SELECT ${localFields.map(({ column, property }) => `${column} AS ${property}`).join(', ')} FROM bookings WHERE uid = ?`);
  const seen = db.statement<Seen>(`SELECT ${seenFields} FROM bookings WHERE uid = ?`);
  return (record: BookingRecord): void => {
    const before = seen.get(record.id);
    const row = { ...bookingRow(record), ...(before && local.get(record.id)), snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(bookings).where(eq(bookings.uid, record.id)).get(), fields);
    const { id, outcome } = upsert(row);
    if (outcome === 'known') return;
    words(id, row, outcome === 'inserted');
    if (outcome === 'updated' && before) noteArrival(db, before, row, record);
  };
}

/** Tells in the timeline what a newer state of the portal changed: by the citizen, or by another office. */
function noteArrival(db: WriteDb, before: Seen, row: typeof bookings.$inferInsert, { status, cancelledBy, statusReason }: BookingRecord): void {
  const at = row.updatedAt;
  if (before.officialUid !== row.officialUid || before.receptionDate !== row.receptionDate || before.startTime !== (row.startTime ?? null)) {
    const detail = { ...placeDetail('from', before.officialUid, before.receptionDate, before.startTime), ...placeDetail('to', row.officialUid, row.receptionDate, row.startTime ?? null) };
    noteEvent(db, row.uid, { at, action: 'movedElsewhere', actorName: null, detail });
  }
  // A cancellation is told also while a step of ours still stands against it.
  if (status === 'cancelled' && cancelledBy !== null && cancelledBy !== before.cancelledBy) {
    noteEvent(db, row.uid, { at, action: 'cancelledElsewhere', actorName: null, detail: { by: cancelledBy, reason: statusReason ?? '' } });
  } else if (before.status !== row.status) noteEvent(db, row.uid, { at, action: 'changedElsewhere', actorName: null, detail: { from: before.status, to: row.status } });
}
