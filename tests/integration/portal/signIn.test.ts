import { describe, expect, it } from 'vitest';
import { createPortalClient } from '#backend/portal/client.ts';
import { openPortal } from '../../support/portal.ts';

describe('signing in at the portal', () => {
  it('happens once for any number of requests', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await Promise.all([client.office(), client.auditHead('computer-1'), client.changes(null, 10)]);
    await client.office();
    expect(await portal.count('POST /oauth/token')).toBe(1);
  });

  it('is repeated once when the token has ended, and the request goes through', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.office();
    portal.expireTokens();
    const answers = await Promise.all([client.office(), client.office(), client.office()]);
    expect(answers.map((office) => office.nameAz)).toEqual(Array(3).fill('Nümunə Rayon İcra Hakimiyyəti'));
    expect(await portal.count('POST /oauth/token')).toBe(2);
  });

  it('with a wrong secret is refused in words, and is not tried again and again', async () => {
    const portal = await openPortal();
    const client = portal.connect({ clientSecret: 'wrong' });
    await expect(client.office()).rejects.toMatchObject({ code: 'portal.badCredentials' });
    expect(await portal.count('POST /oauth/token')).toBe(1);
  });

  it('tells an overloaded portal from wrong credentials and from nonsense', async () => {
    const portal = await openPortal();
    Object.assign(portal.faults, { failures: 10, failStatus: 429, retryAfter: 1 });
    await expect(portal.connect().office()).rejects.toMatchObject({ code: 'portal.busy' });
  });

  it.each(['http://portal.example.org', 'ftp://127.0.0.1', 'portal', ''])('is not even tried at %j: only encrypted lines, or this computer', (baseUrl) => {
    expect(() => createPortalClient({ baseUrl, clientId: 'x', clientSecret: 'y' })).toThrow(expect.objectContaining({ code: 'portal.badAddress' }));
  });
});
