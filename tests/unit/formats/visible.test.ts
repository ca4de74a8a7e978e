import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { requiredName } from '#shared/formats/typed.ts';
import { visible } from '#shared/formats/visible.ts';

test('what cannot be seen is left out of what was typed, and lines end in one way', () => {
  expect(visible('Məm\u200bmə\u00addov\ufeff')).toBe('Məmmədov');
  expect(visible('\u202eabc\u0000 söz\u2066')).toBe('abc söz');
  expect(visible('bir\r\niki\u2028üç\tdörd')).toBe('bir\niki\nüç\tdörd');
});

test('letters with their marks, spaces and line ends stay as they are, and a second time changes nothing', () => {
  expect(visible('Ə İ ı ğ — “é” e\u0301 ₼ 7 m²\n\tson')).toBe('Ə İ ı ğ — “é” e\u0301 ₼ 7 m²\n\tson');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
});

test('a name with a mark that nobody sees is a name', () => {
  expect(requiredName.parse('Мамедова\u200b ')).toBe('Мамедова');
});
