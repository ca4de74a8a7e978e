import { typedWords } from '#shared/az/russianSpelling.ts';

/**
 * A bound of a walk along a word index: numbers are bound as reals, and FTS5 looks at a bound of its row ids only when it is an integer. Without this it would read
 * everything up to the bound and throw it away.
 */
export const rowBound = 'CAST(? AS INTEGER)';

/**
 * What a person typed as a query of the word index: every word by its beginning, all of them together; a word in
 * Russian spelling in any of its readings.
 * Null when nothing that can be searched was typed.
 */
export function matchExpression(search: string): string | null {
  const words = typedWords(search);
  return words.length === 0 ? null : words.map((readings) => anyOf(readings.map(beginningWith))).join(' AND ');
}

const anyOf = (expressions: readonly string[]) => (expressions.length === 1 ? expressions.join('') : `(${expressions.join(' OR ')})`);

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Words by their beginning. Of two to four letters the index keeps the beginnings themselves; a single letter, the first of every search, is asked for as all
 * beginnings of two: they are walked side by side, where the letter alone would have every word that begins with it gathered first.
 */
function beginningWith(token: string): string {
  if (token.length > 1) return `"${token}"*`;
  return `("${token}" OR ${letters.map((letter) => `"${token}${letter}"*`).join(' OR ')})`;
}

/** Whether the index gathers all rows of some word of a query whatever is asked of them: it keeps beginnings of up to four letters, and walks those alone. */
export const isGatheredWhole = (match: string) => /"[^"]{5,}"\*/.test(match);
