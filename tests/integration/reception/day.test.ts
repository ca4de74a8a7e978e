import { describe, expect, it } from 'vitest';
import { arrive, undoArrival } from '#backend/reception/arrivals.ts';
import { bookedToday } from '#backend/reception/bookedToday.ts';
import { cancelBooking } from '#backend/reception/ending.ts';
import { bookingByNumber, bookingDetail } from '#backend/reception/queries.ts';
import { markNoShows, missingOn } from '#backend/reception/noShows.ts';
import { call, callNext, putBack, skip, startReception } from '#backend/reception/turns.ts';
import { setUrgent } from '#backend/reception/urgent.ts';
import { enterWalkIn } from '#backend/reception/walkIn.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { walkInInput } from '#shared/reception/boardSchema.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { noon } from '../../support/office.ts';
import { aBooking, anOfficial } from '../../support/records.ts';
import { openPortal } from '../../support/portal.ts';
import { at, bookedFor, openDay, seen, theDay, type DayOffice } from '../../support/receptionDay.ts';

const number = (i: number) => `Q-2026-${String(i).padStart(7, '0')}`;
const officialUid = 'official-1';

async function comes(office: DayOffice, i: number, time: string): Promise<number> {
  office.setNow(at(time));
  return (await arrive(office, await office.actor('reception'), { id: (await office.line(number(i))).id, urgentReason: null })).ticket;
}

async function next(office: DayOffice) {
  return callNext(office, await office.actor('reception'), { officialUid, date: theDay });
}

function walkIn(changes: object = {}) {
  return walkInInput.parse({ officialUid, surname: 'Nümunəzadə', name: 'Sevda', fin: '', kind: 'petition', ...changes });
}

async function sent(office: DayOffice): Promise<string[]> {
  const rows = await office.store.read((db) => db.select().from(outbox).all());
  return rows.map((row) => (row.body as { action?: string }).action ?? `${row.method} ${row.path.split('/')[2]}`);
}

describe('citizens who come', () => {
  it('get the tickets of the day from 1 in the order of their coming', async () => {
    const office = await openDay(3);
    expect([await comes(office, 2, '09:10'), await comes(office, 1, '09:20'), await comes(office, 3, '09:30')]).toEqual([1, 2, 3]);
    expect(await office.line(number(2))).toMatchObject({ state: 'waiting', ticket: 1, arrivedAt: at('09:10'), turn: 2, channel: 'portal' });
    expect((await office.board()).counts).toMatchObject({ expected: 0, waiting: 3 });
    expect(await sent(office)).toEqual(['arrive', 'arrive', 'arrive']);
  });

  it('never share a ticket, however many arrive at the same moment', async () => {
    const office = await openDay(40);
    const reception = await office.actor('reception');
    const ids = (await office.board()).officials.flatMap((each) => each.bookings).map((row) => row.id);
    const arrived = await Promise.all(ids.map((id) => arrive(office, reception, { id, urgentReason: null })));
    expect(arrived.map((each) => each.ticket).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('keep their ticket when the arrival was taken back and they come after all', async () => {
    const office = await openDay(2);
    await comes(office, 1, '09:10');
    office.setNow(at('09:11'));
    await undoArrival(office, await office.actor('reception'), seen(await office.line(number(1))));
    expect(await office.line(number(1))).toMatchObject({ state: 'expected', status: 'confirmed', arrivedAt: null, queuedAt: null });
    expect(await comes(office, 2, '09:20')).toBe(2);
    expect(await comes(office, 1, '09:30')).toBe(1);
  });

  it('get a new ticket on the day that their booking was moved to', async () => {
    const office = await openDay(2);
    await comes(office, 1, '09:10');
    await comes(office, 2, '09:11');
    const reception = await office.actor('reception');
    await undoArrival(office, reception, seen(await office.line(number(2))));
    const moved = bookedFor(2)[1];
    await office.arrive('booking', { ...moved, version: 5, receptionDate: '2026-11-25' });
    office.setNow(at('09:00') + 24 * 3_600_000);
    await office.arrive('booking', aBooking({ id: 'other', number: 'Q-2026-0000700', receptionDate: '2026-11-25', status: 'confirmed' }));
    const ids = await office.store.read((db) => [bookingByNumber(db, 'Q-2026-0000700').id, bookingByNumber(db, number(2)).id]);
    const [other = 0, own = 0] = ids;
    const first = await arrive(office, reception, { id: other, urgentReason: null });
    const second = await arrive(office, reception, { id: own, urgentReason: null });
    expect(second.ticket).toBe(first.ticket + 1);
  });

  it('come once: a second arrival is refused, and so is one of another day', async () => {
    const office = await openDay(1);
    await office.arrive('booking', aBooking({ id: 'tomorrow', number: 'Q-2026-0000900', receptionDate: '2026-11-25', status: 'confirmed' }));
    await comes(office, 1, '09:10');
    const reception = await office.actor('reception');
    await expect(arrive(office, reception, { id: 1, urgentReason: null })).rejects.toMatchObject({ code: 'booking.cannotArrive' });
    await expect(arrive(office, reception, { id: 2, urgentReason: null })).rejects.toMatchObject({ code: 'booking.otherDay', params: { date: '25.11.2026' } });
  });

  it('come without a booking: entered as arrived, with a lent number and a ticket', async () => {
    const office = await openDay(1);
    await comes(office, 1, '09:10');
    office.setNow(at('09:15'));
    const entered = await enterWalkIn(office, await office.actor('reception'), walkIn({ fin: ' 6ab3c4d ', note: 'Yol barədə' }));
    expect(entered.ticket).toBe(2);
    expect(await office.line('Q-2026-000001')).toMatchObject({ state: 'waiting', channel: 'walkIn', startTime: null, ticket: 2, note: 'Yol barədə', surname: 'Nümunəzadə', turn: 2, waiting: true });
    expect(await sent(office)).toEqual(['arrive', 'PUT bookings']);
    await expect(enterWalkIn(office, await office.actor('reception'), { ...walkIn(), officialUid: 'nobody' })).rejects.toMatchObject({ code: 'booking.unknownOfficial' });
  });

  it('go first when they are urgent, and that needs a reason', async () => {
    const office = await openDay(2);
    await comes(office, 1, '09:10');
    office.setNow(at('09:20'));
    expect(walkInInput.safeParse({ ...walkIn(), fin: '', urgent: true, urgentReason: '  ' }).error?.issues).toMatchObject([{ path: ['urgentReason'], message: 'required' }]);
    await enterWalkIn(office, await office.actor('reception'), walkIn({ urgent: true, urgentReason: 'Səhhəti ağırdır' }));
    expect(await office.line('Q-2026-000001')).toMatchObject({ turn: 1, urgentReason: 'Səhhəti ağırdır' });
    const booked = await office.line(number(2));
    await arrive(office, await office.actor('reception'), { id: booked.id, urgentReason: 'Körpə uşaqladır' });
    expect(await office.line(number(2))).toMatchObject({ turn: 2, urgentReason: 'Körpə uşaqladır' });
  });

  it('are not made twice: one who is booked today must be seen first, by the FİN, or by the name where a FİN is missing', async () => {
    const office = await openDay(3);
    const reception = await office.actor('reception');
    const { surname, name } = await office.line(number(2));
    const [row] = await office.store.read((db) => bookedToday(db, { fin: null, surname, name, patronymic: '' }, office.now()));
    expect(row).toMatchObject({ number: number(2), status: 'confirmed', official: { room: expect.any(String) as string } });
    const again = walkIn({ surname, name });
    await expect(enterWalkIn(office, reception, again)).rejects.toMatchObject({ code: 'booking.bookedToday', params: { count: 1 } });
    // All three have one FİN; another FİN is somebody else, whatever the name.
    await expect(enterWalkIn(office, reception, walkIn({ fin: '6AB3C4D', surname, name }))).resolves.toMatchObject({ ticket: 1 });
    expect(await office.store.read((db) => bookedToday(db, { fin: row?.fin ?? '', surname: 'Başqa', name: 'Ad', patronymic: '' }, office.now()))).toHaveLength(3);
    const seenToday = await office.store.read((db) => bookedToday(db, again, office.now()));
    expect(seenToday.map((each) => each.channel)).toEqual(['portal', 'walkIn']);
    expect((await enterWalkIn(office, reception, { ...again, bookedSeen: seenToday.map(({ uid }) => uid) })).ticket).toBe(2);
    // What was refused or cancelled is no booking of today.
    const third = await office.line(number(3));
    await cancelBooking(office, reception, { id: third.id, revision: third.revision, reason: 'Səbəb', by: 'office' });
    expect(await office.store.read((db) => bookedToday(db, { fin: null, surname: third.surname, name: third.name, patronymic: '' }, office.now()))).toEqual([]);
  });

  it('become urgent while they wait, with the reason, in front even after a skip; and that is taken back', async () => {
    const office = await openDay(3);
    for (const [i, time] of [[1, '09:10'], [2, '09:20'], [3, '09:30']] as const) await comes(office, i, time);
    office.setNow(at('09:40'));
    const reception = await office.actor('reception');
    const last = await office.line(number(3));
    await skip(office, reception, seen(await office.line(number(3))));
    await setUrgent(office, reception, { ...seen(await office.line(number(3))), urgentReason: 'Səhhəti pisləşdi' });
    expect(await office.line(number(3))).toMatchObject({ turn: 1, urgentReason: 'Səhhəti pisləşdi' });
    const detail = await office.store.read((db) => bookingDetail(db, reception, last.id));
    expect(detail.timeline.at(-1)).toMatchObject({ action: 'booking.setUrgent', values: { urgentReason: 'Səhhəti pisləşdi' } });
    expect(await sent(office)).toEqual(['arrive', 'arrive', 'arrive', 'skip', 'setUrgent']);
    await expect(setUrgent(office, reception, { ...seen(last), status: 'confirmed', urgentReason: 'Səbəb' })).rejects.toMatchObject({ code: 'booking.changedMeanwhile' });
    await setUrgent(office, reception, { ...seen(await office.line(number(3))), urgentReason: null });
    expect(await office.line(number(3))).toMatchObject({ turn: 3, urgentReason: null });
    await expect(setUrgent(office, await office.actor('clerk'), { ...seen(await office.line(number(3))), urgentReason: 'Səbəb' })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });

  it('are the affair of those who run the reception', async () => {
    const office = await openDay(1);
    await expect(arrive(office, await office.actor('executor'), { id: 1, urgentReason: null })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('calling', () => {
  it('takes the one whose turn it is and marks who called and how often', async () => {
    const office = await openDay(3);
    await comes(office, 3, '09:10');
    await comes(office, 1, '09:20');
    office.setNow(at('09:30'));
    expect(await next(office)).toEqual({ id: (await office.line(number(1))).id, ticket: 2 });
    expect(await office.line(number(1))).toMatchObject({ state: 'called', calledAt: at('09:30'), calledBy: 'Aytən Nümunəli', calledTimes: 1, turn: null });
    office.setNow(at('09:32'));
    await call(office, await office.actor('reception'), seen(await office.line(number(1))));
    expect(await office.line(number(1))).toMatchObject({ calledTimes: 2, calledAt: at('09:32') });
    expect(await sent(office)).toEqual(['arrive', 'arrive', 'call', 'call']);
  });

  it('never gives one citizen to two people who press at once', async () => {
    const office = await openDay(12);
    for (let i = 1; i <= 12; i += 1) await comes(office, i, '09:30');
    const [reception, manager] = [await office.actor('reception'), await office.actor('manager')];
    const calls = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => callNext(office, i % 2 ? reception : manager, { officialUid, date: theDay })));
    expect(calls.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    for (const each of calls) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'booking.anotherCalled', params: { ticket: 1 } });
    expect((await office.board()).counts).toMatchObject({ called: 1, waiting: 11 });
  });

  it('gives each of many callers another citizen when every one who was called goes in or is skipped', async () => {
    const office = await openDay(30);
    for (let i = 1; i <= 30; i += 1) await comes(office, i, '09:30');
    const reception = await office.actor('reception');
    const called: number[] = [];
    const serve = async () => {
      for (let tries = 0; tries < 200 && called.length < 12; tries += 1) {
        try {
          const { id } = await callNext(office, reception, { officialUid, date: theDay });
          called.push(id);
          const row = (await office.board()).officials.flatMap((each) => each.bookings).find((each) => each.id === id);
          if (row) await undoArrival(office, reception, seen(row));
        } catch (error) {
          expect(error).toMatchObject({ code: 'booking.anotherCalled' });
        }
      }
    };
    await Promise.all([serve(), serve(), serve(), serve()]);
    expect(new Set(called).size).toBe(called.length);
    expect(called.length).toBeGreaterThanOrEqual(12);
  });

  it('says so when nobody waits', async () => {
    const office = await openDay(1);
    await expect(next(office)).rejects.toMatchObject({ code: 'booking.nobodyWaits' });
  });

  it('skips one who does not come to behind the next three', async () => {
    const office = await openDay(5);
    for (let i = 1; i <= 5; i += 1) await comes(office, i, `09:1${i}`);
    office.setNow(at('09:30'));
    await next(office);
    const before = seen(await office.line(number(1)));
    await skip(office, await office.actor('reception'), before);
    expect((await Promise.all([1, 2, 3, 4, 5].map(async (i) => (await office.line(number(i))).turn)))).toEqual([4, 1, 2, 3, 5]);
    await expect(skip(office, await office.actor('reception'), before)).rejects.toMatchObject({ code: 'booking.changedMeanwhile' });
  });
});

describe('the reception itself', () => {
  it('begins for one citizen at a time, and one put back stands where they stood', async () => {
    const office = await openDay(2);
    await comes(office, 1, '09:10');
    await comes(office, 2, '09:20');
    office.setNow(at('10:00'));
    const reception = await office.actor('reception');
    await next(office);
    await startReception(office, reception, seen(await office.line(number(1))));
    expect(await office.line(number(1))).toMatchObject({ state: 'inReception', receptionStartedAt: at('10:00') });
    await expect(startReception(office, reception, seen(await office.line(number(2))))).rejects.toMatchObject({ code: 'booking.officialBusy', params: { ticket: 1 } });
    // The next one may be called to the door while one is inside.
    await next(office);
    expect(await office.line(number(2))).toMatchObject({ state: 'called' });
    await putBack(office, reception, seen(await office.line(number(1))));
    expect(await office.line(number(1))).toMatchObject({ state: 'waiting', turn: 1, receptionStartedAt: null, calledAt: null, ticket: 1 });
    expect(await sent(office)).toEqual(['arrive', 'arrive', 'call', 'startReception', 'call', 'putBack']);
  });
});

describe('those who did not come', () => {
  it('are counted together, as they were shown, and one who comes after all is undone by the arrival', async () => {
    const office = await openDay(4);
    await comes(office, 1, '09:10');
    office.setNow(at('13:05'));
    const missing = await office.store.read((db) => missingOn(db, { date: theDay, officialUid: null }));
    expect(missing.map((each) => each.number)).toEqual([number(2), number(3), number(4)]);
    await comes(office, 4, '13:06');
    office.setNow(at('13:07'));
    expect(await markNoShows(office, await office.actor('reception'), { date: theDay, ids: missing.map((each) => each.id) })).toEqual({ count: 2 });
    expect((await office.board()).counts).toMatchObject({ waiting: 2, noShow: 2, expected: 0 });
    expect(await comes(office, 2, '13:10')).toBe(3);
    expect(await office.line(number(2))).toMatchObject({ state: 'waiting' });
    expect(await sent(office)).toEqual(['arrive', 'arrive', 'noShow', 'noShow', 'arrive']);
  });

  it('cannot be counted before the day has come', async () => {
    const office = await openDay(1);
    office.setNow(noon);
    await expect(markNoShows(office, await office.actor('reception'), { date: theDay, ids: [1] })).rejects.toMatchObject({ code: 'booking.dayToCome' });
  });
});

describe('a day without the portal', () => {
  it('runs as ever and is told to the portal in its order when the line is back', async () => {
    const office = await openDay(0);
    const portal = await openPortal();
    portal.hold('official', anOfficial());
    for (const booking of bookedFor(3)) portal.hold('booking', booking);
    const client = portal.connect({ retries: 0 });
    await pull(office, client);
    portal.faults.offline = true;
    const reception = await office.actor('reception');

    await comes(office, 1, '09:10');
    const entered = await enterWalkIn(office, reception, walkIn());
    office.setNow(at('10:00'));
    await next(office);
    await startReception(office, reception, seen(await office.line(number(1))));
    await putBack(office, reception, seen(await office.line(number(1))));
    const guest = (await office.board()).officials[0]?.bookings.find((row) => row.id === entered.id);
    if (!guest) throw new Error('the walk-in is missing');
    await startReception(office, reception, seen(guest));
    await markNoShows(office, reception, { date: theDay, ids: [2, 3] });
    await expect(push(office, client)).rejects.toMatchObject({ code: expect.stringMatching(/^portal\./) as string });

    portal.faults.offline = false;
    office.setNow(at('11:00'));
    await push(office, client);
    expect(portal.held('booking', 'booking-1')).toMatchObject({ status: 'arrived', arrivedAt: new Date(at('09:10')).toISOString(), receptionStartedAt: null });
    expect(portal.held('booking', 'booking-2')).toMatchObject({ status: 'noShow' });
    expect(portal.held('booking', guest.uid)).toMatchObject({ status: 'inReception', channel: 'walkIn', number: 'Q-2026-000001', arrivedAt: new Date(at('09:10')).toISOString() });

    // What the portal sends back takes nothing of the hall's own away.
    await pull(office, client);
    expect(await office.line(number(1))).toMatchObject({ ticket: 1, turn: 1, waiting: false, state: 'waiting' });
    expect(await office.line('Q-2026-000001')).toMatchObject({ ticket: 2, state: 'inReception', waiting: false });
  });
});
