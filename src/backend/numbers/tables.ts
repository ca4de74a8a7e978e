import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Registration numbers that the portal lends, so that no two offices or computers give one number twice. */
export const numberRanges = sqliteTable(
  'number_ranges',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    purpose: text().notNull(),
    year: integer().notNull(),
    prefix: text().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    next: integer().notNull(),
  },
  (t) => [uniqueIndex('number_ranges_uid').on(t.uid), index('number_ranges_purpose').on(t.purpose, t.year)],
);
