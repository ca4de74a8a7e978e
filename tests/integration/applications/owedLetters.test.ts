import { eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeApplication, joinApplication, leaveApplication, reopenApplication, returnApplication, withdrawApplication } from '#backend/applications/branches.ts';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { sendCopies } from '#backend/applications/copies.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { countFound } from '#backend/applications/found.ts';
import { listApplications } from '#backend/applications/list.ts';
import { extendApplication, studyApplication } from '#backend/applications/longer.ts';
import { neighbours } from '#backend/applications/neighbours.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { applications } from '#backend/applications/tables.ts';
import { tellOtherwise } from '#backend/applications/work.ts';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore } from '#backend/db/store.ts';
import { issueNotice } from '#backend/notices/commands.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { noticesAsOne, noticesOfApplications } from '#backend/notices/together.ts';
import { recordSentMessage } from '#backend/notices/messages.ts';
import { notices } from '#backend/notices/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { applicationFilter } from '#shared/applications/schema.ts';
import type { NoticeKind, NoticesTogether } from '#shared/notices/schema.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { migrationsBefore } from '../../support/migrations.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { pdfText } from '../../support/poppler.ts';
import { anApplication, aService } from '../../support/records.ts';

const hour = 3_600_000;
const nothing = { phone: null, email: null, currentAddress: null };

/** Five appeals: three came by post from who left neither telephone nor e-mail, the fourth by post with both, the fifth through the portal. */
async function stage() {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  const both = ['sms', 'email'] as const;
  await office.arrive('service', aService({ notify: [{ event: 'registered', channels: [...both] }, { event: 'studied', channels: [...both] }, { event: 'answered', channels: [...both] }] }));
  const arrive = (n: number, changes: Parameters<typeof anApplication>[0] = {}) => office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, ...changes }));
  for (const n of [1, 2, 3]) await arrive(n, { channel: 'post', contact: nothing });
  await arrive(4, { channel: 'post' });
  await arrive(5);
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  const detail = (id: number) => office.store.read((db) => applicationDetail(db, office, clerk, id));
  const seen = async (id: number) => ({ id, revision: (await detail(id)).revision });
  const owed = async (id: number) => (await detail(id)).owed.map(({ paper, need }) => `${paper} ${need}`);
  const print = async (kind: NoticeKind, id: number) => issueNotice(office, clerk, { kind, way: 'printed', notice: await renderNotice(office, kind, id) });
  const filter = (more: object = {}) => applicationFilter.parse({ letter: true, ...more });
  const list = async (more: object = {}, actor = clerk) => (await office.store.read((db) => listApplications(db, office, actor, { filter: filter(more), cursor: null, limit: 50 }))).rows;
  let hours = 0;
  /** The next step is taken an hour later. */
  const later = () => office.setNow(noon + (hours += 1) * hour);
  const study = async (id: number) => {
    later();
    await studyApplication(office, clerk, { ...(await seen(id)), ground: 'Yerində ölçü işləri aparılmalıdır.' });
  };
  const copies = async (id: number, bodies = ['Nümunə Su İdarəsi', 'Nümunə Yol İdarəsi']) => {
    later();
    return sendCopies(office, clerk, { ...(await seen(id)), targets: bodies.map((body) => ({ body, part: 'Ona aid hissə.' })), complainedOf: '', late: false });
  };
  for (const id of [1, 2, 4, 5]) await registerApplication(office, clerk, { id, revision: 1 });
  return { office, clerk, manager, arrive, detail, seen, owed, print, filter, list, later, study, copies };
}

describe('a letter that is owed', () => {
  it('stays owed, whatever other step is taken and told, until its own paper was printed or saved', async () => {
    const { office, manager, seen, owed, print, study, copies, later } = await stage();
    expect(await owed(1)).toEqual(['registration only']);
    await copies(1);
    await study(1);
    expect(await owed(1)).toEqual(['registration only', 'copies only', 'study only']);
    await print('study', 1);
    await print('card', 1);
    expect(await owed(1)).toEqual(['registration only', 'copies only']);
    later();
    await extendApplication(office, manager, { ...(await seen(1)), days: 5, ground: 'Sorğunun cavabı gözlənilir.' });
    later();
    await answerApplication(office, manager, { ...(await seen(1)), outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    for (const kind of ['registration', 'extension', 'answer'] as const) await print(kind, 1);
    expect(await owed(1)).toEqual(['copies only']);
    await print('copies', 1);
    expect(await owed(1)).toEqual([]);
  });

  it('is owed anew when the step is taken again; a message of an announced answer leaves the letter to be sent, to who came by another way than the portal', async () => {
    const { office, manager, seen, owed, print, copies } = await stage();
    await copies(1);
    await print('copies', 1);
    await copies(1, ['Nümunə Nəqliyyat İdarəsi']);
    expect(await owed(1)).toEqual(['registration only', 'copies only']);
    expect([await owed(4), await owed(5)]).toEqual([[], []]);
    for (const id of [4, 5]) await answerApplication(office, manager, { ...(await seen(id)), outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    expect([await owed(4), await owed(5)]).toEqual([['answer due'], []]);
  });

  it('has nothing to tell of a return that was completed, here or on the portal, and of an end that was taken up again', async () => {
    const { office, clerk, seen, owed, arrive } = await stage();
    const back = async (id: number) => returnApplication(office, clerk, { ...(await seen(id)), reason: 'Çıxarışın surəti oxunmur.', whatToDo: 'Aydın surət göndərin.' });
    await back(1);
    expect(await owed(1)).toEqual(['registration only', 'completion only']);
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'Poçtla gəldi.' });
    expect(await owed(1)).toEqual(['registration only']);
    await back(3);
    await office.store.write((db) => db.delete(outbox).run());
    await arrive(3, { channel: 'post', contact: nothing, version: 7, updatedAt: '2026-11-24T08:00:00Z', status: 'submitted' });
    expect(await owed(3)).toEqual([]);
    await joinApplication(office, clerk, { ...(await seen(2)), toNumber: 'M-26/000001', another: false });
    expect(await owed(2)).toEqual(['registration only', 'joining only']);
    await reopenApplication(office, clerk, { ...(await seen(2)), reason: 'Başqa məsələdir.' });
    expect(await owed(2)).toEqual(['registration only', 'reopening only']);
    await withdrawApplication(office, clerk, { ...(await seen(2)), reason: 'Ərizə ilə geri götürüb.' });
    expect(await owed(2)).toEqual(['registration only', 'withdrawal only']);
    await leaveApplication(office, clerk, { ...(await seen(3)), ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
    expect(await owed(3)).toEqual(['leaving only']);
    await reopenApplication(office, clerk, { ...(await seen(3)), reason: 'Əsas aradan qalxıb.' });
    expect(await owed(3)).toEqual(['reopening only']);
  });

  it('has nothing to tell of a step that was given up before the portal took it', async () => {
    const { office, owed, study } = await stage();
    await study(1);
    const all = await office.store.read((db) => db.select().from(outbox).all());
    const step = all.find(({ aggregateUid, body }) => aggregateUid === 'application-1' && (body as { action?: string }).action === 'study');
    await setOperationAside(office, await office.actor('admin'), { id: step?.id ?? 0, reason: 'Öyrənilmə lazım deyil.' });
    expect(await owed(1)).toEqual(['registration only']);
  });

  it('is all that is left where every message of its step failed, and no more once one is known to have arrived', async () => {
    const { office, owed, print, study } = await stage();
    await study(4);
    await study(5);
    await office.store.write((db) => {
      for (const operation of db.select().from(outbox).all()) if (operation.path === '/v1/notifications') recordSentMessage(db, operation, office.now());
    });
    const sent = await office.store.read((db) => db.select().from(notices).all());
    let version = 0;
    const report = async (subjectUid: string, kind: string, way: string, status: 'failed' | 'delivered') => {
      const { uid } = sent.find((each) => each.subjectUid === subjectUid && each.kind === kind && each.way === way)!;
      version += 1;
      await office.arrive('deliveryReport', { id: `report-${uid}`, version, updatedAt: '2026-11-24T08:00:00Z', notificationId: uid, channel: way, status, at: '2026-11-24T08:00:00Z', reason: null });
    };
    await report('application-4', 'studied', 'sms', 'failed');
    expect(await owed(4)).toEqual([]);
    await report('application-4', 'studied', 'email', 'failed');
    for (const way of ['sms', 'email']) await report('application-4', 'registered', way, 'failed');
    expect(await owed(4)).toEqual(['registration only', 'study only']);
    await report('application-4', 'studied', 'email', 'delivered');
    expect(await owed(4)).toEqual(['registration only']);
    // What was printed meanwhile is not owed again, whatever comes of a message.
    await print('registration', 4);
    await report('application-4', 'registered', 'sms', 'failed');
    expect(await owed(4)).toEqual([]);
    // Who reads on the portal needs none.
    for (const way of ['sms', 'email']) await report('application-5', 'studied', way, 'failed');
    expect(await owed(5)).toEqual([]);
  });
});

describe('the letters that are owed in the queue', () => {
  it('narrow it, are counted above it and marked in its lines, each application once', async () => {
    const { office, clerk, manager, filter, list, print, study, copies } = await stage();
    const counts = async () => (await office.store.read((db) => queueCounts(db, office, clerk))).letter;
    await copies(1);
    await study(1);
    expect((await list()).map(({ id, lettersOwed }) => [id, lettersOwed])).toEqual([[2, 1], [1, 3]]);
    expect([await counts(), (await office.store.read((db) => countFound(db, office, clerk, filter()))).count]).toEqual([2, 2]);
    expect(await office.store.read((db) => neighbours(db, office, clerk, { filter: filter(), id: 2, dueDate: null }))).toMatchObject({ previous: null, next: { id: 1 }, position: 1, total: 2 });
    const ids = async (more: object, actor = clerk) => (await list(more, actor)).map(({ id }) => id);
    expect(await ids({ search: 'M-26/000001' })).toEqual([1]);
    expect(await ids({ search: 'Əliyev' })).toEqual([2, 1]);
    expect(await ids({ search: 'Əliyev', status: 'registered' })).toEqual([2, 1]);
    expect(await ids({ due: 'open' })).toEqual([2, 1]);
    expect(await ids({ status: 'answered' })).toEqual([]);
    expect(await ids({ card: { channels: ['post'] } })).toEqual([2, 1]);
    expect(await ids({ card: { channels: ['portal'] } })).toEqual([]);
    expect(await ids({ mine: true }, manager)).toEqual([]);
    await print('registration', 2);
    expect(await ids({})).toEqual([1]);
    // What the portal has removed is neither shown nor counted.
    const removed = (at: number | null) => office.store.write((db) => db.update(applications).set({ removedAt: at }).where(eq(applications.id, 1)).run());
    await removed(noon);
    expect([await ids({}), await counts()]).toEqual([[], 0]);
    await removed(null);
    expect([await ids({}), await counts()]).toEqual([[1], 1]);
    for (const kind of ['registration', 'copies', 'study'] as const) await print(kind, 1);
    expect([await ids({}), await counts()]).toEqual([[], 0]);
  });

  it('are paged like any list', async () => {
    const { office, clerk, filter } = await stage();
    const page = (cursor: string | null) => office.store.read((db) => listApplications(db, office, clerk, { filter: filter(), cursor, limit: 1 }));
    const first = await page(null);
    expect([first.rows.map(({ id }) => id), first.nextCursor]).toEqual([[2], '2']);
    expect(await page(first.nextCursor)).toMatchObject({ rows: [{ id: 1 }], nextCursor: null });
  });

  it('are printed together, those alone and all of them; who owes none any more is named', async () => {
    const { office, clerk, owed, print, copies } = await stage();
    await copies(1);
    await print('registration', 1);
    await copies(4);
    const drawn: NoticesTogether[] = [];
    for await (const news of noticesOfApplications(office, { ids: [1, 2, 4, 5], owed: true }, undefined)) drawn.push(news);
    const file = drawn.at(-1);
    if (file?.kind !== 'file' || !file.pdf) throw new Error('no file');
    expect(file.notices).toEqual([{ kind: 'copies', id: 1 }, { kind: 'registration', id: 2 }, { kind: 'copies', id: 4 }]);
    expect(file.failed).toMatchObject([{ id: 5, error: { code: 'notice.notOwed' } }]);
    expect(pdfText(file.pdf)).toContain('Nümunə Su İdarəsi');
    for (const { kind, id } of file.notices) await issueNotice(office, clerk, { kind, way: 'printed', notice: await renderNotice(office, kind, id) });
    for (const id of [1, 2, 4]) expect(await owed(id)).toEqual([]);
  });
});

describe('the papers of copies', () => {
  it('come as one: a letter to each body, and the notice to the citizen', async () => {
    const { office, copies } = await stage();
    await copies(1);
    const { fileName, pdf } = await noticesAsOne(office, [{ kind: 'letter', id: 1, copy: 1 }, { kind: 'letter', id: 1, copy: 2 }, { kind: 'copies', id: 1 }]);
    expect(fileName).toBe('Sənədlər.pdf');
    expect(pdfText(pdf).replace(/\s+/gu, ' ')).toMatch(/M-26\/000001-1.*M-26\/000001-2.*Nümunə Su İdarəsi/u);
    expect((await noticesAsOne(office, [{ kind: 'copies', id: 1 }])).fileName).toBe('M-26-000001 surətlərin göndərilməsi.pdf');
  });
});

describe('a citizen who was told otherwise', () => {
  it('of any step is owed its letter no more; the history keeps of what, and how', async () => {
    const { office, clerk, detail, owed, study, copies } = await stage();
    await copies(1);
    await study(1);
    expect((await detail(1)).workActions).toContain('told');
    await tellOtherwise(office, clerk, { id: 1, papers: ['registration', 'study'], way: 'phone', note: 'Oğlu cavab verdi.' });
    expect(await owed(1)).toEqual(['copies only']);
    expect((await detail(1)).timeline.filter(({ action }) => action === 'told').map(({ values, actor }) => [values, actor])).toEqual([
      [{ kind: 'registration', way: 'phone', note: 'Oğlu cavab verdi.' }, clerk.name],
      [{ kind: 'study', way: 'phone', note: 'Oğlu cavab verdi.' }, clerk.name],
    ]);
    // What is owed no more is not told of a second time.
    await expect(tellOtherwise(office, clerk, { id: 1, papers: ['study'], way: 'desk', note: '' })).rejects.toMatchObject({ code: 'application.workNotYours' });
    await tellOtherwise(office, clerk, { id: 1, papers: ['study', 'copies'], way: 'desk', note: '' });
    expect((await detail(1)).timeline.at(-1)?.values).toEqual({ kind: 'copies', way: 'desk' });
    expect((await detail(1)).workActions).not.toContain('told');
    await expect(tellOtherwise(office, await office.actor('executor'), { id: 2, papers: ['registration'], way: 'desk', note: '' })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });

  it('of another step is still to be told that it is left without review, by the day of the law', async () => {
    const { office, clerk, seen, detail, owed } = await stage();
    await leaveApplication(office, clerk, { ...(await seen(1)), ground: 'otherProcedure', text: 'Məsələyə başqa qaydada baxılır.' });
    await tellOtherwise(office, clerk, { id: 1, papers: ['registration'], way: 'phone', note: '' });
    expect([await owed(1), (await detail(1)).tellBy]).toEqual([['leaving only'], '2026-11-27']);
    await tellOtherwise(office, clerk, { id: 1, papers: ['leaving'], way: 'letter', note: '' });
    expect([await owed(1), (await detail(1)).tellBy]).toEqual([[], null]);
  });
});

describe('a store of an earlier program', () => {
  it('owes the letters that its histories say were not given', async () => {
    const migrationsDir = resolve(import.meta.dirname, '../../../migrations');
    const path = join(temporaryFolder(), 'store.db');
    const key = randomBytes(32);
    migrate(path, key, migrationsBefore('0028_owed_letters'));
    const connection = connect(path, key, 'write');
    const application = connection.prepare(
      `INSERT INTO applications (uid, version, updated_at, service, portal_number, kind, subject, summary, text, channel, submitted_at, status, surname, name, patronymic, name_sort_key, details, number, leaving_ground)
       VALUES (?, 1, 0, 'general', ?, 'petition', 'road', '', '', 'post', 0, ?, 'Sınaqlı', 'Sınaq', '', '', '{}', ?, ?)`,
    );
    const event = connection.prepare(`INSERT INTO application_events (application_id, at, action, actor_name, detail) VALUES (?, ?, ?, '', ?)`);
    const paper = connection.prepare(`INSERT INTO notices (uid, subject_kind, subject_uid, kind, way, status, issued_at, issued_by) VALUES (?, 'application', ?, ?, 'printed', 'issued', ?, '')`);
    const only = '{"letter":"only"}';
    // Copies that were never printed before a study that was; a registration whose notice was.
    application.run('a-1', 'M-1', 'inProgress', 'M-26/1', null);
    event.run(1, 1, 'register', only);
    event.run(1, 3, 'sendCopies', '{"letter":"due"}');
    event.run(1, 5, 'study', only);
    paper.run('n-1', 'a-1', 'registration', 2);
    paper.run('n-2', 'a-1', 'study', 6);
    // Given back twice, printed after the first time, and still with the citizen; another completed.
    application.run('a-2', 'M-2', 'returned', null, null);
    event.run(2, 1, 'returnForCompletion', only);
    paper.run('n-3', 'a-2', 'completion', 2);
    event.run(2, 3, 'returnForCompletion', only);
    application.run('a-3', 'M-3', 'submitted', null, null);
    event.run(3, 1, 'returnForCompletion', only);
    // Left: of one the citizen was told, of the other not.
    for (const n of [4, 5]) {
      application.run(`a-${n}`, `M-${n}`, 'leftWithoutReview', null, 'otherProcedure');
      event.run(n, 1, 'leaveWithoutReview', only);
    }
    event.run(4, 2, 'told', '{"note":"Qəbulda"}');
    // Nothing was owed.
    application.run('a-6', 'M-6', 'registered', 'M-26/6', null);
    event.run(6, 1, 'register', '{}');
    connection.close();

    expect(migrate(path, key, migrationsDir)).toContain('0028_owed_letters');
    const store = openStore(path, key);
    const owed = await store.read((db) => db.statement<{ id: number; paper: string; need: string; at: number }>('SELECT application_id AS id, paper, need, at FROM owed_letters ORDER BY application_id').all());
    expect(owed).toEqual([
      { id: 1, paper: 'copies', need: 'due', at: 3 },
      { id: 2, paper: 'completion', need: 'only', at: 3 },
      { id: 5, paper: 'leaving', need: 'only', at: 1 },
    ]);
    await store.close();
  });
});
