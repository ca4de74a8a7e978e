import { describe, expect, it } from 'vitest';
import { saveService } from '#backend/classifiers/commands.ts';
import { allClassifiers, serviceByCode } from '#backend/classifiers/queries.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { serviceInput, type ServiceInput } from '#shared/services/schema.ts';
import { aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const admin = await office.actor('admin');
  const card = async (code: string): Promise<ServiceInput> => {
    const { services } = await office.store.read(allClassifiers);
    const view = services.find((each) => each.code === code);
    if (!view) throw new Error(`no service ${code}`);
    return serviceInput.parse(view);
  };
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  return { office, portal, admin, card, exchange };
}

const field = { key: 'parcel', az: 'Torpaq sahəsi', en: 'Parcel', type: 'text' as const, required: true, list: null, searchable: true };

describe('an administrator', () => {
  it('adds a field to a service, and the portal has it', async () => {
    const { office, portal, admin, card, exchange } = await stage();
    await saveService(office, admin, { ...(await card('general')), fields: [field], reviewDays: 10 });
    expect((await office.store.read((db) => serviceByCode(db, 'general')))?.fields).toEqual([field]);
    await exchange();
    expect(portal.held('service', 'service-general')).toMatchObject({ version: 2, reviewDays: 10, fields: [{ key: 'parcel' }] });
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(await card('general')).toMatchObject({ version: 2, reviewDays: 10 });
  });

  it('adds a service without a programmer', async () => {
    const { office, portal, admin, card, exchange } = await stage();
    const { uid } = await saveService(office, admin, { ...(await card('general')), uid: null, version: 0, code: 'landAppeal', nameAz: 'Torpaq müraciətləri', fields: [field] });
    await exchange();
    expect(portal.held('service', uid)).toMatchObject({ code: 'landAppeal', nameAz: 'Torpaq müraciətləri' });
    expect(await card('landAppeal')).toMatchObject({ version: 1, nameAz: 'Torpaq müraciətləri' });
  });

  it('changes neither a code nor a card that somebody else has changed meanwhile, and gives no code twice', async () => {
    const { office, admin, card } = await stage();
    const general = await card('general');
    await expect(saveService(office, admin, { ...general, code: 'other' })).rejects.toMatchObject({ code: 'service.codeFixed' });
    await expect(saveService(office, admin, { ...general, uid: null })).rejects.toMatchObject({ code: 'service.codeTaken' });
    await office.arrive('service', aService({ version: 2, reviewDays: 12 }));
    await expect(saveService(office, admin, general)).rejects.toMatchObject({ code: 'service.changedMeanwhile' });
    await expect(saveService(office, await office.actor('clerk'), general)).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });

  it('is told of a code that stands twice and of a choice without a list', () => {
    const card = { ...aService(), uid: null, fields: [field, { ...field, type: 'choice' as const }] };
    const issues = serviceInput.safeParse(card).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(issues).toEqual(['fields.1.key repeatedKey', 'fields.1.list required']);
  });
});
