import type { z } from 'zod';
import { typedNumber } from '#shared/az/fold.ts';
import { bookingActionsFor, bookingStatuses, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { countedAtMost, countedByStatusAtMost, type BookingFilter, type findInput, type FoundBooking, type FoundByStatus, type FoundCount, type FoundPage } from '#shared/reception/find.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { matchExpression } from '../db/wordQuery.ts';
import type { ReadDb } from '../db/store.ts';
import { allOfficials } from '../officials/queries.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { lostPlaces } from './redirect.ts';
import { countQuery, dateSource, numberQuery, pageQuery, readCursor, statusQuery, writeCursor, type Cursor, type Query, type Source } from './findQuery.ts';

type StoredRow = Omit<FoundBooking, 'official' | 'actions' | 'waiting' | 'placeLost'> & { readonly nameSortKey: string };

/** So many rows are sorted in no time; a list that may be longer walks an index in the order that is wanted. */
const sortedAtMost = 5_000;

/** How a list is read: along which index, and how the words of a search come in. */
interface Way {
  readonly source: Source;
  readonly match: string | null;
}

/**
 * Chooses the way to a list, null when nothing can be found. What is rare is looked up and sorted (at most 5 000 rows: it is counted first, no further than that);
 * what is frequent is met soon on a walk along the index of the order.
 */
export function wayTo(db: ReadDb, filter: BookingFilter): Way | null {
  const match = matchExpression(filter.search);
  if (filter.search.trim() !== '' && match === null) return null;
  if (match !== null) {
    const matches = db.statement<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM booking_search WHERE booking_search MATCH ? LIMIT ?)').get(match, sortedAtMost + 1)?.n ?? 0;
    if (matches === 0) return null;
    if (matches <= sortedAtMost) return { source: 'words', match };
  }
  const byDate = dateSource(filter);
  if (filter.order !== 'name') return { source: byDate, match };
  if (!isNarrowed(filter)) return { source: 'name', match };
  const { sql, values } = countQuery(filter, byDate, match, sortedAtMost + 1);
  return { source: (db.statement<{ n: number }>(sql).get(...values)?.n ?? 0) <= sortedAtMost ? byDate : 'name', match };
}

/**
 * A page of the bookings of any time. Keyset paging: any depth costs the same. Where a whole number was typed, what bears it is all
 * that is shown; numbers near it come only when nothing does.
 * @throws AppError `input.badCursor`
 */
export function findBookings(db: ReadDb, actor: Actor, { filter, cursor, limit }: z.output<typeof findInput>): FoundPage {
  const after = cursor === null ? null : readCursor(filter, cursor);
  const found = readRows(db, filter, after, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const waiting = unfinishedAggregates(db);
  const lost = lostPlaces(db);
  const actions = new Map<BookingStatus, FoundBooking['actions']>(bookingStatuses.map((status) => [status, bookingActionsFor(actor.role, status)]));
  const officials = new Map(allOfficials(db).map((official) => [official.uid, [official.surname, official.name].join(' ').trim()]));
  return {
    rows: page.map(({ nameSortKey: _key, ...row }) =>
      Object.assign(row, { official: officials.get(row.officialUid) ?? '', waiting: waiting.has(row.uid), placeLost: lost.has(row.uid), actions: actions.get(row.status) ?? [] }),
    ),
    nextCursor: found.length > limit && last ? writeCursor(filter, last) : null,
  };
}

function readRows(db: ReadDb, filter: BookingFilter, after: Cursor | null, limit: number): StoredRow[] {
  const read = ({ sql, values }: Query) => db.statement<StoredRow>(sql).all(...values);
  const number = after === null ? typedNumber(filter.search) : null;
  const numbered = number === null ? [] : read(numberQuery(filter, number, limit));
  if (numbered.length > 0) return numbered;
  const way = wayTo(db, filter);
  return way ? read(pageQuery(filter, { ...way, cursor: after }, limit)) : [];
}

/** How many bookings a filter finds, counted up to ten thousand. */
export function countFound(db: ReadDb, filter: BookingFilter): FoundCount {
  const number = typedNumber(filter.search);
  const numbered = number === null ? 0 : db.statement<StoredRow>(numberQuery(filter, number, 1).sql).all(...numberQuery(filter, number, countedAtMost).values).length;
  if (numbered > 0) return { count: numbered, more: false };
  const way = wayTo(db, { ...filter, order: 'newest' });
  if (!way) return { count: 0, more: false };
  const { sql, values } = countQuery(filter, way.source, way.match, countedAtMost + 1);
  const count = db.statement<{ n: number }>(sql).get(...values)?.n ?? 0;
  return { count: Math.min(count, countedAtMost), more: count > countedAtMost };
}

/** How many bookings a filter finds in each status, whatever statuses it names itself. `more`: only the first fifty thousand were counted. */
export function countByStatus(db: ReadDb, given: BookingFilter): FoundByStatus {
  const filter: BookingFilter = { ...given, statuses: [], order: 'newest' };
  const number = typedNumber(filter.search);
  const numbered = number === null ? [] : db.statement<StoredRow>(numberQuery(filter, number, 1).sql).all(...numberQuery(filter, number, countedAtMost).values);
  if (numbered.length > 0) return { counts: tally(numbered.map(({ status }) => ({ status, n: 1 }))), more: false };
  const way = wayTo(db, filter);
  if (!way) return { counts: {}, more: false };
  const { sql, values } = statusQuery(filter, way.source, way.match, countedByStatusAtMost + 1);
  const rows = db.statement<{ status: BookingStatus; n: number }>(sql).all(...values);
  return { counts: tally(rows), more: rows.reduce((sum, { n }) => sum + n, 0) > countedByStatusAtMost };
}

function tally(rows: ReadonlyArray<{ readonly status: BookingStatus; readonly n: number }>): FoundByStatus['counts'] {
  const counts: Partial<Record<BookingStatus, number>> = {};
  for (const { status, n } of rows) counts[status] = (counts[status] ?? 0) + n;
  return counts;
}

/** Whether anything beside the search narrows the list. */
function isNarrowed({ from, to, officialUid, statuses, channel }: BookingFilter): boolean {
  return from !== null || to !== null || officialUid !== null || statuses.length > 0 || channel !== null;
}
