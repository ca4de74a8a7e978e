import type { Connection } from '#backend/db/connection.ts';
import { searchWords } from '#backend/applications/record.ts';

/** The words that every application of a store is found by, worked out anew from its columns: what a scan of everything would look through. Expects no fields of services' forms among them. */
export function* wordsOfAll(connection: Connection): Generator<readonly [id: number, words: string]> {
  const rows = connection.prepare(
    `SELECT id, number, portal_number AS portalNumber, surname, name, patronymic, fin, phone, registered_address AS registeredAddress, current_address AS currentAddress, email,
            incoming_number AS incomingNumber, representative, summary, text FROM applications WHERE removed_at IS NULL ORDER BY id`,
  );
  type Row = Parameters<typeof searchWords>[0] & { readonly id: number; readonly representative: string | null };
  for (const row of rows.iterate() as IterableIterator<Row>) {
    yield [row.id, searchWords({ ...row, representative: row.representative === null ? null : (JSON.parse(row.representative) as Row['representative']) })];
  }
}
