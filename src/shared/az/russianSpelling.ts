import { fold, searchTokens } from './fold.ts';

// Names in old papers stand in Russian spelling: Мамедов is Məmmədov, Гусейнов is Hüseynov, Джафаров is Cəfərov. The Azerbaijani letters cannot be told from such a
// word: а may be a or ə, г may be q, g, ğ or h. A word typed so is looked for in every reading.

/** Letters that only the Azerbaijani Cyrillic has: a word with one of them says exactly what it means. */
const azerbaijani = /[ғәјҝөүһҹ]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const vowel = /[аеёиоуыэюя]/u;

/** What a letter or a pair of them may stand for, as folded letters, the most usual first. Others have the one reading of the alphabet. */
const readings: Readonly<Record<string, readonly string[]>> = {
  дж: ['c'],
  аи: ['ayi', 'eyi', 'ai', 'ei'],
  ае: ['aye', 'eye', 'ae', 'ee'],
  ие: ['iye', 'ie'],
  иа: ['iya', 'ia'],
  уе: ['uye', 'ue'],
  а: ['a', 'e'],
  г: ['h', 'q', 'g'],
  к: ['k', 'q'],
  х: ['x', 'h'],
  ю: ['yu', 'u'],
  я: ['ya', 'e', 'a'],
  ё: ['yo', 'o'],
  ж: ['j', 'c'],
};

/** No word is looked for in more readings than this; further letters of a longer one keep their most usual reading. */
const mostReadings = 64;

/** The readings of a word in Russian spelling as folded beginnings, its plain one first; that alone where it is no such word. Expects one word as it was typed. */
export function russianReadings(word: string): string[] {
  const typed = word.normalize('NFC').toLowerCase();
  const plain = fold(typed).replaceAll(' ', '');
  if (!cyrillic.test(typed) || azerbaijani.test(typed)) return [plain];
  let read = [''];
  for (let at = 0; at < typed.length; ) {
    const pair = typed.slice(at, at + 2);
    const unit = readings[pair] ? pair : typed.charAt(at);
    // Məmməd was written with one м: between vowels it may be two.
    const isDoubled = unit === 'м' && vowel.test(typed.charAt(at - 1)) && vowel.test(typed.charAt(at + 1));
    // With д the word may be about to go on with дж.
    const isBegun = unit === 'д' && at === typed.length - 1;
    const some = isDoubled ? ['m', 'mm'] : isBegun ? ['d', 'c'] : (readings[unit] ?? [fold(unit)]);
    const usual = some.slice(0, 1);
    const chosen = read.length * some.length > mostReadings ? usual : some;
    read = read.flatMap((begun) => chosen.map((letters) => begun + letters));
    at += unit.length;
  }
  return [...new Set([plain, ...read])];
}

/** The words of a search as typed (see `searchTokens`), each with all its readings: any of them will do. */
export function typedWords(query: string): string[][] {
  const read = new Map(query.split(/[^\p{L}\p{M}\p{N}'’‘ʼ`´]+/u).map((word) => russianReadings(word)).map((all) => [all[0], all] as const));
  return searchTokens(query).map((token) => read.get(token) ?? [token]);
}
