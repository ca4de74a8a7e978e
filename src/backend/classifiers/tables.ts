import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';
import { portalColumns } from '../db/columns.ts';

/** Lists that forms choose from: social status, privilege, subject… */
export const classifiers = sqliteTable(
  'classifiers',
  {
    ...portalColumns(),
    code: text().notNull(),
    /** What the office calls a list of its own; null for those that the program has words for. */
    nameAz: text(),
    nameEn: text(),
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

/** Cards that a newer one has replaced, so that what was filled in under them stays readable. `replacedAt`: from when on the next one counts. */
export const serviceCards = sqliteTable(
  'service_cards',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    replacedAt: integer().notNull(),
    card: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [index('service_cards_code').on(t.code, t.replacedAt)],
);
