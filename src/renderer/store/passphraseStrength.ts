/** How hard a passphrase is to guess. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** A rough measure for the hint beside the field: length counts most, then how many kinds of characters and words there are. */
export function passphraseStrength(passphrase: string): Strength {
  if (passphrase.length < 10) return 'short';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(passphrase)).length;
  const words = passphrase.trim().split(/\s+/).length;
  const distinct = new Set(passphrase.toLowerCase()).size;
  const points = passphrase.length + kinds * 2 + (words > 1 ? words * 2 : 0) - (distinct < 7 ? 10 : 0);
  if (points < 18) return 'weak';
  return points < 28 ? 'fair' : 'strong';
}
