import { and, asc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Json } from '#shared/json.ts';
import type { OutboxStatus } from '#shared/sync/schema.ts';
import { insertRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { outbox } from './tables.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** A change that the portal must hear of. */
export interface OutboxOperation {
  /** Its idempotency key; one is made where the portal has not heard of it before. */
  readonly uid?: string;
  /** What it changes; operations on one aggregate go up in their order, one after another. */
  readonly aggregate: { readonly kind: 'application' | 'booking' | 'calendarYear' | 'classifier' | 'comment' | 'official' | 'schedule' | 'service'; readonly uid: string };
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Json;
  /** The portal's version that the change was made on; null for what has none. */
  readonly baseVersion: number | null;
  /** The fields it touches with their values before it; empty for an operation that changes no fields (a notification). */
  readonly before: Readonly<Record<string, Json>>;
}

/** An operation in one of these states keeps later ones on the same aggregate waiting. */
const isUnfinished = sql.raw(`status IN ('pending', 'conflict', 'refused')`);

/** Puts operations into the outbox, in the transaction of the change. */
export function enqueue(db: WriteDb, operations: readonly OutboxOperation[], command: string, actorName: string, now: number): void {
  for (const { uid = uuidv7(), aggregate, method, path, body, baseVersion, before } of operations) {
    insertRow(db, outbox, {
      uid,
      aggregateKind: aggregate.kind,
      aggregateUid: aggregate.uid,
      command,
      method,
      path,
      body,
      baseVersion,
      before,
      nextAttemptAt: now,
      actorName,
      createdAt: now,
    });
  }
}

/**
 * The operations that may be sent now: due, and not behind an unfinished change of the same thing, oldest first.
 * One that cannot go on never holds up another aggregate; one that changes nothing (a message to the citizen) waits for the
 * changes before it but holds up nobody. A schedule waits until the portal knows its official.
 */
export function sendable(db: ReadDb, now: number, limit: number): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.status, 'pending'),
        sql`${outbox.nextAttemptAt} <= ${now}`,
        sql`NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.aggregate_uid = ${outbox.aggregateUid}
              AND earlier.status IN ('pending', 'conflict', 'refused') AND earlier.before <> '{}' AND earlier.id < ${outbox.id})`,
        sql`NOT (${outbox.aggregateKind} = 'schedule' AND EXISTS (SELECT 1 FROM outbox owner WHERE owner.aggregate_uid = ${outbox.body} ->> '$.officialId'
              AND owner.status IN ('pending', 'conflict', 'refused') AND owner.base_version IS NULL))`,
      ),
    )
    .orderBy(outbox.id)
    .limit(limit)
    .all();
}

/** When the next waiting operation becomes due, or null when none waits. */
export function nextDue(db: ReadDb): number | null {
  return db.statement<{ due: number | null }>(`SELECT min(next_attempt_at) AS due FROM outbox WHERE status = 'pending'`).get()?.due ?? null;
}

/** The fields that unfinished operations have changed here and not yet there, by aggregate: what an arriving record must not overwrite. */
export function locallyChangedFields(db: ReadDb): Map<string, Set<string>> {
  const rows = db
    .select({ uid: outbox.aggregateUid, before: outbox.before })
    .from(outbox)
    .where(isUnfinished)
    .all();
  const fields = new Map<string, Set<string>>();
  for (const { uid, before } of rows) {
    const known = fields.get(uid) ?? new Set<string>();
    for (const field of Object.keys(before)) known.add(field);
    fields.set(uid, known);
  }
  return fields;
}

/** The uids of everything that an unfinished operation is about. */
export function unfinishedAggregates(db: ReadDb): Set<string> {
  const rows = db
    .statement<{ uid: string }>(`SELECT aggregate_uid AS uid FROM outbox INDEXED BY outbox_unfinished WHERE status IN ('pending', 'conflict', 'refused')`)
    .all();
  return new Set(rows.map((row) => row.uid));
}

/** The unfinished operations on one thing, oldest first. */
export function unfinishedOn(db: ReadDb, aggregateUid: string): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.aggregateUid, aggregateUid), isUnfinished))
    .all()
    .sort((a, b) => a.id - b.id);
}

/** Counts of what is not finished, by state. */
export function outboxCounts(db: ReadDb): Record<'pending' | 'conflict' | 'refused', number> {
  const count = db.statement<{ n: number }>('SELECT count(*) AS n FROM outbox WHERE status = ?');
  const of = (status: OutboxStatus) => count.get(status)?.n ?? 0;
  return { pending: of('pending'), conflict: of('conflict'), refused: of('refused') };
}

/** An operation by its number. */
export function operationById(db: ReadDb, id: number): OutboxRow | undefined {
  return db.select().from(outbox).where(eq(outbox.id, id)).get();
}

/** An unfinished operation and those built on it: every later one on the same thing, in order; nothing is built on a message. */
export function unfinishedFrom(db: ReadDb, row: OutboxRow): OutboxRow[] {
  if (Object.keys(row.before).length === 0) return [row];
  return db
    .statement<{ id: number }>(`SELECT id FROM outbox INDEXED BY outbox_unfinished WHERE status IN ('pending', 'conflict', 'refused') AND id >= ? AND aggregate_uid = ? ORDER BY id`)
    .all(row.id, row.aggregateUid)
    .flatMap(({ id }) => operationById(db, id) ?? []);
}

/** What the portal refused of one thing for a reason, oldest first. */
export function refusedFor(db: ReadDb, aggregateUid: string, errorCode: string): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.aggregateUid, aggregateUid), eq(outbox.status, 'refused'), eq(outbox.errorCode, errorCode)))
    .orderBy(asc(outbox.id))
    .all();
}

/** The uids of all things of which the portal refused a change for a reason. */
export function aggregatesRefusedFor(db: ReadDb, errorCode: string): Set<string> {
  const rows = db
    .statement<{ uid: string }>(`SELECT aggregate_uid AS uid FROM outbox INDEXED BY outbox_unfinished WHERE status IN ('pending', 'conflict', 'refused') AND status = 'refused' AND error_code = ?`)
    .all(errorCode);
  return new Set(rows.map((row) => row.uid));
}

/** What of one thing waits to be sent, oldest first. */
export function waitingFor(db: ReadDb, aggregateUid: string): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.aggregateUid, aggregateUid), eq(outbox.status, 'pending')))
    .orderBy(asc(outbox.id))
    .all();
}

/** Unfinished operations, newest first. */
export function unfinishedOperations(db: ReadDb, limit: number): OutboxRow[] {
  return db
    .statement<{ id: number }>(`SELECT id FROM outbox INDEXED BY outbox_unfinished WHERE status IN ('pending', 'conflict', 'refused') ORDER BY id DESC LIMIT ?`)
    .all(limit)
    .flatMap(({ id }) => operationById(db, id) ?? []);
}

/** Keeps the portal's newest state with the unfinished operations on a thing: what a person compares, and what giving up goes back to. */
export function refreshPortalState(db: WriteDb, aggregateUid: string, state: Json): void {
  db.update(outbox)
    .set({ portalState: state })
    .where(and(eq(outbox.aggregateUid, aggregateUid), isUnfinished, sql`${outbox.before} <> '{}'`))
    .run();
}

/** Changes the state of one operation. */
export function updateOperation(db: WriteDb, id: number, values: Partial<typeof outbox.$inferInsert>): void {
  db.update(outbox).set(values).where(eq(outbox.id, id)).run();
}

/** After an operation got through, those behind it on the same aggregate stand on the version it made. */
export function rebaseFollowers(db: WriteDb, row: OutboxRow, version: number): void {
  db.update(outbox)
    .set({ baseVersion: version })
    .where(and(eq(outbox.aggregateUid, row.aggregateUid), eq(outbox.status, 'pending'), sql`${outbox.id} > ${row.id}`, sql`${outbox.baseVersion} IS NOT NULL`))
    .run();
}
