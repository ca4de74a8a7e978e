import { describe, expect, it } from 'vitest';
import { applicationDetail } from '#backend/applications/detail.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { notices } from '#backend/notices/tables.ts';
import { bookingRow } from '#backend/reception/record.ts';
import { bookings } from '#backend/reception/tables.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { bookingRecord } from '#shared/portal/records.ts';
import type { BookingAction } from '#shared/reception/lifecycle.ts';
import { act, type ActionOptions } from '../../support/bookingActions.ts';
import { aSchedule, seenBooking } from '../../support/bookings.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';
import { aBooking, anOfficial, aService } from '../../support/records.ts';

const moved = { place: { officialUid: 'official-1', date: '2026-11-24', startTime: '10:30' } };

async function stage(booking: Parameters<typeof aBooking>[0] = {}) {
  const office = await openOffice();
  const portal = await openPortal();
  office.setNow(Date.parse('2026-11-24T06:00:00Z'));
  portal.hold('service', aService());
  portal.hold('official', anOfficial());
  portal.hold('schedule', aSchedule());
  portal.hold('booking', aBooking(booking));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const reception = await office.actor('reception');
  return {
    office,
    portal,
    client,
    act: async (action: BookingAction, options?: ActionOptions) => act(office, reception, action, await seenBooking(office), options),
    /** The booking here and on the portal, in the columns that both have. */
    both: async () => {
      const theirs = bookingRow(bookingRecord.parse(portal.held('booking', 'booking-1')));
      const ours = await office.store.read((db) => db.select().from(bookings).all()[0]);
      return { theirs, ours: Object.fromEntries(Object.keys(theirs).map((column) => [column, ours?.[column as keyof typeof ours]])) };
    },
  };
}

type Step = readonly [BookingAction, ActionOptions?];
const lives: ReadonlyArray<readonly [string, readonly Step[]]> = [
  ['received after a move, and put in writing', [['confirm'], ['move', moved], ['arrive'], ['call'], ['startReception'], ['putBack'], ['startReception'], ['receive', { outcome: 'putInWriting' }]]],
  ['missed, then come after all, and to be continued', [['noShow'], ['arrive'], ['startReception'], ['receive', {}]]],
  ['arrived by mistake, and cancelled by the office', [['confirm'], ['arrive'], ['undoArrival'], ['arrive'], ['skip'], ['setUrgent'], ['cancel']]],
  ['refused', [['move', moved], ['refuse']]],
];

describe('the life of a booking on its way to the portal', () => {
  it.each(lives)('%s: the portal stands where we stand after each step', async (_name, steps) => {
    const { office, client, act: take, both } = await stage();
    for (const [action, options] of steps) {
      await take(action, options);
      await push(office, client);
      const { ours, theirs } = await both();
      expect(ours).toEqual(theirs);
    }
    expect(await office.store.read(outboxItems)).toEqual([]);
  });

  it.each(lives)('%s: done while the line is down, all of it arrives in its order', async (_name, steps) => {
    const { office, portal, client, act: take, both } = await stage();
    portal.faults.offline = true;
    for (const [action, options] of steps) await take(action, options);
    await expect(push(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    portal.faults.offline = false;
    office.setNow(Date.parse('2026-11-24T09:00:00Z'));
    await push(office, client);
    const { ours, theirs } = await both();
    expect(ours).toEqual(theirs);
    expect(await office.store.read(outboxItems)).toEqual([]);
    // What the portal answers of our own steps is no news of the timeline.
    expect((await seenBooking(office)).timeline.filter((event) => event.action.endsWith('Elsewhere'))).toEqual([]);
  });

  it('the application that was put in writing is there before the booking names it, and is registered like any other', async () => {
    const { office, portal, client, act: take } = await stage();
    for (const action of ['arrive', 'startReception'] as const) await take(action);
    await take('receive', { outcome: 'putInWriting' });
    const link = (await seenBooking(office)).application;
    const clerk = await office.actor('clerk');
    const { number } = await registerApplication(office, clerk, { id: link?.id ?? 0, revision: 1 });
    await push(office, client);
    const { applicationId } = portal.held<{ applicationId: string }>('booking', 'booking-1');
    expect(portal.held('application', applicationId)).toMatchObject({ status: 'registered', channel: 'reception', portalNumber: 'Q-2026-0000001/Y', registration: { number } });
    await pull(office, client);
    expect(await seenBooking(office)).toMatchObject({ waiting: false, application: { number, status: 'registered' } });
    expect(await office.store.read((db) => applicationDetail(db, office, clerk, link?.id ?? 0))).toMatchObject({ number, waiting: false, reception: { number: 'Q-2026-0000001' } });
  });

  it('the messages of a move go up after it, and what became of them stands in the timeline', async () => {
    const { office, client, act: take } = await stage();
    await take('move', moved);
    await push(office, client);
    await pull(office, client);
    expect(await office.store.read((db) => db.select().from(notices).all())).toMatchObject([
      { subjectKind: 'booking', subjectUid: 'booking-1', kind: 'bookingMoved', way: 'sms', status: 'delivered' },
      { kind: 'bookingMoved', way: 'email', status: 'delivered' },
    ]);
    expect((await seenBooking(office)).timeline.filter((event) => event.action === 'notice')).toMatchObject([{ values: { kind: 'bookingMoved', way: 'sms', status: 'delivered' } }, { values: { way: 'email' } }]);
  });
});

describe('when the citizen was first', () => {
  async function conflict() {
    const parts = await stage();
    await parts.act('move', moved);
    parts.portal.act('booking', 'booking-1', 'cancel', { by: 'citizen', reason: 'Gələ bilmirəm' });
    await push(parts.office, parts.client);
    return parts;
  }

  it('and cancelled, our move is a conflict with both sides; the citizen is told nothing of it', async () => {
    const { office, portal } = await conflict();
    const [item] = (await office.store.read(outboxItems)).filter((each) => each.status === 'conflict');
    expect(item?.command).toBe('bookings.move');
    expect(item?.fields).toEqual(
      expect.arrayContaining([
        { field: 'status', before: 'requested', ours: 'requested', portal: 'cancelled' },
        { field: 'startTime', before: '10:00', ours: '10:30', portal: '10:00' },
        { field: 'statusReason', before: null, ours: 'Səbəb', portal: 'Gələ bilmirəm' },
      ]),
    );
    expect(await portal.count('POST /v1/notifications')).toBe(0);
  });

  it('giving ours up takes the portal’s state with the messages, and the timeline tells both', async () => {
    const { office, portal, client } = await conflict();
    const [item] = (await office.store.read(outboxItems)).filter((each) => each.status === 'conflict');
    await setOperationAside(office, await office.actor('reception'), { id: item?.id ?? 0, reason: 'Vətəndaş ləğv edib' });
    await push(office, client);
    await pull(office, client);
    const booking = await seenBooking(office);
    expect(booking).toMatchObject({ status: 'cancelled', cancelledBy: 'citizen', startTime: '10:00', statusReason: 'Gələ bilmirəm', waiting: false });
    expect(booking.timeline.map((event) => event.action)).toEqual(expect.arrayContaining(['booking.move', 'booking.cancelledElsewhere', 'setAside']));
    expect(await portal.count('POST /v1/notifications')).toBe(0);
  });

  it('and only wrote something else, our step goes through by itself', async () => {
    const { office, portal, client, act: take, both } = await stage();
    await take('confirm');
    portal.change('booking', 'booking-1', { note: 'Sənədləri gətirəcəyəm' });
    await push(office, client);
    const { ours, theirs } = await both();
    expect(ours).toEqual(theirs);
    expect(ours).toMatchObject({ status: 'confirmed', note: 'Sənədləri gətirəcəyəm' });
  });
});
