import type { WriteDb } from '../db/store.ts';

// Whoever's application is left without review is told so within five working days (Law on citizens' appeals, No 1308-IVQ, 8.1). A message that went counts as the
// telling until it is known not to have arrived.

/** Nobody need be told any more that an application is left without review: it was done. */
export function markTold(db: WriteDb, uid: string): void {
  db.statement<never>('UPDATE applications SET tell_by = NULL WHERE uid = ? AND tell_by IS NOT NULL').run(uid);
}

/**
 * Weighs anew, once something is known of a message about it, whether the citizen has yet to be told that their application is left without review: then it stands among
 * what is due by the day of the law, which counts from the leaving and does not move. Whom the portal shows the reasons, and who was told by word, need no message.
 * @param isReached whether a message or a letter that went at or after an instant has reached them, or may yet
 */
export function weighTelling(db: WriteDb, uid: string, isReached: (since: number) => boolean): void {
  const left = db
    .statement<{ at: number; tellBy: string | null; toldLater: number }>(
      `SELECT e.at, e.detail ->> 'tellBy' AS tellBy, EXISTS (SELECT 1 FROM application_events t WHERE t.application_id = a.id AND t.id > e.id AND t.action = 'told' AND coalesce(t.detail ->> 'kind', 'leaving') = 'leaving') AS toldLater
       FROM applications a JOIN application_events e ON e.id = (SELECT max(l.id) FROM application_events l WHERE l.application_id = a.id AND l.action = 'leaveWithoutReview')
       WHERE a.uid = ? AND a.status = 'leftWithoutReview' AND a.channel <> 'portal' AND a.removed_at IS NULL`,
    )
    .get(uid);
  if (!left) return;
  if (left.toldLater === 1 || isReached(left.at)) markTold(db, uid);
  else db.statement<never>('UPDATE applications SET tell_by = ? WHERE uid = ?').run(left.tellBy, uid);
}
