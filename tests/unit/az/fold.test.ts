import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { azLower, azUpper } from '#shared/az/case.ts';
import { fold, searchTokens, typedNumber } from '#shared/az/fold.ts';

/** Text as people in Azerbaijan type it: both alphabets, capitals, marks, figures and signs. */
const azText = fc.string({
  unit: fc.constantFrom(...'abcçdeəfgğhxıijkqlmnoöprsştuüvyzwABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZабвгғдеәжзијкҝлмноөпрстуүфхһчҹшыАӘҒҸӨ0123456789 -.,№«»'),
});

describe('folding a name', () => {
  test.each([
    ['Əliyev', 'eliyev'],
    ['Eliyev', 'eliyev'],
    ['əliyev', 'eliyev'],
    ['ƏLİYEV', 'eliyev'],
    ['ELIYEV', 'eliyev'],
    ['Әлијев', 'eliyev'],
    ['ӘЛИЈЕВ', 'eliyev'],
    ['Şıxəliyev Çingiz Ağaöğlu', 'sixeliyev cingiz agaoglu'],
    ['ШЫХӘЛИЈЕВ ЧИНҜИЗ', 'sixeliyev cingiz'],
    ['Һүсејнзадә', 'huseynzade'],
    ['Ҹаваншир Гулијев', 'cavansir quliyev'],
    ['İSMAYIL', 'ismayil'],
    ['Юсифов', 'yusifov'],
    ["mə'lumat", 'melumat'],
    ['M-2026/000123', 'm 2026 000123'],
    ['  “Nərimanov”  küç., 12/A ', 'nerimanov kuc 12 a'],
    ['AZ1000', 'az1000'],
    ['№ 5', 'no 5'],
    ['!?…', ''],
  ])('%s is found as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('composed and decomposed spelling fold alike', () => {
    fc.assert(
      fc.property(azText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });

  test('capitals and small letters fold alike, by the Azerbaijani rule and by the plain one', () => {
    fc.assert(
      fc.property(azText, (text) => {
        expect(fold(azUpper(text))).toBe(fold(text));
        expect(fold(azLower(text))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });

  test('whatever goes in, lower-case ASCII words come out, and folding them again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('the words of a search', () => {
  test('are folded and each taken once', () => {
    expect(searchTokens('Əliyev  ƏLİ eliyev')).toEqual(['eliyev', 'eli']);
  });

  test('nothing to search gives no words', () => {
    expect(searchTokens(' -/. ')).toEqual([]);
  });

  test.each([
    ['050 234 56 78', '0502345678'],
    ['+994 50 234-56-78', '994502345678'],
    ['(012) 498 12 34', '0124981234'],
    [' 498 12 34', '4981234'],
    ['498-12-34', '4981234'],
  ])('a telephone number %s is one word', (typed, word) => {
    expect(searchTokens(typed)).toEqual([word]);
  });

  test.each([
    ['498 12 34 Nümayəndəzadə', ['4981234', 'numayendezade']],
    ['Məmmədova 050 234 56 78', ['memmedova', '0502345678']],
    ['Məmmədova +994 (50) 234-56-78', ['memmedova', '0502345678']],
    ['bina 498 12 34a', ['bina', '498', '12', '34a']],
    ['2026-11-30 498', ['2026', '11', '30', '498']],
  ])('a telephone number among other words is one of them: %s', (typed, words) => {
    expect(searchTokens(typed)).toEqual(words);
  });

  test('a registration number of figures alone stays in its parts', () => {
    expect(searchTokens('15-03-002345')).toEqual(['15', '03', '002345']);
  });
});

describe('a whole number typed', () => {
  test.each([
    ['M-26/000002', 'M-26/000002'],
    [' m-26/000002 ', 'M-26/000002'],
    ['№ M - 26/000002', 'M-26/000002'],
    ['М-26/000002', 'M-26/000002'],
    ['м-2026-0000041', 'M-2026-0000041'],
    ['GT-2026/001284', 'GT-2026/001284'],
    ['26-0098431', '26-0098431'],
  ])('%s is the number %s', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });

  test.each(['', 'Əliyev', 'M-26/', 'M-26', '26/12', '0502345678', '+994 50 234 56 78', '050-234-56-78', '7KQ2XZ9', 'Nizami küçəsi 12/14', 'M-26/000002 Əliyev', '24.11.2026'])('«%s» is none', (text) => {
    expect(typedNumber(text)).toBeNull();
  });
});
