import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, formatNumber, formatPercent } from '#shared/az/numbers.ts';

test.each([
  [1234567.89, 2, '1.234.567,89'],
  [0, 0, '0'],
  [999, 0, '999'],
  [1000, 0, '1.000'],
  [-1234.5, 1, '-1.234,5'],
  [1.005, 2, '1,01'],
  [-0.001, 2, '0,00'],
  [Number.NaN, 0, '—'],
])('%f with %i decimals is %s', (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test('shares and sums of money', () => {
  expect(formatPercent(0.679)).toBe('67,9 %');
  expect(formatMoney(1234.5)).toBe('1.234,50 ₼');
});

test('a whole number reads back as itself', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(Number(formatNumber(value).replaceAll('.', ''))).toBe(value === 0 ? 0 : value);
    }),
  );
});
