import { describe, expect, it } from 'vitest';
import { applicationDetail } from '#backend/applications/detail.ts';
import { rewordByCards } from '#backend/applications/rewording.ts';
import { listApplications } from '#backend/applications/list.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';

const reasons = { id: 'list-1', version: 1, updatedAt: '2026-11-20T08:00:00Z', code: 'appealReason', items: [{ code: 'powerCut', az: 'fasilələr', en: 'interruptions', order: 1, active: true }] };

async function stage(details: Record<string, string | string[]>, phone: string | null = '+994502345678') {
  const office = await openOffice();
  await office.arrive(
    'service',
    aService({
      code: 'idpUtility',
      mobileRequired: true,
      fields: [
        { key: 'address', az: 'Ünvanı', en: 'Address', type: 'text', required: true, searchable: true },
        { key: 'residentFins', az: 'FİN-lər', en: 'FİNs', type: 'finList', required: true, searchable: true },
      ],
    }),
  );
  await office.arrive('application', anApplication({ service: 'idpUtility', details, contact: { phone, email: null, currentAddress: null } }));
  const clerk = await office.actor('clerk');
  return {
    detail: () => office.store.read((db) => applicationDetail(db, office, clerk, 1)),
    find: (search: string) => office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search } }))),
  };
}

describe('a service’s card', () => {
  it('says what of an arrived form is missing or wrong; the application is kept all the same', async () => {
    const { detail } = await stage({ residentFins: ['5ZK2B7A', '5ZK2B7A'] }, '+994124445566');
    expect((await detail()).faults).toEqual([
      { key: 'phone', code: 'mobileRequired' },
      { key: 'address', code: 'required' },
      { key: 'residentFins', code: 'finRepeated' },
    ]);
  });

  it('finds nothing wrong with a whole form, and makes it found by the fields it names', async () => {
    const { detail, find } = await stage({ address: 'Yaşılbağ küçəsi 12', residentFins: ['7XYZ12A'] });
    expect((await detail()).faults).toEqual([]);
    expect((await find('yasilbag')).rows).toHaveLength(1);
    expect((await find('7xyz12a')).rows).toHaveLength(1);
    expect((await find('qaragoz')).rows).toHaveLength(0);
  });

  it('makes what has come already found by a field it names later, by the words of its list too, and no more by one it takes back', async () => {
    const office = await openOffice();
    const clerk = await office.actor('clerk');
    const find = async (search: string) => (await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search } })))).rows.length;
    const card = (version: number, searchable: boolean) => aService({ version, fields: [{ key: 'reason', az: 'Səbəb', en: 'Reason', type: 'choice', list: 'appealReason', required: false, searchable }] });
    await office.arrive('classifier', reasons);
    await office.arrive('service', card(1, false));
    for (let i = 1; i <= 450; i += 1) await office.arrive('application', anApplication({ id: `a-${i}`, portalNumber: `M-2026-${String(i).padStart(7, '0')}`, details: { reason: 'powerCut' } }));
    expect(await rewordByCards(office)).toBe(0);
    await office.arrive('service', card(2, true));
    let batches = 0;
    // The program ends in the middle, and goes on where it was.
    const first = await rewordByCards(office, () => (batches += 1) > 1);
    expect(first).toBe(200);
    expect(first + (await rewordByCards(office))).toBe(450);
    expect(await rewordByCards(office)).toBe(0);
    expect([await find('fasilələr'), await find('interruptions')]).toEqual([50, 50]);
    await office.arrive('classifier', { ...reasons, version: 2, items: reasons.items.map((item) => ({ ...item, az: 'kəsilmələr' })) });
    expect(await rewordByCards(office)).toBe(450);
    expect([await find('fasilələr'), await find('kəsilmələr')]).toEqual([0, 50]);
    await office.arrive('service', card(3, false));
    expect(await rewordByCards(office)).toBe(450);
    expect(await find('kəsilmələr')).toBe(0);
  });
});
