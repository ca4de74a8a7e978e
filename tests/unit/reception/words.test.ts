import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const backend = join(import.meta.dirname, '../../../src/backend');

it('a booking made here is inserted by insertBooking alone, or it would not be found by its words', () => {
  const sources = readdirSync(backend, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const inserting = sources.filter((file) => /insert\(\s*bookings\s*\)|insertRow\([^,]+,\s*bookings\s*,/.test(readFileSync(join(backend, file), 'utf8')));
  expect(inserting.map((file) => file.replaceAll('\\', '/'))).toEqual(['reception/words.ts']);
});
