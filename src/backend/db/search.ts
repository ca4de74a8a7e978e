import { searchTokens } from '#shared/az/fold.ts';
import type { WriteDb } from './store.ts';

/** Makes the writer of an application's words into the word index. */
export function replaceWords(db: WriteDb): (id: number, words: string, isNew: boolean) => void {
  const remove = db.statement<never>('DELETE FROM application_search WHERE rowid = ?');
  const insert = db.statement<never>('INSERT INTO application_search (rowid, words) VALUES (?, ?)');
  return (id, words, isNew) => {
    if (!isNew) remove.run(id);
    insert.run(id, words);
  };
}

/**
 * What a person typed as a query of the word index: every word by its beginning, all of them together.
 * Null when nothing that can be searched was typed.
 */
export function matchExpression(search: string): string | null {
  const tokens = searchTokens(search);
  return tokens.length === 0 ? null : tokens.map((token) => `"${token}"*`).join(' ');
}
