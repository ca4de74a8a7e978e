import { expect, test } from 'vitest';
import { appRouter } from '#backend/router.ts';

test('every procedure of the program stands in one router', () => {
  // Names such as `call` and `apply` are the library's own: one of them and the backend does not start.
  expect(Object.keys(appRouter._def.procedures).length).toBeGreaterThan(60);
});
