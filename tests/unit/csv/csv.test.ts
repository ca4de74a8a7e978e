import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#shared/csv.ts';

test('quoted fields keep commas, quotes and line ends', () => {
  expect(parseCsv('\uFEFFa,"b, ""c""",\r\n\r\n"d\ne",f,g')).toEqual([
    ['a', 'b, "c"', ''],
    ['d\ne', 'f', 'g'],
  ]);
});

test('whatever is written as quoted fields is read back', () => {
  const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(parseCsv(text)).toEqual(table);
    }),
  );
});

test('the territorial table names every city and rayon once', () => {
  const [header, ...rows] = parseCsv(readFileSync('resources/classifiers/territory.csv', 'utf8'));
  expect(header).toEqual(['name', 'kind', 'economic_region', 'parent']);
  expect(rows).toHaveLength(87);
  expect(new Set(rows.map(([name, kind]) => `${name} ${kind}`)).size).toBe(87);
});
