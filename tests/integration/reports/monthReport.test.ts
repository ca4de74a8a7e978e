import { describe, expect, it } from 'vitest';
import { withdrawApplication } from '#backend/applications/branches.ts';
import { monthReport } from '#backend/reports/report.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';

async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  const registered = (id: string, changes: Parameters<typeof anApplication>[0] = {}, registeredAt = '2026-11-20T08:00:00Z') =>
    office.arrive('application', anApplication({ id, portalNumber: `P-${id}`, status: 'registered', registration: { number: `M-26/${id}`, registeredAt, dueDate: '2026-12-11', officer: 'Lalə Sınaqova' }, ...changes }));
  const report = (month = '2026-11') => office.store.read((db) => monthReport(db, office, month));
  return { office, registered, report };
}

const withdrawn = { status: 'withdrawn', withdrawal: { reason: 'Ərizə ilə geri götürüb.', at: '2026-11-21T08:00:00Z' }, closedAt: '2026-11-21T08:00:00Z' } as const;

describe('the report of a month', () => {
  it('counts apart what was withdrawn, by service, kind and day, and every sum stays the same', async () => {
    const { registered, report } = await stage();
    await registered('11');
    await registered('12', withdrawn);
    await registered('13', { ...withdrawn, kind: 'complaint' });
    await registered('14', withdrawn, '2026-11-19T08:00:00Z');
    await registered('15', withdrawn, '2026-10-19T08:00:00Z');
    const november = await report();
    expect(november).toMatchObject({ total: 4, change: { previous: 1 }, byService: [{ total: 4, outcomes: { withdrawn: 3, open: 1 } }] });
    expect(november.byOutcome.filter(({ count }) => count > 0)).toEqual([{ outcome: 'withdrawn', count: 3, share: 0.75 }, { outcome: 'open', count: 1, share: 0.25 }]);
    expect(november.byServiceAndKind).toMatchObject([{ kind: 'petition', outcomes: { withdrawn: 2, open: 1 }, total: 3 }, { kind: 'complaint', outcomes: { withdrawn: 1, open: 0 }, total: 1 }]);
    expect(november.byDay.filter(({ total }) => total > 0)).toMatchObject([{ date: '2026-11-19', total: 1 }, { date: '2026-11-20', total: 3 }]);
    expect((await report('2026-10')).byOutcome.filter(({ count }) => count > 0)).toEqual([{ outcome: 'withdrawn', count: 1, share: 1 }]);
  });

  it('has an application under review until the day it is withdrawn here', async () => {
    const { office, registered, report } = await stage();
    await registered('11');
    expect((await report()).byService).toMatchObject([{ outcomes: { withdrawn: 0, open: 1 } }]);
    await withdrawApplication(office, await office.actor('clerk'), { id: 1, revision: 1, reason: 'Ərizə ilə geri götürüb.' });
    expect((await report()).byService).toMatchObject([{ outcomes: { withdrawn: 1, open: 0 } }]);
  });
});
