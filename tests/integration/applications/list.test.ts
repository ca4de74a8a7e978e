import { describe, expect, it } from 'vitest';
import { listApplications, listQuery, numberIndexes, numberQuery, type ListQuery } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationKinds, applicationStatuses } from '#shared/applications/lifecycle.ts';
import { applicationFilter, applicationListInput, dueFilters, type ApplicationFilter } from '#shared/applications/schema.ts';
import { aBooking, anApplication, anOfficial, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

async function officeWith(count: number): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('service', aService());
  for (let i = 1; i <= count; i += 1) {
    const kind = applicationKinds[i % 3] ?? 'petition';
    await office.arrive('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-${String(i).padStart(7, '0')}`, kind }));
  }
  return office;
}

async function list(office: TestOffice, filter: Partial<ApplicationFilter>, cursor: string | null = null, limit = 50) {
  const actor = await office.actor('clerk');
  const input = applicationListInput.parse({ filter, cursor, limit });
  return office.store.read((db) => listApplications(db, office, actor, input));
}

describe('the queue', () => {
  it('comes newest first, in pages that neither repeat nor lose a line', async () => {
    const office = await officeWith(23);
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(office, {}, cursor, 5);
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => 23 - i));
  });

  it('narrows by kind, status and both', async () => {
    const office = await officeWith(9);
    await registerApplication(office, await office.actor('clerk'), { id: 3, revision: 1 });
    expect((await list(office, { kind: 'proposal' })).rows.map((row) => row.id)).toEqual([9, 6, 3]);
    expect((await list(office, { status: 'registered' })).rows.map((row) => row.id)).toEqual([3]);
    expect((await list(office, { kind: 'proposal', status: 'submitted' })).rows.map((row) => row.id)).toEqual([9, 6]);
  });

  it('finds a name however it is typed, in either script', async () => {
    const office = await officeWith(1);
    for (const search of ['Eliyev', 'əliyev', 'ƏLİYEV', 'ELIYEV', 'Әлијев', 'eli', 'mem eliy', 'MƏMMƏD', 'Алиев', 'Мамед Али']) {
      expect((await list(office, { search })).rows, search).toHaveLength(1);
    }
    expect((await list(office, { search: 'Quliyev' })).rows).toEqual([]);
  });

  it('finds by a single letter or figure what a word begins with, the letter that stands alone too, and together with other words', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    const names = ['Zülfiyyə', 'Əzizə', 'Z', 'Zx9', 'Zə'];
    for (const [i, name] of names.entries()) {
      const told = { citizen: { ...citizen, fin: null, surname: 'Qurban', name, patronymic: '', registeredAddress: '' }, contact: { phone: null, email: null, currentAddress: null }, summary: 'Yol', text: 'Yol' };
      await office.arrive('application', anApplication({ id: `application-${i + 1}`, portalNumber: `M-2026-000000${i + 1}`, ...told }));
    }
    const ids = async (search: string) => (await list(office, { search })).rows.map((row) => row.id);
    expect(await ids('z')).toEqual([5, 4, 3, 1]);
    expect(await ids('З')).toEqual([5, 4, 3, 1]);
    expect(await ids('ə')).toEqual([2]);
    expect(await ids('qurb z')).toEqual([5, 4, 3, 1]);
    expect(await ids('z y q')).toEqual([5, 4, 3, 1]);
    expect(await ids('z ə')).toEqual([]);
  });

  it('finds by FİN, phone, number and address', async () => {
    const office = await officeWith(3);
    for (const search of [citizen.fin, '0502345678', '994502345678', 'M-2026-0000002', 'Bağ küçəsi']) {
      expect((await list(office, { search })).rows.length, search).toBeGreaterThan(0);
    }
    expect((await list(office, { search: 'M-2026-0000002' })).rows.map((row) => row.id)).toEqual([2]);
  });

  it('finds by a telephone in any grouping, a FİN typed whole in either case, e-mail, and the words of the text wherever they stand in it', async () => {
    const office = await officeWith(2);
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-2026-0000003', citizen: { ...citizen, fin: '7AB1C2D' }, contact: { phone: '+994551112233', email: 'sinaq.ucun@numune.az', currentAddress: null }, text: `${'Giriş sözləri. '.repeat(300)}Körpünün məhəccəri sınıb.` }));
    const ids = async (search: string) => (await list(office, { search })).rows.map((row) => row.id);
    for (const search of ['055 111 22 33', '+994 55 111-22-33', '(055) 1112233', '111 22 33', '1112233', '7ab1c2d', '7AB1C2D', 'sinaq.ucun@numune.az', 'məhəccər', 'Körpünün MEHECCERI', 'көрпүнүн']) expect(await ids(search), search).toEqual([3]);
    expect(await ids('7AB1C2E')).toEqual([]);
  });

  it('finds by who represents the citizen', async () => {
    const office = await officeWith(2);
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-2026-0000003', representative: { surname: 'Vəkilzadə', name: 'Sınaq', patronymic: 'Nümunə oğlu', powerOfAttorney: '№ 7' } }));
    expect((await list(office, { search: 'vekilzade' })).rows.map((row) => row.id)).toEqual([3]);
  });

  it('shows what bears a number that was typed whole, however newer ones resemble it', async () => {
    const office = await officeWith(4);
    const clerk = await office.actor('clerk');
    const { number } = await registerApplication(office, clerk, { id: 1, revision: 1 });
    await office.arrive('application', anApplication({ id: 'application-5', portalNumber: 'M-2026-0000005', summary: `${number} və M-2026-0000002 nömrəli müraciətlərə əlavə` }));
    const ids = async (search: string, filter: Partial<ApplicationFilter> = {}) => (await list(office, { search, ...filter })).rows.map((row) => row.id);
    expect(await ids(number)).toEqual([1]);
    expect(await ids(` ${number.toLowerCase()}`)).toEqual([1]);
    expect(await ids('M-2026-0000002')).toEqual([2]);
    expect(await ids('M-2026-000000')).toEqual([5, 4, 3, 2, 1]);
    expect(await ids(number, { status: 'registered' })).toEqual([1]);
    expect(await ids(number, { status: 'submitted' })).toEqual([5]);
  });

  it('finds the application that came of a reception by the number of the booking', async () => {
    const office = await officeWith(3);
    await office.arrive('official', anOfficial());
    await office.arrive('booking', aBooking({ number: 'Q-2026-0000417', applicationId: 'application-2' }));
    expect((await list(office, { search: 'Q-2026-0000417' })).rows.map((row) => row.id)).toEqual([2]);
    expect((await list(office, { search: 'Q-2026-0000418' })).rows).toEqual([]);
  });

  it('finds what a reply that the citizen brings was given to by its number', async () => {
    const office = await officeWith(3);
    const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
    await registerApplication(office, clerk, { id: 2, revision: 1 });
    const { number } = await answerApplication(office, manager, { id: 2, revision: 2, outcome: 'explained', text: 'Müraciətinizə baxılıb, izah edilir.' });
    for (const search of [number, number.toLowerCase(), `№ ${number}`]) expect((await list(office, { search })).rows.map(({ id }) => id), search).toEqual([2]);
  });

  it('finds nothing, rather than everything, for signs that are no words', async () => {
    const office = await officeWith(2);
    for (const search of ['"', '*', '—', '()', "' OR 1=1 --"]) expect((await list(office, { search })).rows.length, search).toBeLessThan(2);
  });

  it('shows what is due by its date, the nearest first, and counts it', async () => {
    const office = await officeWith(4);
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 2, revision: 1 });
    office.setNow(Date.parse('2026-11-24T08:00:00Z'));
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    expect((await list(office, { due: 'open' })).rows.map((row) => row.id)).toEqual([2, 1]);
    office.setNow(Date.parse('2026-12-14T08:00:00Z'));
    expect((await list(office, { due: 'overdue' })).rows).toMatchObject([{ id: 2, daysLeft: -1 }]);
    expect((await list(office, { due: 'soon' })).rows).toMatchObject([{ id: 1, daysLeft: 1 }]);
    expect(await office.store.read((db) => queueCounts(db, office, clerk))).toMatchObject({ submitted: 2, registered: 2, overdue: 1, soon: 1 });
    const first = await list(office, { due: 'open' }, null, 1);
    expect((await list(office, { due: 'open' }, first.nextCursor, 1)).rows.map((row) => row.id)).toEqual([1]);
  });

  it('shows a person what is theirs', async () => {
    const office = await officeWith(2);
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    await assignApplication(office, clerk, { id: 1, revision: 2, executorUid: clerk.uid, department: '', resolution: '' });
    expect((await list(office, { mine: true })).rows.map((row) => row.id)).toEqual([1]);
  });
});

describe('every shape of the queue’s query', () => {
  it('walks an index: no scan of the table, no sort', async () => {
    const office = await officeWith(60);
    const shapes: ApplicationFilter[] = [];
    for (const search of ['', 'eliyev']) {
      for (const status of [null, ...applicationStatuses.slice(0, 2)]) {
        for (const kind of [null, 'complaint'] as const) {
          for (const service of [null, 'general']) {
            for (const due of [null, ...dueFilters]) {
              for (const more of [{}, { mine: true }, { control: true }, { approval: true }, { mine: true, control: true }]) shapes.push(applicationFilter.parse({ search, status, kind, service, due, ...more }));
            }
          }
        }
      }
    }
    expect(shapes.length).toBe(480);
    for (const filter of shapes) for (const persons of [['someone'], ['someone', 'another', 'third']]) {
      for (const cursor of [null, filter.due && filter.search === '' ? '2026-12-01|7' : '40']) {
        const query = listQuery(filter, cursor, 50, persons, '2026-11-21', '2026-11-25');
        if (!query) throw new Error('no query');
        await expectIndexed(office, query, filter);
      }
      for (const column of Object.keys(numberIndexes) as Array<keyof typeof numberIndexes>) {
        await expectIndexed(office, numberQuery(column, 'M-26/000002', filter, 50, persons, '2026-11-21', '2026-11-25'), filter);
      }
    }
  });
});

/** Expects that a query is answered along an index. */
async function expectIndexed(office: TestOffice, query: ListQuery, filter: ApplicationFilter): Promise<void> {
  const plan = await office.store.read((db) => db.statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.values).map((row) => row.detail));
  const shape = JSON.stringify({ filter, plan });
  // FTS5 reports every use of its index as a scan of the virtual table; the index number tells that the words are matched.
  // A due list walks its own index from the first date on: that is the order wanted, not a scan of the table.
  const scans = plan.filter((line) => line.startsWith('SCAN') && !/VIRTUAL TABLE INDEX \d+:.*M/.test(line) && !/USING INDEX applications_due/.test(line));
  expect(scans, shape).toEqual([]);
  expect(plan.filter((line) => line.includes('TEMP B-TREE')), shape).toEqual([]);
}
