import { toLatin } from './letters.ts';

const foldedLetters = /[ıə]/gu;
const marks = /\p{M}+/gu;
const nonWord = /[^a-z0-9]+/gu;

/**
 * Text as it is searched by: lower-case ASCII words with single spaces between them. Letters that keyboards and
 * scripts write differently become one (ə e, ı İ I i, ö o, ü u, ğ g, ş s, ç c, Azerbaijani Cyrillic → Latin), marks
 * fall off in composed and decomposed spelling alike, punctuation separates. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return toLatin(text.normalize('NFC').toLowerCase())
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(foldedLetters, (letter) => (letter === 'ə' ? 'e' : 'i'))
    .replace(nonWord, ' ')
    .trim();
}

/** A telephone number as people type it, in any grouping; area and mobile codes of Azerbaijan. */
const typedPhone = /^\+?(?:994|0)(?:10|12|18|2[0-6]|36|40|44|46|50|51|55|60|70|77|99)\d{7}$/u;
/** Its last seven figures as people group them, 234 56 78, with the code before them or without. */
const groupedPhone = /(?<![\p{L}\d-])(?:(?:\+?994|0)?[ -]?\(?(\d{2})\)?[ -])?(\d{3})[ -](\d{2})[ -](\d{2})(?![\p{L}\d-])/gu;

/**
 * The words of a search as typed: folded, each once, at most twelve. A whole telephone number in any grouping, and one
 * in the usual grouping among other words, with its code or without, is one word, because numbers are stored without spaces.
 */
export function searchTokens(query: string): string[] {
  const digits = query.replace(/[\s()-]/gu, '');
  if (typedPhone.test(digits)) return [digits.replace('+', '')];
  const words = fold(query.replace(groupedPhone, (_all, code: string | undefined, ...parts: string[]) => `${code === undefined ? '' : `0${code}`}${parts.slice(0, 3).join('')}`)).split(' ').filter((word) => word !== '');
  return [...new Set(words)].slice(0, 12);
}

/** The words that a stored telephone number is found by: with the country's code, as it is dialled here, and its last seven figures, which people remember. */
export function phoneWords(phone: string): string {
  const digits = phone.replace(/\D/gu, '');
  return [...new Set([digits, digits.replace(/^994/u, '0'), digits.slice(-7)])].join(' ');
}

/** The numbers of registers: a prefix if any, a year, and a sequence of at least four figures, apart by strokes or hyphens. */
const wholeNumber = /^(?:[A-Z]{1,6}[-/])?(?:\d{2}|\d{4})[-/]\d{4,12}$/u;

/** A whole number of a register as it is stored, when that alone was typed: `m-26/000002`, `№ M-26/000002`; else null. */
export function typedNumber(query: string): string | null {
  const number = toLatin(query.normalize('NFC').toLowerCase().replace(/[\s№]/gu, '')).toUpperCase();
  return wholeNumber.test(number) ? number : null;
}
