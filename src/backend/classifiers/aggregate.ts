import { eq } from 'drizzle-orm';
import type { Json } from '#shared/json.ts';
import { serviceRecord } from '#shared/portal/records.ts';
import type { ReadDb } from '../db/store.ts';
import type { Aggregate } from '../sync/aggregate.ts';
import { services } from './tables.ts';

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
