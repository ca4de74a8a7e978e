import type { ReadDb } from '../db/store.ts';

/** Whether any application of a service holds a value under a key of its form. Ends at the first that does. */
export function isDetailUsed(db: ReadDb, service: string, key: string): boolean {
  const found = db.statement<{ id: number }>(
    `SELECT id FROM applications INDEXED BY applications_service
     WHERE service = ? AND json_extract(details, '$.' || ?) IS NOT NULL AND removed_at IS NULL LIMIT 1`,
  );
  return found.get(service, key) !== undefined;
}
