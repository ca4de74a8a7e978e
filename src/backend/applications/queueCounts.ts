import { bakuDate } from '#shared/az/dates.ts';
import { queueCountedAtMost, type QueueCounts } from '#shared/applications/views.ts';
import { soonUntil } from '#shared/calendar/lists.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentsOf, inDepartmentOf } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { personsOf } from '../staff/absence.ts';
import { firstOwed } from './owedLetters.ts';
import { marks, soonDays, unfinishedPart, waitsInDepartment } from './list.ts';

/** How many rows a statement finds, counted no further than a person reads: it costs the same however many there are. */
function countUpTo(db: ReadDb, select: string, ...values: ReadonlyArray<string | number>): number {
  return db.statement<{ n: number }>(`SELECT count(*) AS n FROM (${select} LIMIT ${queueCountedAtMost})`).get(...values)?.n ?? 0;
}

/** How many open applications are some people's. */
function mineCount(db: ReadDb, persons: readonly string[]): number {
  const responsible = countUpTo(db, `SELECT 1 FROM applications INDEXED BY applications_executor_open WHERE executor_uid IN (${marks(persons)}) AND closed_at IS NULL AND removed_at IS NULL`, ...persons);
  const beside = countUpTo(
    db,
    `SELECT DISTINCT x.application_id FROM application_executors x INDEXED BY application_executors_staff CROSS JOIN applications a ON a.id = x.application_id
     WHERE x.staff_uid IN (${marks(persons)}) AND ${unfinishedPart} AND a.closed_at IS NULL AND a.removed_at IS NULL AND coalesce(a.executor_uid, '') NOT IN (${marks(persons)})`,
    ...persons,
    ...persons,
  );
  return Math.min(responsible + beside, queueCountedAtMost);
}

/** How many replies wait for a manager, of applications that are still here. */
const awaitingCount = (db: ReadDb): number =>
  countUpTo(
    db,
    `SELECT 1 FROM reply_drafts r INDEXED BY reply_drafts_submitted CROSS JOIN applications a ON a.id = r.application_id
     WHERE r.state = 'submitted' AND a.removed_at IS NULL`,
  );

/** How many have a citizen who has yet to get a letter. */
const letterCount = (db: ReadDb): number =>
  countUpTo(
    db,
    `SELECT 1 FROM owed_letters o INDEXED BY owed_letters_application
     WHERE ${firstOwed} AND NOT EXISTS (SELECT 1 FROM applications a INDEXED BY applications_removed WHERE a.id = o.application_id AND a.removed_at IS NOT NULL)`,
  );

/** How many wait in the departments of some people. */
function inOurDepartmentsCount(db: ReadDb, persons: readonly string[]): number {
  const ours = inDepartmentOf('a.department_code', persons);
  return countUpTo(db, `SELECT 1 FROM applications a INDEXED BY applications_in_department WHERE ${waitsInDepartment} AND a.removed_at IS NULL AND ${ours.sql}`, ...ours.values);
}

/** Counts of what wants work, each no further than `queueCountedAtMost`. */
export function queueCounts(db: ReadDb, office: Office, actor: Actor): QueueCounts {
  const today = bakuDate(office.now());
  const count = (index: string, sql: string, ...values: string[]) => countUpTo(db, `SELECT 1 FROM applications INDEXED BY ${index} WHERE removed_at IS NULL AND ${sql}`, ...values);
  const byStatus = (status: string) => count('applications_status', 'status = ?', status);
  const due = 'paused_on IS NULL AND closed_at IS NULL AND due_date IS NOT NULL AND due_date';
  const persons = personsOf(db, actor.uid, today);
  return {
    submitted: byStatus('submitted'),
    registered: byStatus('registered'),
    inProgress: byStatus('inProgress'),
    overdue: count('applications_due', `${due} < ?`, today),
    soon: count('applications_due', `${due} BETWEEN ? AND ?`, today, soonUntil(office.calendar, today, soonDays)),
    mine: mineCount(db, persons),
    control: count('applications_control', 'on_control = 1 AND closed_at IS NULL'),
    approval: awaitingCount(db),
    letter: letterCount(db),
    ourDepartment: departmentsOf(db, actor.uid, today).codes.length === 0 ? null : inOurDepartmentsCount(db, persons),
  };
}
