import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeApplication, joinApplication, leaveApplication, returnApplication, withdrawApplication } from '#backend/applications/branches.ts';
import { assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationById } from '#backend/applications/detail.ts';
import { enterByHand } from '#backend/applications/entry.ts';
import { addEntryFile } from '#backend/applications/files.ts';
import { extendApplication, studyApplication } from '#backend/applications/longer.ts';
import { handOverApplication } from '#backend/applications/work.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { entryInput, type EntryForm } from '#shared/applications/entry.ts';
import { anEntry } from '../../support/entryForm.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { pdfInfo, pdfPageText, pdfText } from '../../support/poppler.ts';
import { anApplication, aService } from '../../support/records.ts';

type ServiceChanges = NonNullable<Parameters<typeof aService>[0]>;

async function printed(changes: Partial<EntryForm> = {}, register = true, fields: ServiceChanges['fields'] = []) {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('classifier', { id: 'towns', version: 1, updatedAt: '2026-11-20T08:00:00Z', code: 'towns', items: [{ code: 'baki', az: 'Bakı şəhəri', en: 'Baku', order: 1, active: true }] });
  await office.arrive('service', aService({ fields }));
  const clerk = await office.actor('clerk');
  const file = await addEntryFile(office, clerk, { name: 'ərizə.txt', bytes: new TextEncoder().encode('Salam') });
  const { id } = await enterByHand(office, clerk, { form: entryInput.parse(anEntry({ files: [{ uid: file.uid, sheets: '2' }], ...changes })), register });
  const { pdf, fileName } = await renderNotice(office, 'card', id);
  if (process.env['KEEP_CARD']) writeFileSync(process.env['KEEP_CARD'], pdf);
  return { text: pdfText(pdf).replace(/\s+/gu, ' '), info: pdfInfo(pdf), fileName };
}

/** Two applications of one citizen, both registered. */
async function stage() {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('service', aService({ pausesWhenReturned: true }));
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  for (const id of [1, 2]) {
    await office.arrive('application', anApplication({ id: `application-${id}`, portalNumber: `M-${id}`, channel: 'post' }));
    await registerApplication(office, clerk, { id, revision: 1 });
  }
  const seen = async (id: number) => ({ id, revision: (await office.store.read((db) => applicationById(db, id))).revision });
  const says = async (id: number, ...parts: string[]) => {
    const card = pdfText((await renderNotice(office, 'card', id)).pdf).replace(/\s+/gu, ' ');
    for (const part of parts) expect(card).toContain(part);
  };
  return { office, clerk, manager, seen, says };
}

describe('the registration-control card on paper', () => {
  it('says everything that was entered, on one page of A4 under the letterhead', async () => {
    const { text, info, fileName } = await printed({
      channel: 'higherBody', incomingBody: 'Nümunə Nazirliyi', incomingNumber: '4/12', incomingDate: '2026-11-18', kind: 'complaint', complainedOf: 'Nümunə Mənzil İdarəsi',
      isRepeat: true, previousNumber: 'M-25/000911', isCollective: true, signatureCount: '12', sheetCount: '3',
      hasRepresentative: true, representativeSurname: 'Sınaqlı', representativeName: 'Kamil', powerOfAttorney: '№ 1-20, 02.03.2026',
    });
    expect(fileName).toBe('M-26-000001 vərəqə.pdf');
    expect(info).toMatchObject({ Pages: '1', Title: 'Qeydiyyat-nəzarət vərəqəsi № M-26/000001' });
    expect(info['Page size']).toContain('A4');
    for (const words of ['M-26/000001', 'Yuxarı orqandan', 'Nümunə Nazirliyi, № 4/12, 18.11.2026', 'Nümunəzadə Sevinc Sınaq qızı', '5ZK2B7A', 'kollektiv, 12 imza', 'təkrar, № M-25/000911', 'Nümunə Mənzil İdarəsi', '1 fayl, 2 vərəq', 'etibarnamə: № 1-20', '11.12.2026']) {
      expect(text).toContain(words);
    }
    // Who registered it is no executor.
    expect(text).not.toContain('İcraçı: ');
  });

  it('has the form of the service in words, in the order of its card', async () => {
    const { text } = await printed({ details: { district: 'baki', meter: 12, urgent: true, since: '2026-11-02' } }, true, [
      { key: 'district', az: 'Obyektin rayonu', en: 'District', type: 'choice', list: 'towns', required: true },
      { key: 'meter', az: 'Sayğacın göstəricisi', en: 'Meter', type: 'number', required: false },
      { key: 'urgent', az: 'Təcilidir', en: 'Urgent', type: 'boolean', required: false },
      { key: 'since', az: 'Nə vaxtdan', en: 'Since', type: 'date', required: false },
    ]);
    for (const words of ['Xidmətin forması', 'Obyektin rayonu Bakı şəhəri', 'Sayğacın göstəricisi 12', 'Təcilidir bəli', 'Nə vaxtdan 02.11.2026']) expect(text).toContain(words);
  });

  it('names who gave the resolution that stands, and when; before there is one, the lines are left for the pen', async () => {
    const { text: before } = await printed();
    for (const pen of [/Dərkənar _+/u, /Dərkənarın müəllifi _+/u, /Dərkənarın tarixi _+/u]) expect(before).toMatch(pen);
    const office = await openOffice();
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
    await office.arrive('service', aService());
    await office.arrive('application', anApplication());
    const [manager, executor] = [await office.actor('manager'), await office.actor('executor')];
    await registerApplication(office, manager, { id: 1, revision: 1 });
    const assign = (revision: number, resolution: string) => assignApplication(office, manager, { id: 1, revision, executorUid: executor.uid, department: '', resolution });
    const text = async () => pdfText((await renderNotice(office, 'card', 1)).pdf).replace(/\s+/gu, ' ');
    await assign(2, 'Araşdırılsın və cavab verilsin.');
    office.setNow(noon + 3_600_000);
    // Somebody else is responsible now: the resolution and its author stay.
    await handOverApplication(office, executor, { id: 1, revision: 3, executorUid: (await office.actor('clerk')).uid, note: 'Məzuniyyətə çıxıram.' });
    const says = async (...parts: string[]) => {
      const card = await text();
      for (const part of parts) expect(card).toContain(part);
    };
    await says('Dərkənar Araşdırılsın və cavab verilsin.', `Dərkənarın müəllifi ${manager.name}`, 'Dərkənarın tarixi 21.11.2026 12:00');
    await assign(4, 'Təcili baxılsın.');
    await says('Dərkənar Təcili baxılsın.', `Dərkənarın müəllifi ${manager.name}`, 'Dərkənarın tarixi 21.11.2026 13:00');
    // What was resolved elsewhere is printed without who did: nobody here knows.
    const assignment = { executor: 'Nümunəli A.', department: null, resolution: 'Başqa yerdə verilib.', dueDate: '2026-12-11', assignedAt: '2026-11-20T09:00:00Z' };
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2', status: 'inProgress', registration: { number: 'M-26/9', registeredAt: '2026-11-20T08:00:00Z', dueDate: '2026-12-11', officer: 'L.' }, assignment }));
    const elsewhere = pdfText((await renderNotice(office, 'card', 2)).pdf);
    expect(elsewhere).toContain('Başqa yerdə verilib.');
    expect(elsewhere).not.toContain('Dərkənarın müəllifi');
  });

  it('says what happened beside the straight way: a return with its pause, a longer term by how many days, to what it was joined and what to it', async () => {
    const { office, clerk, manager, seen, says } = await stage();
    await returnApplication(office, clerk, { ...(await seen(1)), reason: 'Çıxarışın surəti oxunmur.', whatToDo: 'Aydın surət göndərin.', completeBy: '2026-12-04' });
    await says(1, 'Tamamlanmaya qaytarma 21.11.2026 (04.12.2026 tarixinədək): Çıxarışın surəti oxunmur.', 'Müddətin dayanması 21.11.2026 tarixindən');
    // Brought in on the same day, it added no day to the term; later it did.
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'Surət gətirilib.' });
    await says(1, '(04.12.2026 tarixinədək, 21.11.2026 tarixində tamamlanıb): Çıxarışın', 'Müddətin dayanması 21.11.2026 (müddətə gün əlavə olunmayıb)');
    await studyApplication(office, clerk, { ...(await seen(1)), ground: 'Yerində ölçü işləri aparılmalıdır.' });
    await extendApplication(office, manager, { ...(await seen(1)), days: 10, ground: 'Sorğunun cavabı gözlənilir.' });
    await joinApplication(office, clerk, { ...(await seen(2)), toNumber: 'M-26/000001', another: false });
    await says(1, 'Əlavə öyrənilmə 21.11.2026 (30 iş günü, 06.01.2027 tarixinədək): Yerində ölçü', 'Müddətin uzadılması 21.11.2026 (10 iş günü, 21.01.2027 tarixinədək): Sorğunun cavabı', 'Buna birləşdirilənlər № M-26/000002');
    await says(2, 'Birləşdirilib № M-26/000001 müraciətə, 21.11.2026');
    office.setNow(noon + 5 * 86_400_000);
    await returnApplication(office, clerk, { ...(await seen(1)), reason: 'Vəkalətnamə yoxdur.', whatToDo: 'Vəkalətnamə göndərin.', completeBy: '2026-12-04' });
    office.setNow(noon + 9 * 86_400_000);
    await completeApplication(office, clerk, { ...(await seen(1)), note: 'Gətirilib.' });
    await says(1, '26.11.2026 – 30.11.2026 (2 iş günü)');
  });

  it('says on which ground it was left without review, and why; that the citizen took it back', async () => {
    const { office, clerk, seen, says } = await stage();
    await leaveApplication(office, clerk, { ...(await seen(1)), ground: 'otherProcedure', text: 'Mübahisəyə məhkəmədə baxılır.' });
    await says(1, 'Nəticə Baxılmamış saxlanılıb', 'Baxılmamış saxlanılıb 21.11.2026 (məsələyə qanunla başqa qaydada baxılır, 8.1): Mübahisəyə məhkəmədə baxılır.');
    await withdrawApplication(office, clerk, { ...(await seen(2)), reason: 'Ərizə ilə geri götürüb.' });
    await says(2, 'Geri götürülüb 21.11.2026: Ərizə ilə geri götürüb.');
  });

  it('can be printed before registration, and says so', async () => {
    expect((await printed({}, false)).text).toContain('qeydə alınmayıb');
  });

  it('keeps the heading of each part with its lines, and a text longer than a page is printed whole', async () => {
    const office = await openOffice();
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
    await office.arrive('service', aService());
    const headings = ['Daxilolma və qeydiyyat', 'Müraciət edən', 'Müraciət', 'İcra və nəzarət'];
    for (const [id, sentences] of [15, 16, 17, 18, 19, 75, 200].entries()) {
      const summary = 'Küçə işıqlandırmasının bərpa edilməsi barədə xahiş və izahat. '.repeat(sentences);
      await office.arrive('application', anApplication({ id: `application-${id}`, portalNumber: `M-${id}`, summary }));
      const { pdf } = await renderNotice(office, 'card', id + 1);
      const pages = Array.from({ length: Number(pdfInfo(pdf).Pages) }, (_, i) => pdfPageText(pdf, i + 1));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages.slice(0, -1)) expect(headings).not.toContain(page.trim().split('\n').at(-1));
      expect(pages.join(' ').split('bərpa')).toHaveLength(sentences + 1);
    }
  });

  it('names nobody where the appeal is anonymous', async () => {
    const nobody = { fin: '', surname: '', name: '', patronymic: '', registeredAddress: '', phone: '' };
    expect((await printed({ ...nobody, author: 'anonymous' })).text).toContain('anonim (6.4)');
  });
});
