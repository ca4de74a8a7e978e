import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSetting } from '#backend/settings/settings.ts';
import { hasStaff } from '#backend/staff/members.ts';
import { signIn } from '#backend/staff/sessions.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { closedOffice, lifecycleOn, passphrase } from '../../support/lifecycle.ts';

const demo = { baseUrl: 'http://127.0.0.1:1', clientId: 'demo-office', clientSecret: 'demo-secret' };

describe('the demo office', () => {
  it('has its staff and its connection from the first start', async () => {
    const lifecycle = lifecycleOn(join(temporaryFolder(), 'office'), { passphrase, demo });
    await lifecycle.open();
    const office = lifecycle.office();
    expect(lifecycle.status()).toMatchObject({ state: 'ready', demo: true, needsAdministrator: false });
    expect(office && (await signIn(office, 'karguzar', 'demo-karguzar')).person.role).toBe('clerk');
    expect(await office?.store.read((db) => readSetting(db, 'portal'))).toMatchObject(demo);
  });

  it('a real office never becomes it: neither its known passwords nor its portal are taken over', async () => {
    const folder = join(temporaryFolder(), 'office');
    await closedOffice(folder);
    const lifecycle = lifecycleOn(folder, { passphrase, demo });
    await lifecycle.open();
    expect(lifecycle.status()).toMatchObject({ state: 'ready', demo: false, needsAdministrator: true });
    const { portal, staffed } = (await lifecycle.office()?.store.read((db) => ({ portal: readSetting(db, 'portal'), staffed: hasStaff(db) }))) ?? {};
    expect({ portal, staffed }).toEqual({ portal: null, staffed: false });
  });
});
