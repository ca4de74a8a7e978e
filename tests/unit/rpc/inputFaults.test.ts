import { getTRPCErrorFromUnknown } from '@trpc/server';
import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { inputFaults } from '#shared/errors.ts';

test('faults beside what is stored go through the procedures as those of a schema do', () => {
  const thrown = inputFaults([[['name', 'az'], 'repeatedName']]);
  expect(thrown).toBeInstanceOf(Error);
  const { cause } = getTRPCErrorFromUnknown(thrown);
  expect(cause).toBe(thrown);
  expect(cause instanceof ZodError && cause.issues).toMatchObject([{ path: ['name', 'az'], message: 'repeatedName' }]);
});
