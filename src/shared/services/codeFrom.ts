import { fold } from '../az/fold.ts';

/** A code from a name, `Copy of the card` → `copyOfTheCard`, unlike those that are taken. @param taken codes that stand already */
export function codeFrom(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const words = fold(name).replaceAll(/[^a-z0-9 ]/gu, '').split(' ').filter(Boolean).slice(0, 4);
  const joined = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('').slice(0, 36);
  const plain = /^[a-z]/u.test(joined) ? joined : otherwise;
  let code = plain;
  for (let n = 2; taken.has(code); n += 1) code = `${plain}${n}`;
  return code;
}

/**
 * The code that follows a name while it is typed: that of the new name, as long as the code is the one the former name gave, or empty; a code that stands in a saved
 * card, or that somebody wrote, stays.
 */
export function followingCode(code: string, names: { readonly before: string; readonly now: string }, others: ReadonlySet<string>, saved: ReadonlySet<string>, otherwise: string): string {
  if (code !== '' && (saved.has(code) || code !== codeFrom(names.before, others, otherwise))) return code;
  return names.now.trim() === '' ? '' : codeFrom(names.now, others, otherwise);
}
