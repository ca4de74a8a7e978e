import { describe, expect, it } from 'vitest';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { completeApplication, returnApplication } from '#backend/applications/branches.ts';
import { extendApplication } from '#backend/applications/longer.ts';
import { applicationById } from '#backend/applications/detail.ts';
import { makeReminders, readReminders, remindersOf } from '#backend/applications/reminders.ts';
import { createTermKeeper } from '#backend/applications/termKeeper.ts';
import { handOverApplication } from '#backend/applications/work.ts';
import { departmentMembers } from '#backend/departments/tables.ts';
import { insertRow } from '#backend/db/rows.ts';
import { saveTermSettings } from '#backend/settings/commands.ts';
import { setAbsence } from '#backend/staff/absence.ts';
import { anApplication, aService } from '../../support/records.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import type { Actor } from '#shared/staff/roles.ts';

const day = 86_400_000;
/** Days after Saturday 21 November 2026 on which something due on Friday 11 December is met. */
const at = { tuesday: 17, wednesday: 18, thursday: 19, friday: 20, monday: 23 };

/** One application, registered on 21 November, due on 11 December 2026, with an executor. */
async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('application', anApplication());
  const [clerk, executor, manager] = [await office.actor('clerk'), await office.actor('executor'), await office.actor('manager')];
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  await assignApplication(office, manager, { id: 1, revision: 2, executorUid: executor.uid, department: '', resolution: '' });
  const on = (days: number) => {
    office.setNow(noon + days * day);
    return makeReminders(office);
  };
  return { office, clerk, executor, manager, on };
}

const inbox = (office: TestOffice, actor: Actor) => office.store.read((db) => remindersOf(db, office, actor));
const revision = (office: TestOffice) => office.store.read((db) => applicationById(db, 1).revision);

describe('what an executor is reminded of', () => {
  it('is a due date three working days ahead, one, the day itself, and when it has passed: each once', async () => {
    const { office, executor, on } = await stage();
    expect([await on(16), await on(at.tuesday), await on(at.tuesday), await on(at.wednesday), await on(at.thursday), await on(at.friday)]).toEqual([0, 1, 0, 0, 1, 1]);
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, reminders: [{ number: 'M-26/000001', dueDate: '2026-12-11', daysLeft: 0, isOwn: true, isRead: false }] });
    // The executor and the manager over them.
    expect(await on(at.monday)).toBe(2);
    expect(await on(at.monday)).toBe(0);
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, reminders: [{ daysLeft: -1 }] });
  });

  it('is made up for when the program was closed that day', async () => {
    const { office, executor, on } = await stage();
    expect(await on(at.wednesday)).toBe(1);
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, reminders: [{ daysLeft: 2 }] });
  });

  it('is gone once it is answered', async () => {
    const { office, executor, manager, on } = await stage();
    await on(at.monday);
    await answerApplication(office, executor, { id: 1, revision: 3, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    for (const actor of [executor, manager]) expect(await inbox(office, actor)).toEqual({ unread: 0, reminders: [] });
    expect(await on(at.monday + 1)).toBe(0);
  });

  it('stays seen, until a nearer stage comes', async () => {
    const { office, executor, on } = await stage();
    await on(at.tuesday);
    const { reminders } = await inbox(office, executor);
    await readReminders(office, executor, { ids: [reminders[0]?.id ?? 0] });
    await on(at.wednesday);
    expect(await inbox(office, executor)).toMatchObject({ unread: 0, reminders: [{ isRead: true }] });
    await on(at.thursday);
    expect(await inbox(office, executor)).toMatchObject({ unread: 1, reminders: [{ isRead: false, daysLeft: 1 }] });
    await readReminders(office, executor, {});
    expect((await inbox(office, executor)).unread).toBe(0);
  });

  it('goes over with the application, and nobody else’s mark is set by reading', async () => {
    const { office, clerk, executor, on } = await stage();
    await on(at.tuesday);
    await readReminders(office, clerk, {});
    expect((await inbox(office, executor)).unread).toBe(1);
    await handOverApplication(office, executor, { id: 1, revision: 3, executorUid: clerk.uid, note: 'Onun işidir.' });
    expect(await inbox(office, executor)).toEqual({ unread: 0, reminders: [] });
    expect(await on(at.tuesday)).toBe(1);
    expect((await inbox(office, clerk)).unread).toBe(1);
  });

  it('waits for a later due date after an extension, and while the term stands still', async () => {
    const { office, clerk, executor, manager, on } = await stage();
    await on(at.thursday);
    await extendApplication(office, manager, { id: 1, revision: 3, days: 5, ground: 'Sorğu edilib.' });
    expect((await inbox(office, executor)).reminders).toEqual([]);
    expect(await on(at.friday)).toBe(0);
    await returnApplication(office, clerk, { id: 1, revision: 4, reason: 'Surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
    expect(await on(60)).toBe(0);
    await completeApplication(office, clerk, { id: 1, revision: await revision(office), note: 'Tamamlayıb.' });
    expect(await on(61)).toBe(0);
  });

  it('is seen by who stands in for them', async () => {
    const { office, clerk, executor, manager, on } = await stage();
    await setAbsence(office, manager, { uid: executor.uid, from: '2026-12-07', to: '2026-12-12', substituteUid: clerk.uid });
    await on(at.tuesday);
    expect(await inbox(office, clerk)).toMatchObject({ unread: 1, reminders: [{ number: 'M-26/000001' }] });
    await readReminders(office, clerk, {});
    expect((await inbox(office, clerk)).unread).toBe(0);
  });

  it('comes when the office’s settings say', async () => {
    const { office, on } = await stage();
    await saveTermSettings(office, await office.actor('admin'), { remindFirst: 5, remindSecond: 0, completionDays: 10 });
    expect([await on(13), await on(at.tuesday), await on(at.thursday), await on(at.friday)]).toEqual([1, 0, 0, 1]);
  });
});

describe('who is over an executor', () => {
  it('hears of what is late, with the executor’s name', async () => {
    const { office, executor, manager, on } = await stage();
    await on(at.friday);
    expect(await inbox(office, manager)).toEqual({ unread: 0, reminders: [] });
    await on(at.monday);
    expect(await inbox(office, manager)).toMatchObject({ unread: 1, reminders: [{ isOwn: false, executor: executor.name, daysLeft: -1 }] });
  });

  it('is the head of their department where there is one', async () => {
    const { office, clerk, executor, manager, on } = await stage();
    await office.store.write((db) => {
      insertRow(db, departmentMembers, { department: 'legal', staffUid: executor.uid });
      insertRow(db, departmentMembers, { department: 'legal', staffUid: clerk.uid, isHead: true });
    });
    await on(at.monday);
    expect((await inbox(office, clerk)).reminders).toMatchObject([{ isOwn: false }]);
    expect((await inbox(office, manager)).reminders).toEqual([]);
  });

  it('hears of what none of the staff has', async () => {
    const { office, manager, on } = await stage();
    const registration = { number: 'M-7', registeredAt: '2026-11-02T06:00:00Z', dueDate: '2026-11-20', officer: 'S' };
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'P-2', status: 'registered', registration }));
    await on(1);
    expect((await inbox(office, manager)).reminders).toMatchObject([{ number: 'M-7', executor: null, isOwn: false }]);
  });
});

describe('the program', () => {
  it('reminds as soon as it is opened, and once', async () => {
    const { office, executor } = await stage();
    office.setNow(noon + at.thursday * day);
    for (let i = 0; i < 2; i += 1) {
      const keeper = createTermKeeper(office);
      keeper.start();
      await expect.poll(async () => (await inbox(office, executor)).reminders.length).toBe(1);
      await keeper.stop();
    }
    expect(await makeReminders(office)).toBe(0);
  });

  it('that stays open over night reminds again on the next day', async () => {
    const { office, executor } = await stage();
    office.setNow(noon + at.thursday * day);
    const keeper = createTermKeeper(office);
    keeper.start();
    const staged = async () => (await inbox(office, executor)).reminders.map(({ daysLeft }) => daysLeft);
    await expect.poll(staged).toEqual([1]);
    await readReminders(office, executor, {});
    office.setNow(noon + at.friday * day);
    office.bus.publish(['applications']);
    await expect.poll(async () => (await inbox(office, executor)).unread).toBe(1);
    expect(await staged()).toEqual([0]);
    await keeper.stop();
  });
});
