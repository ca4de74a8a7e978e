import { describe, expect, it } from 'vitest';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationById, applicationDetail } from '#backend/applications/detail.ts';
import { recordYear, revertYear } from '#backend/calendar/commands.ts';
import { impactOf } from '#backend/calendar/impact.ts';
import { yearView, yearsOf } from '#backend/calendar/queries.ts';
import { receptionDay } from '#backend/reception/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { yearRows, type YearChoices } from '#shared/calendar/yearRows.ts';
import { isProjected, isWorkingDay } from '#shared/calendar/workingCalendar.ts';
import { aSchedule } from '../../support/bookings.ts';
import { lifecycleOn, passphrase } from '../../support/lifecycle.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { openPortal } from '../../support/portal.ts';
import { aBooking, anApplication, anOfficial, aService } from '../../support/records.ts';

/** 2026 as it was decided, with a Friday off in December, worked on the Saturday before. */
const december2026: YearChoices = {
  year: 2026,
  ramazan: ['2026-03-20', '2026-03-21'],
  qurban: ['2026-05-27', '2026-05-28'],
  votingDays: [],
  swaps: [{ off: '2026-12-04', work: '2026-12-05' }],
  decision: { number: '401', date: '2026-11-19' },
  projected: false,
};
/** 2027 as the Cabinet might decide it: Ramazan a day later than projected. */
const decided2027: YearChoices = {
  year: 2027,
  ramazan: ['2027-03-10', '2027-03-11'],
  qurban: ['2027-05-16', '2027-05-17'],
  votingDays: [],
  swaps: [],
  decision: { number: '415', date: '2026-12-14' },
  projected: false,
};
const projected2028: YearChoices = { year: 2028, ramazan: ['2028-02-26', '2028-02-27'], qurban: ['2028-05-05', '2028-05-06'], votingDays: [], swaps: [], decision: null, projected: true };

const look = (office: TestOffice, year: number) => office.store.read((db) => yearView(db, office, year));

describe('a year that the administrator records', () => {
  it('stands in place of the projected one at once, and nothing of it is projected any more', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    expect(isProjected(office.calendar, 2027)).toBe(true);
    expect(isWorkingDay(office.calendar, '2027-03-09')).toBe(false);
    const heard: string[] = [];
    office.bus.subscribe((topics) => heard.push(...topics, String(isWorkingDay(office.calendar, '2027-03-09'))));
    await recordYear(office, admin, { choices: decided2027, basedOn: null });
    expect(isProjected(office.calendar, 2027)).toBe(false);
    expect(isWorkingDay(office.calendar, '2027-03-11')).toBe(false);
    // Whoever asks on hearing of it is answered by the new calendar.
    expect(heard).toEqual(['calendar', 'reception', 'officials', 'applications', 'reports', 'sync', 'true']);
    expect(await look(office, 2027)).toMatchObject({ source: 'recorded', projected: false, choices: decided2027, changedBy: admin.name, revertTo: 'shipped' });
    expect(await office.store.read((db) => yearsOf(db, office))).toMatchObject({ years: [{ source: 'shipped' }, { source: 'shipped' }, { year: 2027, source: 'recorded' }], next: 2028 });
  });

  it('is what new due dates are counted by, while those that were told stay', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    await office.arrive('application', anApplication());
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    const told = (await office.store.read((db) => applicationById(db, 1))).dueDate;
    const rows = yearRows(december2026);
    expect(await office.store.read((db) => impactOf(db, office, 2026, rows))).toMatchObject({
      days: [{ date: '2026-12-04', becomes: 'off' }, { date: '2026-12-05', becomes: 'working' }],
      openApplications: 1,
      dueOnDaysOff: 0,
    });
    expect(await office.store.read((db) => applicationDetail(db, office, clerk, 1))).toMatchObject({ dueByNewCalendar: null });
    office.setNow(noon + 1_000);
    await recordYear(office, await office.actor('admin'), { choices: { ...december2026, swaps: [{ off: '2026-12-04', work: null }] }, basedOn: null });
    office.setNow(noon + 2_000);
    await registerApplication(office, clerk, { id: 2, revision: 1 });
    expect(told).toBe('2026-12-11');
    // The clerk sees at the card that the date was told and stands.
    expect(await office.store.read((db) => applicationDetail(db, office, clerk, 1))).toMatchObject({ dueDate: told, dueByNewCalendar: '2026-12-14' });
    expect(await office.store.read((db) => applicationDetail(db, office, clerk, 2))).toMatchObject({ dueDate: '2026-12-14', dueByNewCalendar: null });
    expect((await office.store.read((db) => applicationById(db, 1))).dueDate).toBe(told);
    expect((await office.store.read((db) => applicationById(db, 2))).dueDate).toBe('2026-12-14');
  });

  it('says beforehand which receptions fall away and who is expected there, and moves nobody', async () => {
    const office = await openOffice();
    await office.arrive('official', anOfficial());
    await office.arrive('booking', aBooking({ receptionDate: '2026-12-04', status: 'confirmed' }));
    await office.arrive('booking', aBooking({ id: 'booking-2', number: 'Q-2026-0000002', receptionDate: '2026-12-04', status: 'cancelled', statusReason: 'x', cancelledBy: 'citizen' }));
    await office.arrive('booking', aBooking({ id: 'booking-3', number: 'Q-2026-0000003', receptionDate: '2026-12-07' }));
    const rows = yearRows(december2026);
    expect((await office.store.read((db) => impactOf(db, office, 2026, rows))).receptions).toEqual([{ date: '2026-12-04', officialUid: 'official-1', official: 'Nümunəyev Rəşad', bookings: 1 }]);
    await recordYear(office, await office.actor('admin'), { choices: december2026, basedOn: null });
    const day = await office.store.read(async (db) => receptionDay(db, office, await office.actor('reception'), { date: '2026-12-04', officialUid: null }));
    expect(day).toMatchObject({ isWorkingDay: false, dayName: 'iş günü istirahət günü ilə dəyişdirilib' });
    expect(day.officials[0]?.bookings).toHaveLength(2);
  });

  it('changes nothing where nothing differs from the present calendar', async () => {
    const office = await openOffice();
    const rows = (await look(office, 2027)).rows;
    expect(await office.store.read((db) => impactOf(db, office, 2027, rows))).toEqual({ days: [], openApplications: 0, dueOnDaysOff: 0, receptions: [], gained: 0 });
  });

  it('is there again after the office was closed, and the years stay whole when one of them cannot be read', async () => {
    const folder = temporaryFolder();
    const first = lifecycleOn(folder, { passphrase });
    await first.open();
    const office = first.office();
    if (!office) throw new Error('not opened');
    const admin = { staffId: 1, uid: 'a', name: 'Sınaqlı', role: 'admin' } as const;
    await recordYear(office, admin, { choices: decided2027, basedOn: null });
    await recordYear(office, admin, { choices: projected2028, basedOn: null });
    await first.close();

    const second = lifecycleOn(folder, { passphrase });
    await second.open();
    expect(second.office()?.calendar).toMatchObject({ firstYear: 2025, lastYear: 2028, projectedYears: new Set([2028]) });
    await second.office()?.store.write((db) => db.statement(`UPDATE calendar_years SET rows = '[]' WHERE year = 2028`).run());
    await second.close();

    const third = lifecycleOn(folder, { passphrase });
    await third.open();
    expect(third.office()?.calendar).toMatchObject({ lastYear: 2027, projectedYears: new Set() });
  });

  it('can be taken back, so that the shipped year stands again', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    await recordYear(office, admin, { choices: decided2027, basedOn: null });
    const { changedAt } = await look(office, 2027);
    await revertYear(office, admin, { year: 2027, basedOn: changedAt });
    expect(await look(office, 2027)).toMatchObject({ source: 'shipped', projected: true, changedAt: null, revertTo: null });
    expect(isWorkingDay(office.calendar, '2027-03-09')).toBe(false);
    await expect(revertYear(office, admin, { year: 2027, basedOn: null })).rejects.toMatchObject({ code: 'calendar.notRecorded' });
  });
});

describe('years behind the last one', () => {
  it('are offered as a projection, and may be added one after another', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    expect(await look(office, 2028)).toMatchObject({ source: 'new', projected: true, choices: projected2028 });
    await expect(look(office, 2029)).rejects.toMatchObject({ code: 'calendar.yearGap', params: { first: 2025, next: 2028 } });
    await expect(recordYear(office, admin, { choices: { ...projected2028, year: 2029 }, basedOn: null })).rejects.toMatchObject({ code: 'calendar.yearGap' });
    await recordYear(office, admin, { choices: projected2028, basedOn: null });
    expect(office.calendar).toMatchObject({ lastYear: 2028, projectedYears: new Set([2027, 2028]) });
    expect(isWorkingDay(office.calendar, '2028-02-28')).toBe(false);
  });

  it('are taken away from the end only', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    const year2029: YearChoices = { ...projected2028, year: 2029, ramazan: ['2029-02-14', '2029-02-15'], qurban: ['2029-04-24', '2029-04-25'] };
    await recordYear(office, admin, { choices: projected2028, basedOn: null });
    await recordYear(office, admin, { choices: year2029, basedOn: null });
    const { changedAt } = await look(office, 2028);
    expect((await look(office, 2028)).revertTo).toBeNull();
    await expect(revertYear(office, admin, { year: 2028, basedOn: changedAt })).rejects.toMatchObject({ code: 'calendar.laterYears' });
    await revertYear(office, admin, { year: 2029, basedOn: changedAt });
    await revertYear(office, admin, { year: 2028, basedOn: changedAt });
    expect(office.calendar.lastYear).toBe(2027);
  });
});

describe('who may change the calendar', () => {
  it('is the administrator alone', async () => {
    const office = await openOffice();
    for (const role of ['reception', 'clerk', 'executor', 'manager'] as const) {
      await expect(recordYear(office, await office.actor(role), { choices: decided2027, basedOn: null })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    }
    expect(isProjected(office.calendar, 2027)).toBe(true);
  });

  it('is the one who saw the year as it is: what somebody else recorded meanwhile is not overwritten', async () => {
    const office = await openOffice();
    const admin = await office.actor('admin');
    await recordYear(office, admin, { choices: decided2027, basedOn: null });
    await expect(recordYear(office, admin, { choices: { ...decided2027, projected: true, decision: null }, basedOn: null })).rejects.toMatchObject({ code: 'calendar.changedMeanwhile', params: { year: 2027 } });
    expect(isProjected(office.calendar, 2027)).toBe(false);
  });
});

it('The portal offers reception days by the year as it was recorded here, and by its own once that is taken back', async () => {
  const office = await openOffice();
  const admin = await office.actor('admin');
  const portal = await openPortal();
  portal.hold('official', anOfficial());
  portal.hold('schedule', aSchedule('official-1', { onDayOff: 'skip' }));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const offered = async () => (await portal.offered('official-1')).map(({ date }) => date);
  expect(await offered()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);

  await recordYear(office, admin, { choices: { ...december2026, swaps: [{ off: '2026-12-08', work: '2026-12-12' }] }, basedOn: null });
  expect(await office.store.read(outboxItems)).toMatchObject([{ command: 'calendar.recordYear', subjectKind: 'calendarYear', subjectTitle: '2026' }]);
  expect(await push(office, client)).toBe(1);
  expect(await offered()).toEqual(['2026-11-24', '2026-12-01', '2026-12-15', '2026-12-22']);

  await revertYear(office, admin, { year: 2026, basedOn: (await look(office, 2026)).changedAt });
  expect(await push(office, client)).toBe(1);
  expect(await offered()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);
});
