import { describe, expect, it } from 'vitest';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { confirmBooking } from '#backend/reception/commands.ts';
import { receptionDay } from '#backend/reception/queries.ts';
import { createSyncEngine } from '#backend/sync/engine.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems, syncStatus } from '#backend/sync/queries.ts';
import { retryOperation, setOperationAside } from '#backend/sync/resolve.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { aBooking, anApplication, anOfficial, aService } from '../../support/records.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('official', anOfficial());
  portal.hold('application', anApplication());
  portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
  portal.hold('booking', aBooking());
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const register = async (id = 1) => registerApplication(office, await office.actor('clerk'), { id, revision: 1 });
  return { office, portal, client, register };
}

type Held = { version: number; status: string; registration: { number: string } | null };
const detail = async (office: TestOffice, id = 1) => {
  const actor = await office.actor('clerk');
  return office.store.read((db) => applicationDetail(db, office, actor, id));
};
const items = (office: TestOffice) => office.store.read(outboxItems);

describe('pushing what was done here', () => {
  it('brings the registration to the portal, once, with both messages to the citizen', async () => {
    const { office, portal, client, register } = await stage();
    const { number } = await register();
    expect(await push(office, client)).toBe(3);
    expect(portal.held<Held>('application', 'application-1')).toMatchObject({ version: 2, status: 'registered', registration: { number } });
    expect(await items(office)).toEqual([]);
    expect(await push(office, client)).toBe(0);
    expect(await detail(office)).toMatchObject({ waiting: false, number });
  });

  it('sends later steps on the version that the earlier ones made', async () => {
    const { office, portal, client, register } = await stage();
    await register();
    const executor = await office.actor('executor');
    await assignApplication(office, await office.actor('clerk'), { id: 1, revision: 2, executorUid: executor.uid, department: '', resolution: '' });
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 3, status: 'inProgress', assignment: { executor: executor.name } });
    expect(await detail(office)).toMatchObject({ status: 'inProgress', executorUid: executor.uid, waiting: false });
  });

  it('the portal’s echo of a step of ours is no change that would stand in the way of the next step; a change of theirs is', async () => {
    const { office, portal, client, register } = await stage();
    await register();
    await push(office, client);
    await pull(office, client);
    expect((await detail(office)).revision).toBe(2);
    const executor = await office.actor('executor');
    await assignApplication(office, await office.actor('clerk'), { id: 1, revision: 2, executorUid: executor.uid, department: '', resolution: '' });
    await push(office, client);
    await pull(office, client);
    expect(await detail(office)).toMatchObject({ revision: 3, waiting: false });
    portal.change('application', 'application-1', { summary: 'Başqa məzmun' });
    await pull(office, client);
    expect(await detail(office)).toMatchObject({ revision: 4, summary: 'Başqa məzmun' });
  });

  it('confirms a booking', async () => {
    const { office, portal, client } = await stage();
    const reception = await office.actor('reception');
    await confirmBooking(office, reception, { id: 1, revision: 1 });
    await push(office, client);
    expect(portal.held('booking', 'booking-1')).toMatchObject({ status: 'confirmed', version: 2 });
    const day = await office.store.read((db) => receptionDay(db, office, reception, { date: '2026-11-24', officialUid: null }));
    expect(day.officials[0]?.bookings[0]).toMatchObject({ status: 'confirmed', waiting: false, actions: ['move', 'refuse', 'cancel', 'arrive', 'noShow'] });
  });

  it('applies a change once when the answer to it was lost on the way', async () => {
    const { office, portal, client, register } = await stage();
    await register();
    portal.faults.dropReplies = 1;
    await expect(push(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    office.setNow(noon + 60_000);
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ version: 2, status: 'registered' });
    expect(await items(office)).toEqual([]);
  });

  it('waits with a growing pause while the portal is busy, for as long as it was asked to', async () => {
    const { office, portal, client, register } = await stage();
    await register();
    Object.assign(portal.faults, { failures: 1, failStatus: 503, retryAfter: 90 });
    await expect(push(office, client)).rejects.toMatchObject({ code: 'portal.serverError' });
    expect(await items(office)).toMatchObject([{ status: 'pending' }, { status: 'pending' }, { status: 'pending', attempts: 1, nextAttemptAt: noon + 90_000 }]);
    expect(await push(office, client)).toBe(0);
    office.setNow(noon + 90_001);
    expect(await push(office, client)).toBe(3);
  });

  it('rebases by itself when somebody changed other fields meanwhile', async () => {
    const { office, portal, client, register } = await stage();
    await register();
    portal.change('application', 'application-1', { summary: 'Vətəndaş əlavə etdi' });
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'registered', version: 3, summary: 'Vətəndaş əlavə etdi' });
    expect(await detail(office)).toMatchObject({ status: 'registered', summary: 'Vətəndaş əlavə etdi', waiting: false });
  });
});

describe('when somebody was first', () => {
  async function conflict() {
    const parts = await stage();
    await parts.register();
    parts.portal.act('application', 'application-1', 'withdraw');
    await push(parts.office, parts.client);
    return parts;
  }

  it('the change becomes a conflict with both sides, field by field, and nothing typed is lost', async () => {
    const { office } = await conflict();
    const [item] = (await items(office)).filter((each) => each.status === 'conflict');
    expect(item?.command).toBe('applications.register');
    expect(item?.fields).toEqual(
      expect.arrayContaining([
        { field: 'status', before: 'submitted', ours: 'registered', portal: 'withdrawn' },
        { field: 'number', before: null, ours: 'M-26/000001', portal: null },
      ]),
    );
    expect(await detail(office)).toMatchObject({ status: 'registered', number: 'M-26/000001' });
  });

  it('it holds up nothing else', async () => {
    const { office, portal, client } = await conflict();
    await registerApplication(office, await office.actor('clerk'), { id: 2, revision: 1 });
    await push(office, client);
    expect(portal.held('application', 'application-2')).toMatchObject({ status: 'registered' });
    expect((await items(office)).map((item) => item.status)).toEqual(['conflict', 'pending', 'pending']);
  });

  it('setting it aside with a reason takes the portal’s state, and the steps built on it go too', async () => {
    const { office } = await conflict();
    const [item] = await items(office);
    await setOperationAside(office, await office.actor('clerk'), { id: item?.id ?? 0, reason: 'Vətəndaş müraciətini geri götürüb' });
    expect(await items(office)).toEqual([]);
    expect(await detail(office)).toMatchObject({ status: 'withdrawn', number: null, waiting: false });
  });

  it('giving it up takes the state the portal has by then, and the two agree', async () => {
    const { office, portal, client } = await conflict();
    portal.change('application', 'application-1', { summary: 'Sonradan dəyişdi', status: 'returned' });
    await pull(office, client);
    const [item] = await items(office);
    expect(item?.fields).toContainEqual({ field: 'status', before: 'submitted', ours: 'registered', portal: 'returned' });
    await setOperationAside(office, await office.actor('clerk'), { id: item?.id ?? 0, reason: 'Portaldakı vəziyyət doğrudur' });
    await pull(office, client);
    const row = await detail(office);
    expect(row).toMatchObject({ status: 'returned', summary: 'Sonradan dəyişdi', number: null, waiting: false });
    expect(row.timeline.at(-1)).toMatchObject({ action: 'setAside', actor: 'Lalə Sınaqova', values: { reason: 'Portaldakı vəziyyət doğrudur' } });
  });

  it('sending it again goes on top of the newer state, when that has become legal', async () => {
    const { office, portal, client } = await conflict();
    portal.change('application', 'application-1', { status: 'submitted', closedAt: null });
    const [item] = await items(office);
    await retryOperation(office, await office.actor('clerk'), { id: item?.id ?? 0 });
    await push(office, client);
    // The kept state was the withdrawn one: the portal moved once more, so a person is asked once more.
    const [again] = await items(office);
    expect(again).toMatchObject({ status: 'conflict' });
    await retryOperation(office, await office.actor('clerk'), { id: again?.id ?? 0 });
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'registered' });
    expect(await items(office)).toEqual([]);
  });
});

describe('a message to the citizen that the portal refuses', () => {
  async function refusedMessage() {
    const parts = await stage();
    await parts.register();
    // The telephone number came from a citizen; the portal takes none that is shorter than three signs.
    await parts.office.store.write((db) => db.statement(`UPDATE outbox SET body = json_set(body, '$.to', '1') WHERE path = '/v1/notifications' AND json_extract(body, '$.channel') = 'sms'`).run());
    await push(parts.office, parts.client);
    return parts;
  }

  it('holds up no later step: the answer goes through', async () => {
    const { office, portal, client } = await refusedMessage();
    expect((await items(office)).map((item) => [item.command, item.status])).toEqual([['notices.send', 'refused']]);
    await answerApplication(office, await office.actor('clerk'), { id: 1, revision: (await detail(office)).revision, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'answered' });
  });

  it('given up, takes nothing along', async () => {
    const { office, portal, client } = await refusedMessage();
    await answerApplication(office, await office.actor('clerk'), { id: 1, revision: (await detail(office)).revision, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    const refused = (await items(office)).find((item) => item.status === 'refused');
    expect(refused?.takesAlong).toEqual([]);
    await setOperationAside(office, await office.actor('clerk'), { id: refused?.id ?? 0, reason: 'Nömrə səhvdir' });
    expect(await detail(office)).toMatchObject({ status: 'answered' });
    await push(office, client);
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'answered' });
  });
});

describe('the engine', () => {
  async function engineOf({ office, portal }: Awaited<ReturnType<typeof stage>>) {
    await office.store.write((db) => writeSetting(db, 'portal', { baseUrl: portal.url, clientId: 'test-office', clientSecret: 'test-secret', intervalSeconds: 5 }, noon));
    return createSyncEngine(office, () => portal.connect({ retries: 0 }));
  }

  it('does one whole exchange: up, down, numbers in hand, the office’s paper', async () => {
    const parts = await stage();
    await parts.register();
    const engine = await engineOf(parts);
    await engine.run();
    const status = await parts.office.store.read((db) => syncStatus(db, engine.line(), noon));
    expect(status).toMatchObject({ line: 'idle', error: null, waiting: 0, conflicts: 0 });
    expect(status.numbersLeft).toBeGreaterThan(500);
    expect(parts.portal.held('application', 'application-1')).toMatchObject({ status: 'registered' });
  });

  it('says that the line is down, keeps the work, and sends it when the line is back', async () => {
    const parts = await stage();
    await parts.register();
    const engine = await engineOf(parts);
    parts.portal.faults.offline = true;
    await expect(engine.run()).rejects.toMatchObject({ code: 'portal.unreachable' });
    const down = await parts.office.store.read((db) => syncStatus(db, engine.line(), noon));
    expect(down).toMatchObject({ line: 'offline', waiting: 3, error: { code: 'portal.unreachable' } });
    parts.portal.faults.offline = false;
    parts.office.setNow(noon + 3_600_000);
    await engine.run();
    expect(await parts.office.store.read((db) => syncStatus(db, engine.line(), noon))).toMatchObject({ line: 'idle', waiting: 0, error: null });
  });

  it('says that the audit chain was cut, and works on', async () => {
    const parts = await stage();
    await parts.register();
    const engine = await engineOf(parts);
    await engine.run();
    await parts.office.store.write((db) => db.statement('DELETE FROM audit_entries').run());
    await engine.run();
    expect(await parts.office.store.read((db) => syncStatus(db, engine.line(), noon))).toMatchObject({ line: 'problem', error: { code: 'sync.auditChainBroken' } });
  });
});
