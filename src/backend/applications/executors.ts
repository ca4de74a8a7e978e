import type { ExecutorOption } from '#shared/applications/views.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import { possibleExecutors } from '../staff/members.ts';

/** Those who can be given an application, with how many they work on now. */
export function executorOptions(db: ReadDb): ExecutorOption[] {
  const open = db.statement<{ n: number }>('SELECT count(*) AS n FROM applications WHERE executor_uid = ? AND closed_at IS NULL AND removed_at IS NULL');
  return possibleExecutors(db).map((person) => ({ ...person, open: open.get(person.uid)?.n ?? 0 }));
}

/** Whether a person may answer an application: an executor only what is assigned to them, the others by their right. */
export function mayAnswer(actor: Actor, row: { readonly executorUid: string | null }): boolean {
  return may(actor.role, 'applications.answer') && (actor.role !== 'executor' || row.executorUid === actor.uid);
}
