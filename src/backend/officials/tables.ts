import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';
import { portalColumns } from '../db/columns.ts';

/** Those who receive citizens. `version` is the portal's, `revision` ours. */
export const officials = sqliteTable(
  'officials',
  {
    ...portalColumns(),
    surname: text().notNull(),
    name: text().notNull(),
    patronymic: text().notNull(),
    position: text().notNull(),
    room: text().notNull(),
    seniority: integer().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    deputyUid: text(),
    /** A small portrait, as a data address. */
    photo: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('officials_uid').on(t.uid), index('officials_seniority').on(t.seniority)],
);

/** An official's reception days and hours: RFC 5545 rules and exceptions, one row an official. */
export const schedules = sqliteTable(
  'schedules',
  {
    ...portalColumns(),
    officialUid: text().notNull(),
    rules: text({ mode: 'json' }).$type<Json>().notNull(),
    exceptions: text({ mode: 'json' }).$type<Json>().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('schedules_uid').on(t.uid), index('schedules_official').on(t.officialUid)],
);

/**
 * The sessions that an official's calendar files have told so far: what falls out of the schedule is cancelled in the next file, or it would stay in the calendar
 * of whoever opened an earlier one. `session`: from 1 within a day.
 */
export const toldSessions = sqliteTable(
  'told_sessions',
  {
    id: integer().primaryKey(),
    officialUid: text().notNull(),
    date: text().notNull(),
    session: integer().notNull(),
    startTime: text().notNull(),
    endTime: text().notNull(),
  },
  (t) => [uniqueIndex('told_sessions_place').on(t.officialUid, t.date, t.session)],
);
