import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';

/** One row: how far the feed has been read and how the last exchanges went. */
export const syncState = sqliteTable('sync_state', {
  id: integer().primaryKey(),
  cursor: text(),
  /** Number of the snapshot being read, or null: rows seen in it carry its number. */
  snapshot: integer(),
  /** How many snapshots have been begun: the number of the newest. */
  snapshots: integer().notNull().default(0),
  lastPullAt: integer(),
  lastPushAt: integer(),
  lastErrorAt: integer(),
  lastErrorCode: text(),
  lastErrorParams: text({ mode: 'json' }).$type<Record<string, string | number>>(),
});

/** Items of the feed that could not be understood: kept as they came, reported, and tried again when the program starts and when services or lists have come. */
export const setAsideItems = sqliteTable(
  'set_aside_items',
  {
    id: integer().primaryKey(),
    receivedAt: integer().notNull(),
    kind: text().notNull(),
    portalId: text().notNull(),
    version: integer(),
    problem: text().notNull(),
    detail: text({ mode: 'json' }).$type<Json>().notNull(),
    raw: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [index('set_aside_item').on(t.kind, t.portalId)],
);
