import { describe, expect, it } from 'vitest';
import { enterByHand } from '#backend/applications/entry.ts';
import { studyApplication } from '#backend/applications/longer.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { entryInput } from '#shared/applications/entry.ts';
import { anEntry } from '../../support/entryForm.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice } from '../../support/office.ts';
import { pdfText } from '../../support/poppler.ts';
import { anApplication, aService } from '../../support/records.ts';

/** An application that was registered on 20 November elsewhere, as the portal has it. */
async function stage(dueDate = '2026-12-11', changes: Parameters<typeof anApplication>[0] = {}) {
  const office = await openOffice();
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
  await office.arrive('service', aService());
  await office.arrive('application', anApplication({ status: 'registered', registration: { number: 'M-26/000009', registeredAt: '2026-11-20T08:00:00Z', dueDate, officer: 'Lalə Sınaqova' }, ...changes }));
  return { office, text: async () => pdfText((await renderNotice(office, 'registration', 1)).pdf).replace(/\s+/gu, ' ') };
}

const study = { until: '2027-01-05', ground: 'Yerində baxılmalıdır.', at: '2026-11-21T08:00:00Z' };

describe('the registration notice of what was entered by hand', () => {
  it('calls its number the first one, and does not send the citizen to the portal', async () => {
    const { office } = await stage();
    const { id } = await enterByHand(office, await office.actor('clerk'), { form: entryInput.parse(anEntry()), register: true });
    const text = pdfText((await renderNotice(office, 'registration', id)).pdf);
    for (const part of ['İlkin nömrəsi', 'Ə-20261121-']) expect(text).toContain(part);
    expect(text).not.toMatch(/portal/iu);
  });
});

describe('the term in the registration notice', () => {
  it('is told by its days where they lead to the date', async () => {
    const { text } = await stage();
    expect(await text()).toContain('15 iş günü ərzində, ən geci 11 dekabr 2026-cı il tarixinədək');
  });

  it('is the one that was told at registration, though it was made longer here since', async () => {
    const { office, text } = await stage();
    await studyApplication(office, await office.actor('clerk'), { id: 1, revision: 1, ground: study.ground });
    expect(await text()).toContain('15 iş günü ərzində, ən geci 11 dekabr 2026-cı il tarixinədək');
  });

  it('is that of the further study where the date came with it', async () => {
    const { text } = await stage('2027-01-06', { study: { ...study, until: '2027-01-06' } });
    expect(await text()).toContain('30 iş günü ərzində, ən geci 6 yanvar 2027-ci il tarixinədək');
  });

  it('is the date alone where an extension or pauses are in it', async () => {
    for (const changes of [{ extension: study }, { study }, { pauses: [{ from: '2026-11-23', to: '2026-11-25', days: 2 }] }]) {
      const told = await (await stage('2026-12-15', changes)).text();
      expect(told).toContain('ən geci 15 dekabr 2026-cı il tarixinədək');
      expect(told).not.toContain('iş günü ərzində');
    }
  });
});
