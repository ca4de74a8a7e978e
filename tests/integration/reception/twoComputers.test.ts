import { describe, expect, it } from 'vitest';
import { arrive } from '#backend/reception/arrivals.ts';
import { callNextOfOffice, callOneOfOffice } from '#backend/reception/asking.ts';
import { board } from '#backend/reception/board.ts';
import { startReception } from '#backend/reception/turns.ts';
import { enterWalkIn } from '#backend/reception/walkIn.ts';
import { outboxItems, syncStatus } from '#backend/sync/queries.ts';
import { createSyncEngine } from '#backend/sync/engine.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import type { PortalClient } from '#backend/portal/client.ts';
import { walkInInput } from '#shared/reception/boardSchema.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { at, bookedFor, seen, theDay } from '../../support/receptionDay.ts';
import { anOfficial } from '../../support/records.ts';

const official = { officialUid: 'official-1', date: theDay };
const number = (i: number) => `Q-2026-${String(i).padStart(7, '0')}`;

/** One of the office's computers: a store of its own, and its line to the portal. */
interface Counter {
  readonly office: TestOffice;
  readonly client: PortalClient;
  exchange(): Promise<void>;
  line(number: string): Promise<Awaited<ReturnType<typeof board>>['officials'][number]['bookings'][number]>;
  status(): Promise<Awaited<ReturnType<typeof syncStatus>>>;
}

async function counterAt(portal: TestPortal): Promise<Counter> {
  const office = await openOffice();
  office.setNow(at('09:00'));
  const client = portal.connect({ retries: 0 });
  await office.store.write((db) => writeSetting(db, 'portal', { baseUrl: portal.url, clientId: 'test-office', clientSecret: 'test-secret', intervalSeconds: 15 }, at('09:00')));
  const engine = createSyncEngine(office, () => client);
  const reception = await office.actor('reception');
  await engine.run();
  return {
    office,
    client,
    exchange: () => engine.run(),
    async line(wanted) {
      const { officials } = await office.store.read((db) => board(db, office, reception, { date: theDay, officialUid: null }));
      const row = officials.flatMap((each) => each.bookings).find((each) => each.number === wanted);
      if (!row) throw new Error(`no such line: ${wanted}`);
      return row;
    },
    status: () => office.store.read((db) => syncStatus(db, engine.line(), at('09:00'))),
  };
}

async function twoCounters(bookings = 4) {
  const portal = await openPortal();
  portal.setNow(at('09:00'));
  portal.hold('official', anOfficial());
  for (const booking of bookedFor(bookings)) portal.hold('booking', booking);
  const [one, two] = [await counterAt(portal), await counterAt(portal)];
  const exchange = async () => {
    for (const counter of [one, two, one]) await counter.exchange();
  };
  await exchange();
  return { portal, one, two, exchange };
}

async function comes({ office, line }: Counter, i: number, time: string): Promise<number> {
  office.setNow(at(time));
  return (await arrive(office, await office.actor('reception'), { id: (await line(number(i))).id, urgentReason: null })).ticket;
}

const callNextAt = async ({ office, client }: Counter) => callNextOfOffice(office, await office.actor('reception'), client, official);

describe('two computers of one office', () => {
  it('never give the same ticket, and each shows the arrivals of the other', async () => {
    const { one, two, exchange } = await twoCounters();
    expect(await comes(one, 1, '09:10')).toBe(1);
    expect(await comes(two, 2, '09:11')).toBe(1_001);
    expect(await comes(one, 3, '09:12')).toBe(2);
    const walkIn = await enterWalkIn(two.office, await two.office.actor('reception'), walkInInput.parse({ officialUid: 'official-1', surname: 'Nümunəzadə', name: 'Sevda', fin: '', kind: 'petition' }));
    expect(walkIn.ticket).toBe(1_002);
    await exchange();
    for (const counter of [one, two]) {
      expect(await counter.line(number(1))).toMatchObject({ state: 'waiting', ticket: 1, turn: 1, arrivedAt: at('09:10') });
      expect(await counter.line(number(2))).toMatchObject({ state: 'waiting', ticket: 1_001, turn: 2, arrivedAt: at('09:11') });
      expect(await counter.line(number(3))).toMatchObject({ state: 'waiting', ticket: 2 });
    }
  });

  it('call a citizen once, however many press at both at the same moment', async () => {
    const { one, two, exchange } = await twoCounters(6);
    for (let i = 1; i <= 6; i += 1) await comes(i % 2 ? one : two, i, `09:1${i}`);
    await exchange();
    const calls = await Promise.allSettled([one, two, one, two].map(callNextAt));
    const granted = calls.filter((each) => each.status === 'fulfilled');
    expect(granted).toHaveLength(1);
    for (const each of calls) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'booking.anotherCalled', params: { ticket: 1 } });
    await exchange();
    for (const counter of [one, two]) {
      expect(await counter.line(number(1))).toMatchObject({ state: 'called', calledTimes: 1 });
      expect(await counter.line(number(2))).toMatchObject({ state: 'waiting', turn: 1 });
      expect(await counter.office.store.read(outboxItems)).toEqual([]);
    }
  });

  it('learn at once who stands called at the other, though they have not exchanged since', async () => {
    const { one, two, exchange } = await twoCounters();
    await comes(one, 1, '09:10');
    await comes(one, 2, '09:11');
    await exchange();
    await callNextAt(one);
    const second = await two.line(number(2));
    await expect(callOneOfOffice(two.office, await two.office.actor('reception'), two.client, seen(second))).rejects.toMatchObject({ code: 'booking.anotherCalled', params: { ticket: 1 } });
    expect(await two.line(number(1))).toMatchObject({ state: 'called' });
    expect(await two.line(number(2))).toMatchObject({ state: 'waiting', calledAt: null });
  });

  it('go on calling when the line is down, and agree when it is back', async () => {
    const { portal, one, two, exchange } = await twoCounters();
    await comes(one, 1, '09:10');
    await exchange();
    portal.faults.offline = true;
    one.office.setNow(at('09:30'));
    const called = await callNextAt(one);
    expect(called.ticket).toBe(1);
    await startReception(one.office, await one.office.actor('reception'), seen(await one.line(number(1))));
    portal.faults.offline = false;
    // The pause after the failed attempt is over.
    for (const counter of [one, two]) counter.office.setNow(at('10:30'));
    await exchange();
    expect(await two.line(number(1))).toMatchObject({ state: 'inReception', calledAt: at('09:30'), receptionStartedAt: at('09:30') });
    expect(await one.office.store.read(outboxItems)).toEqual([]);
  });

  it('call a citizen whose arrival the portal has not heard of without asking: no other computer knows of them', async () => {
    const { portal, one } = await twoCounters();
    await comes(one, 1, '09:10');
    await callNextAt(one);
    expect(await portal.count('POST /v1/bookings/{id}/transitions')).toBe(0);
    await one.exchange();
    expect(portal.held('booking', 'booking-1')).toMatchObject({ status: 'arrived', ticket: 1, calledTimes: 1 });
  });

  it('that check the same citizen in without hearing of each other show both tickets', async () => {
    const { one, two } = await twoCounters();
    expect(await comes(one, 1, '09:10')).toBe(1);
    expect(await comes(two, 1, '09:11')).toBe(1_001);
    await one.exchange();
    await two.exchange();
    const [conflict] = await two.office.store.read(outboxItems);
    expect(conflict).toMatchObject({ status: 'conflict', subjectKind: 'booking' });
    expect(conflict?.fields.find(({ field }) => field === 'ticket')).toMatchObject({ before: null, ours: 1_001, portal: 1 });
  });

  it('wait for a silent portal no longer than a person does', async () => {
    const { portal, one, exchange } = await twoCounters();
    await comes(one, 1, '09:10');
    await exchange();
    portal.faults.latencyMs = 4_000;
    await callNextAt(one);
    // The portal has not come to it yet.
    expect(portal.held('booking', 'booking-1')).toMatchObject({ calledAt: null });
    expect(await one.line(number(1))).toMatchObject({ state: 'called' });
    portal.faults.latencyMs = 0;
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    // The portal let the citizen be called after all: telling it again is no conflict.
    await exchange();
    expect(await one.office.store.read(outboxItems)).toEqual([]);
    expect(await one.line(number(1))).toMatchObject({ state: 'called', calledTimes: 1 });
  });

  it('each keep an audit chain of their own that the portal finds whole', async () => {
    const { one, two, exchange } = await twoCounters();
    await comes(one, 1, '09:10');
    await comes(two, 2, '09:11');
    await exchange();
    await comes(two, 3, '09:12');
    await exchange();
    for (const counter of [one, two]) expect(await counter.status()).toMatchObject({ line: 'idle', error: null, conflicts: 0 });
    await two.office.store.write((db) => db.statement('DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)').run());
    await two.exchange();
    expect(await two.status()).toMatchObject({ line: 'problem', error: { code: 'sync.auditChainBroken' } });
    await one.exchange();
    expect(await one.status()).toMatchObject({ line: 'idle', error: null });
  });
});
