const weights = [4, 1, 8, 6, 2, 7, 5, 3];

/** A VÖEN without spaces and dashes; nine figures have lost their leading nought in a table and get it back. Does not check it. */
export function normaliseVoen(text: string): string {
  const digits = text.replace(/[\s-]/gu, '');
  return /^\d{9}$/u.test(digits) ? `0${digits}` : digits;
}

/**
 * Whether the text is a VÖEN: ten figures, the ninth a check digit (the weighted sum of the first eight modulo 11), the
 * tenth 1 for legal persons or 2 for natural persons.
 */
export function isVoen(text: string): boolean {
  const voen = normaliseVoen(text);
  if (!/^\d{9}[12]$/u.test(voen)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(voen[i]), 0);
  return sum % 11 === Number(voen[8]);
}

/** Whose VÖEN it is by its last figure; null when it is none. */
export function voenHolder(text: string): 'legal' | 'natural' | null {
  if (!isVoen(text)) return null;
  return normaliseVoen(text).endsWith('1') ? 'legal' : 'natural';
}
