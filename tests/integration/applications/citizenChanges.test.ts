import { describe, expect, it } from 'vitest';
import { returnApplication } from '#backend/applications/branches.ts';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail, filesOn } from '#backend/applications/detail.ts';
import { addAttachment } from '#backend/applications/files.ts';
import { resumeCompleted } from '#backend/applications/resume.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { freshChanges } from '#shared/applications/citizenChanges.ts';
import type { Role } from '#shared/staff/roles.ts';
import { noon, openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';

const day = 86_400_000;
const file = (id: string, sign = 'a') => ({ id, name: `${id}.pdf`, mediaType: 'application/pdf', size: 10, sha256: sign.repeat(64) });
const contact = { phone: '+994502345678', email: 'memmed@example.org', currentAddress: null };

/** Registered with two files, and given back. */
async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService({ pausesWhenReturned: true }));
  portal.hold('application', anApplication({ attachments: [file('f-1'), file('f-2')], details: { meter: 5, residentFins: ['7KQ2XZ9'] } }));
  const client = portal.connect({ retries: 0 });
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
    await resumeCompleted(office);
  };
  await pull(office, client);
  const clerk = await office.actor('clerk');
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  const detail = async (role: Role = 'clerk') => {
    const actor = await office.actor(role);
    return office.store.read((db) => applicationDetail(db, office, actor, 1));
  };
  const at = (days: number) => {
    office.setNow(noon + days * day);
    portal.setNow(noon + days * day);
  };
  const give = async () => returnApplication(office, clerk, { id: 1, revision: (await detail()).revision, reason: 'Surət oxunmur.', whatToDo: 'Aydın surət əlavə edin.' });
  const fresh = async (role?: Role) => freshChanges((await detail(role)).timeline);
  at(1);
  await give();
  await exchange();
  at(2);
  return { office, portal, clerk, exchange, at, give, detail, fresh };
}

describe('what came back completed', () => {
  it('says which fields and files the citizen changed, from what to what, until somebody takes it up', async () => {
    const { office, portal, exchange, detail, fresh } = await stage();
    expect(await fresh()).toBeNull();
    portal.change('application', 'application-1', {
      status: 'registered', summary: 'Məhəllə yolunun və körpünün təmiri barədə', contact: { ...contact, phone: '+994553334455' }, citizen: { ...citizen, fin: '7ABCDE1' }, details: { meter: 7, residentFins: ['7KQ2XZ9', '5ZK2B7B'] },
      attachments: [file('f-2', 'b'), file('f-3')],
    });
    await exchange();
    const changes = await fresh();
    expect(changes).toEqual({
      fields: [
        { field: 'summary', before: 'Məhəllə yolunun təmiri barədə', after: 'Məhəllə yolunun və körpünün təmiri barədə' },
        { field: 'fin', before: citizen.fin, after: '7ABCDE1' },
        { field: 'phone', before: contact.phone, after: '+994553334455' },
        { field: 'details.meter', before: 5, after: 7 },
        { field: 'details.residentFins', before: ['7KQ2XZ9'], after: ['7KQ2XZ9', '5ZK2B7B'] },
      ],
      added: [{ uid: 'f-3', name: 'f-3.pdf' }],
      removed: [{ uid: 'f-1', name: 'f-1.pdf' }],
      replaced: [{ uid: 'f-2', name: 'f-2.pdf' }],
    });
    const { timeline, attachments, revision } = await detail();
    expect(timeline.find(({ changed }) => changed)).toMatchObject({ action: 'portalChanged', values: { from: 'returned', to: 'registered' } });
    expect(attachments.map(({ uid, takenOut }) => [uid, takenOut])).toEqual([['f-1', true], ['f-2', false], ['f-3', false]]);
    expect(await office.store.read((db) => filesOn(db, 1))).toHaveLength(2);
    // Whose work is not with citizens sees no identity codes.
    expect((await fresh('admin'))?.fields.filter(({ field }) => /fin/iu.test(field))).toEqual([
      { field: 'fin', before: `•••••${citizen.fin?.slice(-2)}`, after: '•••••E1' },
      { field: 'details.residentFins', before: ['•••••Z9'], after: ['•••••Z9', '•••••7B'] },
    ]);
    const manager = await office.actor('manager');
    await assignApplication(office, manager, { id: 1, revision, executorUid: (await office.actor('executor')).uid, department: '', resolution: '' });
    expect(await fresh()).toBeNull();
    // The history keeps it.
    expect((await detail()).timeline.some(({ changed }) => changed !== undefined)).toBe(true);
  });

  it('what was changed bit by bit before it was sent is told from the beginning', async () => {
    const { portal, exchange, detail, fresh } = await stage();
    portal.change('application', 'application-1', { summary: 'Birinci düzəliş', attachments: [file('f-1'), file('f-2'), file('f-3')] });
    await exchange();
    expect((await detail()).timeline.at(-1)).toMatchObject({ action: 'citizenChanged', changed: { added: [{ uid: 'f-3' }] } });
    expect(await fresh()).toBeNull();
    portal.change('application', 'application-1', { status: 'registered', summary: 'İkinci düzəliş', attachments: [file('f-1'), file('f-2')] });
    await exchange();
    expect(await fresh()).toEqual({ fields: [{ field: 'summary', before: 'Məhəllə yolunun təmiri barədə', after: 'İkinci düzəliş' }], added: [], removed: [], replaced: [] });
  });

  it('that nothing was changed is told as well', async () => {
    const { portal, exchange, fresh } = await stage();
    portal.change('application', 'application-1', { status: 'registered' });
    await exchange();
    expect(await fresh()).toEqual({ fields: [], added: [], removed: [], replaced: [] });
  });

  it('a second return begins anew, and what was taken out once is not taken out again', async () => {
    const { portal, exchange, at, give, fresh } = await stage();
    portal.change('application', 'application-1', { status: 'registered', attachments: [file('f-2')] });
    await exchange();
    expect((await fresh())?.removed.map(({ uid }) => uid)).toEqual(['f-1']);
    at(3);
    await give();
    await exchange();
    at(4);
    portal.change('application', 'application-1', { status: 'registered', summary: 'Düzəldilmiş məzmun' });
    await exchange();
    expect(await fresh()).toMatchObject({ fields: [{ field: 'summary' }], added: [], removed: [] });
  });

  it('a file that the office adds meanwhile is none of the citizen', async () => {
    const { office, portal, clerk, exchange, fresh } = await stage();
    await addAttachment(office, clerk, { id: 1, name: 'zərf.txt', bytes: new TextEncoder().encode('Zərfin surəti') });
    portal.change('application', 'application-1', { status: 'registered' });
    await pull(office, portal.connect({ retries: 0 }));
    expect(await fresh()).toEqual({ fields: [], added: [], removed: [], replaced: [] });
    await exchange();
    expect(await fresh()).toEqual({ fields: [], added: [], removed: [], replaced: [] });
  });

  it('what comes of other changes, and the echo of our own step, is no news of the citizen', async () => {
    const { portal, exchange, detail } = await stage();
    expect((await detail()).timeline.map(({ action }) => action)).not.toContain('citizenChanged');
    portal.change('application', 'application-1', { rating: { stars: 4, text: null, at: '2026-11-23T08:00:00Z' } });
    await exchange();
    expect((await detail()).timeline.map(({ action }) => action)).not.toContain('citizenChanged');
  });
});
