import { describe, expect, it } from 'vitest';
import { auditEntries } from '#backend/audit/tables.ts';
import { orderOfficials, saveOfficial } from '#backend/officials/commands.ts';
import { officialDetail, officialRows } from '#backend/officials/lists.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import type { OfficialInput } from '#shared/officials/schema.ts';
import { aSchedule } from '../../support/bookings.ts';
import { anOfficial } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const somebody: OfficialInput = { uid: null, revision: 0, surname: 'Sınaqlı', name: 'Aysel', patronymic: 'Örnək qızı', position: 'Şöbə müdiri', room: '112', active: true, deputyUid: null, photo: null };

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('official', anOfficial());
  portal.hold('official', anOfficial({ id: 'official-2', surname: 'Misallı', name: 'Sevinc', room: '112', seniority: 5 }));
  portal.hold('schedule', aSchedule());
  portal.hold('schedule', aSchedule('official-2', { startTime: '10:30', endTime: '12:00' }));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const reception = await office.actor('reception');
  const rows = () => office.store.read((db) => officialRows(db, office));
  const inputOf = async (uid: string): Promise<OfficialInput> => {
    const { surname, name, patronymic, position, room, active, deputyUid, photo, revision } = await office.store.read((db) => officialDetail(db, office, uid));
    return { uid, revision, surname, name, patronymic, position, room, active, deputyUid, photo };
  };
  return { office, portal, client, reception, rows, inputOf };
}

describe('an official', () => {
  it('is entered at the end of the order and published', async () => {
    const { office, portal, client, reception, rows } = await stage();
    const { uid } = await saveOfficial(office, reception, { ...somebody, deputyUid: 'official-1' });
    expect((await rows()).map((row) => [row.surname, row.seniority, row.published.state])).toEqual([['Nümunəyev', 2, 'published'], ['Misallı', 5, 'published'], ['Sınaqlı', 6, 'waiting']]);
    await push(office, client);
    expect(portal.held('official', uid)).toMatchObject({ surname: 'Sınaqlı', seniority: 6, active: true, deputyId: 'official-1', version: 1 });
    await pull(office, client);
    expect(await rows()).toHaveLength(3);
    expect((await rows())[2]).toMatchObject({ uid, published: { state: 'published' } });
  });

  it('is changed whole, with one audit entry that keeps no picture', async () => {
    const { office, portal, client, reception, inputOf } = await stage();
    const photo = `data:image/jpeg;base64,${Buffer.from('a picture').toString('base64')}`;
    await saveOfficial(office, reception, { ...(await inputOf('official-1')), position: 'Başçının müşaviri', photo });
    await push(office, client);
    expect(portal.held('official', 'official-1')).toMatchObject({ version: 2, position: 'Başçının müşaviri', surname: 'Nümunəyev', photo });
    const entries = (await office.store.read((db) => db.select().from(auditEntries).all())).filter(({ command }) => command === 'officials.save');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('base64');
  });

  it('is not changed over what somebody else has changed meanwhile', async () => {
    const { office, reception, inputOf } = await stage();
    const seen = await inputOf('official-1');
    await saveOfficial(office, reception, { ...seen, room: '300' });
    await expect(saveOfficial(office, reception, { ...seen, room: '301' })).rejects.toMatchObject({ code: 'official.changedMeanwhile' });
    await expect(saveOfficial(office, reception, { ...seen, uid: 'nobody' })).rejects.toMatchObject({ code: 'official.notFound' });
  });

  it('has a deputy who works, is somebody else, and is not represented by them in the end', async () => {
    const { office, reception, inputOf } = await stage();
    const first = await inputOf('official-1');
    await expect(saveOfficial(office, reception, { ...first, deputyUid: 'official-1' })).rejects.toMatchObject({ code: 'official.deputySelf' });
    await expect(saveOfficial(office, reception, { ...first, deputyUid: 'nobody' })).rejects.toMatchObject({ code: 'official.deputyUnknown' });
    const { uid: third } = await saveOfficial(office, reception, { ...somebody, deputyUid: 'official-1' });
    await saveOfficial(office, reception, { ...(await inputOf('official-2')), deputyUid: third });
    await expect(saveOfficial(office, reception, { ...first, deputyUid: 'official-2' })).rejects.toMatchObject({ code: 'official.deputyCycle', params: { official: 'Sınaqlı Aysel' } });
    await saveOfficial(office, reception, { ...(await inputOf('official-2')), active: false });
    await expect(saveOfficial(office, reception, { ...first, deputyUid: 'official-2' })).rejects.toMatchObject({ code: 'official.deputyUnknown' });
  });

  it('cannot move into a room where somebody receives at the same time, with the name and the date', async () => {
    const { office, reception, inputOf } = await stage();
    const moved = { ...(await inputOf('official-1')), room: ' 112 ' };
    await expect(saveOfficial(office, reception, moved)).rejects.toMatchObject({ code: 'official.roomTaken', params: { official: 'Misallı Sevinc', date: '24.11.2026' } });
    await saveOfficial(office, reception, { ...moved, active: false });
  });

  it('is changed by nobody who may not', async () => {
    const { office } = await stage();
    await expect(saveOfficial(office, await office.actor('executor'), somebody)).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });

  it('that was never published goes again when the step is given up', async () => {
    const { office, client, portal, reception, rows } = await stage();
    portal.faults.offline = true;
    await saveOfficial(office, reception, somebody);
    await expect(push(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    const [item] = await office.store.read(outboxItems);
    expect(item).toMatchObject({ subjectKind: 'official', subjectTitle: 'Sınaqlı Aysel', command: 'officials.save' });
    await setOperationAside(office, reception, { id: item?.id ?? 0, reason: 'Səhvən yazılıb' });
    expect(await rows()).toHaveLength(2);
  });
});

describe('the order of seniority', () => {
  it('is changed as a whole; only those whose place changes are published', async () => {
    const { office, portal, client, reception, rows } = await stage();
    const { uid } = await saveOfficial(office, reception, somebody);
    await orderOfficials(office, reception, { order: ['official-2', 'official-1', uid] });
    await push(office, client);
    expect((await rows()).map((row) => row.uid)).toEqual(['official-2', 'official-1', uid]);
    expect(portal.held('official', 'official-2')).toMatchObject({ seniority: 1, version: 2 });
    // Already second.
    expect(portal.held('official', 'official-1')).toMatchObject({ seniority: 2, version: 1 });
    expect(portal.held('official', uid)).toMatchObject({ seniority: 3, version: 2 });
  });

  it('is not changed by a list that lacks somebody', async () => {
    const { office, reception } = await stage();
    await expect(orderOfficials(office, reception, { order: ['official-2'] })).rejects.toMatchObject({ code: 'official.listChanged' });
    await expect(orderOfficials(office, reception, { order: ['official-2', 'official-2'] })).rejects.toMatchObject({ code: 'official.listChanged' });
  });
});
