import { describe, expect, it } from 'vitest';
import { submitReply } from '#backend/applications/approval.ts';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationById, applicationDetail } from '#backend/applications/detail.ts';
import { dueList, dueOverview } from '#backend/applications/due.ts';
import { listApplications } from '#backend/applications/list.ts';
import { makeReminders, remindersOf } from '#backend/applications/reminders.ts';
import { undoStep } from '#backend/applications/undo.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { dueListInput, dueScope } from '#shared/applications/due.ts';
import { applicationListInput, assignInput } from '#shared/applications/schema.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';

const day = 86_400_000;

/** An application registered on 21 November and due on 11 December 2026. */
async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('application', anApplication());
  const [clerk, executor, manager] = [await office.actor('clerk'), await office.actor('executor'), await office.actor('manager')];
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  const assign = async (innerDue?: string) => {
    const { revision } = await office.store.read((db) => applicationById(db, 1));
    await assignApplication(office, manager, assignInput.parse({ id: 1, revision, executorUid: executor.uid, innerDue }));
  };
  return { office, executor, manager, assign };
}

describe("an executor's own day, before the due date", () => {
  it('is given with the work, stands until it is changed, and the portal does not hear of it', async () => {
    const { office, executor, manager, assign } = await stage();
    for (const wrong of ['2026-12-11', '2026-11-20', '2026-12-05']) await expect(assign(wrong)).rejects.toMatchObject({ code: expect.stringMatching(/^application[.]innerDue/) as string });
    await assign('2026-12-03');
    expect(await office.store.read((db) => applicationDetail(db, office, executor, 1))).toMatchObject({ dueDate: '2026-12-11', innerDue: '2026-12-03', innerDaysLeft: 9 });
    expect(JSON.stringify((await office.store.read((db) => db.select().from(outbox).all())).map(({ body, before }) => [body, before]))).not.toMatch(/inner|2026-12-03/);
    await office.arrive('application', anApplication({ version: 9, summary: 'Portalda dəyişdi', status: 'inProgress', registration: { number: 'M-26/000001', registeredAt: '2026-11-21T08:00:00Z', dueDate: '2026-12-11', officer: 'L.' }, assignment: { executor: executor.name, department: null, resolution: null, assignedAt: '2026-11-21T08:00:00Z', dueDate: '2026-12-11' } }));
    expect((await office.store.read((db) => applicationById(db, 1))).innerDue).toBe('2026-12-03');
    // A new resolution leaves it; what stands there need not be right for a second time.
    office.setNow(noon + 14 * day);
    await assign();
    await assign('2026-12-03');
    await assign('2026-12-08');
    await undoStep(office, manager, { id: 1, step: 'assign' });
    expect((await office.store.read((db) => applicationById(db, 1))).innerDue).toBe('2026-12-03');
    await assign('');
    expect((await office.store.read((db) => applicationById(db, 1))).innerDue).toBeNull();
  });

  it('stands among what is due, in the queue and in the reminders of the executor, until the reply is sent for approval', async () => {
    const { office, executor, manager, assign } = await stage();
    await assign('2026-12-03');
    office.setNow(noon + 11 * day);
    const look = () =>
      office.store.read((db) => {
        const mine = dueListInput.parse({ group: 'tomorrow', scope: { mine: true } });
        return {
          lines: dueList(db, office, executor, mine).rows.map(({ term, dueDate, daysLeft }) => [term, dueDate, daysLeft]),
          counts: dueOverview(db, office, executor, dueScope.parse({ mine: true })).counts,
          whole: dueOverview(db, office, manager, dueScope.parse({})).counts.tomorrow,
          queue: listApplications(db, office, executor, applicationListInput.parse({ filter: { mine: true } })).rows.map(({ innerDue, innerDaysLeft, daysLeft }) => [innerDue, innerDaysLeft, daysLeft]),
          reminders: remindersOf(db, office, executor).reminders.map(({ dueDate, isInner, daysLeft }) => [dueDate, isInner, daysLeft]),
        };
      });
    expect(await makeReminders(office)).toBe(1);
    expect(await makeReminders(office)).toBe(0);
    expect(await look()).toMatchObject({ lines: [['inner', '2026-12-03', 1]], counts: { tomorrow: 1, later: 1 }, whole: 1, queue: [['2026-12-03', 1, 7]], reminders: [['2026-12-03', true, 1]] });
    await submitReply(office, executor, { id: 1, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.', draftRevision: 0 });
    expect(await look()).toMatchObject({ lines: [], counts: { tomorrow: 0, later: 1 }, whole: 0, reminders: [] });
    // The manager is told of the due date alone when it passes.
    office.setNow(noon + 23 * day);
    await makeReminders(office);
    expect(await office.store.read((db) => remindersOf(db, office, manager).reminders.map(({ dueDate, isInner }) => [dueDate, isInner]))).toEqual([['2026-12-11', false]]);
  });
});
