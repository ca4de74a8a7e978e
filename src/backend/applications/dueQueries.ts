import { officeCloses } from '#shared/applications/term.ts';
import { dueWindows, receivedBy, registeredBy, type DatedGroup, type DueScope } from '#shared/applications/due.ts';
import { bakuInstant } from '#shared/az/dates.ts';
import { dateOf, epochDay } from '#shared/calendar/workingCalendar.ts';
import type { Office } from '../office.ts';
import { forwardingFromSql } from './pauses.ts';

// The questions behind what is due, as SQL. Each walks an index in its own order, so that a page costs the same however much is open.

/** What a service's card says of terms. */
export interface TermCard {
  readonly code: string;
  readonly forwardingDays: number;
  readonly afterHours: 'sameDay' | 'nextWorkingDay';
}

export interface DueQuery {
  readonly sql: string;
  readonly values: ReadonlyArray<string | number>;
}

/** What a question narrows by and where it begins. */
export interface DueSource {
  readonly from: string;
  readonly where: string;
  readonly values: ReadonlyArray<string | number>;
  /** What it is ordered by: its order with the row id is that of the list. */
  readonly by: string;
}

const open = 'a.closed_at IS NULL AND a.due_date IS NOT NULL AND a.removed_at IS NULL';

/** Picks a value by an application's service. */
function byService(values: ReadonlyArray<readonly [code: string, value: string | number]>, otherwise: string | number): { sql: string; values: Array<string | number> } {
  const special = values.filter(([, value]) => value !== otherwise);
  if (special.length === 0) return { sql: '?', values: [otherwise] };
  return { sql: `CASE a.service ${special.map(() => 'WHEN ? THEN ?').join(' ')} ELSE ? END`, values: [...special.flat(), otherwise] };
}

/** The terms of review in a group: of everybody, of a person, of one named by the portal alone, of a department. Null: nobody's. */
export function reviewSource({ calendar }: Pick<Office, 'calendar'>, group: DatedGroup, today: string, scope: DueScope, person: string | null): DueSource {
  const { from, to } = dueWindows(calendar, today)[group];
  const conditions = [open, 'a.paused_on IS NULL'];
  const values: string[] = [];
  const where = (sql: string, ...bound: string[]) => {
    conditions.push(sql);
    values.push(...bound);
  };
  if (person !== null) where('a.executor_uid = ?', person);
  else if (scope.executor !== null) where('a.executor_uid IS NULL AND a.executor = ?', scope.executor);
  if (from !== null) where('a.due_date >= ?', from);
  if (to !== null) where('a.due_date <= ?', to);
  if (scope.department !== null) where('a.department = ?', scope.department);
  const index = person !== null || scope.executor !== null ? 'applications_due_executor' : 'applications_due';
  return { from: `applications a INDEXED BY ${index}`, where: conditions.join(' AND '), values, by: 'a.due_date' };
}

/** Whether the executor's part is done as far as it goes: the reply waits for a manager. */
export const isReady = "EXISTS (SELECT 1 FROM reply_drafts w INDEXED BY reply_drafts_application WHERE w.application_id = a.id AND w.state = 'submitted')";

/** The executors' own days in a group: of everybody, of a person, of a department. Null: everybody's. Who has sent the reply for approval is ready. */
export function innerSource({ calendar }: Pick<Office, 'calendar'>, group: DatedGroup, today: string, scope: DueScope, person: string | null): DueSource {
  const { from, to } = dueWindows(calendar, today)[group];
  const conditions = ['a.closed_at IS NULL AND a.inner_due IS NOT NULL AND a.removed_at IS NULL AND a.paused_on IS NULL', `NOT ${isReady}`];
  const values: string[] = [];
  const where = (sql: string, bound: string | null) => {
    if (bound === null) return;
    conditions.push(sql);
    values.push(bound);
  };
  where('a.executor_uid = ?', person);
  where('a.inner_due >= ?', from);
  where('a.inner_due <= ?', to);
  where('a.department = ?', scope.department);
  return { from: `applications a INDEXED BY ${person === null ? 'applications_inner_due' : 'applications_inner_due_executor'}`, where: conditions.join(' AND '), values, by: 'a.inner_due' };
}

/** What was left without review, and its citizen has not been told (8.1). */
export function tellingSource({ calendar }: Pick<Office, 'calendar'>, group: DatedGroup, today: string): DueSource {
  const { from, to } = dueWindows(calendar, today)[group];
  const conditions = ["a.tell_by IS NOT NULL AND a.status = 'leftWithoutReview' AND a.removed_at IS NULL"];
  if (from !== null) conditions.push('a.tell_by >= ?');
  if (to !== null) conditions.push('a.tell_by <= ?');
  return { from: 'applications a INDEXED BY applications_tell_by', where: conditions.join(' AND '), values: [from, to].filter((bound) => bound !== null), by: 'a.tell_by' };
}

/** What waits for its number: due on the day it came, or on the next working day where it came on a day off (or after hours, by the card). */
export function registrationSource({ calendar }: Pick<Office, 'calendar'>, group: DatedGroup, today: string, cards: readonly TermCard[]): DueSource {
  const { from, to } = dueWindows(calendar, today)[group];
  /** Until when something may have come, this instant not within, to be due by a date. */
  const until = (due: string) => {
    const day = receivedBy(calendar, due);
    const sameDay = bakuInstant(dateOf(epochDay(day) + 1));
    const afterHours = bakuInstant(day, officeCloses) + 60_000;
    return { day, ...byService(cards.map(({ code, afterHours: rule }) => [code, rule === 'nextWorkingDay' ? afterHours : sameDay]), sameDay), last: sameDay };
  };
  const upper = until(to ?? '9998-12-31');
  const conditions = ["a.status = 'submitted' AND a.removed_at IS NULL", 'a.submitted_at < ?', `CASE WHEN a.completed_on IS NULL THEN a.submitted_at < ${upper.sql} ELSE a.completed_on <= ? END`];
  const values = [upper.last, ...upper.values, upper.day];
  if (from !== null) {
    const lower = until(dateOf(epochDay(from) - 1));
    conditions.push(`CASE WHEN a.completed_on IS NULL THEN a.submitted_at >= ${lower.sql} ELSE a.completed_on > ? END`);
    values.push(...lower.values, lower.day);
  }
  return { from: 'applications a INDEXED BY applications_unregistered', where: conditions.join(' AND '), values, by: 'a.submitted_at' };
}

/** What nobody has yet: whether another body is competent must be found out within the card's days after registration (7.10). What is overdue as a whole is not told twice. */
export function forwardingSource({ calendar }: Pick<Office, 'calendar'>, group: DatedGroup, today: string, cards: readonly TermCard[]): DueSource {
  const { from, to } = dueWindows(calendar, today)[group];
  const until = (due: string) => byService(cards.map(({ code, forwardingDays }) => [code, registeredBy(calendar, due, forwardingDays)]), registeredBy(calendar, due, 3));
  const conditions = ["a.status = 'registered' AND a.removed_at IS NULL", '(a.due_date IS NULL OR a.due_date >= ?)'];
  const values: Array<string | number> = [today];
  if (to !== null) {
    const upper = until(to);
    conditions.push(`${forwardingFromSql} <= ${upper.sql}`);
    values.push(...upper.values);
  }
  if (from !== null) {
    const lower = until(dateOf(epochDay(from) - 1));
    conditions.push(`${forwardingFromSql} > ${lower.sql}`);
    values.push(...lower.values);
  }
  return { from: 'applications a INDEXED BY applications_unassigned', where: conditions.join(' AND '), values, by: 'a.registered_on' };
}

/** What was given back to the citizen, in the order it came in. */
export function waitingSource(scope: DueScope, person: string | null): DueSource {
  const conditions = ["a.status = 'returned' AND a.removed_at IS NULL"];
  const values: string[] = [];
  if (person !== null) {
    conditions.push('a.executor_uid = ?');
    values.push(person);
  } else if (scope.executor !== null) {
    conditions.push('a.executor_uid IS NULL AND a.executor = ?');
    values.push(scope.executor);
  }
  if (scope.department !== null) {
    conditions.push('a.department = ?');
    values.push(scope.department);
  }
  return { from: 'applications a INDEXED BY applications_status', where: conditions.join(' AND '), values, by: 'a.id' };
}

/** How many rows some sources have together. */
export function countOf(sources: readonly DueSource[]): DueQuery {
  return { sql: sources.map(({ from, where }) => `SELECT count(*) AS n FROM ${from} WHERE ${where}`).join(' UNION ALL '), values: sources.flatMap((source) => source.values) };
}

/** A page of some sources, merged in their common order, after a place in it. */
export function pageOf(sources: readonly DueSource[], columns: string, after: { readonly by: string | number; readonly id: number } | null, limit: number): DueQuery {
  const arm = ({ from, where, by }: DueSource) =>
    `SELECT ${columns}, ${by} AS place FROM ${from} WHERE ${where}${after === null ? '' : by === 'a.id' ? ' AND a.id > ?' : ` AND (${by}, a.id) > (?, ?)`}`;
  const values = sources.flatMap((source) => [...source.values, ...(after === null ? [] : source.by === 'a.id' ? [after.id] : [after.by, after.id])]);
  const order = sources.length === 1 ? (sources[0]?.by === 'a.id' ? 'a.id' : `${sources[0]?.by}, a.id`) : 'place, id';
  return { sql: `${sources.map(arm).join(' UNION ALL ')} ORDER BY ${order} LIMIT ?`, values: [...values, limit] };
}
