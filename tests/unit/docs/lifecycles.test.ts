import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lifecyclesPage, lifecyclesPath } from '../../../scripts/generate-lifecycles.ts';

it('the drawn lifecycles are those of the tables', () => {
  expect(readFileSync(lifecyclesPath, 'utf8')).toBe(lifecyclesPage());
});
