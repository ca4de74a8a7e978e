import { describe, expect, it } from 'vitest';
import { aSchedule } from '../../support/bookings.ts';
import { noon } from '../../support/office.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { aBooking, anOfficial } from '../../support/records.ts';

const ten = { officialId: 'official-1', date: '2026-11-24', startTime: '10:00' };

/** The first official receives on Tuesdays from 10:00 to 11:00, in two turns of two places, one of them the portal's. */
async function portalWithDays(rule: object = {}): Promise<TestPortal> {
  const portal = await openPortal();
  portal.hold('official', anOfficial());
  portal.hold('schedule', aSchedule('official-1', { onDayOff: 'skip', ...rule }));
  return portal;
}

const put = (portal: TestPortal, id: string, changes: object = {}) =>
  portal.connect().send({ method: 'PUT', path: `/v1/bookings/${id}`, body: { ...aBooking({ id, number: id, status: 'confirmed' }), channel: 'counter', ...changes } as never, idempotencyKey: crypto.randomUUID() });
const move = (portal: TestPortal, id: string, version: number, startTime: string) =>
  portal.connect().send({ method: 'POST', path: `/v1/bookings/${id}/transitions`, body: { action: 'move', data: { receptionDate: '2026-11-24', startTime, officialId: 'official-1', reason: 'Dəyişiklik' }, at: new Date(noon).toISOString(), actorName: 'Sınaq' }, idempotencyKey: crypto.randomUUID(), ifMatch: version });

describe('the places of a slot', () => {
  it('are shared between the portal and the counter until the day itself', async () => {
    const portal = await portalWithDays();
    expect(portal.book(ten)).not.toBeNull();
    expect(portal.book(ten)).toBeNull();
    expect((await put(portal, 'counter-1')).kind).toBe('ok');
    expect(await put(portal, 'counter-2')).toMatchObject({ kind: 'conflict', current: null, problem: { type: 'urn:qabulxana:portal:slot-full', nearest: [{ receptionDate: '2026-11-24', startTime: '10:30' }, { receptionDate: '2026-12-01', startTime: '10:00' }, {}, {}, {}] } });
    portal.setNow(Date.parse('2026-11-24T05:00:00Z'));
    expect((await put(portal, 'counter-3', { startTime: '10:30' })).kind).toBe('ok');
    expect((await put(portal, 'counter-4', { startTime: '10:30' })).kind).toBe('ok');
    expect((await put(portal, 'counter-5', { startTime: '10:30' })).kind).toBe('conflict');
  });

  it('are not asked of those who walk in, whom a manager let in beyond them, or who have ended', async () => {
    const portal = await portalWithDays({ placesPerSlot: 1, portalPlaces: 0 });
    expect((await put(portal, 'counter-1')).kind).toBe('ok');
    for (const changes of [{ channel: 'walkIn', startTime: null }, { overbookReason: 'Uzaqdan gəlib' }, { status: 'cancelled' }]) expect((await put(portal, crypto.randomUUID(), changes)).kind).toBe('ok');
  });

  it('are needed for a move, whose booking leaves its own', async () => {
    const portal = await portalWithDays({ placesPerSlot: 1, portalPlaces: 1 });
    portal.hold('booking', aBooking());
    portal.hold('booking', aBooking({ id: 'booking-2', number: 'Q-2', startTime: '10:30' }));
    expect(await move(portal, 'booking-1', 1, '10:30')).toMatchObject({ kind: 'conflict', current: { id: 'booking-1', startTime: '10:00' }, problem: { type: 'urn:qabulxana:portal:slot-full' } });
    portal.act('booking', 'booking-2', 'cancel', { reason: 'Gələ bilmir', by: 'citizen' });
    expect((await move(portal, 'booking-1', 1, '10:30')).kind).toBe('ok');
    expect((await move(portal, 'booking-1', 2, '10:30')).kind).toBe('ok');
  });

  it('are kept by a hold until it ends, is used up or gives way to another', async () => {
    const portal = await portalWithDays();
    const wish = (id: string, more: object = {}) => ({ id: `hold-000${id}`, officialId: 'official-1', receptionDate: '2026-11-24', startTime: '10:00', seconds: 60, replaces: null, ...more });
    const client = portal.connect();
    await client.hold(wish('1'));
    await expect(client.hold(wish('2'))).rejects.toMatchObject({ code: 'booking.slotFull' });
    await client.hold(wish('3', { replaces: 'hold-0001' }));
    expect((await put(portal, 'counter-1')).kind).toBe('conflict');
    expect((await put(portal, 'counter-1', { holdId: 'hold-0003' })).kind).toBe('ok');
    expect(portal.held('booking', 'counter-1')).not.toHaveProperty('holdId');
    await client.hold(wish('4', { startTime: '10:30' }));
    portal.setNow(noon + 61_000);
    expect((await put(portal, 'counter-2', { startTime: '10:30' })).kind).toBe('ok');
  });
});

it('The portal offers the next four reception days from tomorrow, with what is its own', async () => {
  const portal = await portalWithDays();
  portal.book(ten);
  const days = await portal.offered('official-1');
  expect(days.map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);
  expect(days[0]?.slots).toEqual([{ startTime: '10:00', places: 1, free: 0 }, { startTime: '10:30', places: 1, free: 1 }]);
  portal.change('official', 'official-1', { active: false });
  expect(await portal.offered('official-1')).toEqual([]);
  expect(await portal.offered('nobody')).toBeUndefined();
});

it('Numbers that are lent for bookings never meet those of the citizens', async () => {
  const portal = await openPortal();
  expect(await portal.connect().borrowNumbers({ purpose: 'booking', year: 2026, count: 50 })).toMatchObject({ prefix: 'Q-2026-', from: 500_001, to: 500_050 });
  expect(await portal.connect().borrowNumbers({ purpose: 'booking', year: 2026, count: 50 })).toMatchObject({ from: 500_051 });
});
