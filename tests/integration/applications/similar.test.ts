import { describe, expect, it } from 'vitest';
import { findDifferent } from '#backend/applications/branches.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { similarApplications } from '#backend/applications/similar.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';

describe('the same person', () => {
  it('is known by FİN, or by the name however it is spelled with birth date or address, within a year; the same subject comes first', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    const contact = { phone: null, email: null, currentAddress: null };
    const arrive = (n: number, changes: Parameters<typeof anApplication>[0]) => office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, ...changes }));
    await arrive(1, {});
    await arrive(2, { subject: 'housing' });
    await arrive(3, { citizen: { ...citizen, fin: null, surname: 'ELIYEV', name: 'Мәммәд', patronymic: 'Sinaq', registeredAddress: null }, contact });
    await arrive(4, { citizen: { ...citizen, fin: '7AAAAA7' } });
    await arrive(5, { submittedAt: '2024-01-10T08:00:00Z' });
    await arrive(6, { citizen: { ...citizen, fin: null, birthDate: '1999-09-09', registeredAddress: 'Başqa yer' }, contact });
    const found = await office.store.read((db) => similarApplications(db, 1));
    expect(found.map(({ id, by, sameSubject }) => [id, by, sameSubject])).toEqual([
      [3, 'name', true],
      [2, 'fin', false],
    ]);
  });

  it('what was found to be another matter is pointed out no more on either side; the reason stands in both timelines', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    await office.arrive('application', anApplication());
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2' }));
    const clerk = await office.actor('clerk');
    await findDifferent(office, clerk, { id: 1, otherId: 2, otherPerson: false, reason: 'Başqa küçə barədədir.' });
    for (const id of [1, 2]) expect(await office.store.read((db) => similarApplications(db, id))).toEqual([]);
    const told = await office.store.read((db) => applicationDetail(db, office, clerk, 2).timeline);
    expect(told.find(({ action }) => action === 'foundDifferent')).toMatchObject({ actor: clerk.name, values: { number: 'M-2026-0000001', reason: 'Başqa küçə barədədir.' } });
    // A third one is compared with each of them all the same.
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3' }));
    expect((await office.store.read((db) => similarApplications(db, 3))).map(({ id }) => id)).toEqual([2, 1]);
  });
});
