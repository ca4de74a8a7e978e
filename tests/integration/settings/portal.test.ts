import { describe, expect, it } from 'vitest';
import { savePortalSettings } from '#backend/settings/commands.ts';
import { readSetting } from '#backend/settings/settings.ts';
import { openOffice } from '../../support/office.ts';

const connection = { baseUrl: 'https://portal.example.az/', clientId: 'office', clientSecret: 'secret', intervalSeconds: 15 };

describe('saving the connection to the portal', () => {
  it('refuses a line that is not encrypted, whoever asks, and keeps the connection there was', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    await savePortalSettings(office, admin, connection);
    await expect(savePortalSettings(office, admin, { ...connection, baseUrl: 'http://portal.example.az' })).rejects.toMatchObject({ code: 'portal.badAddress' });
    expect(await office.store.read((db) => readSetting(db, 'portal'))).toEqual({ ...connection, baseUrl: 'https://portal.example.az' });
  });
});
