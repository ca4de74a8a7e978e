import { expect, it } from 'vitest';
import { appRouter } from '#backend/router.ts';

it('every procedure has a name that the caller can use', () => {
  const names = Object.keys(appRouter._def.procedures);
  expect(names).toContain('applications.register');
  expect(names.length).toBe(new Set(names).size);
});
