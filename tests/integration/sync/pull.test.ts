import { describe, expect, it } from 'vitest';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { commentsOn } from '#backend/comments/queries.ts';
import { pull, retryKeptAside } from '#backend/sync/pull.ts';
import { keptAsideItems } from '#backend/sync/queries.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { aBooking, anApplication, anOfficial, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('official', anOfficial());
  portal.hold('application', anApplication());
  portal.hold('booking', aBooking());
  return { office, portal, client: portal.connect() };
}

async function rows(office: TestOffice) {
  const actor = await office.actor('clerk');
  return office.store.read((db) => listApplications(db, office, actor, applicationListInput.parse({})).rows);
}

async function detail(office: TestOffice, id = 1) {
  const actor = await office.actor('clerk');
  return office.store.read((db) => applicationDetail(db, office, actor, id));
}

describe('pulling the feed', () => {
  it('brings the whole present state first, then only what changed', async () => {
    const { office, portal, client } = await stage();
    expect(await pull(office, client)).toEqual({ items: 4, keptAside: 0 });
    expect(await rows(office)).toMatchObject([{ portalNumber: 'M-2026-0000001', status: 'submitted', surname: 'Əliyev' }]);
    expect(await pull(office, client)).toEqual({ items: 0, keptAside: 0 });
    portal.change('application', 'application-1', { summary: 'Yeni məzmun' });
    expect(await pull(office, client)).toEqual({ items: 1, keptAside: 0 });
    expect(await rows(office)).toMatchObject([{ summary: 'Yeni məzmun' }]);
  });

  it('changes nothing when a page comes twice', async () => {
    const { office, client } = await stage();
    await pull(office, client);
    const before = await detail(office);
    await office.store.write((db) => db.statement('UPDATE sync_state SET cursor = NULL').run());
    await pull(office, client);
    expect(await detail(office)).toEqual(before);
  });

  it('finds what it brought by its words, also after they changed', async () => {
    const { office, portal, client } = await stage();
    await pull(office, client);
    portal.change('application', 'application-1', { summary: 'Qaz təchizatı barədə' });
    await pull(office, client);
    const actor = await office.actor('clerk');
    const find = (search: string) => office.store.read((db) => listApplications(db, office, actor, applicationListInput.parse({ filter: { search } })).rows.length);
    expect(await find('qaz techizati')).toBe(1);
    expect(await find('yolunun temiri')).toBe(0);
  });

  it('hides what the portal took back', async () => {
    const { office, portal, client } = await stage();
    await pull(office, client);
    portal.change('application', 'application-1', null);
    await pull(office, client);
    expect(await rows(office)).toEqual([]);
  });

  it('keeps what it cannot understand aside, and the rest goes on', async () => {
    const { office, portal, client } = await stage();
    portal.holdRaw('application', 'application-2', { ...anApplication({ id: 'application-2' }), kind: 'poem' });
    portal.holdRaw('weather', 'weather-1', { rain: true });
    portal.hold('application', anApplication({ id: 'application-3', portalNumber: 'M-2026-0000003' }));
    expect(await pull(office, client)).toEqual({ items: 7, keptAside: 2 });
    expect((await rows(office)).map((row) => row.uid)).toEqual(['application-3', 'application-1']);
    expect(await office.store.read(keptAsideItems)).toMatchObject([
      { kind: 'weather', problem: 'unknownKind' },
      { kind: 'application', portalId: 'application-2', problem: 'malformed' },
    ]);
  });

  it('keeps a record that contradicts another aside: one registration number belongs to one application', async () => {
    const { office, portal, client } = await stage();
    const registration = { number: 'V-26/000001', registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'Lalə Sınaqova' };
    for (const i of [2, 3]) portal.hold('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-000000${i}`, status: 'registered', registration }));
    portal.hold('application', anApplication({ id: 'application-4', portalNumber: 'M-2026-0000004' }));
    expect(await pull(office, client)).toEqual({ items: 7, keptAside: 1 });
    expect((await rows(office)).map((row) => row.uid)).toEqual(['application-4', 'application-2', 'application-1']);
    expect(await office.store.read(keptAsideItems)).toMatchObject([{ portalId: 'application-3', problem: 'contradicts' }]);
  });

  it('names what it kept aside, whom it is about and what is wrong in it, without a FİN or an address', async () => {
    const { office, portal, client } = await stage();
    portal.holdRaw('application', 'application-2', { ...anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }), kind: 'wish', channel: 'fax', signatureCount: -1, service: 'abc', citizen: { ...citizen, registeredAddress: 7 } });
    portal.holdRaw('application', 'application-3', { ...anApplication({ id: 'application-3', portalNumber: 'M-2026-0000003' }), kind: citizen.registeredAddress, channel: `fax ${citizen.fin}`, subject: '' });
    portal.holdRaw('booking', 'booking-2', { ...aBooking({ id: 'booking-2', number: 'Q-2026-0000002' }), startTime: '25:00' });
    portal.holdRaw('weather', 'weather-1', { rain: true });
    await pull(office, client);
    const kept = new Map((await office.store.read(keptAsideItems)).map((item) => [item.portalId, item]));
    const name = 'Əliyev Məmməd Sınaq oğlu';
    expect(kept.get('application-2')).toMatchObject({ kind: 'application', number: 'M-2026-0000002', name });
    expect(kept.get('application-2')?.faults).toEqual([
      { path: 'kind', problem: 'sent', sent: 'wish' },
      { path: 'channel', problem: 'sent', sent: 'fax' },
      { path: 'citizen.registeredAddress', problem: 'wrong', sent: null },
      { path: 'signatureCount', problem: 'sent', sent: '-1' },
      { path: 'service', problem: 'unknownService', sent: 'abc' },
    ]);
    expect(kept.get('application-3')?.faults).toEqual([
      { path: 'kind', problem: 'wrong', sent: null },
      { path: 'subject', problem: 'missing', sent: null },
      { path: 'channel', problem: 'wrong', sent: null },
    ]);
    expect(kept.get('booking-2')).toMatchObject({ number: 'Q-2026-0000002', name, faults: [{ path: 'startTime', problem: 'sent', sent: '25:00' }] });
    expect(kept.get('weather-1')).toMatchObject({ number: null, name: null, faults: [] });
    const shown = JSON.stringify([...kept.values()]);
    for (const secret of [citizen.fin, citizen.registeredAddress, citizen.documentNumber]) expect(shown).not.toContain(secret);
  });

  it('takes a record up again when it comes whole later', async () => {
    const { office, portal, client } = await stage();
    portal.holdRaw('application', 'application-2', { id: 'application-2', status: 'submitted' });
    await pull(office, client);
    expect(await office.store.read(keptAsideItems)).toHaveLength(1);
    portal.hold('application', anApplication({ id: 'application-2', version: 2, portalNumber: 'M-2026-0000002' }));
    await pull(office, client);
    expect(await office.store.read(keptAsideItems)).toEqual([]);
    expect(await rows(office)).toHaveLength(2);
  });

  it('tries what it kept aside again, and takes what no longer contradicts anything, once', async () => {
    const { office, portal, client } = await stage();
    const registered = (i: number, number: string, version = 1) =>
      anApplication({ id: `application-${i}`, version, portalNumber: `M-2026-000000${i}`, status: 'registered', registration: { number, registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'Lalə Sınaqova' } });
    for (const i of [2, 3]) portal.hold('application', registered(i, 'V-26/000001'));
    portal.holdRaw('weather', 'weather-1', { rain: true });
    await pull(office, client);
    expect(await retryKeptAside(office)).toBe(0);
    expect(await office.store.read(keptAsideItems)).toHaveLength(2);
    portal.hold('application', registered(2, 'V-26/000002', 2));
    await pull(office, client);
    expect(await retryKeptAside(office)).toBe(1);
    expect((await rows(office)).map(({ number, uid }) => `${uid} ${number}`)).toEqual(['application-3 V-26/000001', 'application-2 V-26/000002', 'application-1 null']);
    expect(await office.store.read(keptAsideItems)).toMatchObject([{ kind: 'weather' }]);
    expect(await retryKeptAside(office)).toBe(0);
  });

  it('tries it again by itself when services or lists have come', async () => {
    const { office, portal, client } = await stage();
    const registration = { number: 'V-26/000001', registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'Lalə Sınaqova' };
    for (const i of [2, 3]) portal.hold('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-000000${i}`, status: 'registered', registration }));
    await pull(office, client);
    portal.change('application', 'application-2', null);
    portal.hold('application', anApplication({ id: 'application-2', version: 2, portalNumber: 'M-2026-0000002' }));
    portal.hold('classifier', { id: 'list-1', version: 1, updatedAt: '2026-11-20T08:00:00Z', code: 'subject', items: [] });
    await pull(office, client);
    expect(await office.store.read(keptAsideItems)).toEqual([]);
    expect(await rows(office)).toHaveLength(3);
  });

  it('begins a fresh snapshot when its cursor is too old, and drops what is gone there', async () => {
    const { office, portal, client } = await stage();
    portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
    await pull(office, client);
    portal.change('application', 'application-2', null);
    portal.expireCursors();
    expect((await pull(office, client)).items).toBe(4);
    expect((await rows(office)).map((row) => row.uid)).toEqual(['application-1']);
  });

  it('does not overwrite what was done here and waits to go up', async () => {
    const { office, portal, client } = await stage();
    await pull(office, client);
    await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 });
    portal.change('application', 'application-1', { summary: 'Portalda dəyişdirilmiş məzmun' });
    await pull(office, client);
    expect(await detail(office)).toMatchObject({ status: 'registered', number: 'M-26/000001', dueDate: '2026-12-11', summary: 'Portalda dəyişdirilmiş məzmun', waiting: true });
  });

  it('brings citizens’ comments to the application they are about', async () => {
    const { office, portal, client } = await stage();
    portal.hold('comment', {
      id: 'comment-1', version: 1, updatedAt: '2026-11-20T09:00:00Z', subject: { type: 'application', id: 'application-1' }, author: 'citizen',
      authorName: null, text: 'Cavabı gözləyirəm.', createdAt: '2026-11-20T09:00:00Z', inReplyToId: null,
    });
    await pull(office, client);
    expect(await office.store.read((db) => commentsOn(db, 'application-1'))).toMatchObject([{ author: 'citizen', text: 'Cavabı gözləyirəm.' }]);
  });

  it('stops at a line that breaks and goes on from there', async () => {
    const { office, portal, client } = await stage();
    await pull(office, client);
    portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
    portal.faults.offline = true;
    await expect(pull(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    portal.faults.offline = false;
    expect((await pull(office, client)).items).toBe(1);
    expect(await rows(office)).toHaveLength(2);
  });
});
