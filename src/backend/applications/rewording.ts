import { and, asc, eq, gt } from 'drizzle-orm';
import type { CardField } from '#shared/services/card.ts';
import type { ClassifierSet } from '#shared/classifiers/views.ts';
import { listOfField } from '#shared/services/check.ts';
import { stateOfContent } from '../classifiers/lists.ts';
import { allClassifiers } from '../classifiers/queries.ts';
import { replaceWords } from '../db/search.ts';
import type { Office } from '../office.ts';
import { readSetting, writeSetting, type Setting } from '../settings/settings.ts';
import { applications } from './tables.ts';
import { applicationWords } from './words.ts';

/** So many in one transaction: other writers wait for a few milliseconds at most. */
const batch = 200;

const { id, number, portalNumber, surname, name, patronymic, fin, phone, registeredAddress, currentAddress, email, incomingNumber, representative, summary, text, service, details } = applications;
const worded = { id, number, portalNumber, surname, name, patronymic, fin, phone, registeredAddress, currentAddress, email, incomingNumber, representative, summary, text, service, details };

/** What of a card, and of the lists that its form chooses from, decides by which words its applications are found. */
function wordingOf(fields: readonly CardField[], lists: ClassifierSet['lists']): string {
  const wordsOf = (list: string | null) => (list === null ? [] : [stateOfContent(lists[list]?.map(({ code, az, en }) => [code, az, en]) ?? [])]);
  return JSON.stringify(fields.filter(({ searchable }) => searchable).map((field) => [field.key, field.type, field.list, ...wordsOf(listOfField(field))]));
}

/**
 * Brings the words that applications are found by into step with the services' cards, where a card names other fields, or a list of theirs reads otherwise, than the words were made by. What is done is
 * written down batch by batch, so that a program that ends goes on where it was. @returns how many applications got new words
 */
export async function rewordByCards(office: Office, isStopped: () => boolean = () => false): Promise<number> {
  let count = 0;
  const { services, lists } = await office.store.read(allClassifiers);
  for (const { code, fields } of services) {
    const by = wordingOf(fields, lists);
    let after = await office.store.write((db) => begin(readSetting(db, 'worded') ?? {}, code, by, (value) => writeSetting(db, 'worded', value, office.now())));
    while (after !== null && !isStopped()) {
      const from = after;
      const done = await office.store.write((db) => {
        const rows = db.select(worded).from(applications).where(and(eq(applications.service, code), gt(applications.id, from))).orderBy(asc(applications.id)).limit(batch).all();
        const words = replaceWords(db);
        const wordsOf = applicationWords(db);
        for (const row of rows) words(row.id, wordsOf(row), false);
        const next = rows.length < batch ? null : (rows.at(-1)?.id ?? null);
        writeSetting(db, 'worded', { ...readSetting(db, 'worded'), [code]: { by, after: next } }, office.now());
        return { n: rows.length, next };
      });
      count += done.n;
      after = done.next;
    }
  }
  if (count > 0) office.bus.publish(['applications']);
  return count;
}

/**
 * Gives all applications words as this program makes them, where a store was made by one that made others. It goes on where it was, batch by batch. @returns how many
 * got new words
 */
export async function rewordAll(office: Office, isStopped: () => boolean = () => false): Promise<number> {
  let count = 0;
  let after = (await office.store.read((db) => readSetting(db, 'rewording')))?.after ?? null;
  while (after !== null && !isStopped()) {
    const from = after;
    const done = await office.store.write((db) => {
      const rows = db.select(worded).from(applications).where(gt(applications.id, from)).orderBy(asc(applications.id)).limit(batch).all();
      const words = replaceWords(db);
      const wordsOf = applicationWords(db);
      for (const row of rows) words(row.id, wordsOf(row), false);
      const next = rows.length < batch ? null : (rows.at(-1)?.id ?? null);
      writeSetting(db, 'rewording', { after: next }, office.now());
      return { n: rows.length, next };
    });
    count += done.n;
    after = done.next;
  }
  return count;
}

/** Where the words of a service's applications go on from; null where they are in step. */
function begin(known: Setting<'worded'>, code: string, by: string, keep: (value: Setting<'worded'>) => void): number | null {
  const stored = known[code];
  if (stored?.by === by) return stored.after;
  // A card that never named a field has made no words.
  const after = stored === undefined && by === '[]' ? null : 0;
  keep({ ...known, [code]: { by, after } });
  return after;
}
