import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { portalApiPath, portalTypes, portalTypesPath } from '../../../scripts/generate-portal-types.ts';

it('the types of the portal are made from its document as it is now', async () => {
  expect(await portalTypes(readFileSync(portalApiPath, 'utf8'))).toBe(readFileSync(portalTypesPath, 'utf8'));
});
