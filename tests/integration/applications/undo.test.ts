import { beforeEach, describe, expect, it } from 'vitest';
import { findDifferent } from '#backend/applications/branches.ts';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { fileApplication } from '#backend/applications/filing.ts';
import { saveReply } from '#backend/applications/replies.ts';
import { similarApplications } from '#backend/applications/similar.ts';
import { undoOffer, undoStep } from '#backend/applications/undo.ts';
import { finishPart, handOverApplication, watchApplication } from '#backend/applications/work.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import type { UndoableStep } from '#shared/applications/undo.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { anApplication, aService } from '../../support/records.ts';

let office: TestOffice;
let portal: TestPortal;
let clerk: Actor;
let manager: Actor;
let executor: Actor;
let exchange: () => Promise<void>;

beforeEach(async () => {
  office = await openOffice();
  portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('application', anApplication());
  portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
  const client = portal.connect({ retries: 0 });
  exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  await exchange();
  [clerk, manager, executor] = [await office.actor('clerk'), await office.actor('manager'), await office.actor('executor')];
  await registerApplication(office, clerk, { id: 1, revision: 1 });
});

const seen = async (id = 1, actor = manager) => office.store.read((db) => applicationDetail(db, office, actor, id));
const assign = async (to: Actor, more: object = {}, by = manager) =>
  assignApplication(office, by, { id: 1, revision: (await seen()).revision, executorUid: to.uid, department: '', resolution: 'Baxılsın.', ...more });
const undo = (step: UndoableStep, by = manager) => undoStep(office, by, { id: 1, step });
const offer = (actor = manager, id = 1) => office.store.read((db) => undoOffer(db, id, actor, office.now()));
const refusal = (code: string) => expect.objectContaining({ code });

describe('taking a step back', () => {
  it('an assignment is taken back to nobody, on the portal too; the history keeps both', async () => {
    const before = await seen();
    await assign(executor, { onControl: true, coExecutorUids: [clerk.uid] });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'inProgress', assignment: { executor: executor.name } });
    expect(await offer()).toEqual({ step: 'assign', until: noon + 600_000 });
    await undo('assign');
    expect(await seen()).toMatchObject({ status: 'registered', executor: null, executorUid: null, resolution: null, onControl: false, coExecutors: [], number: before.number });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'registered', assignment: null });
    const after = await seen();
    expect(after).toMatchObject({ status: 'registered', executor: null, waiting: false, dueDate: before.dueDate });
    expect(after.timeline.filter(({ action }) => action !== 'notice').slice(-2).map(({ action, values }) => [action, values['step'] ?? values['executor']])).toEqual([['assign', executor.name], ['undone', 'assign']]);
    const audited = await office.store.read((db) => db.statement<{ command: string }>('SELECT command FROM audit_entries ORDER BY id DESC LIMIT 2').all().map(({ command }) => command));
    expect(audited).toEqual(['applications.undo', 'applications.assign']);
    // What was taken back is no step that could be taken back again.
    expect(await offer()).toBeNull();
    await expect(undo('assign')).rejects.toEqual(refusal('application.undoChanged'));
  });

  it('a second assignment is taken back to the first, with those beside', async () => {
    await assign(executor, { coExecutorUids: [clerk.uid] });
    await assign(manager, { resolution: 'Özüm baxıram.', coExecutorUids: [] });
    await undo('assign');
    expect(await seen()).toMatchObject({ status: 'inProgress', executor: executor.name, resolution: 'Baxılsın.', coExecutors: [{ uid: clerk.uid }] });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'inProgress', assignment: { executor: executor.name, resolution: 'Baxılsın.' } });
  });

  it('handing over, a finished part, control and filing are taken back by who took them', async () => {
    await assign(executor, { coExecutorUids: [clerk.uid] });
    await handOverApplication(office, executor, { id: 1, revision: (await seen()).revision, executorUid: manager.uid, note: 'Məzuniyyətə çıxıram.' });
    await undo('handOver', executor);
    expect((await seen()).executorUid).toBe(executor.uid);
    await finishPart(office, clerk, { id: 1, note: 'Arayış hazırdır.' });
    await undo('finishPart', clerk);
    expect((await seen()).coExecutors).toMatchObject([{ uid: clerk.uid, doneAt: null }]);
    await watchApplication(office, manager, { id: 1, onControl: true });
    await undo('watch');
    expect((await seen()).onControl).toBe(false);
    await answerApplication(office, clerk, { id: 1, revision: (await seen()).revision, outcome: 'explained', text: 'Müraciətinizə baxıldı və izah edildi.' });
    expect(await offer(clerk)).toBeNull();
    await fileApplication(office, clerk, { id: 1, revision: (await seen()).revision, filedTo: '01-14/3' });
    await undo('file', clerk);
    expect(await seen()).toMatchObject({ filedTo: null, status: 'answered' });
  });

  it('a comparison that was dismissed is open again on both sides', async () => {
    const pointedOut = async (id: number) => (await office.store.read((db) => similarApplications(db, id))).map((each) => each.id);
    await findDifferent(office, clerk, { id: 1, otherId: 2, otherPerson: false, reason: 'Başqa məsələ.' });
    expect([await pointedOut(1), await pointedOut(2)]).toEqual([[], []]);
    await undo('foundDifferent', clerk);
    expect([await pointedOut(1), await pointedOut(2)]).toEqual([[2], [1]]);
    await findDifferent(office, clerk, { id: 1, otherId: 2, otherPerson: false, reason: 'Yenə başqa məsələ.' });
    expect(await pointedOut(2)).toEqual([]);
  });

  it('is refused to others, after ten minutes, and once anybody has built on the step', async () => {
    await assign(executor);
    await expect(undo('assign', clerk)).rejects.toEqual(refusal('application.undoNotYours'));
    expect(await offer(clerk)).toBeNull();
    office.setNow(noon + 601_000);
    await expect(undo('assign')).rejects.toEqual(refusal('application.undoTooLate'));
    expect(await offer()).toBeNull();

    office.setNow(noon + 700_000);
    await assign(executor, { resolution: 'Yenidən.' });
    office.setNow(noon + 701_000);
    await saveReply(office, executor, { id: 1, outcome: 'explained', text: 'Baxılır, cavab hazırlanır.', draftRevision: 0, replacing: false });
    await expect(undo('assign')).rejects.toEqual(refusal('application.undoChanged'));
    expect(await offer()).toBeNull();
  });

  it('is refused when the portal has changed what the step changed', async () => {
    await assign(executor);
    await exchange();
    portal.change('application', 'application-1', { status: 'withdrawn' });
    await exchange();
    await expect(undo('assign')).rejects.toEqual(refusal('application.undoChanged'));
    expect(await seen()).toMatchObject({ status: 'withdrawn' });
  });
});
