import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterByHand } from '#backend/applications/entry.ts';
import { addEntryFile } from '#backend/applications/files.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { entryInput, type EntryForm } from '#shared/applications/entry.ts';
import { anEntry } from '../../support/entryForm.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { pdfInfo, pdfText } from '../../support/poppler.ts';
import { aService } from '../../support/records.ts';

async function printed(changes: Partial<EntryForm> = {}, register = true) {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('service', aService());
  const clerk = await office.actor('clerk');
  const file = await addEntryFile(office, clerk, { name: 'ərizə.txt', bytes: new TextEncoder().encode('Salam') });
  const { id } = await enterByHand(office, clerk, { form: entryInput.parse(anEntry({ files: [{ uid: file.uid, sheets: '2' }], ...changes })), register });
  const { pdf, fileName } = await renderNotice(office, 'card', id);
  if (process.env['KEEP_CARD']) writeFileSync(process.env['KEEP_CARD'], pdf);
  return { text: pdfText(pdf).replace(/\s+/gu, ' '), info: pdfInfo(pdf), fileName };
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
  });

  it('can be printed before registration, and says so', async () => {
    expect((await printed({}, false)).text).toContain('qeydə alınmayıb');
  });

  it('names nobody where the appeal is anonymous', async () => {
    const nobody = { fin: '', surname: '', name: '', patronymic: '', registeredAddress: '', phone: '' };
    expect((await printed({ ...nobody, author: 'anonymous' })).text).toContain('anonim (6.4)');
  });
});
