import { stepToldBy, toldSteps } from '#shared/notices/telling.ts';
import { weighLetter } from '../applications/owedLetters.ts';
import { weighTelling } from '../applications/telling.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxRow } from '../outbox/outbox.ts';

/**
 * Weighs whether a citizen has yet to be told of the newest step of a kind, now that the state of a message of that `kind` is another: one that failed told nobody. A letter may be all
 * that is left, and who is left without review is told by a day of the law.
 */
export function weighMessage(db: WriteDb, kind: string, subjectUid: string): void {
  const step = stepToldBy(kind);
  if (!step) return;
  const went = db.statement<never>(`SELECT 1 FROM notices INDEXED BY notices_subject WHERE subject_uid = ? AND kind = ? AND status <> 'failed' AND issued_at >= ? LIMIT 1`);
  const isGone = (word: string) => (since: number) => went.get(subjectUid, word, since) !== undefined;
  const { event, paper } = toldSteps[step];
  weighLetter(db, subjectUid, step, isGone(event), isGone(paper));
  if (step === 'leaveWithoutReview') weighTelling(db, subjectUid, (since) => isGone(event)(since) || isGone(paper)(since));
}

/** The same for a message that is given up before the portal took it. */
export function weighGivenUp(db: WriteDb, { path, body, aggregateUid }: Pick<OutboxRow, 'path' | 'body' | 'aggregateUid'>): void {
  if (path === '/v1/notifications') weighMessage(db, (body as { template: string }).template, aggregateUid);
}
