import { describe, expect, it } from 'vitest';
import { submitReply } from '#backend/applications/approval.ts';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { executorOptions } from '#backend/applications/executors.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { finishPart, handOverApplication, takeBackApplication, watchApplication } from '#backend/applications/work.ts';
import { setAbsence } from '#backend/staff/absence.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const reply = { outcome: 'explained' as const, text: 'Müraciətiniz araşdırıldı və yerində izah edildi.' };
const note = 'Məzuniyyətə çıxıram.';

/** Two registered applications; the first is the executor's, with the clerk beside them. */
async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  for (const n of [1, 2]) portal.hold('application', anApplication({ id: `application-${n}`, portalNumber: `M-2026-000000${n}` }));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const who = Object.fromEntries(await Promise.all((['reception', 'clerk', 'executor', 'manager', 'admin'] as const).map(async (role) => [role, await office.actor(role)]))) as Record<Role, Actor>;
  for (const id of [1, 2]) await registerApplication(office, who.clerk, { id, revision: 1 });
  await assignApplication(office, who.manager, { id: 1, revision: 2, executorUid: who.executor.uid, department: 'Ümumi şöbə', resolution: 'Baxılsın', coExecutorUids: [who.clerk.uid] });
  const detail = (actor: Actor, id = 1) => office.store.read((db) => applicationDetail(db, office, actor, id));
  const mine = async (actor: Actor, more = {}) => (await office.store.read((db) => listApplications(db, office, actor, applicationListInput.parse({ filter: { mine: true, ...more } })))).rows.map((row) => row.id);
  const mineCount = async (actor: Actor) => (await office.store.read((db) => queueCounts(db, office, actor))).mine;
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  return { office, portal, who, detail, mine, mineCount, exchange };
}

describe('an application that is given to another', () => {
  it('keeps its department and its resolution where nothing is said of them, and loses them where they are emptied', async () => {
    const { office, portal, who, detail, exchange } = await stage();
    await assignApplication(office, who.manager, { id: 1, revision: 3, executorUid: who.manager.uid });
    expect(await detail(who.manager)).toMatchObject({ executor: who.manager.name, department: 'Ümumi şöbə', resolution: 'Baxılsın' });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ assignment: { executor: who.manager.name, department: 'Ümumi şöbə', resolution: 'Baxılsın' } });
    await assignApplication(office, who.manager, { id: 1, revision: (await detail(who.manager)).revision, executorUid: who.executor.uid, department: '', resolution: '' });
    expect(await detail(who.manager)).toMatchObject({ department: null, resolution: null });
  });
});

describe('several executors', () => {
  it('those beside the responsible one find it among theirs, finish their part with a note, and do not answer', async () => {
    const { office, who, detail, mine, mineCount } = await stage();
    expect([await mine(who.executor), await mine(who.clerk), await mine(who.manager)]).toEqual([[1], [1], []]);
    expect(await mine(who.clerk, { due: 'open' })).toEqual([1]);
    expect(await mine(who.clerk, { search: 'Məmməd' })).toEqual([1]);
    expect(await mineCount(who.clerk)).toBe(1);
    await finishPart(office, who.clerk, { id: 1, note: 'Arayış hazırlandı.' });
    expect((await detail(who.executor)).coExecutors).toMatchObject([{ name: 'Lalə Sınaqova', doneAt: noon, doneNote: 'Arayış hazırlandı.' }]);
    expect([await mine(who.clerk), await mineCount(who.clerk)]).toEqual([[], 0]);
    await expect(finishPart(office, who.clerk, { id: 1, note: 'Bir daha.' })).rejects.toMatchObject({ code: 'application.workNotYours' });
  });

  it('an assignment without them leaves them as they are, with others changes them; who stays keeps what is finished', async () => {
    const { office, who, detail } = await stage();
    await finishPart(office, who.clerk, { id: 1, note: 'Hazırdır.' });
    await assignApplication(office, who.manager, { id: 1, revision: 3, executorUid: who.executor.uid, department: '', resolution: '' });
    expect((await detail(who.manager)).coExecutors).toHaveLength(1);
    await assignApplication(office, who.manager, { id: 1, revision: 4, executorUid: who.executor.uid, department: '', resolution: '', coExecutorUids: [who.clerk.uid, who.manager.uid] });
    expect((await detail(who.manager)).coExecutors.map((person) => [person.name, person.doneNote])).toEqual([['Lalə Sınaqova', 'Hazırdır.'], ['Rauf Örnəkov', null]]);
    await assignApplication(office, who.manager, { id: 1, revision: 5, executorUid: who.executor.uid, department: '', resolution: '', coExecutorUids: [] });
    expect((await detail(who.manager)).coExecutors).toEqual([]);
  });

  it('nothing is assigned to who does not work here', async () => {
    const { office, who } = await stage();
    await expect(assignApplication(office, who.manager, { id: 1, revision: 3, executorUid: who.executor.uid, department: '', resolution: '', coExecutorUids: ['nobody'] })).rejects.toMatchObject({ code: 'application.unknownExecutor' });
  });
});

describe('from hand to hand', () => {
  it('the executor hands over with a note that the timeline tells, and the portal hears of the new one', async () => {
    const { office, portal, who, detail, mine, exchange } = await stage();
    await handOverApplication(office, who.executor, { id: 1, revision: 3, executorUid: who.clerk.uid, note });
    const after = await detail(who.manager);
    expect(after).toMatchObject({ executor: 'Lalə Sınaqova', executorUid: who.clerk.uid, department: 'Ümumi şöbə', resolution: 'Baxılsın', coExecutors: [] });
    expect(after.timeline.at(-1)).toMatchObject({ action: 'handOver', actor: 'Orxan Misallı', values: { from: 'Orxan Misallı', to: 'Lalə Sınaqova', note } });
    expect([await mine(who.executor), await mine(who.clerk)]).toEqual([[], [1]]);
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ assignment: { executor: 'Lalə Sınaqova', resolution: 'Baxılsın' } });
    expect(await detail(who.clerk)).toMatchObject({ executorUid: who.clerk.uid, waiting: false });
  });

  it('a manager or a clerk takes it back to themselves, so that somebody always answers for it', async () => {
    const { office, who, detail, mine } = await stage();
    await takeBackApplication(office, who.manager, { id: 1, revision: 3, note: 'Başqasına verilir.' });
    expect(await detail(who.manager)).toMatchObject({ executor: 'Rauf Örnəkov', workActions: ['handOver', 'watch'] });
    expect(await mine(who.manager)).toEqual([1]);
    await expect(answerApplication(office, who.executor, { id: 1, revision: 4, ...reply })).rejects.toMatchObject({ code: 'application.notYours' });
  });

  it('nobody hands over what is not theirs, and who may not take back does not', async () => {
    const { office, who } = await stage();
    await expect(handOverApplication(office, who.clerk, { id: 1, revision: 3, executorUid: who.manager.uid, note })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await expect(handOverApplication(office, { ...who.executor, uid: 'another' }, { id: 1, revision: 3, executorUid: who.clerk.uid, note })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await expect(handOverApplication(office, who.executor, { id: 1, revision: 2, executorUid: who.clerk.uid, note })).rejects.toMatchObject({ code: 'application.changedMeanwhile' });
    for (const role of ['reception', 'executor', 'admin'] as const) await expect(takeBackApplication(office, who[role], { id: 1, revision: 3, note })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    for (const role of ['reception', 'admin'] as const) await expect(handOverApplication(office, who[role], { id: 1, revision: 3, executorUid: who.clerk.uid, note })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('standing in', () => {
  const away = (uid: string, substituteUid: string) => ({ uid, from: '2026-11-20', to: '2026-11-25', substituteUid });

  it('what is assigned to who is away is the substitute’s too, who answers in their place; afterwards it is not', async () => {
    const { office, who, detail, mine, mineCount } = await stage();
    const other: Actor = { ...who.executor, ...(await office.store.write((db) => db.statement<{ staffId: number }>("INSERT INTO staff (uid, login, name, position, role, password_hash, created_at) VALUES ('executor-2', 'icraci2', 'Sevda Sınaqlı', 'Məsləhətçi', 'executor', 'x', 0) RETURNING id AS staffId").get())), uid: 'executor-2', name: 'Sevda Sınaqlı' };
    await setAbsence(office, who.executor, away(who.executor.uid, 'executor-2'));
    expect([await mine(other), await mineCount(other), await mine(other, { due: 'open' })]).toEqual([[1], 1, [1]]);
    expect(await detail(other)).toMatchObject({ executorAbsence: { to: '2026-11-25', substitute: 'Sevda Sınaqlı' }, workActions: ['handOver'] });
    expect((await office.store.read((db) => executorOptions(db, '2026-11-21'))).find((each) => each.uid === who.executor.uid)?.absence).toEqual({ to: '2026-11-25', substitute: 'Sevda Sınaqlı' });
    office.setNow(Date.parse('2026-11-26T08:00:00Z'));
    expect([await mine(other), (await detail(other)).executorAbsence]).toEqual([[], null]);
    await expect(submitReply(office, other, { id: 1, draftRevision: 0, ...reply })).rejects.toMatchObject({ code: 'reply.cannotSubmit' });
    office.setNow(noon);
    await answerApplication(office, other, { id: 1, revision: 3, ...reply });
    const answered = await detail(who.manager);
    expect(answered.executor).toBe('Orxan Misallı');
    expect(answered.timeline.find((event) => event.action === 'answer')).toMatchObject({ actor: 'Sevda Sınaqlı', values: { behalf: 'Orxan Misallı' } });
  });

  it('one’s own absence anybody writes down, that of others a manager', async () => {
    const { office, who } = await stage();
    await expect(setAbsence(office, who.clerk, away(who.executor.uid, who.clerk.uid))).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await setAbsence(office, who.manager, away(who.executor.uid, who.clerk.uid));
    await setAbsence(office, who.executor, { uid: who.executor.uid, from: null, to: null, substituteUid: null });
  });

  it('nobody stands in who is away too, who does not work on applications, or who is the person themselves', async () => {
    const { office, who } = await stage();
    await setAbsence(office, who.clerk, { ...away(who.clerk.uid, who.manager.uid), from: '2026-11-25', to: '2026-11-30' });
    await expect(setAbsence(office, who.executor, away(who.executor.uid, who.clerk.uid))).rejects.toMatchObject({ code: 'staff.substituteAbsent' });
    await expect(setAbsence(office, who.executor, away(who.executor.uid, who.reception.uid))).rejects.toMatchObject({ code: 'staff.substituteUnfit' });
    await expect(setAbsence(office, who.executor, away(who.executor.uid, who.executor.uid))).rejects.toMatchObject({ code: 'staff.substituteSelf' });
    await expect(setAbsence(office, who.executor, { ...away(who.executor.uid, who.clerk.uid), from: '2026-11-01', to: '2026-11-20' })).rejects.toMatchObject({ code: 'staff.absencePast' });
  });
});

describe('on control', () => {
  it('a manager puts it there, while assigning or by itself; it stays when the portal sends the application again', async () => {
    const { office, portal, who, detail, exchange } = await stage();
    const watched = async () => (await office.store.read((db) => listApplications(db, office, who.manager, applicationListInput.parse({ filter: { control: true } })))).rows.map((row) => row.id);
    await assignApplication(office, who.clerk, { id: 2, revision: 2, executorUid: who.executor.uid, department: '', resolution: '', onControl: true });
    expect(await watched()).toEqual([]);
    await watchApplication(office, who.manager, { id: 1, onControl: true });
    expect(await watched()).toEqual([1]);
    await exchange();
    portal.change('application', 'application-1', { summary: 'Başqa' });
    await exchange();
    expect(await detail(who.manager)).toMatchObject({ summary: 'Başqa', onControl: true });
    for (const role of ['reception', 'clerk', 'executor', 'admin'] as const) await expect(watchApplication(office, who[role], { id: 1, onControl: false })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await watchApplication(office, who.manager, { id: 1, onControl: false });
    expect(await watched()).toEqual([]);
  });
});
