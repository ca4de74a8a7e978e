import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';

/** Changes on their way to the portal, written in the transaction of the change itself. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey(),
    /** Also the Idempotency-Key: a repeated send is answered, not applied, by the portal. */
    uid: text().notNull(),
    aggregateKind: text().notNull(),
    aggregateUid: text().notNull(),
    command: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    body: text({ mode: 'json' }).$type<Json>().notNull(),
    /** The portal's version this change was made on; null where the thing is new or has no version. */
    baseVersion: integer(),
    /** The fields this change touches, with what they were before it: what a rebase compares. */
    before: text({ mode: 'json' }).$type<Record<string, Json>>().notNull(),
    status: text().notNull().default('pending'),
    attempts: integer().notNull().default(0),
    /** How often it was put on a newer state by itself. */
    rebases: integer().notNull().default(0),
    nextAttemptAt: integer().notNull(),
    errorCode: text(),
    errorDetail: text({ mode: 'json' }).$type<Json>(),
    /** The portal's state that refused the change, kept for the two sides of a conflict. */
    portalState: text({ mode: 'json' }).$type<Json>(),
    note: text(),
    actorName: text().notNull(),
    createdAt: integer().notNull(),
    doneAt: integer(),
  },
  (t) => [
    uniqueIndex('outbox_uid').on(t.uid),
    index('outbox_status').on(t.status),
    // What is not finished, in its order, however many finished operations lie before it.
    index('outbox_unfinished').on(t.id).where(sql`status IN ('pending', 'conflict', 'refused')`),
    index('outbox_aggregate').on(t.aggregateUid, t.status),
  ],
);
