import { azLower } from './case.ts';
import { toLatin } from './letters.ts';

/** The alphabet in its order; W, which the alphabet lacks, comes last. */
export const azAlphabet = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzw';

/** One ASCII character a letter, in binary order: A–Z, then a–g. Digits keep theirs, which stand before. */
const keys = new Map([...azAlphabet].map((letter, i) => [letter, String.fromCharCode(i < 26 ? 0x41 + i : 0x61 + i - 26)]));

/** Letters of no alphabet of ours go behind all others. */
const foreignLetter = 'z';

/**
 * A string whose plain binary order (SQLite's, and `<` in JavaScript) is the order of the Azerbaijani alphabet:
 * a space before digits, digits before letters, capital and small alike, Ə after E, X after H, I before İ, W last.
 * Other marked letters sort as their plain letter.
 */
export function azSortKey(text: string): string {
  let key = '';
  for (const letter of toLatin(azLower(text))) key += keyOf(letter);
  return key.replace(/ +/gu, ' ').trim();
}

function keyOf(letter: string): string {
  const own = keys.get(letter);
  if (own !== undefined) return own;
  if (letter >= '0' && letter <= '9') return letter;
  let key = '';
  for (const part of letter.normalize('NFKD')) {
    if (/\p{M}/u.test(part)) continue;
    const plain = azLower(part);
    key += keys.get(plain) ?? (/[0-9]/u.test(plain) ? plain : /\p{L}/u.test(plain) ? foreignLetter : ' ');
  }
  return key;
}
