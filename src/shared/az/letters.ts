/**
 * Azerbaijani Cyrillic (the alphabet of 1958–1991) as today's Latin letters, with the few Russian letters that names
 * in old papers still have. `г` is `q` and `ҝ` is `g`, as the two alphabets correspond.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'q', ғ: 'ğ', д: 'd', е: 'e', ә: 'ə', ж: 'j', з: 'z', и: 'i', й: 'y', ј: 'y', к: 'k', ҝ: 'g',
  л: 'l', м: 'm', н: 'n', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'ü', ф: 'f', х: 'x', һ: 'h', ч: 'ç',
  ҹ: 'c', ш: 'ş', ы: 'ı', ё: 'yo', ц: 'ts', щ: 'şç', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'q',
};

/** Letters that no normalisation takes apart, and the turned e that some old fonts used for ə. */
const alike: Readonly<Record<string, string>> = { ǝ: 'ə', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ŋ: 'n' };

const substitutes = new Map([...Object.entries(cyrillic), ...Object.entries(alike)]);
const substituted = new RegExp(`[${[...substitutes.keys()].join('')}]`, 'gu');

/** Marks that stand inside a word and are not heard: the apostrophe of the old spelling (mə'lumat) in its many shapes. */
const apostrophes = /['’‘ʼ`´]/gu;

/** Writes lower-case Cyrillic as Azerbaijani Latin and leaves out apostrophes; everything else stays. Expects NFC. */
export function toLatin(lowerCase: string): string {
  return lowerCase.replace(apostrophes, '').replace(substituted, (letter) => substitutes.get(letter) ?? '');
}
