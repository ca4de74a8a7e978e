import { describe, expect, it } from 'vitest';
import { completeApplication, forwardApplication, joinApplication, leaveApplication, reopenApplication, returnApplication, withdrawApplication } from '#backend/applications/branches.ts';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { sendCopies } from '#backend/applications/copies.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { extendApplication, studyApplication } from '#backend/applications/longer.ts';
import { issueNotice } from '#backend/notices/commands.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { noticesOfApplications } from '#backend/notices/together.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { pdfText } from '../../support/poppler.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';

const hour = 3_600_000;

/** Three appeals that came by post from who left neither telephone nor e-mail; the first two are registered. */
async function stage() {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('service', aService({ pausesWhenReturned: true }));
  const contact = { phone: null, email: null, currentAddress: null };
  for (const n of [1, 2, 3]) await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, channel: 'post', contact }));
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  for (const id of [1, 2]) await registerApplication(office, clerk, { id, revision: 1 });
  const detail = (id: number) => office.store.read((db) => applicationDetail(db, office, clerk, id));
  const seen = async (id: number) => ({ id, revision: (await detail(id)).revision });
  const text = async (kind: NoticeKind, id: number) => pdfText((await renderNotice(office, kind, id)).pdf).replace(/\s+/gu, ' ');
  return { office, clerk, manager, detail, seen, text };
}

const together = async (office: TestOffice, ids: number[]) => {
  for await (const news of noticesOfApplications(office, { ids, owed: false }, undefined)) if (news.kind === 'file') return news.notices.map(({ kind }) => kind);
  return [];
};

describe('the papers of an application', () => {
  it('are those of the steps that were taken, the newest last, and each can be printed', async () => {
    const { office, clerk, manager, detail, seen, text } = await stage();
    expect((await detail(1)).papers).toEqual(['registration']);
    expect((await detail(3)).papers).toEqual([]);
    office.setNow(noon + hour);
    await studyApplication(office, clerk, { ...(await seen(1)), ground: 'Yerində ölçü işləri aparılmalıdır.' });
    office.setNow(noon + 2 * hour);
    await extendApplication(office, manager, { ...(await seen(1)), days: 10, ground: 'Sorğunun cavabı gözlənilir.' });
    expect((await detail(1)).papers).toEqual(['registration', 'study', 'extension']);
    // Each says what was told then, whatever has moved the term since.
    expect(await text('study', 1)).toMatch(/30 iş günü ərzində, 6 yanvar 2027-ci il tarixinədək.*11\.12\.2026 06\.01\.2027.*Yerində ölçü işləri/u);
    expect(await text('extension', 1)).toMatch(/21 yanvar 2027-ci il tarixinədək uzadılmışdır.*06\.01\.2027 \S+.*Sorğunun cavabı gözlənilir/u);
    office.setNow(noon + 3 * hour);
    await sendCopies(office, clerk, { ...(await seen(1)), targets: [{ body: 'Nümunə Su İdarəsi', part: 'Su xəttinin təmiri.' }], complainedOf: '', late: false });
    office.setNow(noon + 4 * hour);
    await returnApplication(office, clerk, { ...(await seen(1)), reason: 'Çıxarışın surəti oxunmur.', whatToDo: 'Aydın surət göndərin.', completeBy: '2026-12-04' });
    expect((await detail(1)).papers.at(-1)).toBe('completion');
    expect(await text('copies', 1)).toContain('Nümunə Su İdarəsi');
    expect(await text('completion', 1)).toMatch(/04\.12\.2026.*Çatışmazlıq: Çıxarışın surəti oxunmur\. Nə etməlisiniz: Aydın surət göndərin\..*baxılma müddəti dayanır/u);
    expect((await renderNotice(office, 'completion', 1)).fileName).toBe('M-26-000001 tamamlanmaya qaytarma bildirişi.pdf');
    await expect(renderNotice(office, 'joining', 1)).rejects.toMatchObject({ code: 'notice.noStep' });
  });

  it('of what ended: to whom it went, to what it was joined, that it was taken back; and of what is taken up again', async () => {
    const { office, clerk, detail, seen, text } = await stage();
    office.setNow(noon + hour);
    await joinApplication(office, clerk, { ...(await seen(2)), toNumber: 'M-26/000001', another: false });
    expect(await text('joining', 2)).toContain('M-26/000001 nömrəsi ilə daxil olmuş əvvəlki müraciətə birləşdirilmişdir. Hər iki müraciətə birlikdə baxılır və onlara ən geci 11 dekabr 2026-cı il tarixinədək bir cavab');
    office.setNow(noon + 2 * hour);
    await reopenApplication(office, clerk, { ...(await seen(2)), reason: 'Başqa məsələdir.' });
    expect((await detail(2)).papers).toEqual(['registration', 'reopening']);
    expect(await text('reopening', 2)).toMatch(/ərizəniz 21 noyabr 2026-cı il tarixində M-26\/000001 nömrəli müraciətə birləşdirilmişdi\. Hazırda ona baxılması davam etdirilir\..*Əsas: Başqa məsələdir\..*11 dekabr 2026-cı il tarixinədək/u);
    await expect(renderNotice(office, 'joining', 2)).rejects.toMatchObject({ code: 'notice.noStep' });
    office.setNow(noon + 3 * hour);
    await withdrawApplication(office, clerk, { ...(await seen(2)), reason: 'Ərizə ilə geri götürüb.' });
    expect((await detail(2)).papers).toEqual(['registration', 'reopening', 'withdrawal']);
    expect(await text('withdrawal', 2)).toContain('Ərizə ilə geri götürüb.');
    await forwardApplication(office, clerk, { ...(await seen(3)), body: 'Nümunə Nazirliyi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    expect((await detail(3)).papers).toEqual(['forwarding', 'letter']);
    expect(await text('forwarding', 3)).toContain('Göndərildiyi orqan Nümunə Nazirliyi');
  });

  it('the letter to the competent body names the signatures and the representative of a collective, and who sent it on', async () => {
    const { office, clerk, text } = await stage();
    await office.arrive('application', anApplication({
      id: 'application-4', portalNumber: 'M-4', channel: 'higherBody', incoming: { body: 'Nümunə Nazirliyi', number: '4/12', date: '2026-11-18' }, isCollective: true, signatureCount: 37,
      representative: { surname: 'Sınaqlı', name: 'Kamil', patronymic: 'Nümunə oğlu', powerOfAttorney: '№ 1-20, 02.03.2026' },
    }));
    await forwardApplication(office, clerk, { id: 4, revision: 1, body: 'Nümunə bələdiyyəsi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    const letter = await text('letter', 4);
    for (const part of ['Nümunə bələdiyyəsi', 'Kollektiv müraciət 37 imza', 'Nümayəndə Sınaqlı Kamil Nümunə oğlu (etibarnamə: № 1-20, 02.03.2026)', 'Göndərən təşkilat Nümunə Nazirliyi, № 4/12, 18.11.2026', 'səlahiyyətinizə aid olduğundan baxılması üçün Sizə göndərilir']) expect(letter).toContain(part);
    await forwardApplication(office, clerk, { id: 3, revision: 1, body: 'Nümunə bələdiyyəsi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    expect(await text('letter', 3)).not.toMatch(/Kollektiv|Nümayəndə|Göndərən/u);
  });

  it('printed together are the newest to each citizen, those without a number too; what left the program stands in the history', async () => {
    const { office, clerk, detail, seen } = await stage();
    office.setNow(noon + hour);
    await extendApplication(office, await office.actor('manager'), { ...(await seen(2)), days: 5, ground: 'Cavab gözlənilir.' });
    await forwardApplication(office, clerk, { ...(await seen(3)), body: 'Nümunə Nazirliyi', reason: 'Səlahiyyətinə aiddir.', complainedOf: '', late: false });
    expect(await together(office, [1, 2, 3])).toEqual(['registration', 'extension', 'forwarding']);
    await returnApplication(office, clerk, { ...(await seen(1)), reason: 'Ərizə imzalanmayıb.', whatToDo: 'İmzalayıb göndərin.', completeBy: '2026-12-07' });
    expect(await together(office, [1])).toEqual(['completion']);
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'İmzalanıb.' });
    expect(await together(office, [1])).toEqual(['registration']);
    await issueNotice(office, clerk, { kind: 'extension', way: 'printed', notice: await renderNotice(office, 'extension', 2) });
    expect((await detail(2)).timeline.at(-1)).toMatchObject({ action: 'notice', values: { kind: 'extension', way: 'printed' } });
  });

  it('each step’s own can be printed again as it was given, whatever came after: the history has it', async () => {
    const { office, clerk, manager, detail, seen } = await stage();
    const given: Array<readonly [NoticeKind, string]> = [];
    let at = noon;
    const take = async (kind: NoticeKind, step: () => Promise<unknown>) => {
      at += hour;
      office.setNow(at);
      await step();
      given.push([kind, textOf(await renderNotice(office, kind, 1))]);
    };
    const textOf = ({ pdf }: { pdf: Uint8Array }) => pdfText(pdf).replace(/\s+/gu, ' ');
    await take('completion', async () => returnApplication(office, clerk, { ...(await seen(1)), reason: 'Çıxarışın surəti oxunmur.', whatToDo: 'Aydın surət göndərin.', completeBy: '2026-12-04' }));
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'Gətirilib.' });
    await take('completion', async () => returnApplication(office, clerk, { ...(await seen(1)), reason: 'Ərizə imzalanmayıb.', whatToDo: 'İmzalayıb göndərin.', completeBy: '2026-12-07' }));
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'Gətirilib.' });
    await take('leaving', async () => leaveApplication(office, clerk, { ...(await seen(1)), ground: 'otherProcedure', text: 'Mübahisəyə məhkəmədə baxılır.' }));
    at += 5 * 24 * hour;
    await take('reopening', async () => reopenApplication(office, clerk, { ...(await seen(1)), reason: 'Məhkəmə işi bitib.' }));
    await take('copies', async () => sendCopies(office, clerk, { ...(await seen(1)), targets: [{ body: 'Nümunə Su İdarəsi', part: 'Su xəttinin təmiri.' }], complainedOf: '', late: false }));
    await take('withdrawal', async () => withdrawApplication(office, clerk, { ...(await seen(1)), reason: 'Ərizə ilə geri götürüb.' }));
    await take('reopening', async () => reopenApplication(office, clerk, { ...(await seen(1)), reason: 'Fikrindən daşınıb.' }));
    await take('study', async () => studyApplication(office, clerk, { ...(await seen(1)), ground: 'Yerində ölçü işləri aparılmalıdır.' }));
    await take('extension', async () => extendApplication(office, manager, { ...(await seen(1)), days: 10, ground: 'Sorğunun cavabı gözlənilir.' }));
    await take('answer', async () => answerApplication(office, manager, { ...(await seen(1)), outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' }));

    const steps = (await detail(1)).timeline.filter(({ paper }) => paper !== undefined && paper !== 'registration');
    expect(steps.map(({ paper }) => paper)).toEqual(given.map(([kind]) => kind));
    for (const [index, { paper, step }] of steps.entries()) expect(textOf(await renderNotice(office, paper ?? 'card', 1, { step }))).toBe(given[index]?.[1]);
    expect(given[0]?.[1]).toContain('Bu vaxtadək baxılma müddəti dayanır.');
    expect(given[3]?.[1]).toContain('baxılmamış saxlanılmışdı');
    expect(given[6]?.[1]).toContain('geri götürüldüyü üçün');

    // An earlier one tells nothing of what stands now: it is in the audit, not among what the citizen was told.
    const count = async () => (await detail(1)).timeline.filter(({ action }) => action === 'notice').length;
    for (const [index, counted] of [[0, 0], [1, 1]] as const) {
      await issueNotice(office, clerk, { kind: 'completion', way: 'printed', notice: await renderNotice(office, 'completion', 1, { step: steps[index]?.step }) });
      expect(await count()).toBe(counted);
    }
    // No step of another kind, nor of another application, lends itself to a notice.
    await expect(renderNotice(office, 'leaving', 1, { step: steps[0]?.step })).rejects.toMatchObject({ code: 'notice.notLeft' });
    await expect(renderNotice(office, 'completion', 2, { step: steps[0]?.step })).rejects.toMatchObject({ code: 'notice.noStep' });
  });

  it('an organisation that names no person is written to by its name, and is not greeted as one', async () => {
    const { office, clerk, manager, seen, text } = await stage();
    const nobody = { ...citizen, fin: null, surname: '', name: '', patronymic: '', registeredAddress: null };
    const incoming = { body: '«Nümunə Tikinti» MMC', number: null, date: null };
    await office.arrive('application', anApplication({ id: 'application-4', portalNumber: 'M-4', channel: 'post', citizen: nobody, incoming, contact: { phone: '+994124981234', email: null, currentAddress: null } }));
    await registerApplication(office, clerk, { id: 4, revision: 1 });
    expect(await text('registration', 4)).toContain('Müraciət edən təşkilat «Nümunə Tikinti» MMC');
    await answerApplication(office, manager, { ...(await seen(4)), outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
    const letter = await text('answer', 4);
    expect(letter).toMatch(/2026-cı il «Nümunə Tikinti» MMC 21 noyabr 2026-cı il tarixində M-26\/000003/u);
    expect(letter).not.toContain('Hörmətli');
    // A body that only sends on is not who wrote.
    await office.arrive('application', anApplication({ id: 'application-5', portalNumber: 'M-5', channel: 'higherBody', citizen: nobody, incoming: { ...incoming, number: '4/12', date: '2026-11-18' } }));
    await registerApplication(office, clerk, { id: 5, revision: 1 });
    expect(await text('registration', 5)).not.toContain('Müraciət edən təşkilat');
  });

  it('nobody is written to where nobody stands behind it', async () => {
    const { office, clerk, detail, text } = await stage();
    await office.arrive('application', anApplication({ id: 'application-4', portalNumber: 'M-4', channel: 'post', contact: { phone: null, email: null, currentAddress: null }, citizen: { ...citizen, fin: null, surname: '', name: '', patronymic: '', registeredAddress: null } }));
    await registerApplication(office, clerk, { id: 4, revision: 1 });
    expect((await detail(4)).papers).toEqual([]);
    await expect(renderNotice(office, 'registration', 4)).rejects.toMatchObject({ code: 'notice.anonymous' });
    await leaveApplication(office, clerk, { id: 4, revision: 2, ground: 'anonymous', text: 'Anonimdir.' });
    expect((await detail(4)).papers).toEqual([]);
    await expect(renderNotice(office, 'leaving', 4)).rejects.toMatchObject({ code: 'notice.notLeft' });
    expect(await together(office, [1, 4])).toEqual(['registration']);
    expect(await text('card', 4)).toContain('M-26/000003');
  });
});
