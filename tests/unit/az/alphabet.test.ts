import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { azCapitalise, azLower, azUpper } from '#shared/az/case.ts';
import { azAlphabet, azSortKey } from '#shared/az/sortKey.ts';

const capitals = 'A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z W'.split(' ');
const byKey = (a: string, b: string) => (azSortKey(a) < azSortKey(b) ? -1 : azSortKey(a) > azSortKey(b) ? 1 : 0);
const word = fc.string({ unit: fc.constantFrom(...azAlphabet), minLength: 1, maxLength: 12 });

describe('sorting by the Azerbaijani alphabet', () => {
  test('the letters come in their order, W last', () => {
    expect([...capitals].reverse().sort(byKey)).toEqual(capitals);
  });

  test('names come as a printed register has them', () => {
    const names = ['Zeynalov', 'Xəlilov', 'Həsənov', 'İbrahimov', 'Isgəndərov', 'Əliyev', 'Eyvazov', 'Quliyev', 'Kərimov', 'Lətifov', 'Çələbi', 'Cəfərov', 'Şirinov', 'Süleymanov'];
    expect([...names].sort(byKey)).toEqual([
      'Cəfərov', 'Çələbi', 'Eyvazov', 'Əliyev', 'Həsənov', 'Xəlilov', 'Isgəndərov', 'İbrahimov', 'Kərimov', 'Quliyev', 'Lətifov', 'Süleymanov', 'Şirinov', 'Zeynalov',
    ]);
  });

  test('a shorter surname comes before a longer one, whatever name follows', () => {
    expect(azSortKey('Əli Zaur') < azSortKey('Əliyev Aydın')).toBe(true);
  });

  test('figures come before letters', () => {
    expect(azSortKey('9') < azSortKey('A')).toBe(true);
  });

  test('capitals, decomposed spelling and Cyrillic sort as the same name', () => {
    const key = azSortKey('Şıxəliyev');
    expect(azSortKey('ŞIXƏLİYEV')).toBe(key);
    expect(azSortKey('Şıxəliyev'.normalize('NFD'))).toBe(key);
    expect(azSortKey('Шыхәлијев')).toBe(key);
  });

  test('agrees with the collation of the Unicode consortium on every pair of words', () => {
    const collator = new Intl.Collator('az', { sensitivity: 'accent' });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(byKey(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
    );
  });

  test('is the same order in binary (SQLite) as in JavaScript', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(azSortKey(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

describe('capital and small letters', () => {
  test.each([
    ['binəqədi rayon icra hakimiyyəti', 'BİNƏQƏDİ RAYON İCRA HAKİMİYYƏTİ'],
    ['ışıq', 'IŞIQ'],
    ['azərişıq asc', 'AZƏRİŞIQ ASC'],
  ])('%s in capitals is %s', (small, capital) => {
    expect(azUpper(small)).toBe(capital);
    expect(azLower(capital)).toBe(small);
  });

  test('agree with the rule of the Unicode consortium', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(azUpper(text)).toBe(text.toLocaleUpperCase('az'));
        expect(azLower(azUpper(text))).toBe(text);
      }),
    );
  });

  test('a sentence begins with a capital İ', () => {
    expect(azCapitalise('işə baxılıb')).toBe('İşə baxılıb');
    expect(azCapitalise('')).toBe('');
  });
});
