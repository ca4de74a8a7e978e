import { describe, expect, it } from 'vitest';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { sendCopies } from '#backend/applications/copies.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { renderNotice } from '#backend/notices/documents.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { pdfText } from '../../support/poppler.ts';
import { openPortal } from '../../support/portal.ts';
import { anApplication, aService } from '../../support/records.ts';

const day = 86_400_000;
const road = { body: 'Nümunə Yol İdarəsi', part: 'Məhəllə yolunun təmiri.' };
const water = { body: 'Nümunə Su İdarəsi', part: 'Suyun qrafiki.' };

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('application', anApplication({ kind: 'complaint', text: 'Yol pisdir.\nSu gəlmir.\nHəyətin işıqlandırılması da zəifdir.' }));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const clerk = await office.actor('clerk');
  await registerApplication(office, clerk, { id: 1, revision: 1 });
  const exchange = async () => {
    await push(office, client);
    await pull(office, client);
  };
  const send = async (targets: Array<typeof road>, more: { complainedOf?: string; late?: boolean } = {}) =>
    sendCopies(office, clerk, { id: 1, revision: (await detail(office)).revision, targets, complainedOf: '', late: false, ...more });
  return { office, portal, clerk, exchange, send };
}

const detail = async (office: TestOffice) => {
  const actor = await office.actor('manager');
  return office.store.read((db) => applicationDetail(db, office, actor, 1));
};

describe('what concerns several bodies', () => {
  it('goes to them as copies, stays with us for our own part, and the citizen and the portal are told', async () => {
    const { office, portal, clerk, exchange, send } = await stage();
    const before = await detail(office);
    expect(before.forwardBy).toMatchObject({ days: 3, from: '2026-11-21', to: '2026-11-25' });
    expect(await send([road, water])).toEqual({ numbers: ['M-26/000001-1', 'M-26/000001-2'] });
    const after = await detail(office);
    expect(after).toMatchObject({ status: 'registered', dueDate: before.dueDate, closedAt: null, copies: [{ ...road, number: 'M-26/000001-1', date: '2026-11-21' }, { ...water, number: 'M-26/000001-2' }] });
    expect(after.timeline.at(-1)).toMatchObject({ action: 'sendCopies', values: { bodies: 'Nümunə Yol İdarəsi; Nümunə Su İdarəsi' } });
    const told = await office.store.read((db) => db.select().from(outbox).all().filter((row) => row.path === '/v1/notifications').map((row) => (row.body as { template: string }).template));
    expect(told).toEqual(['registered', 'registered', 'copiesSent', 'copiesSent']);
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'registered', copies: [{ body: road.body }, { body: water.body }] });
    expect(await detail(office)).toMatchObject({ waiting: false, copies: [{ body: road.body }, { body: water.body }] });

    await send([{ body: 'Nümunə İşıq İdarəsi', part: 'Həyətin işıqları.' }]);
    await answerApplication(office, clerk, { id: 1, revision: (await detail(office)).revision, outcome: 'explained', text: 'Bizə aid hissə üzrə izahat verilir.' });
    await exchange();
    expect(portal.held('application', 'application-1')).toMatchObject({ status: 'answered', copies: [{}, {}, { number: 'M-26/000001-3' }] });
    await expect(send([{ body: 'Nümunə Qaz İdarəsi', part: 'Qazın təzyiqi.' }])).rejects.toMatchObject({ code: 'application.cannotSendCopies' });
  });

  it('never goes to whom it complains of, and nothing goes to the others either', async () => {
    const { office, send } = await stage();
    await expect(send([road, { body: 'NÜMUNƏ BƏLƏDİYYƏSİ', part: 'Bələdiyyənin işi.' }], { complainedOf: 'Nümunə bələdiyyəsi' })).rejects.toMatchObject({ code: 'application.forwardToAccused' });
    expect((await detail(office)).copies).toEqual([]);
  });

  it('after three working days goes only with a person who knows it', async () => {
    const { office, send } = await stage();
    office.setNow(noon + 6 * day);
    await expect(send([road])).rejects.toMatchObject({ code: 'application.forwardingLate' });
    await send([road], { late: true });
    expect((await detail(office)).copies).toMatchObject([{ date: '2026-11-27' }]);
  });

  it('goes under a letter to each body, with its own part named and the application behind it', async () => {
    const { office, send } = await stage();
    await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, noon));
    await send([road, water]);
    const { fileName, pdf } = await renderNotice(office, 'letter', 1, { copy: 2 });
    expect(fileName).toBe('M-26-000001-2 müşayiət məktubu.pdf');
    const text = pdfText(pdf).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Nümunə Su İdarəsi');
    expect(text).toContain('Suyun qrafiki.');
    expect(text).not.toContain(road.body);
    expect(text).not.toContain(road.part);
    expect(text).toContain('Həyətin işıqlandırılması da zəifdir.');
    await expect(renderNotice(office, 'letter', 1, { copy: 3 })).rejects.toMatchObject({ code: 'notice.notForwarded' });
    await expect(renderNotice(office, 'letter', 1)).rejects.toMatchObject({ code: 'notice.notForwarded' });
  });
});
