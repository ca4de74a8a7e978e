import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';
import { portalColumns } from '../db/columns.ts';

/** Lists that forms choose from: social status, privilege, subject… */
export const classifiers = sqliteTable(
  'classifiers',
  {
    ...portalColumns(),
    code: text().notNull(),
    items: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [uniqueIndex('classifiers_uid').on(t.uid), uniqueIndex('classifiers_code').on(t.code)],
);

/** The cards of the services whose applications the office works on. */
export const services = sqliteTable(
  'services',
  {
    ...portalColumns(),
    code: text().notNull(),
    card: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [uniqueIndex('services_uid').on(t.uid), uniqueIndex('services_code').on(t.code)],
);
