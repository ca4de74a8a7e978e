import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { applications } from '#backend/applications/tables.ts';
import { classifiers, services } from '#backend/classifiers/tables.ts';
import { bookings } from '#backend/reception/tables.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { locales } from '#shared/shell.ts';
import { fieldWordLists } from '#shared/sync/fieldWords.ts';

/** What the store keeps for itself: no command of a person changes it, so no two sides can differ in it. */
const bookkeeping = new Set(['id', 'uid', 'version', 'updatedAt', 'snapshot', 'revision', 'nameSortKey', 'personKey', 'broken']);

test.each(locales)('whatever two sides can differ in has a name in %s', (locale) => {
  const translator = createTranslator(locale);
  const fields = [applications, bookings, classifiers, services].flatMap((table) => Object.keys(getTableColumns(table))).filter((field) => !bookkeeping.has(field));
  expect(fields.length).toBeGreaterThan(80);
  const nameless = fields.filter((field) => !fieldWordLists.some((list) => translator.exists(`${list}.${field}`)));
  expect(nameless).toEqual([]);
});
