import { describe, expect, it } from 'vitest';
import {
  forwardApplication,
  joinApplication,
  leaveApplication,
  reopenApplication,
  returnApplication,
  withdrawApplication,
} from '#backend/applications/branches.ts';
import { extendApplication, studyApplication } from '#backend/applications/longer.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const day = 86_400_000;

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('application', anApplication({ kind: 'complaint' }));
  portal.hold('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  return { office, portal, clerk, manager, exchange };
}

const detail = async (office: TestOffice, id = 1) => {
  const actor = await office.actor('manager');
  return office.store.read((db) => applicationDetail(db, office, actor, id));
};

describe('beside the straight way', () => {
  it('an application is returned with what is wrong and what to do, and the citizen is told', async () => {
    const { office, portal, clerk, exchange } = await stage();
    await returnApplication(office, clerk, { id: 1, revision: 2, reason: 'Sənədin surəti oxunmur.', whatToDo: 'Aydın surət əlavə edin.' });
    const told = await office.store.read((db) => db.select().from(outbox).all().filter((row) => row.path === '/v1/notifications').map((row) => (row.body as { template: string }).template));
    expect(told).toEqual(['registered', 'registered', 'returned', 'returned']);
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'returned', returned: { reason: 'Sənədin surəti oxunmur.', whatToDo: 'Aydın surət əlavə edin.' } });
    expect(await detail(office)).toMatchObject({ status: 'returned', waiting: false, returnedReason: 'Sənədin surəti oxunmur.', actions: ['complete', 'leaveWithoutReview', 'withdraw'] });
  });

  it('a complaint is never forwarded to the body or official complained of', async () => {
    const { office, clerk } = await stage();
    const forward = (body: string) =>
      forwardApplication(office, clerk, { id: 1, revision: 2, body, reason: 'Aidiyyəti üzrə baxılsın.', complainedOf: 'Nümunə Təhsil Şöbəsi', late: false });
    await expect(forward('NÜMUNƏ TƏHSİL ŞÖBƏSİ')).rejects.toMatchObject({ code: 'application.forwardToAccused' });
    await forward('Nümunə Nazirliyi');
    expect(await detail(office)).toMatchObject({ status: 'forwarded', outcome: 'forwarded', forwardedTo: 'Nümunə Nazirliyi', forwardedOn: '2026-11-21', actions: [] });
  });

  it('forwarding after three working days takes a person who knows it', async () => {
    const { office, portal, clerk, exchange } = await stage();
    office.setNow(noon + 6 * day);
    const forward = (late: boolean) => forwardApplication(office, clerk, { id: 1, revision: 2, body: 'Nümunə Nazirliyi', reason: 'Aidiyyəti üzrə.', complainedOf: '', late });
    await expect(forward(false)).rejects.toMatchObject({ code: 'application.forwardingLate' });
    await forward(true);
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'forwarded', forwarding: { body: 'Nümunə Nazirliyi', date: '2026-11-27' } });
    expect(await detail(office)).toMatchObject({ status: 'forwarded', outcome: 'forwarded' });
  });

  it('a manager extends the term once, from the due date that stands; a clerk does not', async () => {
    const { office, portal, clerk, manager, exchange } = await stage();
    const input = { id: 1, revision: 2, days: 10, ground: 'Əlavə məlumat sorğu edilib.' };
    await expect(extendApplication(office, clerk, input)).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await extendApplication(office, manager, input);
    expect(await detail(office)).toMatchObject({ status: 'registered', dueDate: '2026-12-25', extensionGround: 'Əlavə məlumat sorğu edilib.', due: { days: 25, from: '2026-11-21', to: '2026-12-25' } });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ extension: { until: '2026-12-25' }, registration: { dueDate: '2026-12-25' } });
    await expect(extendApplication(office, manager, { ...input, revision: (await detail(office)).revision })).rejects.toMatchObject({ code: 'application.alreadyExtended' });
  });

  it('further study gives the longer term; the citizen, the portal and the audit hear of it, and an extension goes on top', async () => {
    const { office, portal, clerk, manager, exchange } = await stage();
    const executor = await office.actor('executor');
    const input = { id: 1, revision: 2, ground: 'Yerində ölçü işləri aparılmalıdır.' };
    await expect(studyApplication(office, executor, input)).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await studyApplication(office, clerk, input);
    expect(await detail(office)).toMatchObject({ status: 'registered', dueDate: '2027-01-06', studyGround: input.ground, due: { days: 30, from: '2026-11-21' }, termParts: { review: 30, isStudy: true, extension: 0 } });
    const messages = (await office.store.read((db) => db.select().from(outbox).all())).filter((row) => row.path === '/v1/notifications').map((row) => row.body as { template: string; text: string });
    expect(messages.filter(({ template }) => template === 'studied').map(({ text }) => text)).toEqual(Array(2).fill('M-26/000001 nömrəli müraciətinizin əlavə öyrənilməsi tələb olunur. Baxılma müddəti: 06.01.2027 tarixinədək.'));
    expect((await office.store.read((db) => db.select().from(auditEntries).all())).at(-1)).toMatchObject({ command: 'applications.study', actorName: clerk.name });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ study: { until: '2027-01-06', ground: input.ground }, registration: { dueDate: '2027-01-06' } });
    await expect(studyApplication(office, clerk, { ...input, revision: (await detail(office)).revision })).rejects.toMatchObject({ code: 'application.alreadyStudied' });
    await extendApplication(office, manager, { id: 1, revision: (await detail(office)).revision, days: 30, ground: 'Cavab gözlənilir.' });
    await exchange();
    const both = await detail(office);
    expect(both).toMatchObject({ studyGround: input.ground, due: { days: 60, from: '2026-11-21' }, termParts: { review: 30, isStudy: true, extension: 30 } });
    expect(both.timeline.map(({ action }) => action)).toEqual(expect.arrayContaining(['study', 'extend']));
    office.setNow(Date.parse('2027-03-10T08:00:00Z'));
    await expect(studyApplication(office, clerk, { id: 2, revision: 1, ground: input.ground })).rejects.toMatchObject({ code: 'application.cannotStudy' });
  });

  it('what is left without review is taken up again when the ground disappears', async () => {
    const { office, portal, clerk, exchange } = await stage();
    await leaveApplication(office, clerk, { id: 1, revision: 2, ground: 'finalCourtDecision', text: 'Məhkəmə qərarı var.' });
    expect(await detail(office)).toMatchObject({ status: 'leftWithoutReview', outcome: 'leftWithoutReview', leavingGround: 'finalCourtDecision', actions: ['reopen'] });
    await exchange();
    await reopenApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, reason: 'Qərar ləğv olunub.' });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'inProgress', leaving: null });
    expect(await detail(office)).toMatchObject({ status: 'inProgress', outcome: null, closedAt: null, leavingGround: null });
  });

  it('only what nobody can be found behind is anonymous, and only the thrice answered is a repeat', async () => {
    const { office, clerk } = await stage();
    const leave = (id: number, ground: 'anonymous' | 'repeatedThrice') => leaveApplication(office, clerk, { id, revision: 1, ground, text: 'İzahat verilir.' });
    await expect(leave(2, 'anonymous')).rejects.toMatchObject({ code: 'application.notAnonymous' });
    await expect(leave(2, 'repeatedThrice')).rejects.toMatchObject({ code: 'application.notRepeated' });
    const nobody = { ...citizen, fin: null, surname: '', name: '', patronymic: '', registeredAddress: null };
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', citizen: nobody, contact: { phone: null, email: null, currentAddress: null } }));
    await leave(3, 'anonymous');
    const reply = { number: 'C-1', date: '2026-05-05', outcome: 'explained' as const, text: 'Cavab.' };
    for (const n of [4, 5, 6]) await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, status: 'answered', reply: { ...reply, number: `C-${n}` } }));
    await leave(2, 'repeatedThrice');
    expect(await detail(office, 2)).toMatchObject({ status: 'leftWithoutReview' });
  });

  it('a further appeal is joined to an open earlier one, never to itself or to a closed one', async () => {
    const { office, clerk } = await stage();
    const join = (toNumber: string) => joinApplication(office, clerk, { id: 2, revision: 1, toNumber });
    await expect(join('M-2026-0000002')).rejects.toMatchObject({ code: 'application.joinToItself' });
    await expect(join('M-9')).rejects.toMatchObject({ code: 'application.notFound' });
    await join('M-26/000001');
    expect(await detail(office, 2)).toMatchObject({ status: 'joined', outcome: 'joined', joinedTo: { id: 1, number: 'M-26/000001' } });
    await office.arrive('application', anApplication({ id: 'application-7', portalNumber: 'M-7' }));
    await expect(joinApplication(office, clerk, { id: 3, revision: 1, toNumber: 'M-2026-0000002' })).rejects.toMatchObject({ code: 'application.joinToClosed' });
  });

  it('a withdrawal closes it', async () => {
    const { office, portal, clerk, exchange } = await stage();
    await withdrawApplication(office, clerk, { id: 1, revision: 2, reason: 'Ərizə ilə geri götürüb.' });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'Ərizə ilə geri götürüb.' } });
    expect(await detail(office)).toMatchObject({ status: 'withdrawn', outcome: null, actions: [], daysLeft: null });
  });
});
