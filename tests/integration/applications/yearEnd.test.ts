import { describe, expect, it } from 'vitest';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { enterRange } from '#backend/numbers/numbers.ts';
import { applicationById } from '#backend/applications/detail.ts';
import { receptionDay, receptionDays } from '#backend/reception/queries.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { openOffice } from '../../support/office.ts';
import { aBooking, anApplication, anOfficial, aService } from '../../support/records.ts';

/** An office that goes on into a year whose calendar nobody has entered. The calendar ends with 2027. */
async function officeOn(instant: string) {
  const office = await openOffice();
  office.setNow(Date.parse('2027-12-01T08:00:00Z'));
  await office.store.write((db) => enterRange(db, { id: 'range-2027', purpose: 'application', year: 2027, prefix: 'M-27/', from: 1, to: 10 }));
  await office.store.write((db) => enterRange(db, { id: 'range-2028', purpose: 'application', year: 2028, prefix: 'M-28/', from: 1, to: 10 }));
  await office.arrive('service', aService());
  await office.arrive('official', anOfficial());
  await office.arrive('application', anApplication());
  await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2027-0000002' }));
  await office.arrive('booking', aBooking({ receptionDate: '2028-01-04' }));
  const clerk = await office.actor('clerk');
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  office.setNow(Date.parse(instant));
  return { office, clerk };
}

describe.each(['2027-12-30T08:00:00Z', '2028-01-04T08:00:00Z'])('the office on %s, beyond or at the end of its calendar', (instant) => {
  it('still shows the queue, its counts, an application and the reception days', async () => {
    const { office, clerk } = await officeOn(instant);
    const all = applicationListInput.parse({});
    const { rows } = await office.store.read((db) => listApplications(db, office, clerk, all));
    expect(rows.map(({ id, daysLeft }) => [id, daysLeft === null ? null : Math.sign(daysLeft)])).toEqual([[2, null], [1, -1]]);
    const soon = await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { due: 'soon' } })));
    expect(soon.rows).toEqual([]);
    expect(await office.store.read((db) => queueCounts(db, office, clerk))).toMatchObject({ submitted: 1, overdue: 1, soon: 0 });
    expect(await office.store.read((db) => applicationDetail(db, office, clerk, 1))).toMatchObject({ number: 'M-27/000001', due: { days: 15 } });
    expect(await office.store.read((db) => receptionDay(db, office, clerk, { date: '2028-01-04', officialUid: null }))).toMatchObject({ isWorkingDay: true, dayName: null });
    const strip = await office.store.read((db) => receptionDays(db, office, { from: '2027-12-29', to: '2028-01-04' }));
    expect(strip.map(({ date, isWorkingDay }) => `${date} ${String(isWorkingDay)}`)).toContain('2028-01-01 false');
  });

  it('does not count a legal term it cannot know: it says which year is missing, and gives no number away', async () => {
    const { office, clerk } = await officeOn(instant);
    await expect(registerApplication(office, clerk, { id: 2, revision: 1 })).rejects.toMatchObject({ code: 'calendar.unknownYear', params: { year: 2028 } });
    expect(await office.store.read((db) => applicationById(db, 2))).toMatchObject({ status: 'submitted', number: null });
  });
});
