import { describe, expect, it } from 'vitest';
import { completeApplication, forwardApplication, returnApplication } from '#backend/applications/branches.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { dueList, dueOverview, workload } from '#backend/applications/due.ts';
import { dueWorkbook } from '#backend/applications/dueWorkbook.ts';
import { applications } from '#backend/applications/tables.ts';
import { dueGroups, dueListInput, dueScope, type DueGroup, type DuePage } from '#shared/applications/due.ts';
import { daysLeft } from '#shared/calendar/lists.ts';
import type { ApplicationRecord } from '#shared/portal/records.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';
import { sql } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';

const day = 86_400_000;
let numbered = 0;

/** Tuesday 24 November 2026, noon. */
async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('service', aService({ id: 'service-2', code: 'late', afterHours: 'nextWorkingDay', forwardingDays: 1 }));
  office.setNow(noon + 3 * day);
  const manager = await office.actor('manager');
  const executor = await office.actor('executor');
  const give = async (changes: Partial<Parameters<typeof anApplication>[0]> & { dueDate?: string; executor?: string; mine?: boolean; department?: string } = {}) => {
    const { dueDate, executor: name, mine = false, department, ...more } = changes;
    numbered += 1;
    const id = `application-${numbered}`;
    const registration = dueDate ? { number: `M-${numbered}`, registeredAt: '2026-11-02T06:00:00Z', dueDate, officer: 'Sevda Nümunəzadə' } : null;
    const assignment = dueDate && (name || mine) ? { executor: mine ? executor.name : (name ?? ''), department: department ?? null, resolution: null, assignedAt: '2026-11-03T06:00:00Z', dueDate } : null;
    await office.arrive('application', anApplication({ id, portalNumber: `P-${numbered}`, registration, assignment, status: assignment ? 'inProgress' : registration ? 'registered' : 'submitted', ...more }) as ApplicationRecord);
    if (mine) await office.store.write((db) => db.update(applications).set({ executorUid: executor.uid }).where(sql`uid = ${id}`).run());
    return id;
  };
  const listOf = (group: DueGroup, scope = {}, limit = 100) => office.store.read((db) => dueList(db, office, manager, dueListInput.parse({ group, scope, limit })));
  const overview = (scope = {}, actor = manager) => office.store.read((db) => dueOverview(db, office, actor, dueScope.parse(scope)));
  return { office, manager, executor, give, listOf, overview };
}

const short = (rows: ReadonlyArray<{ term: string; dueDate: string | null; daysLeft: number | null }>) => rows.map(({ term, dueDate, daysLeft: left }) => [term, dueDate, left]);

describe('what is due in the morning', () => {
  it('is what has passed, ends today, tomorrow, within five working days and later, nearest first', async () => {
    const { office, give, listOf, overview } = await stage();
    for (const dueDate of ['2026-12-31', '2026-12-01', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-10']) await give({ dueDate, executor: 'Rauf Örnəkov' });
    const counts = { overdue: 2, today: 1, tomorrow: 1, week: 1, later: 1, waiting: 0 };
    expect(await overview()).toEqual({ today: '2026-11-24', counts, notCompleted: 0 });
    for (const group of dueGroups) expect((await listOf(group)).rows).toHaveLength(counts[group]);
    expect(short((await listOf('overdue')).rows)).toEqual([
      ['review', '2026-11-10', daysLeft(office.calendar, '2026-11-24', '2026-11-10')],
      ['review', '2026-11-23', -1],
    ]);
    expect(short((await listOf('tomorrow')).rows)).toEqual([['review', '2026-11-25', 1]]);
  });

  it('what came on earlier days and has no number is overdue for its registration; what came on a day off is due on the next working day', async () => {
    const { office, give, listOf, overview } = await stage();
    await give({ submittedAt: '2026-11-20T07:30:00Z' });
    await give({ submittedAt: '2026-11-23T07:30:00Z' });
    await give({ submittedAt: '2026-11-24T05:00:00Z' });
    expect(short((await listOf('overdue')).rows)).toEqual([['registration', '2026-11-20', -2], ['registration', '2026-11-23', -1]]);
    expect(short((await listOf('today')).rows)).toEqual([['registration', '2026-11-24', 0]]);
    expect((await overview()).counts).toMatchObject({ overdue: 2, today: 1 });
    office.setNow(noon + 2 * day);
    await give({ submittedAt: '2026-11-21T07:30:00Z' });
    expect(short((await listOf('today')).rows).filter(([, date]) => date === '2026-11-23')).toHaveLength(2);
  });

  it('after hours the card says when', async () => {
    const { give, listOf } = await stage();
    await give({ submittedAt: '2026-11-23T15:30:00Z' });
    await give({ submittedAt: '2026-11-23T15:30:00Z', service: 'late' });
    await give({ submittedAt: '2026-11-23T14:00:30Z', service: 'late' });
    expect(short((await listOf('overdue')).rows)).toEqual([['registration', '2026-11-23', -1], ['registration', '2026-11-23', -1]]);
    expect(short((await listOf('today')).rows)).toEqual([['registration', '2026-11-24', 0]]);
  });

  it('what nobody has must be looked at for forwarding within three working days, or as the card says', async () => {
    const { give, listOf, overview } = await stage();
    const registered = (on: string, service = 'general') => give({ dueDate: '2026-12-15', service, registration: { number: `M-${numbered}`, registeredAt: `${on}T06:00:00Z`, dueDate: '2026-12-15', officer: 'Sevda' }, status: 'registered' });
    for (const on of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23']) await registered(on);
    await registered('2026-11-23', 'late');
    const terms = async (group: DueGroup) => short((await listOf(group)).rows.filter((row) => row.term === 'forwarding'));
    expect(await terms('overdue')).toEqual([['forwarding', '2026-11-23', -1]]);
    expect(await terms('today')).toEqual([['forwarding', '2026-11-24', 0], ['forwarding', '2026-11-24', 0]]);
    expect(await terms('tomorrow')).toEqual([['forwarding', '2026-11-25', 1]]);
    expect(await terms('week')).toEqual([['forwarding', '2026-11-26', 2]]);
    // Each has its review as well.
    expect((await overview()).counts).toEqual({ overdue: 1, today: 2, tomorrow: 1, week: 1, later: 5, waiting: 0 });
  });

  it('the days for forwarding count from the completed answer, where the term stood still till then', async () => {
    const { office, manager, give, listOf, overview } = await stage();
    await give({ submittedAt: '2026-11-24T05:00:00Z' });
    await registerApplication(office, manager, { id: 1, revision: 1 });
    await returnApplication(office, manager, { id: 1, revision: 2, reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
    office.setNow(noon + 12 * day);
    await completeApplication(office, manager, { id: 1, revision: 3, note: 'Tamamlayıb.' });
    const forwarding = async (group: DueGroup) => short((await listOf(group)).rows.filter(({ term }) => term === 'forwarding'));
    expect(await forwarding('week')).toEqual([['forwarding', '2026-12-08', 3]]);
    expect(await overview()).toMatchObject({ counts: { overdue: 0, week: 1, later: 1 } });
    expect(await office.store.read((db) => applicationDetail(db, office, manager, 1))).toMatchObject({ forwardBy: { from: '2026-12-03', days: 3, to: '2026-12-08' } });
    office.setNow(noon + 17 * day);
    expect(await forwarding('today')).toHaveLength(1);
    await forwardApplication(office, manager, { id: 1, revision: 4, body: 'Nümunə Nazirliyi', reason: 'Aidiyyəti üzrə.', complainedOf: '', late: false });
    expect(await forwarding('today')).toHaveLength(0);
  });

  it('what is given back waits for the citizen and is nowhere else; who let the time pass is counted', async () => {
    const { office, give, listOf, overview } = await stage();
    await give({ submittedAt: '2026-11-24T05:00:00Z' });
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    await returnApplication(office, clerk, { id: 1, revision: 2, reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.', completeBy: '2026-11-26' });
    expect((await overview()).counts).toEqual({ overdue: 0, today: 0, tomorrow: 0, week: 0, later: 0, waiting: 1 });
    office.setNow(noon + 40 * day);
    expect(await overview()).toMatchObject({ counts: { overdue: 0, waiting: 1 }, notCompleted: 1 });
    expect((await listOf('waiting')).rows).toMatchObject([{ term: 'completion', dueDate: '2026-11-26', status: 'returned' }]);
  });

  it('an executor sees their own, a manager anybody’s', async () => {
    const { executor, give, listOf, overview } = await stage();
    await give({ dueDate: '2026-11-20', mine: true, department: 'Hüquq şöbəsi' });
    await give({ dueDate: '2026-11-24', executor: 'Portaldan Adlı', department: 'Təsərrüfat şöbəsi' });
    await give();
    expect((await overview({ mine: true }, executor)).counts).toMatchObject({ overdue: 1, today: 0 });
    expect((await overview({ personUid: executor.uid })).counts).toMatchObject({ overdue: 1, today: 0 });
    expect((await overview({ executor: 'Portaldan Adlı' })).counts).toMatchObject({ overdue: 0, today: 1 });
    expect((await overview({ department: 'Hüquq şöbəsi' })).counts).toMatchObject({ overdue: 1, today: 0 });
    expect((await listOf('overdue', { department: 'Hüquq şöbəsi' })).rows).toMatchObject([{ executor: executor.name }]);
    expect((await listOf('today', { executor: 'Portaldan Adlı' })).rows).toHaveLength(1);
    expect((await listOf('today', { personUid: executor.uid })).rows).toHaveLength(0);
  });

  it('a list is read page by page, through all kinds of terms, each line once', async () => {
    const { office, manager, give } = await stage();
    for (let i = 0; i < 5; i += 1) await give({ submittedAt: `2026-11-1${i}T07:30:00Z` });
    for (let i = 0; i < 5; i += 1) await give({ dueDate: '2026-12-15', registration: { number: `N-${i}`, registeredAt: '2026-11-10T06:00:00Z', dueDate: '2026-12-15', officer: 'S' }, status: 'registered' });
    for (let i = 0; i < 6; i += 1) await give({ dueDate: '2026-11-1' + i, executor: 'Rauf Örnəkov' });
    for (const limit of [1, 4, 5, 6, 16, 100]) {
      const keys: number[] = [];
      let cursor: string | null = null;
      do {
        const after: string | null = cursor;
        const page: DuePage = await office.store.read((db) => dueList(db, office, manager, dueListInput.parse({ group: 'overdue', cursor: after, limit })));
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        keys.push(...page.rows.map((row) => row.key));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(keys).toHaveLength(16);
      expect(new Set(keys).size).toBe(16);
    }
    await expect(office.store.read((db) => dueList(db, office, manager, dueListInput.parse({ group: 'overdue', cursor: '9|x|1' })))).rejects.toMatchObject({ code: 'input.badCursor' });
  });

  it('a manager sees what everybody and every department has, who is latest first', async () => {
    const { office, executor, give } = await stage();
    for (const dueDate of ['2026-11-20', '2026-11-26', '2026-12-20']) await give({ dueDate, mine: true, department: 'Hüquq şöbəsi' });
    for (const dueDate of ['2026-11-20', '2026-11-19']) await give({ dueDate, executor: 'Portaldan Adlı', department: 'Təsərrüfat şöbəsi' });
    await give({ dueDate: '2026-12-20' });
    const load = await office.store.read((db) => workload(db, office));
    expect(load.people).toEqual([
      { uid: null, name: 'Portaldan Adlı', open: 2, overdue: 2, soon: 0, paused: 0 },
      { uid: executor.uid, name: executor.name, open: 3, overdue: 1, soon: 1, paused: 0 },
      { uid: null, name: null, open: 1, overdue: 0, soon: 0, paused: 0 },
    ]);
    expect(load.departments.map(({ name, open, overdue }) => [name, open, overdue])).toEqual([['Təsərrüfat şöbəsi', 2, 2], ['Hüquq şöbəsi', 3, 1]]);
  });

  it('goes into a workbook as it stands', async () => {
    const { office, manager, give } = await stage();
    await give({ dueDate: '2026-11-20', executor: 'Rauf Örnəkov' });
    const { fileName, bytes } = await dueWorkbook(office, manager, { scope: dueScope.parse({}), group: 'overdue' });
    expect(fileName).toBe('Müddəti keçənlər 2026-11-24.xlsx');
    const { sheets } = await readXlsx(bytes);
    const cells = sheets[0]?.rows.map((row) => row.map(String).join(' | ')) ?? [];
    expect(cells[0]).toContain('Müddəti keçənlər');
    expect(cells.find((row) => row.includes('Rauf Örnəkov'))).toMatch(/^1 \| M-\d+ \| Əliyev Məmməd Sınaq oğlu \| .*Baxılma \| .* \| 2 \| Rauf Örnəkov/);
    expect(cells.filter((row) => row.includes('Əliyev'))).toHaveLength(1);
  });
});
