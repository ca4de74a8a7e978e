import { describe, expect, it } from 'vitest';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { receiveBooking } from '#backend/reception/outcome.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { receiveInput, type ReceiveInput } from '#shared/reception/life.ts';
import { beginReception, officeWithBooking, seenBooking } from '../../support/bookings.ts';
import type { TestOffice } from '../../support/office.ts';

type Outcome = ReceiveInput extends infer Each ? (Each extends unknown ? Omit<Each, 'id' | 'revision'> : never) : never;

const inWriting: Outcome = { outcome: 'putInWriting', service: 'general', kind: 'complaint', subject: 'road', summary: 'Yolun təmiri barədə', text: 'Məhəllə yolunun təmir edilməsini xahiş edirəm.', accused: 'Örnəkov' };

async function receive(office: TestOffice, outcome: Outcome) {
  const { revision } = await beginReception(office);
  return receiveBooking(office, await office.actor('reception'), { id: 1, revision, ...outcome });
}

const operations = (office: TestOffice) => office.store.read((db) => db.select().from(outbox).all());

describe('the outcome of a reception', () => {
  it('answered orally keeps the answer’s short note, which the portal is not told', async () => {
    const office = await officeWithBooking();
    expect(await receive(office, { outcome: 'answeredOrally', consent: true, note: 'Növbənin qaydası izah edildi' })).toEqual({ applicationId: null });
    expect(await seenBooking(office)).toMatchObject({ status: 'received', receptionOutcome: 'answeredOrally', outcomeNote: 'Növbənin qaydası izah edildi', application: null, actions: [] });
    expect((await operations(office)).at(-1)).toMatchObject({ body: { action: 'receive', data: { outcome: 'answeredOrally', applicationId: null } } });
  });

  it('answered orally needs the citizen’s consent and a note of the answer', () => {
    const problems = (value: object) => receiveInput.safeParse({ id: 1, revision: 1, outcome: 'answeredOrally', ...value }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(problems({ consent: false, note: '' })).toEqual([['consent', 'consentNeeded'], ['note', 'required']]);
    expect(problems({ consent: true, note: 'İzah edildi' })).toBeUndefined();
  });

  it('to be continued keeps what is left to do', async () => {
    const office = await officeWithBooking();
    await receive(office, { outcome: 'toBeContinued', note: 'Sənədləri gətirəcək' });
    expect(await seenBooking(office)).toMatchObject({ status: 'received', receptionOutcome: 'toBeContinued', outcomeNote: 'Sənədləri gətirəcək' });
  });

  it('is not written while the citizen is not at the reception', async () => {
    const office = await officeWithBooking();
    await expect(receiveBooking(office, await office.actor('reception'), { id: 1, revision: 1, outcome: 'toBeContinued', note: '' })).rejects.toMatchObject({ code: 'booking.cannotReceive' });
  });
});

describe('a reception whose matter is referred', () => {
  it('says to whom, and its timeline too', async () => {
    const office = await officeWithBooking();
    await receive(office, { outcome: 'referred', to: 'Nümunə Bələdiyyəsi', note: '', accused: '' });
    const booking = await seenBooking(office);
    expect(booking).toMatchObject({ receptionOutcome: 'referred', referredTo: 'Nümunə Bələdiyyəsi' });
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'booking.receive.referred', values: { to: 'Nümunə Bələdiyyəsi' } });
  });

  it('of a complaint asks who is complained of and why it goes there, and never lets it go to them', async () => {
    const office = await officeWithBooking({ kind: 'complaint' });
    const { revision } = await beginReception(office);
    const reception = await office.actor('reception');
    const refer = (to: string, accused: string, note = 'Onun səlahiyyətindədir') => receiveBooking(office, reception, { id: 1, revision, outcome: 'referred', to, accused, note });
    await expect(refer('Nümunə Bələdiyyəsi', '')).rejects.toMatchObject({ code: 'booking.accusedNeeded' });
    await expect(refer('Nümunə bələdiyyəsinə', 'NÜMUNƏ BƏLƏDİYYƏSİNƏ')).rejects.toMatchObject({ code: 'application.forwardToAccused' });
    await expect(refer('Nümunə Bələdiyyəsinin sədri Örnəkov', 'Örnəkov')).rejects.toMatchObject({ code: 'application.forwardToAccused' });
    await expect(refer('Nümunə Bələdiyyəsi', 'Örnəkov', '')).rejects.toMatchObject({ code: 'booking.referralReasonNeeded' });
    await refer('Nümunə Bələdiyyəsi', 'Örnəkov');
    expect(await seenBooking(office)).toMatchObject({ status: 'received', referredTo: 'Nümunə Bələdiyyəsi' });
  });
});

describe('a reception that is put in writing', () => {
  it('becomes an application with the citizen’s data, linked both ways, known by the booking’s number', async () => {
    const office = await officeWithBooking({ workplace: 'Məktəb', privilege: 'martyrFamily', currentAddress: 'Dəniz küçəsi 3' });
    const { applicationId } = await receive(office, inWriting);
    const clerk = await office.actor('clerk');
    const application = await office.store.read((db) => applicationDetail(db, office, clerk, applicationId ?? 0));
    expect(application).toMatchObject({
      status: 'submitted',
      channel: 'reception',
      kind: 'complaint',
      subject: 'road',
      complainedOf: 'Örnəkov',
      summary: 'Yolun təmiri barədə',
      portalNumber: 'Q-2026-0000001/Y',
      surname: 'Əliyev',
      fin: '5ZK2B7A',
      phone: '+994502345678',
      email: 'memmed@example.org',
      currentAddress: 'Dəniz küçəsi 3',
      privilege: 'martyrFamily',
      reception: { id: 1, number: 'Q-2026-0000001', date: '2026-11-24' },
      waiting: true,
    });
    expect(application.timeline).toMatchObject([{ action: 'enteredAtReception', actor: 'Aytən Nümunəli', values: { number: 'Q-2026-0000001' } }]);
    expect(await seenBooking(office)).toMatchObject({
      status: 'received',
      receptionOutcome: 'putInWriting',
      application: { id: applicationId, number: null, portalNumber: 'Q-2026-0000001/Y', status: 'submitted' },
    });
  });

  it('stands in the queue at once, and is found by its words and by the booking’s number', async () => {
    const office = await officeWithBooking();
    const { applicationId } = await receive(office, inWriting);
    const clerk = await office.actor('clerk');
    const find = async (search: string) => {
      const page = await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search, status: 'submitted' } })));
      return page.rows.map((row) => row.id);
    };
    expect(await find('')).toEqual([applicationId]);
    expect(await find('eliyev yolun')).toEqual([applicationId]);
    expect(await find('Q-2026-0000001')).toEqual([applicationId]);
  });

  it('goes up before its link and before any later step', async () => {
    const office = await officeWithBooking();
    const { applicationId } = await receive(office, inWriting);
    await registerApplication(office, await office.actor('clerk'), { id: applicationId ?? 0, revision: 1 });
    const sent = (await operations(office)).filter((operation) => operation.path !== '/v1/notifications').map(({ method, path, baseVersion }) => [method, path.split('/')[2], baseVersion]);
    expect(sent).toEqual([
      ['POST', 'bookings', 1],
      ['POST', 'bookings', 1],
      ['PUT', 'applications', null],
      ['POST', 'bookings', 1],
      ['POST', 'applications', 0],
    ]);
  });

  it('leaves nothing behind when the service is not known: no application, and the citizen is still at the reception', async () => {
    const office = await officeWithBooking();
    await expect(receive(office, { ...inWriting, service: 'unknown' })).rejects.toMatchObject({ code: 'application.unknownService' });
    const clerk = await office.actor('clerk');
    expect((await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({})))).rows).toEqual([]);
    expect((await seenBooking(office)).status).toBe('inReception');
  });
});
