import { describe, expect, it } from 'vitest';
import { completeApplication, leaveApplication, reopenApplication, returnApplication } from '#backend/applications/branches.ts';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { resumeCompleted } from '#backend/applications/resume.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const day = 86_400_000;
const wrong = { reason: 'Sənədin surəti oxunmur.', whatToDo: 'Aydın surət əlavə edin.' };

/** Registered on Saturday 21 November 2026 and due on 11 December. */
async function stage({ pauses = true, registered = true } = {}) {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService({ pausesWhenReturned: pauses }));
  portal.hold('application', anApplication());
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  if (registered) await registerApplication(office, clerk, { id: 1, revision: 1 });
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
    const resumed = await resumeCompleted(office);
    await push(office, client);
    await pull(office, client);
    return resumed;
  };
  const at = (days: number) => {
    office.setNow(noon + days * day);
    portal.setNow(noon + days * day);
  };
  const give = async (more = {}) => returnApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, ...wrong, ...more });
  return { office, portal, clerk, manager, exchange, at, give };
}

const pullOnly = (office: TestOffice, portal: TestPortal) => pull(office, portal.connect({ retries: 0 }));

const detail = async (office: TestOffice) => {
  const actor = await office.actor('manager');
  return office.store.read((db) => applicationDetail(db, office, actor, 1));
};

describe('while the citizen completes', () => {
  it('the term stands still, and nothing is overdue', async () => {
    const { office, clerk, at, give, exchange } = await stage();
    at(2);
    await give();
    await exchange();
    expect(await detail(office)).toMatchObject({ status: 'returned', dueDate: '2026-12-11', daysLeft: null, pausedOn: '2026-11-23', completeBy: '2026-12-07', isCompletionLate: false, pauses: [] });
    at(40);
    expect(await detail(office)).toMatchObject({ daysLeft: null, isCompletionLate: true });
    expect(await office.store.read((db) => queueCounts(db, office, clerk))).toMatchObject({ overdue: 0, soon: 0 });
    expect(await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { due: 'overdue' } })).rows)).toEqual([]);
  });

  it('what was left without review meanwhile, and is taken up again, goes on by all the days since it was given back', async () => {
    for (const [pauses, dueDate, from] of [[true, '2026-12-18', '2026-11-23'], [false, '2026-12-16', '2026-11-25']] as const) {
      const { office, clerk, at, give } = await stage({ pauses });
      at(2);
      await give();
      at(4);
      await leaveApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
      at(9);
      await reopenApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, reason: 'Əsas aradan qalxıb.' });
      expect(await detail(office)).toMatchObject({ status: 'registered', dueDate, pausedOn: null, pauses: [{ from, to: '2026-11-30' }] });
    }
  });

  it('the term goes on once it is completed through the portal: by the working days it stood still, told to the portal and in the history', async () => {
    const { office, portal, at, give, exchange } = await stage();
    at(2);
    await give();
    await exchange();
    at(6);
    const given = portal.held<{ returned: object }>('application', 'application-1').returned;
    portal.change('application', 'application-1', { status: 'registered', returned: { ...given, completedAt: '2026-11-26T10:00:00Z' } });
    at(9);
    expect(await exchange()).toBe(1);
    expect(await exchange()).toBe(0);
    const counted = await detail(office);
    // Given back on Monday, completed on Thursday: three days, whenever the office heard of it.
    expect(counted).toMatchObject({ status: 'registered', dueDate: '2026-12-16', pausedOn: null, completedOn: '2026-11-26', pauses: [{ from: '2026-11-23', to: '2026-11-26', days: 3 }], due: { days: 18, to: '2026-12-16' }, dueByNewCalendar: null, waiting: false });
    expect(counted.timeline.find((event) => event.action === 'resume')).toMatchObject({ values: { from: '23.11.2026', to: '26.11.2026', days: 3, dueDate: '16.12.2026' } });
    expect(portal.held('application', 'application-1')).toMatchObject({ registration: { dueDate: '2026-12-16' }, pauses: [{ from: '2026-11-23', to: '2026-11-26', days: 3 }] });
  });

  it('a day on which the answer came, without the portal naming it, is that of its change', async () => {
    const { office, portal, at, give, exchange } = await stage();
    at(2);
    await give();
    await exchange();
    at(4);
    portal.change('application', 'application-1', { status: 'registered' });
    at(10);
    await exchange();
    expect(await detail(office)).toMatchObject({ completedOn: '2026-11-25', dueDate: '2026-12-15' });
  });

  it('a clerk enters what was completed on paper; it goes back to where it stood', async () => {
    const { office, portal, clerk, manager, at, give, exchange } = await stage();
    await assignApplication(office, manager, { id: 1, revision: 2, executorUid: (await office.actor('executor')).uid, department: '', resolution: '' });
    at(2);
    await give();
    await exchange();
    at(9);
    const seen = await detail(office);
    expect(seen.actions).toContain('complete');
    const complete = (completedOn?: string) => completeApplication(office, clerk, { id: 1, revision: seen.revision, note: 'Surəti poçtla göndərib.', ...(completedOn && { completedOn }) });
    for (const impossible of ['2026-11-22', '2026-12-01']) await expect(complete(impossible)).rejects.toMatchObject({ code: 'application.completedOutside' });
    await complete('2026-11-26');
    await exchange();
    expect(await detail(office)).toMatchObject({ status: 'inProgress', dueDate: '2026-12-16', completedOn: '2026-11-26', pausedOn: null, waiting: false, pauses: [{ days: 3 }] });
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'inProgress', assignment: { dueDate: '2026-12-16' }, pauses: [{ days: 3 }] });
  });

  it('a term that stood still twice was counted on twice', async () => {
    const { office, clerk, at, give } = await stage();
    for (const [back, came] of [[2, 5], [9, 11]] as const) {
      at(back);
      await give();
      at(came);
      await completeApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, note: 'Tamamlayıb.' });
    }
    expect(await detail(office)).toMatchObject({ dueDate: '2026-12-18', due: { days: 20, to: '2026-12-18' }, pauses: [{ days: 3 }, { days: 2 }] });
  });

  it('where the card does not let it stand still, the term runs on and ends as the law says', async () => {
    const { office, clerk, at, give } = await stage({ pauses: false });
    at(2);
    await give();
    at(23);
    expect(await detail(office)).toMatchObject({ status: 'returned', pausedOn: null, dueDate: '2026-12-11', daysLeft: -1, isCompletionLate: true });
    await completeApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, note: 'Tamamlayıb.' });
    expect(await detail(office)).toMatchObject({ status: 'registered', dueDate: '2026-12-11', pauses: [] });
  });

  it('what had no number yet has no term to stand still, and waits for its number again', async () => {
    const { office, clerk, at, give, exchange } = await stage({ registered: false });
    await give({ completeBy: '2026-11-30' });
    await exchange();
    expect(await detail(office)).toMatchObject({ status: 'returned', pausedOn: null, completeBy: '2026-11-30' });
    at(3);
    await completeApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, note: 'Tamamlayıb.' });
    expect(await detail(office)).toMatchObject({ status: 'submitted', completedOn: '2026-11-24', dueDate: null });
  });

  it('the last day for completing is told to the citizen and the portal, and is not one that has passed', async () => {
    const { office, portal, give, exchange } = await stage();
    await expect(give({ completeBy: '2026-11-20' })).rejects.toMatchObject({ code: 'application.completeByPast' });
    await give({ completeBy: '2026-12-04' });
    const told = await office.store.read((db) => db.select().from(outbox).all().map((row) => String((row.body as { text?: string }).text ?? '')));
    expect(told.filter((text) => text.includes('Son gün: 04.12.2026.'))).toHaveLength(2);
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ returned: { completeBy: '2026-12-04' } });
  });

  it('a portal that counts the days itself is believed', async () => {
    const { office, portal, at, give, exchange } = await stage();
    at(2);
    await give();
    await exchange();
    at(5);
    const { registration } = portal.held<{ registration: object }>('application', 'application-1');
    portal.change('application', 'application-1', { status: 'registered', registration: { ...registration, dueDate: '2026-12-17' }, pauses: [{ from: '2026-11-23', to: '2026-11-27', days: 4 }] });
    expect(await exchange()).toBe(0);
    expect(await detail(office)).toMatchObject({ dueDate: '2026-12-17', pausedOn: null, pauses: [{ days: 4 }], due: { days: 19, to: '2026-12-17' } });
  });

  it('what was given back elsewhere stands still here too', async () => {
    const { office, portal, at, exchange } = await stage();
    await exchange();
    at(3);
    portal.act('application', 'application-1', 'returnForCompletion', wrong);
    await exchange();
    expect(await detail(office)).toMatchObject({ status: 'returned', pausedOn: '2026-11-24', daysLeft: null, completeBy: null, isCompletionLate: false });
  });

  it('a giving back that the office gave up leaves the term as it was', async () => {
    const { office, clerk, at, give } = await stage();
    at(2);
    await give();
    const [operation] = await office.store.read((db) => db.select().from(outbox).all().filter((row) => (row.body as { action?: string }).action === 'returnForCompletion'));
    await setOperationAside(office, clerk, { id: operation?.id ?? 0, reason: 'Səhvən qaytarılıb.' });
    expect(await resumeCompleted(office)).toBe(0);
    expect(await detail(office)).toMatchObject({ status: 'registered', pausedOn: null, completeBy: null, dueDate: '2026-12-11', pauses: [] });
  });

  it('an entered answer that the office gave up can be entered again, and only that counts', async () => {
    const { office, clerk, at, give } = await stage();
    at(2);
    await give();
    at(4);
    await completeApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, note: 'Tamamlayıb.' });
    expect(await detail(office)).toMatchObject({ status: 'registered', dueDate: '2026-12-15' });
    const operation = await office.store.read((db) => db.select().from(outbox).all().find((row) => (row.body as { action?: string }).action === 'complete'));
    await setOperationAside(office, clerk, { id: operation?.id ?? 0, reason: 'Başqa müraciətin cavabı idi.' });
    expect(await detail(office)).toMatchObject({ status: 'returned', pausedOn: '2026-11-23', dueDate: '2026-12-11', pauses: [] });
    at(9);
    await completeApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, note: 'Tamamlayıb.' });
    expect(await detail(office)).toMatchObject({ dueDate: '2026-12-18', pauses: [{ from: '2026-11-23', to: '2026-11-30', days: 5 }], due: { days: 20, to: '2026-12-18' } });
  });

  it('a counting on that the office gave up leaves the term running, and is not tried for ever', async () => {
    const { office, portal, clerk, at, give, exchange } = await stage();
    at(2);
    await give();
    await exchange();
    at(4);
    portal.change('application', 'application-1', { status: 'registered' });
    await pullOnly(office, portal);
    expect(await resumeCompleted(office)).toBe(1);
    const operation = await office.store.read((db) => db.select().from(outbox).all().find((row) => (row.body as { action?: string }).action === 'resume'));
    await setOperationAside(office, clerk, { id: operation?.id ?? 0, reason: 'Müddət dəyişməsin.' });
    expect(await resumeCompleted(office)).toBe(0);
    expect(await detail(office)).toMatchObject({ status: 'registered', pausedOn: null, dueDate: '2026-12-11' });
  });

  it('what is left without review instead does not stand still for ever', async () => {
    const { office, clerk, at, give } = await stage();
    await give();
    at(5);
    await leaveApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, ground: 'insufficientData', text: 'Vətəndaş tamamlamayıb.' });
    expect(await resumeCompleted(office)).toBe(0);
    expect(await detail(office)).toMatchObject({ status: 'leftWithoutReview', pausedOn: null, dueDate: '2026-12-11' });
  });
});
