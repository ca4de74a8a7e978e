import { eq } from 'drizzle-orm';
import type { ClassifierItem } from '#shared/classifiers/views.ts';
import type { Json } from '#shared/json.ts';
import { uuidv7 } from 'uuidv7';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { classifiers } from './tables.ts';

interface StoredList {
  readonly id: number;
  readonly uid: string;
  readonly version: number;
  /** When it was last changed, here or on the portal. */
  readonly updatedAt: number;
  readonly items: readonly ClassifierItem[];
}

/** A list by its code; null where it is not here. */
export function listByCode(db: ReadDb, code: string): StoredList | null {
  const row = rowBy(db, classifiers, 'code', code);
  return row ? { ...row, items: row.items as unknown as ClassifierItem[] } : null;
}

/** A list's new items: what the portal hears of them, and how they are written. A list that is not here yet is made. */
export function listChange(list: StoredList | null, code: string, items: readonly ClassifierItem[], now: number): { readonly uid: string; readonly outbox: readonly OutboxOperation[]; readonly write: (db: WriteDb) => void } {
  const uid = list?.uid ?? uuidv7();
  const values = { items: items as unknown as Json, updatedAt: now };
  const body = { id: uid, version: Math.max(list?.version ?? 0, 1), updatedAt: new Date(now).toISOString(), code, items } as unknown as Json;
  return {
    uid,
    outbox: [{ aggregate: { kind: 'classifier', uid }, method: 'PUT', path: `/v1/classifiers/${uid}`, body, baseVersion: list?.version ?? null, before: list ? { items: list.items as unknown as Json } : { removedAt: now } }],
    write(db) {
      if (list) db.update(classifiers).set(values).where(eq(classifiers.id, list.id)).run();
      else db.insert(classifiers).values({ uid, version: 0, code, ...values }).run();
    },
  };
}
