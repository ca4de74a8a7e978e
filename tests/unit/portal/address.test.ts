import { describe, expect, test } from 'vitest';
import { isPortalAddress } from '../../../src/shared/portal/address.ts';
import { portalSettingsInput } from '../../../src/shared/settings/schema.ts';

describe('the address of the portal', () => {
  test.each(['https://portal.example.az', 'https://portal.example.az:8443/qebul/', 'HTTPS://portal.example.az', 'http://127.0.0.1:4010', 'http://localhost/', 'http://[::1]:4010/api'])(
    '%s is taken',
    (address) => {
      expect(isPortalAddress(address)).toBe(true);
    },
  );

  test.each([
    'http://portal.example.az',
    'http://127.0.0.1.example.az',
    'http://localhost.example.az',
    'http://localhost@example.az',
    'http://localhost:80@example.az',
    'http://localhost\\@example.az',
    'https://user:secret@portal.example.az',
    'https://portal.example.az?x=1',
    'ftp://portal.example.az',
    'portal.example.az',
    'https://',
    '',
  ])('%s is refused', (address) => {
    expect(isPortalAddress(address)).toBe(false);
  });

  test('is refused at its field when it is typed', () => {
    const typed = portalSettingsInput.safeParse({ baseUrl: 'http://portal.example.az', clientId: 'office', clientSecret: 'secret' });
    expect(typed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['baseUrl', 'badAddress']]);
  });
});
