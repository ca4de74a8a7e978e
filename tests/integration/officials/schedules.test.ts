import { describe, expect, it } from 'vitest';
import { saveOfficial, saveSchedule } from '#backend/officials/commands.ts';
import { calendarFile } from '#backend/officials/calendarFile.ts';
import { officialDetail, officialRows } from '#backend/officials/lists.ts';
import { schedulePreview } from '#backend/officials/preview.ts';
import { expansionOf } from '#backend/officials/queries.ts';
import { schedules } from '#backend/officials/tables.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { scheduleException, scheduleRule } from '#shared/officials/schedule.ts';
import { aSchedule } from '../../support/bookings.ts';
import { aBooking, anOfficial, citizen } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const tuesdays = scheduleRule.parse(aSchedule().rules[0]);
const away = scheduleException.parse({ date: '2026-12-01', kind: 'cancelled', startTime: null, endTime: null, note: 'Ezamiyyət' });
const uid = 'official-1';

async function stage({ scheduled = true } = {}) {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('official', anOfficial());
  if (scheduled) portal.hold('schedule', aSchedule());
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const reception = await office.actor('reception');
  const detail = () => office.store.read((db) => officialDetail(db, office, uid));
  const preview = (draft: Parameters<typeof schedulePreview>[2]['draft'], year = 2026) => office.store.read((db) => schedulePreview(db, office, { uid, year, draft }));
  return { office, portal, client, reception, detail, preview };
}

describe('publishing a schedule', () => {
  it('sends the whole of it, with its exceptions in the order of their dates', async () => {
    const { office, portal, client, reception, detail } = await stage();
    const extra = scheduleException.parse({ date: '2026-11-28', kind: 'extra', startTime: '10:00', endTime: '12:00', note: null });
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, endTime: '12:00' }], exceptions: [away, extra] });
    expect(await detail()).toMatchObject({ scheduleRevision: 2, schedulePublished: { state: 'waiting' }, next: { date: '2026-11-24', from: '10:00', to: '12:00' } });
    await push(office, client);
    expect(portal.held('schedule', 'schedule-official-1')).toMatchObject({ version: 2, rules: [{ endTime: '12:00' }], exceptions: [{ date: '2026-11-28' }, { date: '2026-12-01', note: 'Ezamiyyət' }] });
    expect((await detail()).schedulePublished.state).toBe('published');
  });

  it('makes the first schedule of a new official, sent only once the portal knows them', async () => {
    const { office, portal, client, reception } = await stage();
    const { uid: newUid } = await saveOfficial(office, reception, { uid: null, revision: 0, surname: 'Sınaqlı', name: 'Aysel', patronymic: '', position: 'Müdir', room: '5', active: true, deputyUid: null, photo: null });
    await saveSchedule(office, reception, { uid: newUid, revision: null, rules: [tuesdays], exceptions: [] });
    await push(office, client);
    await pull(office, client);
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(await office.store.read((db) => officialRows(db, office))).toHaveLength(2);
    const kept = (await office.store.read((db) => db.select().from(schedules).all())).filter(({ officialUid }) => officialUid === newUid);
    expect(kept).toMatchObject([{ version: 1, removedAt: null }]);
    expect(portal.held('schedule', kept[0]?.uid ?? '')).toMatchObject({ officialId: newUid });
  });

  it('is refused for an older state and for what is wrong with it; nothing is kept then', async () => {
    const { office, reception, detail } = await stage();
    await expect(saveSchedule(office, reception, { uid, revision: 7, rules: [tuesdays], exceptions: [] })).rejects.toMatchObject({ code: 'schedule.changedMeanwhile' });
    await expect(saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, endTime: '09:00', rrule: 'often' }], exceptions: [] })).rejects.toMatchObject({ code: 'schedule.faulty', params: { count: 2 } });
    expect(await detail()).toMatchObject({ scheduleRevision: 1, schedulePublished: { state: 'published' } });
    expect(await office.store.read(outboxItems)).toEqual([]);
  });

  it('is refused where another official receives in the room', async () => {
    const { office, reception } = await stage();
    await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Misallı', seniority: 3 }));
    await office.arrive('schedule', aSchedule('official-2', { rrule: 'FREQ=WEEKLY;BYDAY=WE' }));
    await expect(saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, rrule: 'FREQ=WEEKLY;BYDAY=TU,WE' }], exceptions: [] })).rejects.toMatchObject({ code: 'schedule.faulty' });
  });

  it('shows at the official and in the line to the portal what the portal refuses, and goes back when it is given up', async () => {
    const { office, portal, client, reception, detail } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, endTime: '12:00' }], exceptions: [] });
    // A portal with a stricter mind: it takes the same schedule for wrong.
    await office.store.write((db) => db.statement<never>(`UPDATE outbox SET body = json_set(body, '$.rules[0].endTime', '09:00', '$.rules[0].rrule', 'FREQ=HOURLY')`).run());
    await push(office, client);
    expect((await detail()).schedulePublished).toEqual({ state: 'refused', refusals: [{ path: '/rules/0/rrule', code: 'unexpandable' }, { path: '/rules/0/endTime', code: 'endBeforeStart' }] });
    const [item] = await office.store.read(outboxItems);
    expect(item).toMatchObject({ status: 'refused', subjectKind: 'schedule', subjectUid: uid, subjectTitle: 'Nümunəyev Rəşad', refusals: [{ path: '/rules/0/rrule' }, { path: '/rules/0/endTime' }] });
    expect(portal.held('schedule', 'schedule-official-1')).toMatchObject({ version: 1 });
    await setOperationAside(office, reception, { id: item?.id ?? 0, reason: 'Cədvəl yenidən yazılacaq' });
    expect(await detail()).toMatchObject({ rules: [{ endTime: '11:00' }], schedulePublished: { state: 'published' } });
  });

  it('asks a person when somebody has changed it on the portal meanwhile', async () => {
    const { office, portal, client, reception, detail } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, endTime: '12:00' }], exceptions: [] });
    portal.change('schedule', 'schedule-official-1', { rules: [{ ...tuesdays, endTime: '13:00' }] });
    await push(office, client);
    expect((await detail()).schedulePublished.state).toBe('conflict');
    expect(portal.held<{ rules: unknown[] }>('schedule', 'schedule-official-1').rules).toMatchObject([{ endTime: '13:00' }]);
  });

  it('gives way to the portal’s where another office made the first one meanwhile', async () => {
    const { office, portal, client, reception } = await stage({ scheduled: false });
    await saveSchedule(office, reception, { uid, revision: null, rules: [tuesdays], exceptions: [] });
    portal.hold('schedule', aSchedule());
    await pull(office, client);
    const live = (await office.store.read((db) => db.select().from(schedules).all())).filter(({ removedAt }) => removedAt === null);
    expect(live).toHaveLength(1);
    expect(await office.store.read((db) => expansionOf(db, office, uid, '2026-11-24', '2026-11-24').days)).toHaveLength(1);
  });
});

describe('the preview of a changed schedule', () => {
  it('tells the year as the draft would have it, and what is wrong with the draft', async () => {
    const { preview } = await stage();
    const published = await preview(null);
    expect(published.days.some(({ date }) => date === '2026-12-01')).toBe(true);
    expect(published).toMatchObject({ problems: [], touched: [], calendar: 'known' });
    const changed = await preview({ rules: [tuesdays], exceptions: [away] });
    expect(changed.days.some(({ date }) => date === '2026-12-01')).toBe(false);
    expect(changed.dropped).toContainEqual({ date: '2026-12-01', reason: 'cancelled', dayName: null, note: 'Ezamiyyət' });
    expect((await preview({ rules: [{ ...tuesdays, rrule: 'FREQ=' }], exceptions: [] })).problems).toMatchObject([{ path: 'rules.0.rrule', code: 'ruleUnreadable' }]);
    expect((await preview(null, 2027)).calendar).toBe('projected');
    expect((await preview(null, 2031)).calendar).toBe('unknown');
  });

  it('names the days off of the year', async () => {
    const { preview } = await stage();
    const { daysOff, dropped } = await preview(null);
    expect(daysOff.find(({ date }) => date === '2026-03-24')?.name).toContain('Novruz');
    expect(dropped.find(({ date }) => date === '2026-03-24')).toMatchObject({ reason: 'dayOff' });
  });

  it('tells whom it touches: a day gone, a turn gone, fewer places; nobody whose booking is over', async () => {
    const { office, preview } = await stage();
    const booked = [
      aBooking({ id: 'b1', number: 'Q-1', receptionDate: '2026-12-01', startTime: '10:00' }),
      aBooking({ id: 'b2', number: 'Q-2', receptionDate: '2026-12-08', startTime: '10:30' }),
      aBooking({ id: 'b3', number: 'Q-3', receptionDate: '2026-12-15', startTime: '10:00', submittedAt: '2026-11-01T07:00:00Z' }),
      aBooking({ id: 'b4', number: 'Q-4', receptionDate: '2026-12-15', startTime: '10:00', citizen: { ...citizen, fin: '5ZK2B7C', name: 'Sona' } }),
      aBooking({ id: 'b5', number: 'Q-5', receptionDate: '2026-12-01', startTime: '10:00', status: 'cancelled' }),
      aBooking({ id: 'b6', number: 'Q-6', receptionDate: '2026-12-22', startTime: '10:00' }),
    ];
    for (const booking of booked) await office.arrive('booking', booking);
    const { touched } = await preview({ rules: [{ ...tuesdays, endTime: '10:30', placesPerSlot: 1, portalPlaces: 1 }], exceptions: [away] });
    expect(touched.map(({ number, touch, date }) => [number, touch, date])).toEqual([['Q-1', 'dayGone', '2026-12-01'], ['Q-2', 'slotGone', '2026-12-08'], ['Q-4', 'placesGone', '2026-12-15']]);
    expect(touched[0]?.citizen).toBe('Əliyev Məmməd Sınaq oğlu');
    expect((await preview({ rules: [tuesdays], exceptions: [] })).touched).toEqual([]);
  });

  it('tells those who were given a day that its hours are others', async () => {
    const { office, preview } = await stage({ scheduled: false });
    await office.arrive('schedule', aSchedule(uid, { slotMinutes: null }));
    await office.arrive('booking', aBooking({ startTime: null, receptionDate: '2026-11-24' }));
    const { touched } = await preview({ rules: [{ ...tuesdays, slotMinutes: null, startTime: '15:00', endTime: '17:00' }], exceptions: [] });
    expect(touched.map(({ touch }) => touch)).toEqual(['hoursChanged']);
  });
});

/** The events of an iCalendar file: each property by its name, long lines put together again. */
function readEvents(bytes: Uint8Array): Array<Record<string, string>> {
  const lines = new TextDecoder().decode(bytes).replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Array<Record<string, string>> = [];
  for (const line of lines) {
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0 && name) Object.assign(events.at(-1) ?? {}, { [name]: value.replaceAll('\\n', '\n').replaceAll('\\,', ',') });
  }
  return events;
}

describe('the iCalendar file of an official', () => {
  it('holds the receptions of the coming 12 months at the hours of Baku, and nobody’s name but the official’s', async () => {
    const { office, reception } = await stage();
    await office.arrive('booking', aBooking());
    const { fileName, bytes } = await calendarFile(office, reception, { uid, locale: 'az' });
    expect(fileName).toBe('Qəbul günləri – Nümunəyev Rəşad.ics');
    const text = new TextDecoder().decode(bytes);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text).not.toContain('Əliyev');
    const events = readEvents(bytes);
    const { days } = await office.store.read((db) => expansionOf(db, office, uid, '2026-11-21', '2027-11-21'));
    expect(events).toHaveLength(days.length);
    expect(new Set(events.map((event) => event['UID'])).size).toBe(events.length);
    // 10:00–11:00 in Baku is 06:00–07:00 UTC the whole year round.
    expect(events.map((event) => event['DTSTART'])).toEqual(days.map(({ date }) => `${date.replaceAll('-', '')}T060000Z`));
    expect(events.every((event) => event['DTEND']?.endsWith('T070000Z'))).toBe(true);
    expect(events[0]).toMatchObject({ SUMMARY: 'Vətəndaşların qəbulu: Nümunəyev Rəşad Örnək oğlu', LOCATION: 'otaq 204', DESCRIPTION: 'Başçının birinci müavini\n30 dəqiqəlik növbələr, hər birində 2 yer' });
  });

  it('has an event for each session of a day', async () => {
    const { office, reception } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [tuesdays, { ...tuesdays, startTime: '15:00', endTime: '17:00' }], exceptions: [] });
    const { bytes } = await calendarFile(office, reception, { uid, locale: 'en' });
    expect(readEvents(bytes).slice(0, 2).map((event) => event['DTSTART'])).toEqual(['20261124T060000Z', '20261124T110000Z']);
    await saveSchedule(office, reception, { uid, revision: 2, rules: [], exceptions: [] });
  });

  it('takes the place of an earlier file: other hours under the same name and a higher number, and days that fell out as cancelled', async () => {
    const { office, reception } = await stage();
    const file = async () => readEvents((await calendarFile(office, reception, { uid, locale: 'az' })).bytes);
    const first = await file();
    expect(first.every((event) => event['STATUS'] === 'CONFIRMED')).toBe(true);
    await saveSchedule(office, reception, { uid, revision: 1, rules: [{ ...tuesdays, startTime: '14:00', endTime: '15:00' }], exceptions: [{ date: '2026-12-01', kind: 'cancelled', startTime: null, endTime: null, slotMinutes: null, placesPerSlot: null, portalPlaces: null, note: null }] });
    office.setNow(office.now() + 60_000);
    const second = await file();
    const byUid = new Map(second.map((event) => [event['UID'], event]));
    expect([...byUid.keys()].sort()).toEqual(first.map((event) => event['UID']).sort());
    for (const old of first) {
      const now = byUid.get(old['UID']);
      expect(Number(now?.['SEQUENCE'])).toBeGreaterThan(Number(old['SEQUENCE']));
      const isGone = old['DTSTART']?.startsWith('20261201') ?? false;
      expect(now).toMatchObject(isGone ? { STATUS: 'CANCELLED', DTSTART: old['DTSTART'] } : { STATUS: 'CONFIRMED', DTSTART: old['DTSTART']?.replace('T06', 'T10') });
    }
    // Nothing is left of the schedule: the next file cancels all that was told, for whoever opens it alone too; a day that has passed is not touched.
    await saveSchedule(office, reception, { uid, revision: 2, rules: [], exceptions: [] });
    const third = await file();
    expect(third.map((event) => event['STATUS'])).toEqual(first.map(() => 'CANCELLED'));
    office.setNow(Date.parse('2026-12-02T06:00:00Z'));
    expect((await file()).some((event) => event['DTSTART']?.startsWith('20261124') || event['DTSTART']?.startsWith('20261201'))).toBe(false);
  });

  it('is not made of nothing', async () => {
    const { office, reception } = await stage();
    await saveSchedule(office, reception, { uid, revision: 1, rules: [], exceptions: [] });
    await expect(calendarFile(office, reception, { uid, locale: 'en' })).rejects.toMatchObject({ code: 'schedule.noDays' });
  });
});
