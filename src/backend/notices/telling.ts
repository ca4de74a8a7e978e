import { weighTelling } from '../applications/telling.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxRow } from '../outbox/outbox.ts';

/** Weighs whether a citizen has yet to be told that their application is left without review, now that the state of a message of that `kind` is another: one that failed told nobody. */
export function weighMessage(db: WriteDb, kind: string, subjectUid: string): void {
  if (kind !== 'leftWithoutReview') return;
  const reached = db.statement<never>(
    `SELECT 1 FROM notices INDEXED BY notices_subject WHERE subject_uid = ? AND issued_at >= ? AND (kind = 'leaving' OR (kind = 'leftWithoutReview' AND status <> 'failed')) LIMIT 1`,
  );
  weighTelling(db, subjectUid, (since) => reached.get(subjectUid, since) !== undefined);
}

/** The same for a message that is given up before the portal took it. */
export function weighGivenUp(db: WriteDb, { path, body, aggregateUid }: Pick<OutboxRow, 'path' | 'body' | 'aggregateUid'>): void {
  if (path === '/v1/notifications') weighMessage(db, (body as { template: string }).template, aggregateUid);
}
