import type { z } from 'zod';
import { typedNumber } from '#shared/az/fold.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { soonUntil } from '#shared/calendar/lists.ts';
import type { neighboursInput } from '#shared/applications/schema.ts';
import type { Neighbour, Neighbours } from '#shared/applications/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { personsOf } from '../staff/absence.ts';
import { cardNarrowing } from './facets.ts';
import { listApplications, listQuery, soonDays, type Way } from './list.ts';

/** A queue is counted up to here: whoever stands deeper wants no number. */
const mostCounted = 500;

/**
 * What stands before and after an application in a person's queue, along the queue's own indexes, whether or not the application is still in it: what has just been
 * registered or answered leaves the filter and still has a next one.
 */
export function neighbours(db: ReadDb, office: Office, actor: Actor, input: z.infer<typeof neighboursInput>): Neighbours {
  const { filter, id, dueDate } = input;
  // Where a whole number was typed, what bears it is the whole of the queue.
  if (typedNumber(filter.search) !== null) return within(listApplications(db, office, actor, { filter, cursor: null, limit: 200 }).rows, id);
  const today = bakuDate(office.now());
  const persons = personsOf(db, actor.uid, today);
  const soonLast = soonUntil(office.calendar, today, soonDays);
  const card = cardNarrowing(db, filter);
  const byDue = listQuery(filter, null, 1, persons, today, soonLast, card)?.order === 'due';
  const cursorAt = (at: number) => (byDue ? `${dueDate ?? '0000-00-00'}|${at}` : String(at));
  const query = (at: number, way: Way, limit: number) => listQuery(filter, cursorAt(at), limit - 1, persons, today, soonLast, card, way);
  const first = (at: number, way: Way): Neighbour | null => {
    const asked = query(at, way, 1);
    const row = asked && db.statement<Neighbour>(asked.sql).get(...asked.values);
    return row ? { id: row.id, dueDate: row.dueDate } : null;
  };
  const count = (way: Way): number => {
    const asked = query(id, way, mostCounted + 1);
    return asked ? (db.statement<{ n: number }>(`SELECT count(*) AS n FROM (${asked.sql})`).get(...asked.values)?.n ?? 0) : 0;
  };
  const [before, after] = [count('back'), count('on')];
  // From just beside it the first that is met is the application itself, if the queue still has it.
  const isIn = first(id + 1, byDue ? 'back' : 'on')?.id === id;
  return {
    previous: first(id, 'back'),
    next: first(id, 'on'),
    position: isIn && before <= mostCounted ? before + 1 : null,
    total: before <= mostCounted && after <= mostCounted ? before + after + (isIn ? 1 : 0) : null,
  };
}

function within(rows: readonly Neighbour[], id: number): Neighbours {
  const index = rows.findIndex((row) => row.id === id);
  const at = (n: number): Neighbour | null => {
    const row = index < 0 ? undefined : rows[n];
    return row ? { id: row.id, dueDate: row.dueDate } : null;
  };
  return { previous: at(index - 1), next: at(index + 1), position: index < 0 ? null : index + 1, total: rows.length };
}
