import { describe, expect, it } from 'vitest';
import { approveReply, recallReply, sendBackReply, submitReply } from '#backend/applications/approval.ts';
import { completeApplication, returnApplication, withdrawApplication } from '#backend/applications/branches.ts';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationById } from '#backend/applications/detail.ts';
import { storedReply } from '#backend/applications/replies.ts';
import { createTermKeeper } from '#backend/applications/termKeeper.ts';
import { undoStep } from '#backend/applications/undo.ts';
import { finishPart, handOverApplication, takeBackApplication } from '#backend/applications/work.ts';
import { readWork, tellOfAbsences, workInboxOf } from '#backend/applications/workItems.ts';
import { departmentMembers } from '#backend/departments/tables.ts';
import { insertRow, updateRow } from '#backend/db/rows.ts';
import { applications } from '#backend/applications/tables.ts';
import { setAbsence } from '#backend/staff/absence.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { anApplication, aService } from '../../support/records.ts';

const day = 86_400_000;
const text = 'Müraciətiniz araşdırıldı və izah edildi.';

/** Registered applications, given to nobody. */
async function stage(count = 1) {
  const office = await openOffice();
  await office.arrive('service', aService({ replyNeedsApproval: true }));
  const [clerk, executor, manager] = [await office.actor('clerk'), await office.actor('executor'), await office.actor('manager')];
  for (let id = 1; id <= count; id += 1) {
    await office.arrive('application', anApplication({ id: `application-${id}`, portalNumber: `P-${id}` }));
    await registerApplication(office, clerk, { id, revision: 1 });
  }
  return { office, clerk, executor, manager };
}

/** What the portal tells of an application that somebody has. */
const assignment = (executor: string, number = 'M-7') => ({
  status: 'inProgress' as const,
  registration: { number, registeredAt: '2026-11-20T06:00:00Z', dueDate: '2026-12-11', officer: 'S' },
  assignment: { executor, department: null, resolution: null, assignedAt: '2026-11-20T07:00:00Z', dueDate: '2026-12-11' },
});

const inbox = (office: TestOffice, actor: Actor) => office.store.read((db) => workInboxOf(db, office, actor));
const kinds = async (office: TestOffice, actor: Actor) => (await inbox(office, actor)).items.map(({ kind }) => kind);
const seen = async (office: TestOffice, id = 1) => ({ id, revision: await office.store.read((db) => applicationById(db, id).revision) });
const draft = async (office: TestOffice) => ({ id: 1, draftRevision: await office.store.read((db) => storedReply(db, 1)?.revision ?? 0) });

async function assign(office: TestOffice, by: Actor, to: Actor, { beside, id = 1 }: { beside?: readonly Actor[]; id?: number } = {}) {
  await assignApplication(office, by, { ...(await seen(office, id)), executorUid: to.uid, department: '', resolution: '', ...(beside && { coExecutorUids: beside.map(({ uid }) => uid) }) });
}

async function handOver(office: TestOffice, from: Actor, to: Actor) {
  await handOverApplication(office, from, { ...(await seen(office)), executorUid: to.uid, note: 'Onun işidir.' });
}

async function submit(office: TestOffice, actor: Actor) {
  await submitReply(office, actor, { ...(await draft(office)), outcome: 'explained', text });
}

describe('who is given an application', () => {
  it('is told by whom and when; whoever gives it to themselves is not', async () => {
    const { office, clerk, executor, manager } = await stage(2);
    await assign(office, manager, executor);
    await assign(office, manager, manager, { id: 2 });
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, items: [{ applicationId: 1, number: 'M-26/000001', kind: 'assigned', by: manager.name, standsInFor: null, at: noon, isRead: false }] });
    for (const actor of [manager, clerk]) expect(await inbox(office, actor)).toEqual({ unread: 0, items: [] });
  });

  it('is not told again when only the resolution changes', async () => {
    const { office, executor, manager } = await stage();
    await assign(office, manager, executor);
    await readWork(office, executor, {});
    await assign(office, manager, executor);
    expect(await inbox(office, executor)).toMatchObject({ unread: 0, items: [{ isRead: true }] });
  });

  it('is told no more once it was handed on, and the colleague is; when that is taken back it is theirs again', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await handOver(office, executor, clerk);
    expect(await kinds(office, executor)).toEqual([]);
    expect(await inbox(office, clerk)).toMatchObject({ unread: 1, items: [{ kind: 'handedOver', by: executor.name }] });
    await undoStep(office, executor, { id: 1, step: 'handOver' });
    expect(await kinds(office, executor)).toEqual(['assigned']);
    expect(await inbox(office, clerk)).toEqual({ unread: 0, items: [] });
  });

  it('has one line when it comes back to them, unread again', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await readWork(office, executor, {});
    await handOver(office, executor, clerk);
    await handOver(office, clerk, executor);
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, items: [{ kind: 'handedOver', by: clerk.name }] });
    await takeBackApplication(office, manager, { ...(await seen(office)), note: 'Özüm baxaram.' });
    for (const actor of [executor, manager]) expect(await kinds(office, actor)).toEqual([]);
  });

  it('beside the executor is told until their part is finished', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor, { beside: [clerk] });
    expect(await inbox(office, clerk)).toMatchObject({ unread: 1, items: [{ kind: 'beside', by: manager.name }] });
    await finishPart(office, clerk, { id: 1, note: 'Arayış hazırdır.' });
    expect(await inbox(office, clerk)).toEqual({ unread: 0, items: [] });
  });

  it('is not told while it is with the citizen, nor once it is closed', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await returnApplication(office, clerk, { ...(await seen(office)), reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
    expect(await kinds(office, executor)).toEqual([]);
    await withdrawApplication(office, clerk, { ...(await seen(office)), reason: 'Vətəndaş geri götürüb.' });
    expect(await inbox(office, executor)).toEqual({ unread: 0, items: [] });
  });
});

describe('a line', () => {
  it('is marked by its person alone, one or all, newest first', async () => {
    const { office, clerk, executor, manager } = await stage(3);
    for (const id of [1, 2, 3]) await assign(office, manager, executor, { id });
    const { items } = await inbox(office, executor);
    expect(items.map(({ applicationId }) => applicationId)).toEqual([3, 2, 1]);
    await readWork(office, clerk, { ids: items.map(({ id }) => id) });
    await readWork(office, executor, { ids: [items[1]?.id ?? 0] });
    expect((await inbox(office, executor)).unread).toBe(2);
    await readWork(office, executor, {});
    expect((await inbox(office, executor)).unread).toBe(0);
  });

  it('changes the screens of those who are told', async () => {
    const { office, executor, manager } = await stage();
    const heard: string[] = [];
    office.bus.subscribe((topics) => void heard.push(...topics));
    await assign(office, manager, executor);
    expect(heard).toContain('applications');
  });
});

describe('a reply', () => {
  it('comes to those who approve it, until it is taken back or approved', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await submit(office, executor);
    expect(await inbox(office, manager)).toMatchObject({ unread: 1, items: [{ kind: 'approval', by: executor.name }] });
    // The clerk may not approve; the executor has nothing to do while it waits.
    for (const actor of [clerk, executor]) expect(await inbox(office, actor)).toEqual({ unread: 0, items: [] });
    await recallReply(office, executor, await draft(office));
    expect(await kinds(office, manager)).toEqual([]);
    await submit(office, executor);
    await approveReply(office, manager, { ...(await draft(office)), ...(await seen(office)), outcome: 'explained', text });
    for (const actor of [manager, executor]) expect(await inbox(office, actor)).toEqual({ unread: 0, items: [] });
  });

  it('sent back comes to who submitted it, with what the manager wrote; submitted again it comes to the manager anew', async () => {
    const { office, executor, manager } = await stage();
    await assign(office, manager, executor);
    await submit(office, executor);
    await readWork(office, manager, {});
    await sendBackReply(office, manager, { ...(await draft(office)), note: 'Maddəni göstərin.' });
    expect(await kinds(office, manager)).toEqual([]);
    expect((await inbox(office, executor)).items[0]).toMatchObject({ kind: 'sentBack', by: manager.name, note: 'Maddəni göstərin.', isRead: false });
    await submit(office, executor);
    expect(await kinds(office, executor)).toEqual([]);
    expect(await inbox(office, manager)).toMatchObject({ unread: 1, items: [{ kind: 'approval' }] });
  });

  it('sent back is of whoever has the application since', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await submit(office, executor);
    await handOver(office, executor, clerk);
    await sendBackReply(office, manager, { ...(await draft(office)), note: 'Maddəni göstərin.' });
    expect((await kinds(office, clerk)).toSorted()).toEqual(['handedOver', 'sentBack']);
    office.setNow(noon + day);
    await handOver(office, clerk, executor);
    expect(await kinds(office, clerk)).toEqual([]);
  });
});

describe('what the citizen completed', () => {
  it('comes to the executor, from the portal or by a colleague’s hand', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    await returnApplication(office, executor, { ...(await seen(office)), reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
    const returned = { reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.', at: '2026-11-20T08:00:00Z' };
    await office.arrive('application', anApplication({ id: 'application-9', portalNumber: 'P-9', ...assignment(executor.name), status: 'returned', returned }));
    await readWork(office, executor, {});
    expect(await kinds(office, executor)).toEqual([]);
    await completeApplication(office, clerk, { ...(await seen(office)), note: 'Gətirib verdi.' });
    await office.arrive('application', anApplication({ id: 'application-9', portalNumber: 'P-9', version: 2, ...assignment(executor.name), returned: { ...returned, completedAt: '2026-11-21T07:00:00Z' } }));
    const { unread, items } = await inbox(office, executor);
    expect(unread).toBe(2);
    expect(items.filter(({ kind }) => kind === 'completed')).toMatchObject([
      { number: 'M-7', by: null },
      { applicationId: 1, by: clerk.name },
    ]);
    await handOver(office, executor, clerk);
    expect((await inbox(office, executor)).items.map(({ applicationId }) => applicationId)).not.toContain(1);
  });

  it('comes to those who give it out while nobody has it, or to the head of the department that has it', async () => {
    const { office, clerk, executor, manager } = await stage(2);
    await office.store.write((db) => {
      insertRow(db, departmentMembers, { department: 'legal', staffUid: executor.uid, isHead: true });
      updateRow(db, applications, 2, { departmentCode: 'legal' });
    });
    for (const id of [1, 2]) {
      await returnApplication(office, clerk, { ...(await seen(office, id)), reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
      await completeApplication(office, clerk, { ...(await seen(office, id)), note: 'Gətirib verdi.' });
    }
    expect(await inbox(office, manager)).toMatchObject({ unread: 1, items: [{ applicationId: 1, kind: 'completed', by: clerk.name }] });
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, items: [{ applicationId: 2, kind: 'completed' }] });
    expect(await kinds(office, clerk)).toEqual([]);
    await assign(office, clerk, executor);
    expect(await kinds(office, manager)).toEqual([]);
  });
});

describe('who stands in for a colleague', () => {
  const away = async (office: TestOffice, who: Actor, substitute: Actor, from = '2026-11-21') => setAbsence(office, await office.actor('manager'), { uid: who.uid, from, to: '2026-11-25', substituteUid: substitute.uid });

  it('is told of what the colleague has, once, from the first day to the last; the colleague’s own marks stay', async () => {
    const { office, clerk, executor, manager } = await stage(2);
    for (const id of [1, 2]) await assign(office, manager, executor, { id });
    await away(office, executor, clerk, '2026-11-23');
    expect(await tellOfAbsences(office)).toBe(0);
    office.setNow(noon + 2 * day);
    expect([await tellOfAbsences(office), await tellOfAbsences(office)]).toEqual([2, 0]);
    expect(await inbox(office, clerk)).toMatchObject({ unread: 2, items: [{ kind: 'standIn', by: null, standsInFor: executor.name }, {}] });
    await readWork(office, clerk, {});
    expect((await inbox(office, executor)).unread).toBe(2);
    office.setNow(noon + 5 * day);
    expect(await kinds(office, clerk)).toEqual([]);
    expect(await tellOfAbsences(office)).toBe(0);
  });

  it('is told at once of what comes to the colleague meanwhile, but not of what they gave themselves', async () => {
    const { office, clerk, executor, manager } = await stage(2);
    await away(office, executor, clerk);
    await assign(office, manager, executor);
    await assign(office, clerk, executor, { id: 2 });
    expect(await inbox(office, clerk)).toMatchObject({ unread: 1, items: [{ applicationId: 1, kind: 'assigned', by: manager.name, standsInFor: executor.name }] });
    expect(await tellOfAbsences(office)).toBe(0);
    expect((await inbox(office, clerk)).unread).toBe(1);
    expect((await inbox(office, executor)).unread).toBe(2);
  });

  it('hears of an absence as soon as it is written down', async () => {
    const { office, clerk, executor, manager } = await stage();
    await assign(office, manager, executor);
    const keeper = createTermKeeper(office);
    keeper.start();
    await expect.poll(() => office.store.read((db) => db.statement<{ n: number }>('SELECT count(*) AS n FROM work_items').get()?.n)).toBe(1);
    await away(office, executor, clerk);
    await expect.poll(() => kinds(office, clerk), { timeout: 5_000 }).toEqual(['standIn']);
    await keeper.stop();
  });
});

describe('what another computer of the office gave out', () => {
  it('is found by the executor’s name and comes to them', async () => {
    const { office, executor } = await stage();
    await office.arrive('application', anApplication({ id: 'application-9', portalNumber: 'P-9', ...assignment(executor.name) }));
    await office.arrive('application', anApplication({ id: 'application-8', portalNumber: 'P-8', ...assignment('Başqa Biri', 'M-8') }));
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, items: [{ number: 'M-7', kind: 'assigned', by: null, at: noon }] });
    // The same record again tells nothing new.
    await readWork(office, executor, {});
    await office.arrive('application', anApplication({ id: 'application-9', portalNumber: 'P-9', version: 2, ...assignment(executor.name) }));
    expect(await inbox(office, executor)).toMatchObject({ unread: 0, items: [{ isRead: true }] });
    await office.arrive('application', anApplication({ id: 'application-9', portalNumber: 'P-9', version: 3, ...assignment('Başqa Biri') }));
    expect(await inbox(office, executor)).toEqual({ unread: 0, items: [] });
  });
});
