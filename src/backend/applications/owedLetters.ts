import type { Author } from '#shared/applications/branches.ts';
import { isPointless, needAfterMessages, toldSteps, type LetterNeed, type OwedLetter, type ToldPaper, type ToldStep } from '#shared/notices/telling.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { applications } from './tables.ts';
import { newestToTell } from './telling.ts';

// The letters that citizens have yet to get: what the page of an application says, what the queue is narrowed to and counts, and what is printed together.

/** The condition that a row of the letters is the first of its application: of several, one is met. */
export const firstOwed = 'NOT EXISTS (SELECT 1 FROM owed_letters p WHERE p.application_id = o.application_id AND p.paper < o.paper)';

/** The letters that an application's citizen has yet to get, in the order of the steps that they tell of. */
export function owedOn(db: ReadDb, applicationId: number): OwedLetter[] {
  const owed = db.statement<OwedLetter & { id: number }>('SELECT id, paper, need, at FROM owed_letters WHERE application_id = ?').all(applicationId);
  return owed.toSorted((a, b) => a.at - b.at || a.id - b.id).map(({ paper, need, at }) => ({ paper, need, at }));
}

/** Makes the letter of a step owed; one that was owed for an earlier step of the same kind is told by it. */
export function oweLetter(db: WriteDb, applicationId: number, step: ToldStep, need: LetterNeed, at: number): void {
  db.statement<never>(
    'INSERT INTO owed_letters (application_id, paper, need, at) VALUES (?, ?, ?, ?) ON CONFLICT (application_id, paper) DO UPDATE SET need = excluded.need, at = excluded.at',
  ).run(applicationId, toldSteps[step].paper, need, at);
}

/** A paper is owed no more. */
export function settleLetter(db: WriteDb, applicationId: number, paper: ToldPaper): void {
  db.statement<never>('DELETE FROM owed_letters WHERE application_id = ? AND paper = ?').run(applicationId, paper);
}

/** The same of what left the program about an application, whatever paper it was. */
export function settleIssued(db: WriteDb, uid: string, paper: string): void {
  db.statement<never>('DELETE FROM owed_letters WHERE application_id = (SELECT id FROM applications WHERE uid = ?) AND paper = ?').run(uid, paper);
}

/** Lets go of the letters that have nothing to tell any more, now that the state of an application is another. */
export function dropPointless(db: WriteDb, applicationId: number): void {
  const owed = owedOn(db, applicationId);
  const row = owed.length === 0 ? undefined : rowBy(db, applications, 'id', applicationId);
  if (!row) return;
  for (const { paper } of owed) if (isPointless(paper, row)) settleLetter(db, applicationId, paper);
}

/**
 * Weighs anew, once something is known of a message about the newest step of its kind, whether the citizen has yet to get its letter.
 * @param isReached whether a message that went at or after an instant has reached them, or may yet
 * @param isIssued whether the paper was printed or saved at or after an instant
 */
export function weighLetter(db: WriteDb, uid: string, step: ToldStep, isReached: (since: number) => boolean, isIssued: (since: number) => boolean): void {
  const { event, paper } = toldSteps[step];
  const taken = newestToTell(db, uid, step);
  const row = taken && rowBy(db, applications, 'id', taken.id);
  if (!taken || !row) return;
  const isSettled = taken.isTold === 1 || isIssued(taken.at) || isPointless(paper, row);
  const need = isSettled ? null : needAfterMessages(event, row satisfies Author, isReached(taken.at));
  if (need === null) settleLetter(db, row.id, paper);
  else oweLetter(db, row.id, step, need, taken.at);
}
