import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';
import { citizenColumns } from '../citizens/columns.ts';
import { portalColumns } from '../db/columns.ts';

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
  },
  (t) => [uniqueIndex('schedules_uid').on(t.uid), index('schedules_official').on(t.officialUid)],
);

export const bookings = sqliteTable(
  'bookings',
  {
    ...portalColumns(),
    revision: integer().notNull().default(1),

    number: text().notNull(),
    officialUid: text().notNull(),
    receptionDate: text().notNull(),
    startTime: text(),
    kind: text().notNull(),
    status: text().notNull(),
    statusReason: text(),
    cancelledBy: text(),
    submittedAt: integer().notNull(),

    ...citizenColumns(),

    socialStatus: text().notNull(),
    privilege: text(),
    email: text(),
    phone: text(),
    workplace: text(),
    jobTitle: text(),
    currentAddress: text(),
    note: text(),

    confirmedAt: integer(),
    receivedAt: integer(),
    receptionOutcome: text(),
    applicationUid: text(),
  },
  (t) => [
    uniqueIndex('bookings_uid').on(t.uid),
    index('bookings_number').on(t.number),
    index('bookings_day').on(t.receptionDate, t.startTime),
    index('bookings_official_day').on(t.officialUid, t.receptionDate, t.startTime),
    index('bookings_fin').on(t.fin),
    index('bookings_month').on(t.receptionDate, t.officialUid, t.status, t.removedAt),
  ],
);
