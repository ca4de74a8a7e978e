import { isOnlyOnes, permissionFor, type ApplicationAction, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { ExecutorOption } from '#shared/applications/views.ts';
import { workActionsOf, type CoExecutorView, type WorkAction } from '#shared/applications/work.ts';
import { papersToTell } from '#shared/notices/telling.ts';
import { isAbsentOn } from '#shared/staff/absence.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { insertRow } from '../db/rows.ts';
import { departmentsOf } from '../departments/queries.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { colleagues, standsInFor } from '../staff/absence.ts';
import { owedOn } from './owedLetters.ts';
import { applicationExecutors, type applications } from './tables.ts';

// The responsible executor is a column of the application itself, which the portal hears of and a conflict is settled over; those beside them are rows of
// their own, which stay in the office. Kept twice, the two could part.

/** Those who can be given an application, with how many they work on now and whether they are away on a day. */
export function executorOptions(db: ReadDb, today: string): ExecutorOption[] {
  const open = db.statement<{ n: number }>('SELECT count(*) AS n FROM applications WHERE executor_uid = ? AND closed_at IS NULL AND removed_at IS NULL');
  const everybody = colleagues(db);
  const nameOf = (uid: string | null) => everybody.find((each) => each.uid === uid)?.name ?? null;
  return everybody
    .filter((person) => person.executes)
    .map((person) => ({
      uid: person.uid,
      name: person.name,
      position: person.position,
      open: open.get(person.uid)?.n ?? 0,
      absence: isAbsentOn(person, today) ? { to: person.absentTo ?? today, substitute: nameOf(person.substituteUid) } : null,
    }));
}

/** Whose place a person takes when they act on what is assigned to somebody else who is away today; null when they act for themselves. */
export function actsFor(db: ReadDb, actor: Actor, row: { readonly executorUid: string | null }, today: string): string | null {
  if (row.executorUid === null || row.executorUid === actor.uid) return null;
  return standsInFor(db, actor.uid, today).find((person) => person.uid === row.executorUid)?.name ?? null;
}

/** Whether an application is a person's to answer for: assigned to them, or to somebody they stand in for. */
export function isResponsible(db: ReadDb, actor: Actor, row: { readonly executorUid: string | null }, today: string): boolean {
  return row.executorUid !== null && (row.executorUid === actor.uid || actsFor(db, actor, row, today) !== null);
}

/** Whether a person may take an action in an application: an executor only in what is theirs to answer for where the action is one person's, the others by their right. */
export function mayAct(db: ReadDb, actor: Actor, action: ApplicationAction, row: { readonly executorUid: string | null }, today: string): boolean {
  return may(actor.role, permissionFor(action)) && (actor.role !== 'executor' || !isOnlyOnes(action) || isResponsible(db, actor, row, today));
}

/** Whether a person may answer an application. */
export function mayAnswer(db: ReadDb, actor: Actor, row: { readonly executorUid: string | null }, today: string): boolean {
  return mayAct(db, actor, 'answer', row, today);
}

/** Those who work on an application beside the responsible executor. */
export function coExecutorsOf(db: ReadDb, applicationId: number): CoExecutorView[] {
  return db
    .statement<CoExecutorView>(
      `SELECT staff_uid AS uid, name, done_at AS doneAt, done_note AS doneNote FROM application_executors INDEXED BY application_executors_application
       WHERE application_id = ? AND until IS NULL`,
    )
    .all(applicationId);
}

/** Makes these people, and nobody else, those who work on an application beside the responsible one. Who stays keeps what they have finished. Returns who is new among them. */
export function setCoExecutors(db: WriteDb, applicationId: number, people: ReadonlyArray<{ readonly uid: string; readonly name: string }>, now: number): string[] {
  const before = new Set(coExecutorsOf(db, applicationId).map((person) => person.uid));
  const end = db.statement<never>('UPDATE application_executors SET until = ? WHERE application_id = ? AND staff_uid = ? AND until IS NULL');
  for (const uid of before) if (!people.some((person) => person.uid === uid)) end.run(now, applicationId, uid);
  const added = people.filter(({ uid }) => !before.has(uid));
  for (const { uid, name } of added) insertRow(db, applicationExecutors, { applicationId, staffUid: uid, name, since: now });
  return added.map(({ uid }) => uid);
}

/** What a person may do with the work on an application. */
export function workActionsFor(db: ReadDb, actor: Actor, row: typeof applications.$inferSelect, today: string): WorkAction[] {
  return workActionsOf({
    role: actor.role,
    status: row.status as ApplicationStatus,
    isResponsible: isResponsible(db, actor, row, today),
    isAssigned: row.executorUid !== null || row.executor !== null,
    hasPart: coExecutorsOf(db, row.id).some((person) => person.uid === actor.uid && person.doneAt === null),
    onControl: row.onControl,
    mustTell: papersToTell(owedOn(db, row.id), row).length > 0,
    inDepartment: placeIn(db, actor, row.departmentCode, today),
  });
}

/** What a person, or somebody they stand in for, is in a department. */
function placeIn(db: ReadDb, actor: Actor, department: string | null, today: string): 'head' | 'member' | null {
  if (department === null) return null;
  const { codes, heads } = departmentsOf(db, actor.uid, today);
  return heads.includes(department) ? 'head' : codes.includes(department) ? 'member' : null;
}
