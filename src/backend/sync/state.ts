import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { syncState } from './tables.ts';

export type SyncStateRow = typeof syncState.$inferSelect;

const only = 1;
const fresh: SyncStateRow = {
  id: only,
  cursor: null,
  snapshot: null,
  snapshots: 0,
  lastPullAt: null,
  lastPushAt: null,
  lastErrorAt: null,
  lastErrorCode: null,
  lastErrorParams: null,
};

/** How far the feed was read and how the last exchanges went. */
export function readSyncState(db: ReadDb): SyncStateRow {
  return db.select().from(syncState).where(eq(syncState.id, only)).get() ?? fresh;
}

/** Changes parts of it. */
export function updateSyncState(db: WriteDb, changes: Partial<SyncStateRow>): void {
  db.insert(syncState)
    .values({ ...fresh, ...changes, id: only })
    .onConflictDoUpdate({ target: syncState.id, set: changes })
    .run();
}
