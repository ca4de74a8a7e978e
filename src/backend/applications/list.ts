import type { z } from 'zod';
import { daysLeft, soonUntil } from '#shared/calendar/lists.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { typedNumber } from '#shared/az/fold.ts';
import { AppError } from '#shared/errors.ts';
import type { ApplicationFilter, applicationListInput } from '#shared/applications/schema.ts';
import type { ApplicationPage, ApplicationRow } from '#shared/applications/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { isGatheredWhole, matchExpression, rowBound } from '../db/wordQuery.ts';
import type { ReadDb } from '../db/store.ts';
import { inDepartmentOf } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { personsOf } from '../staff/absence.ts';
import { applicationOfBooking } from '../reception/queries.ts';
import { cardNarrowing, isManifold, noNarrowing, type CardNarrowing } from './facets.ts';
import { firstOwed } from './owedLetters.ts';

/** Working days ahead that count as "soon". */
export const soonDays = 3;

type StoredRow = Omit<ApplicationRow, 'daysLeft' | 'innerDaysLeft' | 'waiting'>;

/** The columns of a line, of the row `a`. */
export const lineColumns = `a.id, a.uid, a.revision, a.number, a.portal_number AS portalNumber, a.service, a.kind, a.subject, a.summary, a.status, a.channel,
  a.surname, a.name, a.patronymic, a.submitted_at AS submittedAt, a.registered_at AS registeredAt, a.due_date AS dueDate,
  a.executor, a.inner_due AS innerDue, a.closed_at AS closedAt, a.on_control AS onControl, a.paused_on AS pausedOn, a.complete_by AS completeBy,
  (SELECT count(*) FROM owed_letters l WHERE l.application_id = a.id) AS lettersOwed`;

/** A query of the queue as SQL: the text depends on the filter's shape alone, so that each shape is prepared once. */
export interface ListQuery {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** `recent`: newest first by row id. `due`: nearest due date first. */
  readonly order: 'recent' | 'due';
}

/** Along the queue, or back towards its beginning. */
export type Way = 'on' | 'back';

/** Conditions of a query as they are collected, with what is bound to them. */
function collector() {
  const conditions: string[] = [];
  const values: Array<string | number> = [];
  const where = (sql: string, ...bound: Array<string | number>) => {
    conditions.push(sql);
    values.push(...bound);
  };
  return { conditions, values, where };
}

/**
 * Words a page of the queue as SQL. Every shape walks an index in its own order: no scan of the table and no sort.
 * @param way `back`: what stands before the cursor, the nearest first
 * @throws AppError `input.badCursor`
 */
export function listQuery(filter: ApplicationFilter, cursor: string | null, limit: number, persons: readonly string[], today: string, soonLast: string, card: CardNarrowing = noNarrowing, way: Way = 'on'): ListQuery | null {
  const match = wordsOf(filter, card);
  if (filter.search !== '' && match === null) return null;
  if (!match && isManifold(filter, card)) return facetsQuery(filter, cursor, limit, persons, today, soonLast, card, way);
  const order = filter.due && !match ? 'due' : 'recent';
  if (filter.mine && order === 'recent' && !match && !filter.approval && !filter.letter) return mineQuery(filter, cursor, limit, persons, today, soonLast, card, way);
  const { conditions, values, where } = collector();

  if (match) where('application_search MATCH ?', match);
  const awaiting = filter.approval && order === 'recent' && !match;
  const owing = filter.letter && order === 'recent' && !match && !awaiting;
  const position = match ? 's.rowid' : awaiting ? 'r.application_id' : owing ? 'o.application_id' : 'a.id';
  if (order === 'recent') where(`${position} ${way === 'on' ? '<' : '>'} ${match ? rowBound : '?'}`, cursor === null ? Number.MAX_SAFE_INTEGER : readId(cursor));
  if (order === 'due' && cursor !== null) {
    const [date, id] = readDueCursor(cursor);
    where(`(a.due_date, a.id) ${way === 'on' ? '>' : '<'} (?, ?)`, date, id);
  }
  narrow(where, owing ? { ...filter, letter: false } : filter, persons, today, soonLast, card, position);
  if (awaiting) where("r.state = 'submitted'");
  if (owing) where(firstOwed);

  const source = match
    ? 'application_search s CROSS JOIN applications a ON a.id = s.rowid'
    : order === 'due'
      ? 'applications a INDEXED BY applications_due'
      : awaiting
        ? 'reply_drafts r INDEXED BY reply_drafts_submitted CROSS JOIN applications a ON a.id = r.application_id'
        : owing
          ? 'owed_letters o INDEXED BY owed_letters_application CROSS JOIN applications a ON a.id = o.application_id'
          : filter.control && !match
            ? 'applications a INDEXED BY applications_control'
            : filter.ourDepartment && !match
              ? 'applications a INDEXED BY applications_in_department'
              : 'applications a';
  const sorting = order === 'due' ? (way === 'on' ? 'a.due_date, a.id' : 'a.due_date DESC, a.id DESC') : `${position}${way === 'on' ? ' DESC' : ''}`;
  return { sql: `SELECT ${lineColumns} FROM ${source} WHERE ${conditions.join(' AND ')} ORDER BY ${sorting} LIMIT ?`, values: [...values, limit + 1], order };
}

/** What is typed, and what texts of the form must have, as one query of the word index; null when neither is there, or what is typed has no words. */
export function wordsOf(filter: ApplicationFilter, card: CardNarrowing): string | null {
  const typed = matchExpression(filter.search);
  if (filter.search !== '' && typed === null) return null;
  return [typed, matchExpression(card.words)].filter((each) => each !== null).join(' AND ') || null;
}

/**
 * Words a page of what several filters leave: one walk through the index of facets, which meets their rows alone. Words that are too frequent to be looked up
 * one by one are asked of each of them.
 * @param floor the row below which neither is looked for: the words are gathered first, and from here on they are fewer
 */
export function facetsQuery(filter: ApplicationFilter, cursor: string | null, limit: number, persons: readonly string[], today: string, soonLast: string, card: CardNarrowing, way: Way = 'on', floor = 0): ListQuery {
  const { conditions, values, where } = collector();
  const at = cursor === null ? (way === 'on' ? Number.MAX_SAFE_INTEGER : 0) : readId(cursor);
  const [above, below] = way === 'on' ? [floor, at] : [at, Number.MAX_SAFE_INTEGER];
  where('application_facets MATCH ?', card.facets ?? '');
  where(`f.rowid > ${rowBound} AND f.rowid < ${rowBound}`, above, below);
  const match = wordsOf(filter, card);
  if (match) where(`+f.rowid IN (SELECT rowid FROM application_search WHERE application_search MATCH ? AND rowid > ${rowBound} AND rowid < ${rowBound})`, match, above, below);
  narrow(where, filter, persons, today, soonLast, card, 'f.rowid');
  return { sql: `SELECT ${lineColumns} FROM application_facets f CROSS JOIN applications a ON a.id = f.rowid WHERE ${conditions.join(' AND ')} ORDER BY f.rowid${way === 'on' ? ' DESC' : ''} LIMIT ?`, values: [...values, limit + 1], order: 'recent' };
}

/** Sent to a department, and nobody there has taken it. */
export const waitsInDepartment = 'a.department_code IS NOT NULL AND a.executor IS NULL AND a.closed_at IS NULL';
/** A part of an application that somebody beside the responsible executor has not finished. */
export const unfinishedPart = 'x.until IS NULL AND x.done_at IS NULL';
/** A question mark for each value of a list. */
export const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

/**
 * What is some people's: what they answer for, and what they have an unfinished part of. An arm for each person and each of the two, every one along an index in the
 * queue's own order, merged; what one arm has no other brings again.
 */
function mineQuery(filter: ApplicationFilter, cursor: string | null, limit: number, persons: readonly string[], today: string, soonLast: string, card: CardNarrowing, way: Way): ListQuery {
  const before = cursor === null ? Number.MAX_SAFE_INTEGER : readId(cursor);
  const beyond = way === 'on' ? '<' : '>';
  const arms: string[] = [];
  const values: Array<string | number> = [];
  const arm = (source: string, id: string, add: (where: ReturnType<typeof collector>['where']) => void) => {
    const part = collector();
    add(part.where);
    narrow(part.where, { ...filter, mine: false }, persons, today, soonLast, card);
    arms.push(`SELECT ${lineColumns.replace('a.id', `${id} AS id`)} FROM ${source} WHERE ${part.conditions.join(' AND ')}`);
    values.push(...part.values);
  };
  persons.forEach((person, index) => {
    arm('applications a INDEXED BY applications_executor', 'a.id', (where) => {
      where('a.executor_uid = ?', person);
      where(`a.id ${beyond} ?`, before);
    });
    const earlier = persons.slice(0, index);
    arm('application_executors x INDEXED BY application_executors_staff CROSS JOIN applications a ON a.id = x.application_id', 'x.application_id', (where) => {
      where(`x.staff_uid = ? AND ${unfinishedPart}`, person);
      where(`x.application_id ${beyond} ?`, before);
      where(`coalesce(a.executor_uid, '') NOT IN (${marks(persons)})`, ...persons);
      if (earlier.length > 0) where(`NOT EXISTS (SELECT 1 FROM application_executors x WHERE x.application_id = a.id AND x.staff_uid IN (${marks(earlier)}) AND ${unfinishedPart})`, ...earlier);
    });
  });
  return { sql: `${arms.join(' UNION ALL ')} ORDER BY id${way === 'on' ? ' DESC' : ''} LIMIT ?`, values: [...values, limit + 1], order: 'recent' };
}

/** The numbers an application is told by: its own, the portal's, that of its reply, and that of the booking it came from (found as its uid). */
export const numberIndexes = { number: 'applications_number', portal_number: 'applications_portal_number', reply_number: 'applications_reply_number', uid: 'applications_uid' } as const;

/** Words as SQL what bears exactly one number and passes the filter, newest first; each column has an index of its own. */
export function numberQuery(column: keyof typeof numberIndexes, value: string, filter: ApplicationFilter, limit: number, persons: readonly string[], today: string, soonLast: string, card: CardNarrowing = noNarrowing): ListQuery {
  const { conditions, values, where } = collector();
  where(`a.${column} = ?`, value);
  narrow(where, filter, persons, today, soonLast, card);
  return { sql: `SELECT ${lineColumns} FROM applications a INDEXED BY ${numberIndexes[column]} WHERE ${conditions.join(' AND ')} ORDER BY a.id DESC LIMIT ?`, values: [...values, limit + 1], order: 'recent' };
}

/** Adds every part of the filter but the search. `id`: where the walk has the row's id, so that what is asked of it alone is asked before the row is looked up. */
function narrow(where: ReturnType<typeof collector>['where'], filter: ApplicationFilter, persons: readonly string[], today: string, soonLast: string, card: CardNarrowing, id = 'a.id'): void {
  if (filter.due) {
    where('a.closed_at IS NULL AND a.due_date IS NOT NULL');
    if (filter.due === 'overdue') where('a.due_date < ? AND a.paused_on IS NULL', today);
    if (filter.due === 'soon') where('a.due_date >= ? AND a.due_date <= ? AND a.paused_on IS NULL', today, soonLast);
  }
  if (filter.status) where('a.status = ?', filter.status);
  if (filter.kind) where('a.kind = ?', filter.kind);
  if (filter.service) where('a.service = ?', filter.service);
  if (filter.approval) where("EXISTS (SELECT 1 FROM reply_drafts w WHERE w.application_id = a.id AND w.state = 'submitted')");
  // As a number: what merely exists is joined last, when the row has been looked up.
  if (filter.letter) where(`(SELECT count(*) FROM owed_letters l WHERE l.application_id = ${id}) > 0`);
  if (filter.control) where('a.on_control = 1');
  if (filter.ourDepartment) {
    const ours = inDepartmentOf('a.department_code', persons);
    where(`${waitsInDepartment} AND ${ours.sql}`, ...ours.values);
  }
  if (filter.mine) where(`(a.executor_uid IN (${marks(persons)}) OR EXISTS (SELECT 1 FROM application_executors x WHERE x.application_id = a.id AND x.staff_uid IN (${marks(persons)}) AND ${unfinishedPart}))`, ...persons, ...persons);
  for (const { sql, values } of card.conditions) where(sql, ...values);
  where('a.removed_at IS NULL');
}

/**
 * A page of the queue. Keyset paging: any depth costs the same. Where a whole number was typed, what bears it is all that is
 * shown; numbers near it come only when nothing does.
 */
export function listApplications(db: ReadDb, office: Office, actor: Actor, input: z.infer<typeof applicationListInput>): ApplicationPage {
  const today = bakuDate(office.now());
  const { filter, cursor, limit } = input;
  const soonLast = soonUntil(office.calendar, today, soonDays);
  const persons = personsOf(db, actor.uid, today);
  const card = cardNarrowing(db, filter);
  const read = ({ sql, values }: ListQuery) => db.statement<StoredRow>(sql).all(...values);
  const withNumber = (column: keyof typeof numberIndexes, value: string) => read(numberQuery(column, value, filter, limit, persons, today, soonLast, card));

  let found: StoredRow[] = [];
  let order: ListQuery['order'] = 'recent';
  const number = cursor === null ? typedNumber(filter.search) : null;
  if (number !== null) found = withNumber('number', number);
  if (number !== null && found.length === 0) found = withNumber('portal_number', number);
  if (number !== null && found.length === 0) found = withNumber('reply_number', number);
  const bookedUid = number !== null && found.length === 0 ? applicationOfBooking(db, number) : null;
  if (bookedUid !== null) found = withNumber('uid', bookedUid);
  if (found.length === 0) {
    const query = listQuery(filter, cursor, limit, persons, today, soonLast, card);
    if (!query) return { rows: [], nextCursor: null };
    ({ order } = query);
    const match = card.facets === null ? null : wordsOf(filter, card);
    const floor = match === null ? undefined : floorOf(db, match, cursor, lookedUpAtMost);
    found = read(floor === undefined ? query : { ...query, ...aboveRow(query, floor) });
    if (match !== null && floor !== undefined && found.length <= limit) found = mixed(db, match, cursor, ({ length }) => length > limit, (above) => read(facetsQuery(filter, cursor, limit, persons, today, soonLast, card, 'on', above)));
  }

  const page = found.slice(0, limit);
  const last = page.at(-1);
  const waiting = unfinishedAggregates(db);
  const left = dueCounter(office, today);
  return {
    rows: page.map((row) => Object.assign(row, { onControl: Boolean(row.onControl), daysLeft: left(row), innerDaysLeft: left({ ...row, dueDate: row.innerDue }), waiting: waiting.has(row.uid) })),
    nextCursor: found.length > limit && last ? (order === 'due' ? `${last.dueDate}|${last.id}` : String(last.id)) : null,
  };
}

/** So many rows that words find are looked at one by one for what else is asked; past them the facets say which rows may be meant. */
const lookedUpAtMost = 2_000;

/** So many of the newest rows that words find are gathered before all of them are. */
const gatheredFirst = 20_000;

/** The row that ends the newest so many that words find; undefined where they find no more than that. */
function floorOf(db: ReadDb, match: string, cursor: string | null, most: number): number | undefined {
  const before = cursor === null ? Number.MAX_SAFE_INTEGER : readId(cursor);
  return db.statement<{ id: number }>(`SELECT rowid AS id FROM application_search WHERE application_search MATCH ? AND rowid < ${rowBound} ORDER BY rowid DESC LIMIT 1 OFFSET ?`).get(match, before, most)?.id;
}

/**
 * What words and filters leave together, by walks through the facets: among the newest rows that the words find, and where that is not enough, among all of them.
 * `walk` reads what lies above a row.
 */
export function mixed<Result>(db: ReadDb, match: string, cursor: string | null, isEnough: (result: Result) => boolean, walk: (floor: number) => Result): Result {
  const floor = isGatheredWhole(match) ? undefined : floorOf(db, match, cursor, gatheredFirst);
  const newest = walk(floor ?? 0);
  return floor === undefined || isEnough(newest) ? newest : walk(0);
}

/** The same page of words, no further than a row. */
function aboveRow({ sql, values }: ListQuery, floor: number): Pick<ListQuery, 'sql' | 'values'> {
  return { sql: sql.replace(`s.rowid < ${rowBound}`, `s.rowid > ${rowBound} AND s.rowid < ${rowBound}`), values: [...values.slice(0, 1), floor, ...values.slice(1)] };
}

/** Makes the counter of working days left: negative when past, null when nothing is due any more or the term stands still. Rows of a page share their dates. */
export function dueCounter(office: Office, today: string): (row: Pick<StoredRow, 'dueDate' | 'closedAt' | 'pausedOn'>) => number | null {
  const counted = new Map<string, number>();
  return ({ dueDate, closedAt, pausedOn }) => {
    if (dueDate === null || closedAt !== null || pausedOn !== null) return null;
    let left = counted.get(dueDate);
    if (left === undefined) counted.set(dueDate, (left = daysLeft(office.calendar, today, dueDate)));
    return left;
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
