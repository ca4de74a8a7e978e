import { eq } from 'drizzle-orm';
import type { DeliveryReportRecord } from '#shared/portal/records.ts';
import type { WriteDb } from '../db/store.ts';
import { notices } from './tables.ts';
import { weighMessage } from './telling.ts';

/** Makes the writer of delivery reports: what became of an SMS or e-mail that the portal sent for the office. */
export function deliveryReportIngest(db: WriteDb) {
  return ({ notificationId, status, at, reason }: DeliveryReportRecord): void => {
    const [notice] = db.update(notices).set({ status, statusReason: reason, reportedAt: Date.parse(at) }).where(eq(notices.uid, notificationId)).returning({ kind: notices.kind, subjectUid: notices.subjectUid }).all();
    if (notice) weighMessage(db, notice.kind, notice.subjectUid);
  };
}
