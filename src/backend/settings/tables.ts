import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row a setting: the value is JSON, checked against the setting's schema on every read and write. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
  updatedAt: integer().notNull(),
});
