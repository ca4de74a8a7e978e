import { describe, expect, it } from 'vitest';
import { outbox } from '#backend/outbox/tables.ts';
import { cancelBooking, refuseBooking } from '#backend/reception/ending.ts';
import { moveBooking, moveStep } from '#backend/reception/moving.ts';
import { assertFree, comingDays } from '#backend/reception/places.ts';
import { bookings } from '#backend/reception/tables.ts';
import { defineCommand } from '#backend/command.ts';
import { aBooking, anOfficial, citizen } from '../../support/records.ts';
import { aSchedule, officeWithBooking, seenBooking } from '../../support/bookings.ts';
import type { TestOffice } from '../../support/office.ts';

const tenThirty = { officialUid: 'official-1', date: '2026-11-24', startTime: '10:30' };
const move = async (office: TestOffice, place: object = {}, id = 1) => {
  const { revision } = await seenBooking(office, id);
  return moveBooking(office, await office.actor('reception'), { id, revision, ...tenThirty, reason: 'Vəzifəli şəxs iclasdadır', ...place });
};
const operations = (office: TestOffice) => office.store.read((db) => db.select().from(outbox).all());

describe('moving a booking', () => {
  it('gives it the other place, keeps where it stood, and tells the portal and the citizen', async () => {
    const office = await officeWithBooking();
    await move(office);
    const booking = await seenBooking(office);
    expect(booking).toMatchObject({ receptionDate: '2026-11-24', startTime: '10:30', status: 'requested', waiting: true });
    expect(booking.timeline.at(-1)).toMatchObject({
      action: 'booking.move',
      actor: 'Aytən Nümunəli',
      values: { old: '24.11.2026, 10:00', new: '24.11.2026, 10:30', reason: 'Vəzifəli şəxs iclasdadır' },
    });
    expect(await operations(office)).toMatchObject([
      {
        path: '/v1/bookings/booking-1/transitions',
        body: { action: 'move', data: { receptionDate: '2026-11-24', startTime: '10:30', officialId: 'official-1', reason: 'Vəzifəli şəxs iclasdadır' } },
        before: { receptionDate: '2026-11-24', startTime: '10:00', officialUid: 'official-1', statusReason: null },
      },
      { path: '/v1/notifications', body: { bookingId: 'booking-1', applicationId: null, channel: 'sms', to: '+994502345678', template: 'bookingMoved' } },
      { path: '/v1/notifications', body: { channel: 'email', to: 'memmed@example.org' } },
    ]);
  });

  it('says nothing of the citizen or the reason in the message', async () => {
    const office = await officeWithBooking();
    await move(office, { reason: 'Əliyev xəstədir' });
    const texts = (await operations(office)).flatMap(({ body }) => (body as { text?: string }).text ?? []);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toContain('Q-2026-0000001');
      expect(text).toContain('24.11.2026, saat 10:30, otaq 204');
      expect(text).not.toMatch(/Əliyev|Məmməd|5ZK2B7A|xəstə/);
    }
  });

  it('names both officials when another one will receive', async () => {
    const office = await officeWithBooking();
    await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Örnəkova', name: 'Nigar' }));
    await office.arrive('schedule', aSchedule('official-2'));
    await move(office, { officialUid: 'official-2' });
    expect((await seenBooking(office)).timeline.at(-1)?.values).toMatchObject({ old: '24.11.2026, 10:00, Nümunəyev Rəşad', new: '24.11.2026, 10:30, Örnəkova Nigar' });
  });

  it('takes the portal’s share too, and no more than the slot has', async () => {
    const office = await officeWithBooking();
    for (const n of [2, 3]) await office.arrive('booking', aBooking({ id: `booking-${n}`, number: `Q-2026-000000${n}`, citizen: { ...citizen, fin: null } }));
    await move(office);
    await move(office, {}, 2);
    await expect(move(office, {}, 3)).rejects.toMatchObject({ code: 'booking.slotFull' });
    expect(await seenBooking(office, 3)).toMatchObject({ startTime: '10:00', revision: 1 });
  });

  it('goes only to a day and an hour of the schedule, not to where it stands, not into the past, and to one who receives', async () => {
    const office = await officeWithBooking();
    await expect(move(office, { date: '2026-11-25' })).rejects.toMatchObject({ code: 'booking.noReceptionDay' });
    await expect(move(office, { startTime: '10:15' })).rejects.toMatchObject({ code: 'booking.noSuchSlot' });
    await expect(move(office, { startTime: '10:00' })).rejects.toMatchObject({ code: 'booking.samePlace' });
    await expect(move(office, { date: '2026-11-17' })).rejects.toMatchObject({ code: 'booking.placePast' });
    await expect(move(office, { officialUid: 'nobody' })).rejects.toMatchObject({ code: 'official.notFound' });
    await office.arrive('official', anOfficial({ id: 'official-2', active: false }));
    await expect(move(office, { officialUid: 'official-2' })).rejects.toMatchObject({ code: 'booking.inactiveOfficial' });
    expect(await operations(office)).toEqual([]);
  });

  it('is refused for an hour of today that has passed, whatever the screen still shows, while a turn that runs may be given', async () => {
    const office = await officeWithBooking();
    office.setNow(Date.parse('2026-11-24T06:40:00Z'));
    await move(office);
    await expect(move(office, { startTime: '10:00' })).rejects.toMatchObject({ code: 'booking.slotPast' });
    expect(await seenBooking(office)).toMatchObject({ startTime: '10:30' });
    const days = await office.store.read((db) => comingDays(db, office, 'official-1', '2026-11-24', 1));
    expect(days[0]?.slots.map(({ startTime, isOver }) => [startTime, isOver])).toEqual([['10:00', true], ['10:30', false]]);
  });

  it('does not give a turn to one who walked in: they wait beside the turns', async () => {
    const office = await officeWithBooking({ channel: 'walkIn' });
    await expect(move(office)).rejects.toMatchObject({ code: 'booking.cannotMove' });
  });

  it('shows its own place as free while another is looked for', async () => {
    const office = await officeWithBooking();
    const free = (exceptUid?: string) => office.store.read((db) => comingDays(db, office, 'official-1', '2026-11-24', 1, exceptUid ? { exceptUid } : {})[0]?.slots[0]?.free);
    expect(await free()).toBe(1);
    expect(await free('booking-1')).toBe(2);
  });

  it('of many in one transaction goes through for all or for none', async () => {
    const office = await officeWithBooking();
    for (const n of [2, 3]) await office.arrive('booking', aBooking({ id: `booking-${n}`, number: `Q-2026-000000${n}` }));
    const moveAll = (time: (n: number) => string) =>
      defineCommand({
        name: 'closures.apply',
        permission: 'closures.apply',
        load: (db) => db.select().from(bookings).all(),
        decide(rows, _input: null, context) {
          const moves = rows.map((row) => {
            const place = { officialUid: 'official-1', date: '2026-12-01', startTime: time(row.id) };
            return { row, place, step: moveStep(row, place, 'Bina bağlıdır', context) };
          });
          return {
            subject: { kind: 'closure', uid: 'closure-1' },
            detail: {},
            outbox: moves.flatMap(({ step }) => step.outbox),
            topics: ['reception'],
            rows(db) {
              for (const { row, place, step } of moves) {
                assertFree(db, context.office, place, 'any', { exceptUid: row.uid });
                step.write(db);
              }
            },
          };
        },
      });
    const reception = await office.actor('reception');
    await expect(moveAll(() => '10:00')(office, reception, null)).rejects.toMatchObject({ code: 'booking.slotFull' });
    expect((await seenBooking(office)).receptionDate).toBe('2026-11-24');
    expect(await operations(office)).toEqual([]);
    await moveAll((n) => (n === 3 ? '10:30' : '10:00'))(office, reception, null);
    expect(await office.store.read((db) => db.select().from(bookings).all().map((row) => [row.receptionDate, row.startTime]))).toEqual([
      ['2026-12-01', '10:00'],
      ['2026-12-01', '10:00'],
      ['2026-12-01', '10:30'],
    ]);
    expect(await operations(office)).toHaveLength(3);
  });
});

describe('a booking that ends before its day', () => {
  it.each([['portal', 'portalın'], ['counter', 'qəbulxanadan']] as const)('is said to have ended with where to ask: who booked through the %s', async (channel, where) => {
    const office = await officeWithBooking({ channel });
    await refuseBooking(office, await office.actor('manager'), { id: 1, revision: 1, reason: 'Məsələ başqa orqana aiddir' });
    const texts = (await operations(office)).flatMap(({ body }) => (body as { text?: string }).text ?? []);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toContain(where);
      expect(text).not.toMatch(channel === 'portal' ? /qəbulxana/ : /portal/);
    }
  });

  it('refused with a reason is said to the citizen by SMS and e-mail, and its place is free again', async () => {
    const office = await officeWithBooking();
    await refuseBooking(office, await office.actor('manager'), { id: 1, revision: 1, reason: 'Məsələ başqa orqana aiddir' });
    expect(await seenBooking(office)).toMatchObject({ status: 'refused', statusReason: 'Məsələ başqa orqana aiddir', actions: [] });
    expect((await operations(office)).map(({ body }) => (body as { template?: string }).template)).toEqual([undefined, 'bookingRefused', 'bookingRefused']);
    expect(await office.store.read((db) => comingDays(db, office, 'official-1', '2026-11-24', 1)[0]?.slots[0]?.free)).toBe(2);
  });

  it('cancelled by the office is told; cancelled because the citizen asked for it is not', async () => {
    const office = await officeWithBooking();
    await office.arrive('booking', aBooking({ id: 'booking-2', number: 'Q-2026-0000002', email: null }));
    const reception = await office.actor('reception');
    await cancelBooking(office, reception, { id: 1, revision: 1, by: 'citizen', reason: 'Telefonla xəbər verdi' });
    expect(await operations(office)).toHaveLength(1);
    await cancelBooking(office, reception, { id: 2, revision: 1, by: 'office', reason: 'Qəbul keçirilmir' });
    expect((await operations(office)).slice(1)).toMatchObject([{ body: { action: 'cancel', data: { by: 'office' } } }, { body: { channel: 'sms', template: 'bookingCancelled' } }]);
    expect((await seenBooking(office)).timeline.at(-1)).toMatchObject({ action: 'booking.cancel', values: { by: 'citizen', reason: 'Telefonla xəbər verdi' } });
  });

  it('is not changed by one who saw an older state of it', async () => {
    const office = await officeWithBooking();
    await office.arrive('booking', aBooking({ version: 2, note: 'Vətəndaş əlavə etdi' }));
    const reception = await office.actor('reception');
    await expect(refuseBooking(office, reception, { id: 1, revision: 1, reason: 'Köhnə' })).rejects.toMatchObject({ code: 'booking.changedMeanwhile' });
  });
});

describe('what the portal changed', () => {
  it('leaves a point in the timeline: the citizen cancelled', async () => {
    const office = await officeWithBooking();
    await office.arrive('booking', aBooking({ version: 2, updatedAt: '2026-11-21T07:00:00Z', status: 'cancelled', cancelledBy: 'citizen', statusReason: 'Gələ bilmirəm' }));
    expect((await seenBooking(office)).timeline.at(-1)).toEqual({
      at: Date.parse('2026-11-21T07:00:00Z'),
      action: 'booking.cancelledElsewhere',
      actor: null,
      values: { by: 'citizen', reason: 'Gələ bilmirəm' },
    });
  });

  it('leaves a point for another place and one for another status, and none for what stays', async () => {
    const office = await officeWithBooking();
    await office.arrive('booking', aBooking({ version: 2, note: 'Yeni qeyd' }));
    await office.arrive('booking', aBooking({ version: 3, startTime: '10:30', status: 'confirmed' }));
    await office.arrive('booking', aBooking({ version: 3, startTime: '10:30', status: 'confirmed' }));
    expect((await seenBooking(office)).timeline.map(({ action, values }) => [action, values['old'] ?? values['from'], values['new'] ?? values['to']])).toEqual([
      ['booking.request.portal', undefined, undefined],
      ['booking.movedElsewhere', '24.11.2026, 10:00', '24.11.2026, 10:30'],
      ['booking.changedElsewhere', 'requested', 'confirmed'],
    ]);
  });

  it('of an older booking is told by its own dates', async () => {
    const office = await officeWithBooking({
      status: 'received',
      arrivedAt: '2026-11-20T08:00:00Z',
      receptionStartedAt: '2026-11-20T08:10:00Z',
      receivedAt: '2026-11-20T08:30:00Z',
      receptionOutcome: 'answeredOrally',
    });
    expect((await seenBooking(office)).timeline.map((event) => event.action)).toEqual(['booking.request.portal', 'booking.arrive', 'booking.startReception', 'booking.receive.answeredOrally']);
  });
});
