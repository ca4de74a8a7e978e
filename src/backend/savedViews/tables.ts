import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SavedSearch } from '#shared/savedViews/schema.ts';

/** Filters of the queue that a person has named for themselves. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    staffUid: text().notNull(),
    name: text().notNull(),
    /** The filter as the address has it, dates as they were typed: “this month” stays this month. */
    search: text({ mode: 'json' }).$type<SavedSearch>().notNull(),
    position: integer().notNull(),
    /** What the person's queue begins with; one at most. */
    isDefault: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('saved_views_uid').on(t.uid), index('saved_views_person').on(t.staffUid, t.position)],
);
