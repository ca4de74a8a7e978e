import type { z } from 'zod';
import { daysLeft, soonUntil } from '#shared/calendar/lists.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { ApplicationFilter, applicationListInput } from '#shared/applications/schema.ts';
import type { ApplicationPage, ApplicationRow, QueueCounts } from '#shared/applications/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { matchExpression } from '../db/search.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';

/** Working days ahead that count as "soon". */
const soonDays = 3;

type StoredRow = Omit<ApplicationRow, 'daysLeft' | 'waiting'>;

const columns = `a.id, a.uid, a.number, a.portal_number AS portalNumber, a.service, a.kind, a.subject, a.summary, a.status, a.channel,
  a.surname, a.name, a.patronymic, a.submitted_at AS submittedAt, a.registered_at AS registeredAt, a.due_date AS dueDate,
  a.executor, a.closed_at AS closedAt`;

/** A query of the queue as SQL: the text depends on the filter's shape alone, so that each shape is prepared once. */
export interface ListQuery {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** `recent`: newest first by row id. `due`: nearest due date first. */
  readonly order: 'recent' | 'due';
}

/**
 * Words a page of the queue as SQL. Every shape walks an index in its own order: no scan of the table and no sort.
 * @throws AppError `input.badCursor`
 */
export function listQuery(filter: ApplicationFilter, cursor: string | null, limit: number, actorUid: string, today: string, soonLast: string): ListQuery | null {
  const match = matchExpression(filter.search);
  if (filter.search !== '' && match === null) return null;
  const order = filter.due && !match ? 'due' : 'recent';
  const conditions: string[] = [];
  const values: Array<string | number> = [];
  const where = (sql: string, ...bound: Array<string | number>) => {
    conditions.push(sql);
    values.push(...bound);
  };

  if (match) where('application_search MATCH ?', match);
  if (order === 'recent') where(match ? 's.rowid < ?' : 'a.id < ?', cursor === null ? Number.MAX_SAFE_INTEGER : readId(cursor));
  if (filter.due) {
    where('a.closed_at IS NULL AND a.due_date IS NOT NULL');
    if (filter.due === 'overdue') where('a.due_date < ?', today);
    if (filter.due === 'soon') where('a.due_date >= ? AND a.due_date <= ?', today, soonLast);
  }
  if (order === 'due' && cursor !== null) {
    const [date, id] = readDueCursor(cursor);
    where('(a.due_date, a.id) > (?, ?)', date, id);
  }
  if (filter.status) where('a.status = ?', filter.status);
  if (filter.kind) where('a.kind = ?', filter.kind);
  if (filter.service) where('a.service = ?', filter.service);
  if (filter.mine) where('a.executor_uid = ?', actorUid);
  where('a.removed_at IS NULL');

  const source = match
    ? 'application_search s CROSS JOIN applications a ON a.id = s.rowid'
    : order === 'due'
      ? 'applications a INDEXED BY applications_due'
      : 'applications a';
  const sorting = order === 'due' ? 'a.due_date, a.id' : match ? 's.rowid DESC' : 'a.id DESC';
  return { sql: `SELECT ${columns} FROM ${source} WHERE ${conditions.join(' AND ')} ORDER BY ${sorting} LIMIT ?`, values: [...values, limit + 1], order };
}

/** A page of the queue. Keyset paging: any depth costs the same. */
export function listApplications(db: ReadDb, office: Office, actor: Actor, input: z.infer<typeof applicationListInput>): ApplicationPage {
  const today = bakuDate(office.now());
  const query = listQuery(input.filter, input.cursor, input.limit, actor.uid, today, soonUntil(office.calendar, today, soonDays));
  if (!query) return { rows: [], nextCursor: null };
  const found = db.statement<StoredRow>(query.sql).all(...query.values);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  const waiting = unfinishedAggregates(db);
  const left = dueCounter(office, today);
  return {
    rows: page.map((row) => Object.assign(row, { daysLeft: left(row), waiting: waiting.has(row.uid) })),
    nextCursor: found.length > input.limit && last ? (query.order === 'due' ? `${last.dueDate}|${last.id}` : String(last.id)) : null,
  };
}

/** Makes the counter of working days left: negative when past, null when nothing is due any more. Rows of a page share their dates. */
export function dueCounter(office: Office, today: string): (row: Pick<StoredRow, 'dueDate' | 'closedAt'>) => number | null {
  const counted = new Map<string, number>();
  return ({ dueDate, closedAt }) => {
    if (dueDate === null || closedAt !== null) return null;
    let left = counted.get(dueDate);
    if (left === undefined) counted.set(dueDate, (left = daysLeft(office.calendar, today, dueDate)));
    return left;
  };
}

/** Counts of what wants work. Closed applications are not counted, so it costs the same however many there are. */
export function queueCounts(db: ReadDb, office: Office, actor: Actor): QueueCounts {
  const today = bakuDate(office.now());
  const count = (sql: string, ...values: string[]) => db.statement<{ n: number }>(`SELECT count(*) AS n FROM applications WHERE removed_at IS NULL AND ${sql}`).get(...values)?.n ?? 0;
  const byStatus = (status: string) => count('status = ?', status);
  const due = 'closed_at IS NULL AND due_date IS NOT NULL AND due_date';
  return {
    submitted: byStatus('submitted'),
    registered: byStatus('registered'),
    inProgress: byStatus('inProgress'),
    overdue: count(`${due} < ?`, today),
    soon: count(`${due} BETWEEN ? AND ?`, today, soonUntil(office.calendar, today, soonDays)),
    mine: count(`executor_uid = ? AND closed_at IS NULL`, actor.uid),
  };
}

function readId(cursor: string): number {
  const id = Number(cursor);
  if (!Number.isSafeInteger(id) || id < 1) throw new AppError('input.badCursor');
  return id;
}

function readDueCursor(cursor: string): [string, number] {
  const [date = '', id = ''] = cursor.split('|');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new AppError('input.badCursor');
  return [date, readId(id)];
}
