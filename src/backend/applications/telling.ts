import { toldSteps, type ToldStep } from '#shared/notices/telling.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';

// Whoever's application is left without review is told so within five working days (Law on citizens' appeals, No 1308-IVQ, 8.1). A message that went counts as the
// telling until it is known not to have arrived.

/** A step with the application that it was taken on. `tellBy`: the day of the law by which its citizen is to be told, where it has one. */
interface StepToTell {
  readonly id: number;
  readonly status: string;
  readonly channel: string;
  readonly removedAt: number | null;
  readonly at: number;
  readonly tellBy: string | null;
  readonly isTold: number;
}

/** The newest step of a kind on an application, and whether somebody noted since that its citizen was told of it otherwise than by the program. */
export function newestToTell(db: ReadDb, uid: string, step: ToldStep): StepToTell | undefined {
  return db
    .statement<StepToTell>(
      `SELECT a.id, a.status, a.channel, a.removed_at AS removedAt, e.at, e.detail ->> 'tellBy' AS tellBy,
         EXISTS (SELECT 1 FROM application_events t WHERE t.application_id = a.id AND t.id > e.id AND t.action = 'told' AND coalesce(t.detail ->> 'kind', 'leaving') = ?) AS isTold
       FROM applications a JOIN application_events e ON e.id = (SELECT max(l.id) FROM application_events l WHERE l.application_id = a.id AND l.action = ?) WHERE a.uid = ?`,
    )
    .get(toldSteps[step].paper, step, uid);
}

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
  const left = newestToTell(db, uid, 'leaveWithoutReview');
  if (!left || left.status !== 'leftWithoutReview' || left.channel === 'portal' || left.removedAt !== null) return;
  if (left.isTold === 1 || isReached(left.at)) markTold(db, uid);
  else db.statement<never>('UPDATE applications SET tell_by = ? WHERE uid = ?').run(left.tellBy, uid);
}
