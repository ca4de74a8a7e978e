import { describe, expect, it } from 'vitest';
import { forwardApplication, joinApplication, reopenApplication } from '#backend/applications/branches.ts';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { sendCopies } from '#backend/applications/copies.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { extendApplication } from '#backend/applications/longer.ts';
import { issueNotice } from '#backend/notices/commands.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { noticesOfApplications } from '#backend/notices/together.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { pdfText } from '../../support/poppler.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';

const hour = 3_600_000;
const reply = { outcome: 'satisfied', text: 'Məhəllənin yolu təmir edilmişdir.' } as const;

/** Three appeals by post on one matter: the first and the third of one citizen, the second of another. The second and the third are joined to the first. */
async function stage({ registered = [1, 2, 3] } = {}) {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('service', aService());
  const contact = { phone: null, email: null, currentAddress: null };
  const neighbour = { ...citizen, fin: '6AB3C8D', surname: 'Nümunəzadə', name: 'Sevinc', patronymic: 'Sınaq qızı', registeredAddress: 'Nümunə şəhəri, Bağ küçəsi 9' };
  for (const n of [1, 2, 3]) {
    await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `Ə-${n}`, channel: 'post', contact, submittedAt: `2026-11-20T0${n}:30:00Z`, text: `Məktub ${n}: yolun təmirini xahiş edirik.`, ...(n === 2 && { citizen: neighbour, kind: 'complaint' }) }));
  }
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  for (const id of registered) await registerApplication(office, clerk, { id, revision: 1 });
  const detail = (id: number) => office.store.read((db) => applicationDetail(db, office, clerk, id));
  const seen = async (id: number) => ({ id, revision: (await detail(id)).revision });
  const text = async (kind: NoticeKind, id: number) => pdfText((await renderNotice(office, kind, id)).pdf).replace(/\s+/gu, ' ');
  const number = async (id: number) => (await detail(1)).number ?? String(id);
  office.setNow(noon + hour);
  for (const id of [2, 3]) await joinApplication(office, clerk, { ...(await seen(id)), toNumber: await number(1), another: true });
  office.setNow(noon + 2 * hour);
  return { office, clerk, manager, detail, seen, text };
}

describe('what becomes of an application is told to everybody whose own was joined to it', () => {
  it('another citizen has the reply in their own name, with both numbers; the own paper of the first names what else of theirs it answers', async () => {
    const { office, clerk, manager, detail, seen, text } = await stage();
    expect((await detail(2)).papers).toEqual(['registration', 'joining']);
    await answerApplication(office, manager, { ...(await seen(1)), ...reply });
    expect((await detail(2)).papers).toEqual(['registration', 'joining', 'answer']);
    expect((await detail(2)).timeline.flatMap(({ action, paper }) => (paper ? [[action, paper]] : []))).toEqual([['register', 'registration'], ['join', 'joining'], ['joinedEnded', 'answer']]);
    const theirs = await text('answer', 2);
    for (const part of [
      'Nümunəzadə Sevinc Sınaq qızı Nümunə şəhəri, Bağ küçəsi 9', 'Hörmətli Sevinc Sınaq qızı!', '№ C-26/000001', 'Məhəllənin yolu təmir edilmişdir.', `İcraçı: ${clerk.name}`,
      '21 noyabr 2026-cı il tarixində M-26/000002 nömrəsi ilə qeydə alınmış və M-26/000001 nömrəli müraciətə birləşdirilmiş şikayətinizə baxılmış və nəticədə müraciətiniz təmin edilmişdir.',
    ]) expect(theirs).toContain(part);
    expect(theirs).not.toMatch(/Əliyev|M-26\/000003|Bu cavab/u);
    const first = await text('answer', 1);
    for (const part of ['Əliyev Məmməd Sınaq oğlu', 'M-26/000001 nömrəsi ilə qeydə alınmış ərizənizə', 'Bu cavab birləşdirilmiş müraciətinizə də aiddir: № M-26/000003 (21.11.2026).']) expect(first).toContain(part);
    expect(first).not.toContain('M-26/000002');
    // One citizen gets one letter, whichever of theirs it is asked of.
    expect(await text('answer', 3)).toBe(first);
    // Whom a letter alone reaches has yet to get theirs; the citizen of the first reads of both in one.
    const owed = async (id: number) => (await detail(id)).owed.map(({ paper }) => paper);
    expect(await owed(2)).toContain('answer');
    expect(await owed(3)).not.toContain('answer');
    await issueNotice(office, clerk, { kind: 'answer', way: 'printed', notice: await renderNotice(office, 'answer', 2) });
    expect(await owed(2)).not.toContain('answer');
    expect((await detail(2)).timeline.at(-1)).toMatchObject({ action: 'notice', values: { kind: 'answer', way: 'printed' } });
  });

  it('so is an extension, and that it was forwarded; what came before the joining is none of theirs', async () => {
    const { office, clerk, manager, detail, seen, text } = await stage();
    await extendApplication(office, manager, { ...(await seen(1)), days: 10, ground: 'Sorğunun cavabı gözlənilir.' });
    expect((await detail(2)).papers).toEqual(['registration', 'joining', 'extension']);
    expect(await text('extension', 2)).toMatch(/№ M-26\/000002 .*Sevinc.*M-26\/000002 nömrəsi ilə daxil olmuş və M-26\/000001 nömrəli müraciətə birləşdirilmiş şikayətinizə baxılması üçün.*11\.12\.2026.*25\.12\.2026.*Sorğunun cavabı/u);
    expect(await text('extension', 1)).toContain('Bu bildiriş birləşdirilmiş müraciətinizə də aiddir: № M-26/000003 (21.11.2026).');
    office.setNow(noon + 3 * hour);
    await forwardApplication(office, clerk, { ...(await seen(1)), body: 'Nümunə Nazirliyi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    expect((await detail(2)).papers).toEqual(['registration', 'joining', 'extension', 'forwarding']);
    expect(await text('forwarding', 2)).toMatch(/birləşdirilmiş şikayətiniz .*7\.10-cu maddəsinə əsasən baxılması üçün aidiyyəti üzrə göndərilmişdir\. Göndərildiyi orqan Nümunə Nazirliyi/u);
    await reopenApplication(office, clerk, { ...(await seen(2)), reason: 'Başqa məsələdir.' });
    expect((await detail(2)).papers).toEqual(['registration', 'reopening']);
    await expect(renderNotice(office, 'forwarding', 2)).rejects.toMatchObject({ code: 'notice.noStep' });
  });

  it('the letter to the competent body carries each joined application, whose it is and its text', async () => {
    const { office, clerk, seen, text } = await stage();
    await sendCopies(office, clerk, { ...(await seen(1)), targets: [{ body: 'Nümunə Su İdarəsi', part: 'Su xəttinin təmiri.' }], complainedOf: '', late: false });
    const copy = pdfText((await renderNotice(office, 'letter', 1, { copy: 1 })).pdf).replace(/\s+/gu, ' ');
    expect(copy).toContain('Sizə aid hissəyə baxılması üçün müraciətlərin surəti göndərilir');
    expect(copy).toContain('Məktub 2: yolun təmirini');
    expect(await text('copies', 1)).toContain('birləşdirilmiş müraciətinizə də aiddir: № M-26/000003');
    await forwardApplication(office, clerk, { ...(await seen(1)), body: 'Nümunə Nazirliyi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    const letter = await text('letter', 1);
    for (const part of [
      'M-26/000001 nömrəsi ilə qeydə alınmış müraciət və ona birləşdirilmiş M-26/000002, M-26/000003 nömrəli müraciətlər səlahiyyətinizə aid olduğundan baxılması üçün Sizə göndərilir.',
      'Birləşdirilmiş müraciət № M-26/000002 (21.11.2026), Nümunəzadə Sevinc Sınaq qızı, Nümunə şəhəri, Bağ küçəsi 9', 'M-26/000003 nömrəli müraciətin mətni', 'müraciət edənlərə məlumat verilməsini',
    ]) expect(letter).toContain(part);
    // Titles are set wide.
    expect(letter.replaceAll(' ', '')).toMatch(/MÜRACİƏTİNMƏTNİMəktub1.*BİRLƏŞDİRİLMİŞMÜRACİƏT№M-26\/000002Məktub2.*BİRLƏŞDİRİLMİŞMÜRACİƏT№M-26\/000003Məktub3/u);
  });

  it('what was not registered only came in, in every letter', async () => {
    const { office, clerk, manager, seen, text } = await stage({ registered: [1] });
    await answerApplication(office, manager, { ...(await seen(1)), ...reply });
    expect(await text('answer', 2)).toContain('20 noyabr 2026-cı il tarixində Ə-2 nömrəsi ilə daxil olmuş və M-26/000001 nömrəli müraciətə birləşdirilmiş şikayətinizə');
    await office.arrive('application', anApplication({ id: 'application-4', portalNumber: 'Ə-4', channel: 'post' }));
    await forwardApplication(office, clerk, { ...(await seen(4)), body: 'Nümunə Nazirliyi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    const letter = await text('letter', 4);
    expect(letter).toContain('20 noyabr 2026-cı il tarixində Ə-4 nömrəsi ilə daxil olmuş müraciət');
    expect(letter).not.toContain('qeydə alınmış');
  });

  it('the notice of the joining stays as it was given, with its date; printed together goes the newest of each, one letter to one citizen once', async () => {
    const { office, manager, seen, text } = await stage();
    const promised = 'Hər iki müraciətə birlikdə baxılır və onlara ən geci 11 dekabr 2026-cı il tarixinədək bir cavab veriləcəkdir.';
    const given = await text('joining', 2);
    expect(given).toContain(promised);
    await extendApplication(office, manager, { ...(await seen(1)), days: 10, ground: 'Sorğunun cavabı gözlənilir.' });
    office.setNow(noon + 3 * hour);
    await answerApplication(office, manager, { ...(await seen(1)), ...reply });
    expect(await text('joining', 2)).toBe(given);
    for await (const news of noticesOfApplications(office, { ids: [1, 2, 3], owed: false }, undefined)) {
      if (news.kind !== 'file' || !news.pdf) continue;
      expect(news.notices.map(({ kind, id }) => [kind, id])).toEqual([['answer', 1], ['answer', 2], ['answer', 3]]);
      const all = pdfText(news.pdf);
      expect(all.split('№ C-26/000001')).toHaveLength(3);
      expect(all).not.toContain('veriləcəkdir');
    }
  });
});
