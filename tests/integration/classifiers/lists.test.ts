import { describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { enterByHand } from '#backend/applications/entry.ts';
import { listApplications } from '#backend/applications/list.ts';
import { saveList, saveService } from '#backend/classifiers/commands.ts';
import { allClassifiers } from '#backend/classifiers/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { entryInput } from '#shared/applications/entry.ts';
import { applicationFilter } from '#shared/applications/schema.ts';
import { listInput, type ListInput } from '#shared/classifiers/schema.ts';
import { serviceInput } from '#shared/services/schema.ts';
import { anEntry } from '../../support/entryForm.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';
import { aService } from '../../support/records.ts';

const updatedAt = '2026-11-20T08:00:00Z';
const subjects = { id: 'classifier-subject', version: 1, updatedAt, code: 'subject', items: [['land', 'torpaq', 'land'], ['roads', 'yol', 'roads']].map(([code, az, en], i) => ({ code, az, en, order: i + 1, active: true })) };

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('classifier', subjects);
  portal.hold('service', aService());
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const admin = await office.actor('admin');
  const all = () => office.store.read(allClassifiers);
  /** A list as its form begins. */
  const form = async (code: string): Promise<ListInput> => {
    const { lists, about } = await all();
    return { code, seen: about[code]?.seen ?? '', name: about[code]?.name ?? null, items: (lists[code] ?? []).map(({ order: _order, ...item }) => item) };
  };
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  return { office, portal, admin, all, form, exchange };
}

const value = (az: string, en: string) => ({ code: null, az, en, active: true });
const soils: ListInput = { code: null, seen: '', name: { az: 'Torpağın növü', en: 'Kind of soil' }, items: [value('boz', 'grey soil'), value('şoran', 'salt soil')] };

describe('a list of the office’s own', () => {
  it('is made with codes from its English words, goes to the portal, and comes from there to another computer', async () => {
    const { office, portal, admin, all, exchange } = await stage();
    const { code } = await saveList(office, admin, soils);
    expect(code).toBe('kindOfSoil');
    await exchange();
    expect(await office.store.read(outboxItems)).toEqual([]);
    const other = await openOffice();
    await pull(other, portal.connect({ retries: 0 }));
    for (const { lists, about } of [await all(), await other.store.read(allClassifiers)]) {
      expect(lists[code]).toEqual([{ code: 'greySoil', az: 'boz', en: 'grey soil', order: 1, active: true }, { code: 'saltSoil', az: 'şoran', en: 'salt soil', order: 2, active: true }]);
      expect(about[code]?.name).toEqual(soils.name);
    }
  });

  it('is chosen from by a field of a service, which takes no other value and is found by its words', async () => {
    const { office, admin, all } = await stage();
    const { code } = await saveList(office, admin, soils);
    const [general] = (await all()).services;
    await saveService(office, admin, { ...serviceInput.parse(general), fields: [{ key: 'soil', az: 'Torpaq', en: 'Soil', type: 'choice', required: true, list: code, searchable: true }] });
    const clerk = await office.actor('clerk');
    const enter = (soil: string, surname: string) => enterByHand(office, clerk, { form: entryInput.parse(anEntry({ uid: uuidv7(), surname, subject: 'land', details: { soil } })), register: true });
    await expect(enter('clay', 'Birinci')).rejects.toMatchObject({ issues: [{ path: ['form', 'details', 'soil'], message: 'notInList' }] });
    await enter('saltSoil', 'İkinci');
    const found = await office.store.read((db) => listApplications(db, office, clerk, { filter: applicationFilter.parse({ q: 'şoran' }), cursor: null, limit: 50 }));
    expect(found.rows.map(({ surname }) => surname)).toEqual(['İkinci']);
  });

  it('has a name that no other list has', async () => {
    const { office, admin } = await stage();
    await saveList(office, admin, soils);
    await expect(saveList(office, admin, { ...soils, name: { az: 'TORPAĞIN NÖVÜ', en: 'Soils' } })).rejects.toMatchObject({ issues: [{ path: ['name', 'az'], message: 'repeatedName' }] });
    expect((await saveList(office, admin, { ...soils, name: { az: 'Torpağın başqa növü', en: 'Kind of soil!' } })).code).toBe('kindOfSoil2');
  });
});

describe('a list', () => {
  it('keeps its values: one that is left out or put aside is offered no more, and its code stays', async () => {
    const { office, portal, admin, all, form, exchange } = await stage();
    const before = await form('subject');
    await saveList(office, admin, { ...before, items: [value('su', 'water'), ...before.items.filter(({ code }) => code === 'roads').map((item) => ({ ...item, az: 'yollar' }))] });
    expect((await all()).lists['subject']?.map(({ code, az, active }) => `${code} ${az} ${active}`)).toEqual(['water su true', 'roads yollar true', 'land torpaq false']);
    await exchange();
    expect(portal.held('classifier', 'classifier-subject')).toMatchObject({ version: 2, nameAz: null, items: [{ code: 'water' }, { code: 'roads' }, { code: 'land', active: false }] });
  });

  it('is changed again after the portal has counted on, and not over what somebody else has changed', async () => {
    const { office, admin, form, exchange } = await stage();
    const before = await form('subject');
    await saveList(office, admin, { ...before, items: [...before.items, value('su', 'water')] });
    const open = await form('subject');
    await exchange();
    await saveList(office, admin, { ...open, items: [...open.items, value('meşə', 'forest')] });
    await expect(saveList(office, admin, { ...open, items: open.items })).rejects.toMatchObject({ code: 'lists.changedMeanwhile' });
  });

  it('goes up only when something changed', async () => {
    const { office, admin, form } = await stage();
    await saveList(office, admin, await form('subject'));
    expect(await office.store.read(outboxItems)).toEqual([]);
  });

  it('is not changed by others, nor one that is kept elsewhere', async () => {
    const { office, admin, form } = await stage();
    await expect(saveList(office, await office.actor('clerk'), await form('subject'))).rejects.toMatchObject({ code: 'auth.notAllowed' });
    for (const code of ['department', 'territory']) await expect(saveList(office, admin, { ...soils, code })).rejects.toMatchObject({ code: 'lists.keptElsewhere' });
    await expect(saveList(office, admin, { ...soils, code: 'unknown' })).rejects.toMatchObject({ code: 'lists.changedMeanwhile' });
  });

  it('has no two values that read alike, none without words, and at least one', () => {
    const faults = (items: ListInput['items'], name: ListInput['name'] = soils.name) => listInput.safeParse({ ...soils, name, items }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(faults([value('İşıq', 'light'), value('işıq', 'lamp')])).toEqual(['items.1.az repeatedValue']);
    expect(faults([value(' ', 'light')])).toEqual(['items.0.az required']);
    expect(faults([])).toEqual(['items noValues']);
    expect(faults(soils.items, null)).toEqual(['name.az required']);
  });
});
