import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { ClassifierItem, ListName } from '#shared/classifiers/views.ts';
import type { Json } from '#shared/json.ts';
import { codeFrom } from '#shared/services/codeFrom.ts';
import { uuidv7 } from 'uuidv7';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { classifiers } from './tables.ts';

interface StoredList {
  readonly id: number;
  readonly uid: string;
  readonly version: number;
  readonly nameAz: string | null;
  readonly nameEn: string | null;
  readonly items: readonly ClassifierItem[];
}

/** A list by its code; null where it is not here. */
export function listByCode(db: ReadDb, code: string): StoredList | null {
  const row = rowBy(db, classifiers, 'code', code);
  return row ? { ...row, items: row.items as unknown as ClassifierItem[] } : null;
}

/** Names what a list, or whatever is kept with it, holds: the same as long as nothing in it changes, however often the portal counts on. */
export function stateOfContent(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** Names the state of a list: what a changed one must have seen. */
export function stateOfList({ nameAz, nameEn, items }: Pick<StoredList, 'nameAz' | 'nameEn'> & { readonly items: unknown }): string {
  return stateOfContent([nameAz, nameEn, items]);
}

/** A value of a list as somebody typed it; without a code it is a new one. */
interface TypedItem {
  readonly code: string | null;
  readonly az: string;
  readonly en: string;
  readonly active: boolean;
}

/**
 * The items of a list as they were given, in that order. A new one gets a code from its English name, unlike any other. Records may bear what is on the list
 * already: an item that was not given stays behind the others, no longer in use.
 * @param otherwise the code where no letter of the name will do
 */
export function keptItems(given: readonly TypedItem[], before: readonly ClassifierItem[], otherwise: string): ClassifierItem[] {
  const known = new Set(before.map(({ code }) => code));
  const taken = new Set(known);
  const items = given.map(({ code: its, az, en, active }, index) => {
    const code = its !== null && known.has(its) ? its : codeFrom(en, taken, otherwise);
    taken.add(code);
    return { code, az, en, order: index + 1, active };
  });
  const here = new Set(items.map(({ code }) => code));
  return [...items, ...before.filter(({ code }) => !here.has(code)).map((item, index) => ({ ...item, order: items.length + index + 1, active: false }))];
}

/** A list's new items and, where it is given, its new name: what the portal hears of them, and how they are written. Nothing goes up where all is as it was; a list that is not here yet is made. */
export function listChange(
  list: StoredList | null,
  code: string,
  { items, name = null }: { readonly items: readonly ClassifierItem[]; readonly name?: ListName | null },
  now: number,
): { readonly uid: string; readonly outbox: readonly OutboxOperation[]; readonly write: (db: WriteDb) => void } {
  const uid = list?.uid ?? uuidv7();
  const content = { nameAz: name?.az ?? list?.nameAz ?? null, nameEn: name?.en ?? list?.nameEn ?? null, items: items as unknown as Json };
  const before = list && { nameAz: list.nameAz, nameEn: list.nameEn, items: list.items as unknown as Json };
  const body = { id: uid, version: Math.max(list?.version ?? 0, 1), updatedAt: new Date(now).toISOString(), code, ...content } as Json;
  const isSame = JSON.stringify(content) === JSON.stringify(before);
  return {
    uid,
    outbox: isSame ? [] : [{ aggregate: { kind: 'classifier', uid }, method: 'PUT', path: `/v1/classifiers/${uid}`, body, baseVersion: list?.version ?? null, before: before ?? { removedAt: now } }],
    write(db) {
      if (list) db.update(classifiers).set({ ...content, updatedAt: now }).where(eq(classifiers.id, list.id)).run();
      else db.insert(classifiers).values({ uid, version: 0, code, updatedAt: now, ...content }).run();
    },
  };
}
