import type { StreamColumn } from '#backend/documents/workbook.ts';
import type { Store } from '#backend/db/store.ts';

/** Twelve columns of a list of applications: texts, numbers and dates, as an office would export them. */
export const exportColumns: readonly StreamColumn[] = [
  { header: '№', width: 8, format: 'index' },
  { header: 'Nömrə', width: 16, format: 'text' },
  { header: 'Portaldakı nömrə', width: 18, format: 'text' },
  { header: 'Tarix', width: 12, format: 'date' },
  { header: 'Növ', width: 12, format: 'text' },
  { header: 'Xidmət', width: 16, format: 'text' },
  { header: 'Soyadı', width: 20, format: 'text' },
  { header: 'Adı', width: 16, format: 'text' },
  { header: 'Atasının adı', width: 20, format: 'text' },
  { header: 'Qısa məzmunu', width: 60, format: 'text' },
  { header: 'Status', width: 14, format: 'text' },
  { header: 'Son tarix', width: 12, format: 'date' },
];
const pageSize = 1_000;

type Row = ReadonlyArray<string | number | null>;

/** So many rows from the store, read page by page along the key. Past the last row it begins again, so that any length can be measured. */
export async function* exportRows(store: Store, count: number): AsyncGenerator<Row> {
  let after = 0;
  let given = 0;
  while (given < count) {
    const page = await store.read((db) =>
      db
        .statement<Record<string, string | number | null>>(
          `SELECT id, number, portal_number, registered_on, kind, service, surname, name, patronymic, summary, status, due_date
           FROM applications WHERE id > ? ORDER BY id LIMIT ?`,
        )
        .all(after, pageSize),
    );
    if (page.length === 0 && after === 0) throw new Error('the store is empty');
    for (const row of page) {
      if (given === count) return;
      given += 1;
      yield Object.values(row);
    }
    after = page.length < pageSize ? 0 : Number(page.at(-1)?.['id']);
  }
}
