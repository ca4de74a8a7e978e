import { locallyChangedFields } from '../outbox/outbox.ts';
import type { WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { feedKinds, pageWriter } from './kinds.ts';

/** Takes over the portal's state of a thing, but for fields that operations still waiting have changed. */
export function follow(db: WriteDb, kind: string, record: object, now: number): void {
  const known = feedKinds[kind];
  if (known) pageWriter(db, { snapshot: null, locallyChanged: locallyChangedFields(db), now })(known, record);
}

/** Takes over what the portal told by the way of things of one kind; what cannot be understood is left to the feed. */
export async function takeOver(office: Office, kind: string, told: readonly unknown[]): Promise<void> {
  const known = feedKinds[kind];
  if (!known) return;
  const records = told.flatMap((each) => {
    const parsed = known.schema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  await office.store.write((db) => {
    for (const record of records) follow(db, kind, record, office.now());
  });
  office.bus.publish(known.topics);
}
