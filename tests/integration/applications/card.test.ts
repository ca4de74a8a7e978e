import { describe, expect, it } from 'vitest';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';

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
});
