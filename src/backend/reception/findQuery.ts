import { bakuInstant } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { BookingFilter } from '#shared/reception/find.ts';

/** Where a page ended: the keys of its last row in the order of the list. */
export interface Cursor {
  readonly key: string | number;
  /** The hour, where the list goes by the day of the reception. */
  readonly time: string | null;
  readonly id: number;
}

/** The index a list walks; `words` looks each row up that the word index names. */
export type Source = 'day' | 'official' | 'status' | 'submitted' | 'name' | 'words';

/** A query as SQL: the text depends on the filter's shape alone, so that each shape is prepared once. */
export interface Query {
  readonly sql: string;
  readonly values: ReadonlyArray<string | number>;
}

const indexes: Readonly<Record<Exclude<Source, 'words'>, string>> = {
  day: 'bookings_day',
  official: 'bookings_official_day',
  status: 'bookings_status',
  submitted: 'bookings_submitted',
  name: 'bookings_name',
};

const columns = `b.id, b.uid, b.revision, b.number, b.official_uid AS officialUid, b.reception_date AS receptionDate, b.start_time AS startTime, b.kind, b.status,
  b.surname, b.name, b.patronymic, b.phone, b.note, b.submitted_at AS submittedAt, b.channel, b.name_sort_key AS nameSortKey`;

/** The index that gives the order by date: of what is narrowed to, the narrowest. */
export function dateSource({ by, officialUid, statuses }: BookingFilter): Exclude<Source, 'words' | 'name'> {
  if (by === 'submitted') return 'submitted';
  return officialUid !== null ? 'official' : statuses.length === 1 ? 'status' : 'day';
}

interface Shape {
  readonly source: Source;
  /** A search whose matches are many is asked of each row on the way; a rare one is the source itself. */
  readonly match: string | null;
  readonly cursor: Cursor | null;
}

/** Says in a query that it sorts on purpose: what it sorts was counted, and is little. */
export const sortsLittle = '/* sorts little */';

/** Words a page of the register as SQL. */
export function pageQuery(filter: BookingFilter, shape: Shape, limit: number): Query {
  const { conditions, values } = conditionsOf(filter, shape);
  const isSorted = shape.source === 'words' || (filter.order === 'name' && shape.source !== 'name');
  return { sql: `SELECT ${isSorted ? `${sortsLittle} ` : ''}${columns} FROM ${fromOf(shape.source)} WHERE ${conditions.join(' AND ')} ORDER BY ${orderOf(filter)} LIMIT ?`, values: [...values, limit] };
}

/** Counts what the filter leaves, no further than `most`. */
export function countQuery(filter: BookingFilter, source: Source, match: string | null, most: number): Query {
  const { conditions, values } = conditionsOf(filter, { source, match, cursor: null });
  return { sql: `SELECT count(*) AS n FROM (SELECT 1 FROM ${fromOf(source)} WHERE ${conditions.join(' AND ')} LIMIT ?)`, values: [...values, most] };
}

/** Counts what the filter leaves by status, looking at `most` bookings at most. */
export function statusQuery(filter: BookingFilter, source: Source, match: string | null, most: number): Query {
  const { conditions, values } = conditionsOf(filter, { source, match, cursor: null });
  return { sql: `SELECT status, count(*) AS n FROM (SELECT b.status AS status FROM ${fromOf(source)} WHERE ${conditions.join(' AND ')} LIMIT ?) GROUP BY status`, values: [...values, most] };
}

/** The bookings that bear a whole number. */
export function numberQuery(filter: BookingFilter, number: string, limit: number): Query {
  const { conditions, values } = narrowing(filter);
  return { sql: `SELECT ${columns} FROM bookings b INDEXED BY bookings_number WHERE b.number = ? AND ${conditions.join(' AND ')} ORDER BY b.id LIMIT ?`, values: [number, ...values, limit] };
}

function fromOf(source: Source): string {
  return source === 'words' ? 'booking_search s CROSS JOIN bookings b ON b.id = s.rowid' : `bookings b INDEXED BY ${indexes[source]}`;
}

function conditionsOf(filter: BookingFilter, { source, match, cursor }: Shape): { conditions: string[]; values: Array<string | number> } {
  const conditions: string[] = [];
  const values: Array<string | number> = [];
  if (match !== null) {
    conditions.push(source === 'words' ? 'booking_search MATCH ?' : 'b.id IN (SELECT rowid FROM booking_search WHERE booking_search MATCH ?)');
    values.push(match);
  }
  const rest = narrowing(filter, cursor);
  const after = cursor ? afterCursor(filter, cursor) : { conditions: [], values: [] };
  return { conditions: [...conditions, ...after.conditions, ...rest.conditions], values: [...values, ...after.values, ...rest.values] };
}

/** Every part of the filter but the search. The end of the span that the cursor has passed is left out: an index is entered at one place. */
function narrowing({ from, to, by, officialUid, statuses, channel, order }: BookingFilter, cursor: Cursor | null = null): { conditions: string[]; values: Array<string | number> } {
  const conditions: string[] = [];
  const values: Array<string | number> = [];
  const where = (sql: string, ...bound: Array<string | number>) => {
    conditions.push(sql);
    values.push(...bound);
  };
  const column = by === 'submitted' ? 'b.submitted_at' : 'b.reception_date';
  if (from !== null && !(cursor && order === 'oldest')) where(`${column} >= ?`, by === 'submitted' ? bakuInstant(from) : from);
  if (to !== null && !(cursor && order === 'newest')) {
    if (by === 'submitted') where(`${column} < ?`, bakuInstant(Temporal.PlainDate.from(to).add({ days: 1 }).toString()));
    else where(`${column} <= ?`, to);
  }
  if (officialUid !== null) where('b.official_uid = ?', officialUid);
  if (statuses.length === 1) where('b.status = ?', statuses[0] ?? '');
  else if (statuses.length > 1) where(`b.status IN (${statuses.map(() => '?').join(', ')})`, ...statuses);
  if (channel !== null) where('b.channel = ?', channel);
  where('b.removed_at IS NULL');
  return { conditions, values };
}

function orderOf({ order, by }: BookingFilter): string {
  if (order === 'name') return 'b.name_sort_key, b.id';
  const way = order === 'newest' ? ' DESC' : '';
  return by === 'submitted' ? `b.submitted_at${way}, b.id${way}` : `b.reception_date${way}, b.start_time${way}, b.id${way}`;
}

/** What comes after a row. Bookings without an hour stand before the hours of their day, as the engine has it. */
function afterCursor({ order, by }: BookingFilter, { key, time, id }: Cursor): { conditions: string[]; values: Array<string | number> } {
  const than = order === 'newest' ? '<' : '>';
  if (order === 'name') return { conditions: ['(b.name_sort_key, b.id) > (?, ?)'], values: [key, id] };
  if (by === 'submitted') return { conditions: [`(b.submitted_at, b.id) ${than} (?, ?)`], values: [key, id] };
  const day = `b.reception_date ${than}= ?`;
  const later =
    time === null
      ? { sql: `b.start_time IS NULL AND b.id ${than} ?${order === 'oldest' ? ' OR b.start_time IS NOT NULL' : ''}`, values: [id] }
      : { sql: `b.start_time ${than} ? OR (b.start_time = ? AND b.id ${than} ?)${order === 'newest' ? ' OR b.start_time IS NULL' : ''}`, values: [time, time, id] };
  return { conditions: [day, `(b.reception_date ${than} ? OR ${later.sql})`], values: [key, key, ...later.values] };
}

/** A cursor as the next request brings it back. */
export function writeCursor(filter: BookingFilter, row: { receptionDate: string; startTime: string | null; submittedAt: number; nameSortKey: string; id: number }): string {
  const key = filter.order === 'name' ? row.nameSortKey : filter.by === 'submitted' ? row.submittedAt : row.receptionDate;
  return JSON.stringify([key, filter.order !== 'name' && filter.by === 'reception' ? row.startTime : null, row.id]);
}

/** @throws AppError `input.badCursor` */
export function readCursor(filter: BookingFilter, text: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    throw new AppError('input.badCursor');
  }
  const [key, time, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const isKey = filter.order === 'name' ? typeof key === 'string' : filter.by === 'submitted' ? Number.isSafeInteger(key) : typeof key === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(key);
  if (!isKey || !(time === null || typeof time === 'string') || !Number.isSafeInteger(id)) throw new AppError('input.badCursor');
  return { key: key as string | number, time, id: id as number };
}
