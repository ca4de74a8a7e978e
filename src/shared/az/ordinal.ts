const units = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const tens = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

/**
 * The ending of an ordinal written with figures, without its hyphen: it follows the vowel of the numeral that is spoken
 * last (2026 altı → cı, 2014 dörd → cü, 2010 on → cu, 2000 min → ci). Expects a non-negative whole number.
 */
export function ordinalSuffix(n: number): string {
  if (n === 0) return 'cı';
  if (n % 10 !== 0) return units[n % 10] ?? '';
  if (n % 100 !== 0) return tens[(n / 10) % 10] ?? '';
  if (n % 1_000 !== 0) return 'cü';
  if (n % 1_000_000 !== 0) return 'ci';
  return n % 1_000_000_000 === 0 ? 'cı' : 'cu';
}

/** The ending of a year: `yearSuffix(2026)` is `cı`. */
export function yearSuffix(year: number): string {
  return ordinalSuffix(year);
}

/** The number with its ordinal ending: `2026-cı`, `15-ci`. */
export function withOrdinal(n: number): string {
  return `${n}-${ordinalSuffix(n)}`;
}
