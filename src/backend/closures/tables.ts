import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';

/** An official's absence or the closing of the whole hall, from the first draft to what became of the bookings it touched. */
export const closures = sqliteTable(
  'closures',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    revision: integer().notNull().default(1),
    /** Null: the whole hall. */
    officialUid: text(),
    fromDate: text().notNull(),
    toDate: text().notNull(),
    reason: text().notNull(),
    /** draft, applied, reopened or discarded. */
    status: text().notNull(),
    /** What is to become of each booking it touches, by the booking's uid. */
    plan: text({ mode: 'json' }).$type<Json>().notNull(),
    createdAt: integer().notNull(),
    createdBy: text().notNull(),
    appliedAt: integer(),
  },
  (t) => [uniqueIndex('closures_uid').on(t.uid), index('closures_dates').on(t.status, t.toDate, t.fromDate)],
);
