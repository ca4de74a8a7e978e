import { and, desc, eq, gte, inArray, lte, ne } from 'drizzle-orm';
import { planSchema, type ClosureSpan, type ClosureStatus, type Plan } from '#shared/closures/plan.ts';
import type { SeenClosure } from '#shared/closures/schema.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { closures } from './tables.ts';

type Row = typeof closures.$inferSelect;
export type StoredClosure = Omit<Row, 'plan' | 'status'> & { readonly plan: Plan; readonly status: ClosureStatus };

/** How many closures the list shows; older ones are history. */
const mostListed = 200;

function stored(row: Row): StoredClosure {
  return { ...row, status: row.status as ClosureStatus, plan: planSchema.parse(row.plan) };
}

/** A closure by its uid. @throws AppError `closure.notFound` */
export function closureByUid(db: ReadDb, uid: string): StoredClosure {
  const row = db.select().from(closures).where(eq(closures.uid, uid)).get();
  if (!row || row.status === 'discarded') throw new AppError('closure.notFound');
  return stored(row);
}

/** The closure as the person saw it. @throws AppError `closure.notFound`, `closure.changedMeanwhile` */
export function loadSeenClosure(db: ReadDb, { uid, revision }: SeenClosure): StoredClosure {
  const closure = closureByUid(db, uid);
  if (closure.revision !== revision) throw new AppError('closure.changedMeanwhile');
  return closure;
}

/** Closures that were not discarded, newest first. */
export function listedClosures(db: ReadDb): StoredClosure[] {
  return db.select().from(closures).where(ne(closures.status, 'discarded')).orderBy(desc(closures.id)).limit(mostListed).all().map(stored);
}

/** Closures in one of the statuses that lie over a span of dates. */
export function closuresOver(db: ReadDb, statuses: readonly ClosureStatus[], { fromDate, toDate }: Pick<ClosureSpan, 'fromDate' | 'toDate'>): StoredClosure[] {
  return db
    .select()
    .from(closures)
    .where(and(inArray(closures.status, [...statuses]), gte(closures.toDate, fromDate), lte(closures.fromDate, toDate)))
    .all()
    .map(stored);
}

/** Writes what changed of a closure; its revision goes up by one. */
export function saveClosure(db: WriteDb, { id, revision }: StoredClosure, changes: Partial<Omit<StoredClosure, 'id' | 'uid' | 'revision'>>): void {
  const { plan, ...rest } = changes;
  db.update(closures)
    .set({ ...rest, ...(plan && { plan: plan as unknown as Json }), revision: revision + 1 })
    .where(eq(closures.id, id))
    .run();
}
