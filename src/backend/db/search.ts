import { searchTokens } from '#shared/az/fold.ts';
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

/**
 * A bound of a walk along a word index: numbers are bound as reals, and FTS5 looks at a bound of its row ids only when it is an integer. Without this it would read
 * everything up to the bound and throw it away.
 */
export const rowBound = 'CAST(? AS INTEGER)';

/**
 * What a person typed as a query of the word index: every word by its beginning, all of them together.
 * Null when nothing that can be searched was typed.
 */
export function matchExpression(search: string): string | null {
  const tokens = searchTokens(search);
  return tokens.length === 0 ? null : tokens.map(beginningWith).join(' AND ');
}

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Words by their beginning. Of two letters and more the index keeps the beginnings themselves; a single letter, the first of every search, is asked for as all
 * beginnings of two: they are walked side by side, where the letter alone would have every word that begins with it gathered first.
 */
function beginningWith(token: string): string {
  if (token.length > 1) return `"${token}"*`;
  return `("${token}" OR ${letters.map((letter) => `"${token}${letter}"*`).join(' OR ')})`;
}
