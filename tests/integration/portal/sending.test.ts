import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SendRequest } from '#backend/portal/client.ts';
import { aBooking, anApplication } from '../../support/records.ts';
import { noon } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const registration = { number: 'M-26/000001', registeredAt: '2026-11-21T08:00:00.000Z', dueDate: '2026-12-11', officer: 'Lalə Sınaqova' };

/** Registering application-1 as the office knows it. */
function registering(changes: Partial<SendRequest> = {}): SendRequest {
  return {
    method: 'POST',
    path: '/v1/applications/application-1/transitions',
    body: { action: 'register', data: registration, at: '2026-11-21T08:00:00.000Z', actorName: 'Lalə Sınaqova' },
    idempotencyKey: randomUUID(),
    ifMatch: 1,
    ...changes,
  };
}

async function portalWithApplication() {
  const portal = await openPortal();
  portal.hold('application', anApplication());
  const client = portal.connect();
  await client.office();
  return { portal, client };
}

describe('a change sent to the portal', () => {
  it('comes back as the whole new record', async () => {
    const { portal, client } = await portalWithApplication();
    const result = await client.send(registering());
    expect(result).toMatchObject({ kind: 'ok', status: 200, resource: { id: 'application-1', version: 2, status: 'registered', registration } });
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 2, status: 'registered' });
  });

  it('whose answer is lost is applied once, though it was sent twice', async () => {
    const { portal, client } = await portalWithApplication();
    portal.faults.dropReplies = 1;
    expect(await client.send(registering())).toMatchObject({ kind: 'ok', resource: { version: 2 } });
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 2 });
    expect(await portal.count('POST /v1/applications/{id}/transitions')).toBe(2);
  });

  it('is given back, not thrown, when every answer is lost, and is answered under its key later', async () => {
    const { portal, client } = await portalWithApplication();
    const change = registering();
    portal.faults.dropReplies = 3;
    expect(await client.send(change)).toEqual({ kind: 'unavailable', reason: 'portal.unreachable', params: {} });
    expect(await client.send(change)).toMatchObject({ kind: 'ok', resource: { version: 2 } });
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 2 });
  });

  it('is refused when its key was used for another change', async () => {
    const { client } = await portalWithApplication();
    const idempotencyKey = randomUUID();
    await client.send(registering({ idempotencyKey }));
    const other = registering({ idempotencyKey, body: { action: 'withdraw', data: {}, at: '2026-11-21T08:00:00.000Z', actorName: 'Lalə Sınaqova' }, ifMatch: 2 });
    expect(await client.send(other)).toMatchObject({ kind: 'invalid', problem: { status: 422 } });
  });

  it('on an older version brings the present state back', async () => {
    const { portal, client } = await portalWithApplication();
    portal.act('application', 'application-1', 'register', { ...registration, officer: 'Başqa əməkdaş' });
    const result = await client.send(registering());
    expect(result).toMatchObject({ kind: 'conflict', problem: { status: 412 }, current: { version: 2, registration: { officer: 'Başqa əməkdaş' } } });
  });

  it('that was refused for its version may be sent on the new one under the same key', async () => {
    const portal = await openPortal();
    portal.hold('booking', aBooking());
    const client = portal.connect();
    const confirm: SendRequest = {
      method: 'POST',
      path: '/v1/bookings/booking-1/transitions',
      body: { action: 'confirm', data: {}, at: '2026-11-21T08:00:00.000Z', actorName: 'Aytən Nümunəli' },
      idempotencyKey: randomUUID(),
      ifMatch: 9,
    };
    expect(await client.send(confirm)).toMatchObject({ kind: 'conflict', current: { version: 1 } });
    expect(await client.send({ ...confirm, ifMatch: 1 })).toMatchObject({ kind: 'ok', resource: { status: 'confirmed' } });
  });

  it('that is not legal any more is a conflict with the present state', async () => {
    const { client } = await portalWithApplication();
    await client.send(registering());
    const again = registering({ ifMatch: 2, body: { action: 'register', data: { ...registration, number: 'M-26/000002' }, at: '2026-11-21T08:00:00.000Z', actorName: 'Lalə Sınaqova' } });
    expect(await client.send(again)).toMatchObject({ kind: 'conflict', problem: { status: 409 }, current: { status: 'registered' } });
  });

  it('that can never be valid is refused with the places that are wrong', async () => {
    const { client } = await portalWithApplication();
    const result = await client.send(registering({ body: { action: 'register', data: { ...registration, dueDate: 'sabah' }, at: '2026-11-21T08:00:00.000Z', actorName: 'Lalə Sınaqova' } }));
    expect(result).toMatchObject({ kind: 'invalid', problem: { status: 422, errors: expect.arrayContaining([expect.objectContaining({ path: '/data/dueDate' })]) } });
  });

  it('gives no number to two applications', async () => {
    const { portal, client } = await portalWithApplication();
    portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
    await client.send(registering());
    const second = await client.send(registering({ path: '/v1/applications/application-2/transitions' }));
    expect(second).toMatchObject({ kind: 'invalid' });
    expect(portal.held('application', 'application-2')).toMatchObject({ status: 'submitted' });
  });

  it('of something that the portal does not have is rejected', async () => {
    const { client } = await portalWithApplication();
    expect(await client.send(registering({ path: '/v1/applications/application-9/transitions' }))).toMatchObject({ kind: 'rejected', status: 404 });
  });

  it.each([
    [429, 'portal.busy', {}],
    [503, 'portal.serverError', { status: 503 }],
  ])('waits for later after %i, as long as the portal says', async (failStatus, reason, params) => {
    const { portal, client } = await portalWithApplication();
    Object.assign(portal.faults, { failures: 10, failStatus, retryAfter: 120 });
    expect(await client.send(registering())).toEqual({ kind: 'unavailable', reason, params, retryAfterMs: 120_000 });
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 1 });
  });

  it('is not taken for done when the answer is no answer of the portal', async () => {
    const { portal, client } = await portalWithApplication();
    portal.faults.garbage = 1;
    expect(await client.send(registering())).toEqual({ kind: 'unavailable', reason: 'portal.malformedAnswer', params: { status: 200 } });
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 1 });
  });

  it('is told apart from a wrong secret', async () => {
    const { portal } = await portalWithApplication();
    expect(await portal.connect({ clientSecret: 'wrong' }).send(registering())).toMatchObject({ kind: 'rejected', status: 401 });
  });
});

describe('numbers lent by the portal', () => {
  it('are never lent twice', async () => {
    const portal = await openPortal();
    const [one, two] = [portal.connect(), portal.connect()];
    const ranges = await Promise.all([one, two, one].map((client) => client.borrowNumbers({ purpose: 'application', year: 2026, count: 50 })));
    const lent = ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    expect(new Set(lent).size).toBe(150);
  });
});

describe('the head of the audit chain', () => {
  const computer = 'computer-1';
  const head = (seq: number, letter: string, of = computer) => `${of}:${seq}:${letter.repeat(64)}`;

  it('is unknown until a change brought one', async () => {
    const { client } = await portalWithApplication();
    expect(await client.auditHead(computer)).toBeNull();
    await client.send(registering({ auditHead: head(7, 'a') }));
    expect(await client.auditHead(computer)).toMatchObject({ seq: 7, hash: 'a'.repeat(64) });
  });

  it('is never lowered or replaced, so that a chain cut short is found', async () => {
    const { client } = await portalWithApplication();
    await client.send(registering({ auditHead: head(7, 'a') }));
    for (const auditHead of [head(5, 'b'), head(7, 'c')]) await client.send(registering({ auditHead }));
    expect(await client.auditHead(computer)).toMatchObject({ seq: 7, hash: 'a'.repeat(64) });
    await client.send(registering({ auditHead: head(8, 'd') }));
    expect(await client.auditHead(computer)).toMatchObject({ seq: 8, hash: 'd'.repeat(64) });
  });

  it('is of one computer: another of the office has its own', async () => {
    const { client } = await portalWithApplication();
    await client.send(registering({ auditHead: head(7, 'a') }));
    expect(await client.auditHead('computer-2')).toBeNull();
    await client.send(registering({ auditHead: head(2, 'e', 'computer-2') }));
    expect(await client.auditHead('computer-2')).toMatchObject({ seq: 2, hash: 'e'.repeat(64) });
    expect(await client.auditHead(computer)).toMatchObject({ seq: 7, hash: 'a'.repeat(64) });
  });
});

describe('the computers of an office', () => {
  it('are lent series of tickets that nobody else has, and keep them', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    expect(await client.showComputer('computer-1')).toEqual({ series: 0, others: 0 });
    expect(await client.showComputer('computer-2')).toEqual({ series: 1, others: 1 });
    expect(await client.showComputer('computer-1')).toEqual({ series: 0, others: 1 });
    expect(await client.showComputer('computer-2')).toEqual({ series: 1, others: 1 });
  });

  it('lose them after a month of absence', async () => {
    const portal = await openPortal();
    const client = portal.connect();
    await client.showComputer('computer-1');
    await client.showComputer('computer-2');
    portal.setNow(noon + 31 * 24 * 3_600_000);
    // The clock of the portal has moved, and its tokens have ended.
    expect(await portal.connect().showComputer('computer-3')).toEqual({ series: 0, others: 0 });
  });
});
