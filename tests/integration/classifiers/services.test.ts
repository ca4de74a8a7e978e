import { describe, expect, it } from 'vitest';
import type { ZodError } from 'zod';
import { applicationByNumber, applicationDetail } from '#backend/applications/detail.ts';
import { saveService } from '#backend/classifiers/commands.ts';
import { allClassifiers, serviceByCode } from '#backend/classifiers/queries.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import type { CardField } from '#shared/services/card.ts';
import { serviceInput, type ServiceInput } from '#shared/services/schema.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
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

const document = { code: 'plan', az: 'Torpaq planı', en: 'Land plan', required: true };

describe('an administrator', () => {
  it('adds a field to a service, and the portal has it', async () => {
    const { office, portal, admin, card, exchange } = await stage();
    await saveService(office, admin, { ...(await card('general')), fields: [field], reviewDays: 10 });
    expect((await office.store.read((db) => serviceByCode(db, 'general')))?.fields).toEqual([field]);
    await exchange();
    expect(portal.held('service', 'service-general')).toMatchObject({ version: 2, reviewDays: 10, fields: [{ key: 'parcel' }] });
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(await office.store.read((db) => serviceByCode(db, 'general'))).toMatchObject({ version: 2, reviewDays: 10 });
  });

  it('adds a service without a programmer', async () => {
    const { office, portal, admin, card, exchange } = await stage();
    const { uid } = await saveService(office, admin, { ...(await card('general')), uid: null, seen: '', code: 'landAppeal', nameAz: 'Torpaq müraciətləri', fields: [field] });
    await exchange();
    expect(portal.held('service', uid)).toMatchObject({ code: 'landAppeal', nameAz: 'Torpaq müraciətləri' });
    expect(await office.store.read((db) => serviceByCode(db, 'landAppeal'))).toMatchObject({ version: 1, nameAz: 'Torpaq müraciətləri' });
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

  it('is told at the field what is wrong with a card', async () => {
    const { card } = await stage();
    const general = await card('general');
    const faultsOf = (changes: object) => serviceInput.safeParse({ ...general, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(faultsOf({ fields: [field, { ...field, az: 'Başqa', en: 'Other', type: 'choice' }] })).toEqual(['fields.1.key repeatedKey', 'fields.1.list required']);
    expect(faultsOf({ fields: [field, { ...field, key: 'other', en: 'Other' }] })).toEqual(['fields.1.az repeatedName']);
    expect(faultsOf({ documents: [document, { ...document, az: '', en: 'Another' }] })).toEqual(['documents.1.az required', 'documents.1.code repeatedKey']);
    expect(faultsOf({ documents: [document, { ...document, az: 'Başqa', en: 'Another' }] })).toEqual(['documents.1.code repeatedKey']);
    expect(faultsOf({ reviewDays: 0 })).toEqual(['reviewDays badDays']);
    expect(faultsOf({ reviewDays: 20, extendedReviewDays: 15 })).toEqual(['extendedReviewDays shorterThanReview']);
    expect(faultsOf({ termBasis: ' ' })).toEqual(['termBasis required']);
    expect(faultsOf({ termBasis: 'Vətəndaşların müraciətləri haqqında Qanun, 10.1, 99.7' })).toEqual(['termBasis unknownClause']);
    expect(faultsOf({ termBasis: 'Nazirlər Kabinetinin 02.02.2005-ci il tarixli 18 nömrəli qərarı, 4.2' })).toBeUndefined();
    expect(faultsOf({ routing: { by: 'nowhere', rules: [], otherwise: null } })).toEqual(['routing.by unknownRoute']);
    expect(faultsOf({ departments: ['law'], routing: { by: '$subject', rules: [{ value: 'road', department: 'law' }, { value: 'road', department: 'general' }], otherwise: 'general' } })).toEqual([
      'routing.rules.1.value repeatedRule',
      'routing.rules.1.department notOfCard',
      'routing.otherwise notOfCard',
    ]);
  });

  it('is refused a list or a department that is not there, at its field', async () => {
    const { office, admin, card } = await stage();
    await office.arrive('classifier', { id: 'c-1', version: 1, updatedAt: '2026-11-20T08:00:00Z', code: 'department', items: [{ code: 'law', az: 'Hüquq şöbəsi', en: 'Legal department', order: 1, active: true }] });
    const general = await card('general');
    const saved = saveService(office, admin, { ...general, fields: [{ ...field, type: 'choice', list: 'nothing' }], departments: ['law', 'gone'], routing: { by: null, rules: [], otherwise: 'gone' } });
    await expect(saved.catch((error: ZodError) => error.issues.map(({ path, message }) => `${path.join('.')} ${message}`))).resolves.toEqual(['fields.0.list unknownList', 'departments.1 notInList', 'routing.otherwise notInList']);
  });

  it('does not change the type of a field that holds values, but where every value fits the new one', async () => {
    const { office, admin, card } = await stage();
    await saveService(office, admin, { ...(await card('general')), fields: [field] });
    const retype = async (type: CardField['type']) => saveService(office, admin, { ...(await card('general')), fields: [{ ...field, type }] });
    await retype('number');
    await retype('text');
    await office.arrive('application', anApplication({ details: { parcel: '12-A' } }));
    await expect(retype('number').catch((error: ZodError) => error.issues[0]?.message)).resolves.toBe('typeInUse');
    await retype('longText');
    expect((await card('general')).fields[0]?.type).toBe('longText');
  });

  it('does not overwrite what another administrator has saved meanwhile without the portal', async () => {
    const { office, admin, card } = await stage();
    const general = await card('general');
    await saveService(office, admin, { ...general, reviewDays: 12 });
    await expect(saveService(office, admin, { ...general, reviewDays: 14 })).rejects.toMatchObject({ code: 'service.changedMeanwhile' });
    expect((await card('general')).reviewDays).toBe(12);
  });

  it('makes a service that can be used before the portal has heard of it', async () => {
    const { office, admin, card } = await stage();
    await saveService(office, admin, { ...(await card('general')), uid: null, seen: '', code: 'landAppeal', nameAz: 'Torpaq müraciətləri' });
    expect(await card('landAppeal')).toMatchObject({ nameAz: 'Torpaq müraciətləri' });
  });
});

describe('an application that was filled in under an older card', () => {
  const see = async (office: TestOffice, number = 'M-2026-0000001') => {
    const clerk = await office.actor('clerk');
    return office.store.read((db) => applicationDetail(db, office, clerk, applicationByNumber(db, number).id));
  };

  it('is read by it: a field renamed or taken out keeps its name and value, and a new mandatory one is no fault', async () => {
    const { office, admin, card } = await stage();
    await saveService(office, admin, { ...(await card('general')), fields: [field], documents: [document] });
    await office.arrive('application', anApplication({ submittedAt: new Date(noon + 60_000).toISOString(), details: { parcel: '12-A' } }));
    office.setNow(noon + 120_000);
    const newer = { ...field, key: 'cadastre', az: 'Kadastr nömrəsi', en: 'Cadastral number' };
    await saveService(office, admin, { ...(await card('general')), fields: [newer], documents: [] });
    const seen = await see(office);
    expect(seen.form?.fields).toMatchObject([{ key: 'parcel', az: 'Torpaq sahəsi' }]);
    expect(seen.form?.documents).toMatchObject([{ code: 'plan' }]);
    expect(seen.faults).toEqual([]);
    expect(seen.documentFaults).toMatchObject([{ code: 'plan', fault: 'missing' }]);
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002', submittedAt: new Date(noon + 180_000).toISOString(), details: { parcel: '3' } }));
    expect((await see(office, 'M-2026-0000002')).faults).toMatchObject([{ key: 'cadastre', code: 'required' }]);
  });

  it('stays so when the newer card comes from the portal, and its own publication coming back makes no older card', async () => {
    const { office, admin, card, exchange } = await stage();
    await saveService(office, admin, { ...(await card('general')), fields: [field] });
    await exchange();
    await exchange();
    const cards = () => office.store.read((db) => db.statement<{ n: number }>('SELECT count(*) AS n FROM service_cards').get()?.n);
    expect(await cards()).toBe(1);
    await office.arrive('application', anApplication({ submittedAt: new Date(noon + 60_000).toISOString(), details: { parcel: '12-A' } }));
    await office.arrive('service', aService({ version: 9, updatedAt: new Date(noon + 86_400_000).toISOString(), fields: [] }));
    expect(await cards()).toBe(2);
    expect((await see(office)).form?.fields).toMatchObject([{ key: 'parcel', en: 'Parcel' }]);
  });
});
