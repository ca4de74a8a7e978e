import { describe, expect, it } from 'vitest';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationByNumber, applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { giveOutApplication, routeApplication, takeUpApplication } from '#backend/applications/routing.ts';
import { saveDepartments } from '#backend/departments/commands.ts';
import { departmentsView } from '#backend/departments/queries.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { applicationFilter } from '#shared/applications/schema.ts';
import type { DepartmentsInput } from '#shared/departments/schema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const updatedAt = '2026-11-20T08:00:00Z';
const words = [['subscribers', 'Abonentlərlə iş şöbəsi', 'Subscribers’ department'], ['networks', 'Şəbəkələrin istismarı xidməti', 'Network operation service']] as const;
const departments = { id: 'classifier-department', version: 1, updatedAt, code: 'department', items: words.map(([code, az, en], i) => ({ code, az, en, order: i + 1, active: true })) };
const idp = aService({
  id: 'service-idp', code: 'idpUtility', nameAz: 'Abonentlər', fields: [{ key: 'district', az: 'Rayon', en: 'District', type: 'text', required: true }, { key: 'reason', az: 'Səbəb', en: 'Reason', type: 'choice', list: 'appealReason', required: true }],
  departments: ['subscribers', 'networks'],
  routing: { by: 'reason', rules: [{ value: 'outage', department: 'networks' }], otherwise: 'subscribers' },
});

async function stage() {
  const office = await openOffice();
  for (const [kind, record] of [['classifier', departments], ['service', aService()], ['service', idp]] as const) await office.arrive(kind, record);
  const [clerk, executor, manager, admin, reception] = [await office.actor('clerk'), await office.actor('executor'), await office.actor('manager'), await office.actor('admin'), await office.actor('reception')];
  const kept = async (parts: Readonly<Record<string, Partial<DepartmentsInput['departments'][number]>>> = {}) => {
    const { seen, departments: all } = await office.store.read(departmentsView);
    return { seen, departments: all.map((each) => ({ ...each, memberUids: [...each.memberUids], ...parts[each.code] })) };
  };
  await saveDepartments(office, admin, await kept({ networks: { headUid: manager.uid, memberUids: [executor.uid] } }));
  const arrive = (id: string, portalNumber: string, details: Record<string, string>) => office.arrive('application', anApplication({ id, portalNumber, service: 'idpUtility', details }));
  const see = (portalNumber: string, actor: Actor) => office.store.read((db) => applicationDetail(db, office, actor, applicationByNumber(db, portalNumber).id));
  const register = async (portalNumber: string) => {
    const { id, revision } = await see(portalNumber, clerk);
    await registerApplication(office, clerk, { id, revision });
  };
  const waiting = async (actor: Actor) => (await office.store.read((db) => listApplications(db, office, actor, { filter: applicationFilter.parse({ ourDepartment: true }), cursor: null, limit: 50 }))).rows.map((row) => row.portalNumber);
  const count = async (actor: Actor) => (await office.store.read((db) => queueCounts(db, office, actor))).ourDepartment;
  return { office, clerk, executor, manager, admin, reception, kept, arrive, see, register, waiting, count };
}

describe('an application of a utility', () => {
  it('goes to the department that its card names for the reason, and stands in the inbox of who is in it', async () => {
    const { arrive, register, see, waiting, count, clerk, executor, manager } = await stage();
    await arrive('a-1', 'M-2026-0000001', { district: 'Nümunə', reason: 'outage' });
    await arrive('a-2', 'M-2026-0000002', { district: 'Nümunə', reason: 'other' });
    await register('M-2026-0000001');
    await register('M-2026-0000002');
    expect(await see('M-2026-0000001', clerk)).toMatchObject({ departmentCode: 'networks', executor: null });
    expect(await see('M-2026-0000002', clerk)).toMatchObject({ departmentCode: 'subscribers' });
    expect((await see('M-2026-0000001', clerk)).timeline.at(-1)).toMatchObject({ action: 'routedByCard', values: { department: 'Şəbəkələrin istismarı xidməti' } });
    expect([await waiting(executor), await waiting(manager), await waiting(clerk)]).toEqual([['M-2026-0000001'], ['M-2026-0000001'], []]);
    expect([await count(executor), await count(clerk)]).toEqual([1, null]);
  });

  it('is taken up by a member, and then it waits no longer', async () => {
    const { office, arrive, register, see, waiting, executor, reception } = await stage();
    await arrive('a-1', 'M-2026-0000001', { district: 'Nümunə', reason: 'outage' });
    await register('M-2026-0000001');
    const { id, revision, workActions } = await see('M-2026-0000001', executor);
    expect(workActions).toEqual(['takeUp']);
    await expect(takeUpApplication(office, reception, { id, revision })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await takeUpApplication(office, executor, { id, revision });
    expect(await see('M-2026-0000001', executor)).toMatchObject({ status: 'inProgress', executorUid: executor.uid, department: 'Şəbəkələrin istismarı xidməti', departmentCode: 'networks' });
    expect(await waiting(executor)).toEqual([]);
    await expect(takeUpApplication(office, executor, { id, revision })).rejects.toMatchObject({ code: 'application.changedMeanwhile' });
  });

  it('is given out by the head to a member only, with an instruction', async () => {
    const { office, arrive, register, see, manager, executor, clerk } = await stage();
    await arrive('a-1', 'M-2026-0000001', { district: 'Nümunə', reason: 'outage' });
    await register('M-2026-0000001');
    const { id, revision, workActions } = await see('M-2026-0000001', manager);
    expect(workActions).toEqual(expect.arrayContaining(['route', 'takeUp', 'giveOut']));
    await expect(giveOutApplication(office, manager, { id, revision, executorUid: clerk.uid, note: '' })).rejects.toMatchObject({ code: 'application.unknownExecutor' });
    await expect(giveOutApplication(office, executor, { id, revision, executorUid: executor.uid, note: '' })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await giveOutApplication(office, manager, { id, revision, executorUid: executor.uid, note: 'Bu gün yerində baxın.' });
    expect(await see('M-2026-0000001', manager)).toMatchObject({ executorUid: executor.uid, resolution: 'Bu gün yerində baxın.' });
  });

  it('is sent on to another department by a clerk, and never to the one it is in or one that does not exist', async () => {
    const { office, arrive, register, see, clerk, executor, waiting } = await stage();
    await arrive('a-1', 'M-2026-0000001', { district: 'Nümunə', reason: 'other' });
    await register('M-2026-0000001');
    const { id, revision } = await see('M-2026-0000001', clerk);
    const route = (department: string) => routeApplication(office, clerk, { id, revision, department, note: 'Şəbəkə məsələsidir' });
    await expect(route('subscribers')).rejects.toMatchObject({ code: 'application.unknownDepartment' });
    await expect(route('nowhere')).rejects.toMatchObject({ code: 'application.unknownDepartment' });
    await expect(routeApplication(office, executor, { id, revision, department: 'networks', note: '' })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await route('networks');
    expect(await waiting(executor)).toEqual(['M-2026-0000001']);
    // A record that the portal sends again does not take it out of the department.
    await office.arrive('application', anApplication({ id: 'a-1', version: 2, portalNumber: 'M-2026-0000001', service: 'idpUtility', summary: 'Dəqiqləşdirilib' }));
    expect(await see('M-2026-0000001', clerk)).toMatchObject({ departmentCode: 'networks' });
  });

  it('bears the department of its assignment, whoever wrote it down', async () => {
    const { office, arrive, register, see, clerk, executor } = await stage();
    await arrive('a-1', 'M-2026-0000001', { district: 'Nümunə', reason: 'other' });
    await register('M-2026-0000001');
    const { id, revision } = await see('M-2026-0000001', clerk);
    await assignApplication(office, clerk, { id, revision, executorUid: executor.uid, department: 'Şəbəkələrin istismarı xidməti', resolution: '' });
    expect(await see('M-2026-0000001', clerk)).toMatchObject({ departmentCode: 'networks' });
    await office.arrive('application', anApplication({ id: 'a-2', portalNumber: 'M-2026-0000009', status: 'inProgress', registration: { number: 'M-26/000900', registeredAt: updatedAt, dueDate: '2026-12-14', officer: 'Sınaq' }, assignment: { executor: 'Sınaqlı', department: 'Abonentlərlə iş şöbəsi', resolution: null, assignedAt: updatedAt, dueDate: '2026-12-14' } }));
    expect(await see('M-2026-0000009', clerk)).toMatchObject({ departmentCode: 'subscribers' });
  });
});

describe('the departments', () => {
  it('are kept by an administrator: the list goes to the portal, who is in them stays here', async () => {
    const office = await openOffice();
    const portal = await openPortal();
    portal.hold('classifier', departments);
    const client = portal.connect({ retries: 0 });
    await pull(office, client);
    const [admin, executor] = [await office.actor('admin'), await office.actor('executor')];
    const view = await office.store.read(departmentsView);
    const input = { seen: view.seen, departments: [...view.departments.map((each) => ({ ...each, memberUids: [...each.memberUids] })), { code: null, az: 'Sayğac xidməti', en: 'Metering service', active: true, headUid: executor.uid, memberUids: [] }] };
    await saveDepartments(office, admin, input);
    expect((await office.store.read(departmentsView)).departments.at(-1)).toEqual({ code: 'meteringService', az: 'Sayğac xidməti', en: 'Metering service', active: true, headUid: executor.uid, memberUids: [executor.uid] });
    await push(office, client);
    await pull(office, client);
    expect(portal.held('classifier', 'classifier-department')).toMatchObject({ version: 2, items: [{ code: 'subscribers' }, { code: 'networks' }, { code: 'meteringService' }] });
    expect(await office.store.read(outboxItems)).toEqual([]);
    await expect(saveDepartments(office, admin, input)).rejects.toMatchObject({ code: 'departments.changedMeanwhile' });
  });

  it('never vanish: one that is left out is on the list as not in use, and only its members change without the portal', async () => {
    const { office, admin, clerk, kept } = await stage();
    const before = (await office.store.read(outboxItems)).length;
    await saveDepartments(office, admin, await kept({ subscribers: { headUid: clerk.uid, memberUids: [clerk.uid] } }));
    expect(await office.store.read(outboxItems)).toHaveLength(before);
    const { seen, departments: [first] } = await kept();
    await saveDepartments(office, admin, { seen, departments: first ? [first] : [] });
    expect((await office.store.read(departmentsView)).departments.map(({ code, active }) => `${code} ${active}`)).toEqual(['subscribers true', 'networks false']);
    await expect(saveDepartments(office, admin, { ...(await kept()), departments: (await kept()).departments.map((each) => ({ ...each, memberUids: ['nobody'] })) })).rejects.toMatchObject({ code: 'departments.unknownMember' });
    await expect(saveDepartments(office, clerk, await kept())).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});
