import { eq } from 'drizzle-orm';
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
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { dueList, dueOverview } from '#backend/applications/due.ts';
import { handOverApplication, tellOtherwise } from '#backend/applications/work.ts';
import { issueNotice } from '#backend/notices/commands.ts';
import { notices } from '#backend/notices/tables.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { letterhead } from '../../support/noticeSamples.ts';
import { pdfText } from '../../support/poppler.ts';
import { dueListInput, dueScope } from '#shared/applications/due.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
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
    // What was registered elsewhere, too, says of its registration what was told then.
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', status: 'registered', registration: { number: 'M-26/9', registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'L.' } }));
    await extendApplication(office, manager, { ...input, id: 3, revision: 1 });
    const { timeline, dueDate } = await detail(office, 3);
    expect([dueDate, timeline.find(({ action }) => action === 'register')?.values]).toEqual(['2026-12-25', { number: 'M-26/9', dueDate: '2026-12-11' }]);
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
    const offered = async () => (await office.store.read((db) => applicationDetail(db, office, manager, 1))).actions.filter((action) => action === 'study' || action === 'extend');
    expect(await offered()).toEqual(['extend']);
    await extendApplication(office, manager, { id: 1, revision: (await detail(office)).revision, days: 30, ground: 'Cavab gözlənilir.' });
    expect(await offered()).toEqual([]);
    await exchange();
    const both = await detail(office);
    expect(both).toMatchObject({ studyGround: input.ground, due: { days: 60, from: '2026-11-21' }, termParts: { review: 30, isStudy: true, extension: 30 } });
    expect(both.timeline.map(({ action }) => action)).toEqual(expect.arrayContaining(['study', 'extend']));
    // The notice of registration says what was told then.
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility: letterhead }, noon));
    expect(pdfText((await renderNotice(office, 'registration', 1)).pdf)).toMatch(/11[.]12[.]2026|11 dekabr 2026/);
    office.setNow(Date.parse('2027-03-10T08:00:00Z'));
    await expect(studyApplication(office, clerk, { id: 2, revision: 1, ground: input.ground })).rejects.toMatchObject({ code: 'application.cannotStudy' });
  });

  it('what is left without review is taken up again when the ground disappears: where it stood, with as many days left', async () => {
    const { office, portal, clerk, exchange } = await stage();
    await leaveApplication(office, clerk, { id: 1, revision: 2, ground: 'finalCourtDecision', text: 'Məhkəmə qərarı var.' });
    expect(await detail(office)).toMatchObject({ status: 'leftWithoutReview', outcome: 'leftWithoutReview', leavingGround: 'finalCourtDecision', tellBy: null, actions: ['reopen'] });
    await exchange();
    office.setNow(noon + 9 * day);
    await reopenApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, reason: 'Qərar ləğv olunub.' });
    await exchange();
    // Closed from Saturday 21 to Monday 30 November: six working days.
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'registered', leaving: null, registration: { dueDate: '2026-12-21' }, pauses: [{ from: '2026-11-21', to: '2026-11-30', days: 6 }] });
    expect(await detail(office)).toMatchObject({ status: 'registered', outcome: null, closedAt: null, leavingGround: null, dueDate: '2026-12-21', pauses: [{ days: 6 }], due: { days: 21 } });
    // What had no number has none afterwards.
    await leaveApplication(office, clerk, { id: 2, revision: 1, ground: 'insufficientData', text: 'Məlumat azdır.' });
    await reopenApplication(office, clerk, { id: 2, revision: 2, reason: 'Məlumat verilib.' });
    expect(await detail(office, 2)).toMatchObject({ status: 'submitted', number: null, dueDate: null });
  });

  it('whom no message reaches is to be told within five working days: it stands among what is due until the letter went or somebody says how', async () => {
    const { office, clerk, manager } = await stage();
    const contact = { phone: null, email: null, currentAddress: null };
    for (const n of [3, 4, 5]) await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, channel: 'post', contact, ...(n === 5 && { citizen: { ...citizen, fin: null, surname: '', name: '', patronymic: '', registeredAddress: null } }) }));
    for (const id of [3, 4, 5]) await leaveApplication(office, clerk, { id, revision: 1, ground: id === 5 ? 'anonymous' : 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
    expect([(await detail(office, 3)).tellBy, (await detail(office, 5)).tellBy]).toEqual(['2026-11-27', null]);
    const due = () => office.store.read((db) => dueList(db, office, manager, dueListInput.parse({ group: 'week' })).rows.map(({ id, term, dueDate }) => [id, term, dueDate]).filter(([, term]) => term === 'telling'));
    expect(await due()).toEqual([[3, 'telling', '2026-11-27'], [4, 'telling', '2026-11-27']]);
    expect((await office.store.read((db) => dueOverview(db, office, manager, dueScope.parse({})))).counts.week).toBeGreaterThanOrEqual(2);
    // A newer state of the portal changes nothing about it.
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', version: 3, channel: 'post', contact, status: 'leftWithoutReview', leaving: { ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' }, closedAt: '2026-11-21T08:00:00Z' }));
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility: letterhead }, noon));
    const notice = await renderNotice(office, 'leaving', 3);
    expect(notice.fileName).toBe('M-3 baxılmamış saxlanma.pdf');
    expect(pdfText(notice.pdf).replace(/\s+/gu, ' ')).toMatch(/Hörmətli Məmməd Sınaq oğlu! .*M-3 nömrəsi ilə daxil olmuş ərizəniz, .*baxılmamış saxlanılmışdır.*Məsələyə başqa qaydada baxılır[.]/u);
    await issueNotice(office, clerk, { kind: 'leaving', way: 'printed', notice });
    expect((await due()).map(([id]) => id)).toEqual([4]);
    expect((await detail(office, 4)).workActions).toContain('told');
    await tellOtherwise(office, clerk, { id: 4, papers: ['leaving'], way: 'desk', note: '' });
    expect(await due()).toEqual([]);
    await expect(tellOtherwise(office, clerk, { id: 4, papers: ['leaving'], way: 'phone', note: 'Bir daha bildirildi.' })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await expect(renderNotice(office, 'leaving', 5)).rejects.toMatchObject({ code: 'notice.notLeft' });
  });

  it('a message of the leaving that did not arrive puts the telling back by the day of the law; another way of telling takes it out again', async () => {
    const { office, portal, clerk, exchange } = await stage();
    const contact = { phone: '+994501234567', email: 'sevinc@example.org', currentAddress: null };
    for (const id of ['application-3', 'application-4']) portal.hold('application', anApplication({ id, portalNumber: id === 'application-3' ? 'M-3' : 'M-4', channel: 'post', contact }));
    await exchange();
    for (const id of [3, 4]) await leaveApplication(office, clerk, { id, revision: (await detail(office, id)).revision, ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
    await exchange();
    const sent = await office.store.read((db) => db.select().from(notices).where(eq(notices.kind, 'leftWithoutReview')).all());
    expect(sent.map(({ way }) => way)).toEqual(['sms', 'email', 'sms', 'email']);
    const tellBy = async (id: number) => (await detail(office, id)).tellBy;
    let version = 1;
    const report = async (index: number, status: 'failed' | 'delivered') => {
      version += 1;
      const { uid, way } = sent[index]!;
      await office.arrive('deliveryReport', { id: `report-${uid}`, version, updatedAt: '2026-11-24T08:00:00Z', notificationId: uid, channel: way, status, at: '2026-11-24T08:00:00Z', reason: status === 'failed' ? 'Nömrə söndürülüb' : null });
    };
    expect([await tellBy(3), await tellBy(4)]).toEqual([null, null]);
    // The e-mail may still arrive; when neither did, five working days from the leaving, whenever that is known.
    await report(0, 'failed');
    expect(await tellBy(3)).toBeNull();
    office.setNow(noon + 3 * day);
    await report(1, 'failed');
    expect([await tellBy(3), await tellBy(4)]).toEqual(['2026-11-27', null]);
    expect((await detail(office, 3)).workActions).toContain('told');
    await report(1, 'delivered');
    expect(await tellBy(3)).toBeNull();
    await report(1, 'failed');
    await tellOtherwise(office, clerk, { id: 3, papers: ['leaving'], way: 'desk', note: 'Qəbulda şifahi bildirildi.' });
    await report(0, 'failed');
    expect(await tellBy(3)).toBeNull();
    // A message that is given up before the portal took it told nobody either.
    await office.arrive('application', anApplication({ id: 'application-5', portalNumber: 'M-5', channel: 'post', contact }));
    await leaveApplication(office, clerk, { id: 5, revision: 1, ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
    expect(await tellBy(5)).toBeNull();
    const [message] = await office.store.read((db) => db.select().from(outbox).all().filter((row) => row.path === '/v1/notifications' && row.aggregateUid === 'application-5'));
    await setOperationAside(office, await office.actor('admin'), { id: message!.id, reason: 'Nömrə səhvdir.' });
    expect(await tellBy(5)).toBe('2026-12-01');
    // Taken up again, nothing is left to be told of.
    await reopenApplication(office, clerk, { id: 4, revision: (await detail(office, 4)).revision, reason: 'Əsas aradan qalxıb.' });
    await report(2, 'failed');
    await report(3, 'failed');
    expect(await tellBy(4)).toBeNull();
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

  it('a third answered repeat is found without a FİN as well, by the name', async () => {
    const { office, clerk } = await stage();
    const nameless = { citizen: { ...citizen, fin: null } };
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', ...nameless }));
    const leave = () => leaveApplication(office, clerk, { id: 3, revision: 1, ground: 'repeatedThrice', text: 'Yeni hal yoxdur.' });
    const answered = (n: number, date: string) => office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, status: 'answered', reply: { number: `C-${n}`, date, outcome: 'explained', text: 'Cavab.' }, ...(n === 4 && nameless) }));
    for (const [n, date] of [[4, '2026-05-05'], [5, '2026-06-05'], [6, '2025-11-20']] as const) await answered(n, date);
    // The third was answered more than a year ago.
    await expect(leave()).rejects.toMatchObject({ code: 'application.notRepeated', params: { answered: 2, needed: 3 } });
    await answered(7, '2025-11-21');
    await leave();
    expect(await detail(office, 3)).toMatchObject({ status: 'leftWithoutReview' });
  });

  it('a further appeal is joined to an open earlier one, never to itself or to a closed one', async () => {
    const { office, clerk } = await stage();
    const join = (toNumber: string) => joinApplication(office, clerk, { id: 2, revision: 1, toNumber, another: false });
    await expect(join('M-2026-0000002')).rejects.toMatchObject({ code: 'application.joinToItself' });
    await expect(join('M-9')).rejects.toMatchObject({ code: 'application.notFound' });
    await join('M-26/000001');
    expect(await detail(office, 2)).toMatchObject({ status: 'joined', outcome: 'joined', joinedTo: { id: 1, number: 'M-26/000001' } });
    expect((await detail(office)).joined).toEqual([{ id: 2, number: 'M-2026-0000002' }]);
    await office.arrive('application', anApplication({ id: 'application-7', portalNumber: 'M-7' }));
    // What is later is joined to what is earlier, or the term of the earlier would be lost; a number that leads to somebody else is likely a slip.
    await office.arrive('application', anApplication({ id: 'application-8', portalNumber: 'M-8', submittedAt: '2026-11-20T08:30:00Z', citizen: { ...citizen, fin: '7ABCDE1', surname: 'Sınaqova', name: 'Lalə' } }));
    const toAnother = (another: boolean) => joinApplication(office, clerk, { id: 4, revision: 1, toNumber: 'M-7', another });
    await expect(joinApplication(office, clerk, { id: 3, revision: 1, toNumber: 'M-8', another: true })).rejects.toMatchObject({ code: 'application.joinToLater', params: { number: 'M-8' } });
    await expect(toAnother(false)).rejects.toMatchObject({ code: 'application.joinToAnother', params: { number: 'M-7', person: 'Əliyev Məmməd Sınaq oğlu' } });
    await toAnother(true);
    expect(await detail(office, 4)).toMatchObject({ status: 'joined', joinedTo: { id: 3 } });
    await expect(joinApplication(office, clerk, { id: 3, revision: 1, toNumber: 'M-2026-0000002', another: false })).rejects.toMatchObject({ code: 'application.joinToClosed' });
  });

  it('of a joining the citizen hears at once, and of the reply everybody who was joined: one message where one is reached, one of their own where not', async () => {
    const { office, portal, clerk, manager, exchange } = await stage();
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', contact: { phone: '+994553334455', email: null, currentAddress: null } }));
    const sent = async (template: string) => {
      const rows = await office.store.read((db) => db.select().from(outbox).all());
      return rows.filter(({ path }) => path === '/v1/notifications').map(({ body }) => body as { template: string; channel: string; to: string; text: string; applicationId: string }).filter((body) => body.template === template);
    };
    await joinApplication(office, clerk, { id: 2, revision: 1, toNumber: 'M-26/000001', another: false });
    expect((await sent('joined')).map(({ channel, text }) => [channel, text])).toEqual(['sms', 'email'].map((way) => [way, 'M-2026-0000002 nömrəli müraciətiniz eyni məsələ üzrə M-26/000001 nömrəli müraciətə birləşdirildi. Hər ikisinə bir cavab veriləcək.']));
    await joinApplication(office, clerk, { id: 3, revision: 1, toNumber: 'M-26/000001', another: false });
    await expect(withdrawApplication(office, clerk, { id: 1, revision: 2, reason: 'Ərizə ilə geri götürüb.' })).rejects.toMatchObject({ code: 'application.hasJoined', params: { numbers: 'M-2026-0000002, M-3' } });
    await answerApplication(office, manager, { id: 1, revision: 2, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    expect((await sent('answered')).map(({ to, applicationId, text }) => [to, applicationId, text.replace(/Cavabı .*? bilərsiniz[.]/u, '…')])).toEqual([
      ['+994502345678', 'application-1', 'M-26/000001 nömrəli müraciətinizə cavab verildi. … Birləşdirilmiş müraciətinizə də aiddir: M-2026-0000002.'],
      ['memmed@example.org', 'application-1', 'M-26/000001 nömrəli müraciətinizə cavab verildi. … Birləşdirilmiş müraciətinizə də aiddir: M-2026-0000002.'],
      ['+994553334455', 'application-3', 'M-3 nömrəli müraciətiniz M-26/000001 nömrəli müraciətə birləşdirilib. M-26/000001 nömrəli müraciətinizə cavab verildi. …'],
    ]);
    for (const id of [2, 3]) expect((await detail(office, id)).timeline.at(-1)).toMatchObject({ action: 'joinedEnded', values: { number: 'M-26/000001', to: 'answered' } });
    // One that was joined wrongly is taken up again.
    await exchange();
    await reopenApplication(office, clerk, { id: 2, revision: (await detail(office, 2)).revision, reason: 'Başqa məsələdir.' });
    await exchange();
    expect(portal.held('application', 'application-2')).toMatchObject({ status: 'submitted', joinedToId: null });
    expect((await detail(office)).joined.map(({ id }) => id)).toEqual([3]);
  });

  it('a complaint is not given to whom it is about, by whichever step', async () => {
    const { office, clerk, manager } = await stage();
    const executor = await office.actor('executor');
    await office.arrive('application', anApplication({ id: 'application-3', portalNumber: 'M-3', kind: 'complaint', complainedOf: `${executor.name.toUpperCase()}, baş məsləhətçi`, status: 'registered', registration: { number: 'M-26/9', registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'L.' } }));
    const give = (executorUid: string, coExecutorUids: string[] = []) => assignApplication(office, manager, { id: 3, revision: 1, executorUid, department: '', resolution: '', coExecutorUids });
    const refused = { code: 'application.giveToAccused', params: { person: executor.name } };
    await expect(give(executor.uid)).rejects.toMatchObject(refused);
    await expect(give(clerk.uid, [executor.uid])).rejects.toMatchObject(refused);
    await give(clerk.uid);
    await expect(handOverApplication(office, clerk, { id: 3, revision: 2, executorUid: executor.uid, note: 'Onun sahəsidir.' })).rejects.toMatchObject(refused);
  });

  it('an executor asks the citizen to complete what is theirs, and nothing else', async () => {
    const { office, clerk } = await stage();
    const executor = await office.actor('executor');
    await expect(returnApplication(office, executor, { id: 1, revision: 2, reason: 'Oxunmur.', whatToDo: 'Aydın surət.' })).rejects.toMatchObject({ code: 'application.notYours' });
    const actions = () => office.store.read((db) => applicationDetail(db, office, executor, 1).actions);
    expect(await actions()).toEqual([]);
    await assignApplication(office, clerk, { id: 1, revision: 2, executorUid: executor.uid, department: '', resolution: 'Baxılsın.' });
    expect(await actions()).toEqual(['answer', 'returnForCompletion']);
    await returnApplication(office, executor, { id: 1, revision: 3, reason: 'Oxunmur.', whatToDo: 'Aydın surət.' });
    const { status, timeline } = await detail(office);
    expect(status).toBe('returned');
    // What was ordered stays in the history, whoever is given it next.
    expect(timeline.find(({ action }) => action === 'assign')?.values).toMatchObject({ resolution: 'Baxılsın.' });
  });

  it('of an anonymous one nobody is asked to complete it, and nobody withdraws it (6.4)', async () => {
    const { office, clerk } = await stage();
    await office.arrive('application', anApplication({ id: 'application-8', portalNumber: 'M-8', channel: 'post', isAnonymous: true, citizen: { ...citizen, fin: null, surname: '', name: '', patronymic: '', birthDate: null, documentNumber: null, registeredAddress: null }, contact: { phone: null, email: null } }));
    const seen = await detail(office, 3);
    expect(seen.actions).toEqual(['register', 'forward', 'leaveWithoutReview', 'join']);
    await expect(returnApplication(office, clerk, { id: 3, revision: 1, reason: 'Oxunmur.', whatToDo: 'Aydın surət.' })).rejects.toMatchObject({ code: 'application.nobodyBehind' });
    await expect(withdrawApplication(office, clerk, { id: 3, revision: 1, reason: 'Geri götürüb.' })).rejects.toMatchObject({ code: 'application.nobodyBehind' });
  });

  it('a withdrawal closes it', async () => {
    const { office, portal, clerk, exchange } = await stage();
    await withdrawApplication(office, clerk, { id: 1, revision: 2, reason: 'Ərizə ilə geri götürüb.' });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'Ərizə ilə geri götürüb.' } });
    expect(await detail(office)).toMatchObject({ status: 'withdrawn', outcome: null, actions: ['reopen'], daysLeft: null });
    const told = (await office.store.read((db) => db.select().from(outbox).all())).map(({ body }) => (body as { template?: string }).template);
    expect(told.filter((template) => template === 'withdrawn')).toHaveLength(2);
  });
});
