import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';

/** The working calendar of a year as the administrator recorded it after the Cabinet's decision; it stands in place of the shipped one. */
export const calendarYears = sqliteTable('calendar_years', {
  year: integer().primaryKey(),
  /** Lines of the calendar table, see `shared/calendar/calendarRows.ts`. */
  rows: text({ mode: 'json' }).$type<Json>().notNull(),
  /** The decision it rests on, by number and date. */
  basis: text().notNull(),
  projected: integer({ mode: 'boolean' }).notNull(),
  changedAt: integer().notNull(),
  changedBy: text().notNull(),
});
