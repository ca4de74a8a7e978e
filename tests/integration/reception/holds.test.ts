import { setTimeout as pauseFor } from 'node:timers/promises';
import { expect, describe, it } from 'vitest';
import { enterBooking } from '#backend/reception/enter.ts';
import { holdPlace, releasePlace } from '#backend/reception/holds.ts';
import { offeredDays } from '#backend/reception/offered.ts';
import { push } from '#backend/sync/push.ts';
import { aForm, finOf } from '../../support/bookingForm.ts';
import { aSchedule, officeWithBooking } from '../../support/bookings.ts';
import { noon, type TestOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';
import { aBooking, anOfficial } from '../../support/records.ts';

const ten = { officialUid: 'official-1', date: '2026-11-24', startTime: '10:00' };
const halfPast = { ...ten, startTime: '10:30' };
const minute = 60_000;
const mine = '0192f000-0000-7000-8000-000000000001';
const theirs = '0192f000-0000-7000-8000-000000000002';

const freeAt = async (office: TestOffice, startTime: string, draft = '') =>
  (await office.store.read((db) => offeredDays(db, office, 'official-1', draft)))[0]?.slots.find((slot) => slot.startTime === startTime)?.freeAtCounter;

describe('a place that is chosen', () => {
  it('is kept for the one who types, and for nobody else', async () => {
    const office = await officeWithBooking();
    const hold = await holdPlace(office, await office.actor('reception'), null, mine, ten);
    expect(hold).toEqual({ uid: mine, expiresAt: noon + 5 * minute, atPortal: false });
    expect([await freeAt(office, '10:00'), await freeAt(office, '10:00', mine)]).toEqual([0, 1]);
    const clerk = await office.actor('clerk');
    await expect(holdPlace(office, clerk, null, theirs, ten)).rejects.toMatchObject({ code: 'booking.slotFull' });
    await expect(enterBooking(office, clerk, aForm())).rejects.toMatchObject({ code: 'booking.slotFull' });
    await enterBooking(office, await office.actor('reception'), aForm({ uid: mine }));
    expect(await freeAt(office, '10:00', mine)).toBe(0);
  });

  it('is free again when another is chosen, when it is let go, and when its time is over', async () => {
    const office = await officeWithBooking();
    const reception = await office.actor('reception');
    await holdPlace(office, reception, null, mine, ten);
    await holdPlace(office, reception, null, mine, halfPast);
    expect([await freeAt(office, '10:00'), await freeAt(office, '10:30')]).toEqual([1, 0]);
    // A person has one draft: whatever they held before is free.
    await holdPlace(office, reception, null, theirs, ten);
    expect([await freeAt(office, '10:00'), await freeAt(office, '10:30')]).toEqual([0, 1]);
    await releasePlace(office, theirs);
    expect(await freeAt(office, '10:00')).toBe(1);
    await holdPlace(office, reception, null, mine, ten);
    office.setNow(noon + 5 * minute + 1);
    expect(await freeAt(office, '10:00')).toBe(1);
  });
});

/** A portal with the official's days and an office that knows the same. */
async function both(rule: object = {}) {
  const portal = await openPortal();
  const office = await officeWithBooking({ status: 'cancelled' });
  await office.arrive('schedule', { ...aSchedule('official-1', rule), version: 2 });
  portal.hold('official', anOfficial());
  portal.hold('schedule', { ...aSchedule('official-1', rule), version: 2, rules: [{ ...aSchedule('official-1', rule).rules[0], onDayOff: 'skip' }] });
  return { portal, office, client: portal.connect(), reception: await office.actor('reception') };
}

describe('with the line up', () => {
  it('the portal keeps the place too, one for each person', async () => {
    const { portal, office, client, reception } = await both();
    expect(await holdPlace(office, reception, client, mine, ten)).toMatchObject({ atPortal: true });
    expect(portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:00' }, { channel: 'counter' })).toBeNull();
    await holdPlace(office, reception, client, mine, halfPast);
    // The first was given up for the second, and can be had again.
    expect(await holdPlace(office, reception, client, mine, ten)).toMatchObject({ atPortal: true });
    expect(portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:30' }, { channel: 'counter' })).not.toBeNull();
    expect(await portal.count('POST /v1/holds')).toBe(3);
  });

  it('a place that somebody has there is refused with the nearest free ones, and not kept here', async () => {
    const { portal, office, client, reception } = await both();
    expect(portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:00' }, { channel: 'counter' })).not.toBeNull();
    await expect(holdPlace(office, reception, client, mine, ten)).rejects.toMatchObject({ code: 'booking.slotFull', params: { nearest: expect.stringContaining('2026-11-24 10:30') as string } });
    expect(await freeAt(office, '10:00')).toBe(1);
  });

  it('a portal that does not answer soon is not waited for', async () => {
    const { portal, office, client, reception } = await both();
    await client.office();
    portal.faults.latencyMs = 2_500;
    const begin = performance.now();
    expect(await holdPlace(office, reception, client, mine, ten)).toMatchObject({ atPortal: false });
    expect(performance.now() - begin).toBeLessThan(2_300);
    portal.faults.latencyMs = 0;
    // The answer that nobody waits for comes all the same, before the portal ends.
    await pauseFor(1_200);
  });

  it('what the portal kept without our hearing of it is used up by the booking all the same', async () => {
    const { portal, office, client, reception } = await both();
    await client.office();
    portal.faults.latencyMs = 1_900;
    expect(await holdPlace(office, reception, client, mine, ten)).toMatchObject({ atPortal: false });
    portal.faults.latencyMs = 0;
    await pauseFor(700);
    expect(portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:00' }, { channel: 'counter' })).toBeNull();
    await enterBooking(office, reception, aForm({ uid: mine }));
    await push(office, client);
    expect(portal.held('booking', mine)).toMatchObject({ status: 'confirmed', startTime: '10:00' });
  });

  it('a broken line is none to wait for either', async () => {
    const { portal, office, client, reception } = await both();
    portal.faults.offline = true;
    expect(await holdPlace(office, reception, client, mine, ten)).toMatchObject({ atPortal: false });
    await enterBooking(office, reception, aForm({ uid: mine, fin: finOf(1) }));
    expect(await office.store.read((db) => db.statement<{ n: number }>('SELECT count(*) AS n FROM holds').get()?.n)).toBe(0);
  });

  it('bookings that the portal tells of count here at once', async () => {
    const { portal, office } = await both();
    const id = portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:00' });
    expect(id).not.toBeNull();
    await office.arrive('booking', portal.held<ReturnType<typeof aBooking>>('booking', id ?? ''));
    expect(await freeAt(office, '10:00')).toBe(1);
    expect(portal.book({ officialId: 'official-1', date: ten.date, startTime: '10:00' })).toBeNull();
  });
});
