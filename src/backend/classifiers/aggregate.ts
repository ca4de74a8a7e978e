import { eq } from 'drizzle-orm';
import type { Json } from '#shared/json.ts';
import { classifierRecord, serviceRecord } from '#shared/portal/records.ts';
import type { ReadDb } from '../db/store.ts';
import type { Aggregate } from '../sync/aggregate.ts';
import { classifiers, services } from './tables.ts';

function load(db: ReadDb, uid: string) {
  return db.select().from(services).where(eq(services.uid, uid)).get() ?? null;
}

/** A service's card, as the synchroniser sees it. It is published whole: a newer one of the portal is a person's to compare. */
export const serviceAggregate: Aggregate = {
  kind: 'service',
  understand(state) {
    const parsed = serviceRecord.safeParse(state);
    return parsed.success ? { record: parsed.data, row: { card: parsed.data as Json }, version: parsed.data.version } : null;
  },
  isLegal: () => true,
  load,
  restore: (db, uid, values) => void db.update(services).set(values).where(eq(services.uid, uid)).run(),
  title(db, uid) {
    const row = load(db, uid);
    return row && { id: row.id, text: serviceRecord.safeParse(row.card).data?.nameAz ?? row.code };
  },
};

function loadList(db: ReadDb, uid: string) {
  return db.select().from(classifiers).where(eq(classifiers.uid, uid)).get() ?? null;
}

/** A list that the office keeps, as the synchroniser sees it. Published whole, like a card. */
export const classifierAggregate: Aggregate = {
  kind: 'classifier',
  understand(state) {
    const parsed = classifierRecord.safeParse(state);
    return parsed.success ? { record: parsed.data, row: { nameAz: parsed.data.nameAz, nameEn: parsed.data.nameEn, items: parsed.data.items as Json }, version: parsed.data.version } : null;
  },
  isLegal: () => true,
  load: loadList,
  restore: (db, uid, values) => void db.update(classifiers).set(values).where(eq(classifiers.uid, uid)).run(),
  title(db, uid) {
    const row = loadList(db, uid);
    return row && { id: row.id, text: row.nameAz ?? row.code };
  },
};
