import type { WriteDb } from './store.ts';

/** The word indexes: whose words, by the row id of the thing itself. */
export type WordIndex = 'application_search' | 'booking_search';

/** Makes the writer of words into a word index. */
export function replaceWords(db: WriteDb, index: WordIndex = 'application_search'): (id: number, words: string, isNew: boolean) => void {
  const remove = db.statement<never>(`DELETE FROM ${index} WHERE rowid = ?`);
  const insert = db.statement<never>(`INSERT INTO ${index} (rowid, words) VALUES (?, ?)`);
  return (id, words, isNew) => {
    if (!isNew) remove.run(id);
    insert.run(id, words);
  };
}
