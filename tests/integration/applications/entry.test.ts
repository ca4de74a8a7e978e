import { ZodError } from 'zod';
import { describe, expect, it } from 'vitest';
import { attachmentContent } from '#backend/applications/attachments.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { enterByHand, entryDraft, keepEntryDraft, previousByNumber } from '#backend/applications/entry.ts';
import { addAttachment, addEntryFile, markAttachment, resendAttachment } from '#backend/applications/files.ts';
import { fileApplication } from '#backend/applications/filing.ts';
import { returnApplication, withdrawApplication } from '#backend/applications/branches.ts';
import { listApplications } from '#backend/applications/list.ts';
import { similarToTyped } from '#backend/applications/similar.ts';
import { uploadAttachments } from '#backend/applications/uploads.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { entryInput, likeInput, type EntryForm } from '#shared/applications/entry.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { anEntry } from '../../support/entryForm.ts';
import { anApplication, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\nSınaq sənədi');
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3]);
type Held = { version: number; status: string; channel: string; registration: { number: string; dueDate: string } | null; attachments: Array<{ id: string; name: string }>; incoming: object | null; previous: object | null };

async function open(service = aService()) {
  const office = await openOffice();
  await office.arrive('service', service);
  const clerk = await office.actor('clerk');
  const enter = (changes: Partial<EntryForm> = {}, register = true) => enterByHand(office, clerk, { form: entryInput.parse(anEntry(changes)), register });
  const detail = (id: number) => office.store.read((db) => applicationDetail(db, office, clerk, id));
  return { office, clerk, enter, detail };
}
const items = (office: TestOffice) => office.store.read(outboxItems);

describe('an application entered by hand', () => {
  it('is kept and registered in one step, with a lent number and a due date', async () => {
    const { enter, detail } = await open();
    const { id, number, dueDate } = await enter();
    expect(number).toBe('M-26/000001');
    expect(dueDate).toBe('2026-12-11');
    const card = await detail(id);
    expect(card).toMatchObject({ number, status: 'registered', channel: 'post', surname: 'Nümunəzadə', fin: '5ZK2B7A', waiting: true });
    expect(card.timeline.map(({ action }) => action)).toEqual(['enteredByHand', 'register']);
  });

  it('may be kept only, and registered later like any other', async () => {
    const { office, clerk, enter, detail } = await open();
    const { id, number } = await enter({}, false);
    expect(number).toBeNull();
    expect(await detail(id)).toMatchObject({ status: 'submitted', number: null, portalNumber: 'Ə-20261121-00ABCD' });
    expect(await registerApplication(office, clerk, { id, revision: 1 })).toMatchObject({ number: 'M-26/000001' });
  });

  it('is one application however often the same form is sent', async () => {
    const { office, clerk, enter } = await open();
    const first = await enter();
    expect(await enter()).toEqual(first);
    const page = await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({})));
    expect(page.rows.map(({ number }) => number)).toEqual(['M-26/000001']);
  });

  it('is found by the words of its service’s own fields', async () => {
    const { office, clerk, enter } = await open(aService({ fields: [{ key: 'meter', az: 'Sayğac', en: 'Meter', type: 'text', required: true, searchable: true }] }));
    await enter({ details: { meter: 'SY-774411' } });
    const found = await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search: 'sy 774411' } })));
    expect(found.rows).toHaveLength(1);
  });

  it('is refused with the field’s own path when the card finds it wrong, or it comes from the future', async () => {
    const { enter } = await open(aService({ mobileRequired: true }));
    const failure = await enter({ phone: '', receivedTime: '23:00' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ZodError);
    expect((failure as ZodError).issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(['form.phone: required', 'form.receivedTime: inFuture']);
  });

  it('is refused for a service that is not offered any more', async () => {
    const { enter } = await open(aService({ active: false }));
    await expect(enter()).rejects.toMatchObject({ code: 'application.unknownService' });
  });

  it('keeps everything the card asks for', async () => {
    const { enter, detail } = await open();
    const earlier = await enter({ uid: '01a90000-0000-7000-8000-00000000aaaa' });
    const { id } = await enter({
      channel: 'higherBody', incomingBody: 'Nümunə Nazirliyi', incomingNumber: '4/12', incomingDate: '2026-11-18',
      isRepeat: true, previousNumber: 'M-26/000001', sheetCount: '3', isCollective: true, signatureCount: '12',
      hasRepresentative: true, representativeSurname: 'Sınaqlı', representativeName: 'Kamil', powerOfAttorney: '№ 1-20, 02.03.2026',
      kind: 'complaint', complainedOf: 'Nümunə Mənzil İdarəsi',
    });
    expect(await detail(id)).toMatchObject({
      incomingBody: 'Nümunə Nazirliyi', incomingNumber: '4/12', incomingDate: '2026-11-18', isRepeat: true, previous: { id: earlier.id, number: 'M-26/000001' },
      sheetCount: 3, isCollective: true, signatureCount: 12, representative: { surname: 'Sınaqlı', powerOfAttorney: '№ 1-20, 02.03.2026' }, complainedOf: 'Nümunə Mənzil İdarəsi',
    });
  });

  it('that came after hours counts from the next working day, where the card says so, and explains it', async () => {
    const { enter, detail } = await open(aService({ afterHours: 'nextWorkingDay' }));
    // Saturday: the term counts from Monday the 23rd.
    const { id, dueDate } = await enter();
    expect(dueDate).toBe('2026-12-14');
    expect(await detail(id)).toMatchObject({ countedFrom: '2026-11-23', due: { from: '2026-11-23', to: '2026-12-14', days: 15 } });
  });

  it('may be kept by whoever receives people, but registered only by those who register', async () => {
    const { office } = await open();
    const reception = await office.actor('reception');
    const form = entryInput.parse(anEntry());
    await expect(enterByHand(office, reception, { form, register: true })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    expect(await enterByHand(office, reception, { form, register: false })).toMatchObject({ number: null });
    await expect(enterByHand(office, await office.actor('executor'), { form, register: false })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('an application of the portal that came after hours', () => {
  it('counts from the next working day too', async () => {
    const { office, clerk, detail } = await open(aService({ afterHours: 'nextWorkingDay' }));
    // Friday, 23:40 in Baku; registered on Saturday.
    await office.arrive('application', anApplication({ submittedAt: '2026-11-20T19:40:00Z' }));
    expect(await registerApplication(office, clerk, { id: 1, revision: 1 })).toMatchObject({ dueDate: '2026-12-14' });
    expect(await detail(1)).toMatchObject({ countedFrom: '2026-11-23' });
    // How it was counted stays explained once the portal has answered.
    await office.arrive('application', anApplication({ version: 2, submittedAt: '2026-11-20T19:40:00Z', summary: 'Başqa' }));
    expect(await detail(1)).toMatchObject({ summary: 'Başqa', countedFrom: '2026-11-23', due: { from: '2026-11-23', to: '2026-12-14' } });
  });
});

describe('an application that arrived broken', () => {
  it('is kept and shown with what is wrong: an unknown service, dates that cannot be', async () => {
    const { office, clerk, detail } = await open();
    await office.arrive('application', anApplication({ service: 'nobodyKnows', submittedAt: '2027-01-01T07:30:00Z', citizen: { ...citizen, birthDate: '1801-02-03' } }));
    expect((await detail(1)).faults).toEqual([{ key: 'service', code: 'unknownService' }, { key: 'submittedAt', code: 'notYet' }, { key: 'birthDate', code: 'badDate' }]);
    // No term is known for it, so it gets no number; but it can be given back.
    await expect(registerApplication(office, clerk, { id: 1, revision: 1 })).rejects.toMatchObject({ code: 'application.unknownService' });
    await returnApplication(office, clerk, { id: 1, revision: 1, reason: 'Belə xidmət yoxdur.', whatToDo: 'Xidməti yenidən seçin.' });
    expect(await detail(1)).toMatchObject({ status: 'returned', timeline: expect.arrayContaining([expect.objectContaining({ action: 'returnForCompletion' })]) as unknown });
  });
});

describe('an application that arrived with a FİN and dates that are none, names with marks and a text of 100 000 letters', () => {
  it('opens with what was sent and what is wrong, is found, registered and given back, and is whole once the portal mends it', async () => {
    const { office, clerk, detail } = await open();
    const sent = {
      citizen: { ...citizen, fin: '5ZK2B7O', surname: 'Әлијев', name: 'Me\u0301mmed\u200b', birthDate: '1980-02-31' },
      contact: { phone: '12', email: 'memmed@', currentAddress: null },
      incoming: { body: 'Nümunə Nazirliyi', number: null, date: '2026-13-01' },
      channel: 'higherBody' as const,
      text: 'ə'.repeat(100_000),
    };
    await office.arrive('application', anApplication(sent));
    const broken = await detail(1);
    expect(broken).toMatchObject({ fin: null, birthDate: null, incomingDate: null, broken: { fin: '5ZK2B7O', birthDate: '1980-02-31', incomingDate: '2026-13-01' } });
    expect(broken.text).toHaveLength(100_000);
    expect(broken.faults.map(({ key, code }) => `${key}: ${code}`)).toEqual(expect.arrayContaining(['fin: badFin', 'birthDate: badDate', 'incomingDate: badDate', 'phone: badPhone', 'email: badEmail']));
    expect((await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search: 'eliyev memmed' } })))).rows.map(({ id }) => id)).toEqual([1]);
    const { number } = await registerApplication(office, clerk, { id: 1, revision: 1 });
    await returnApplication(office, clerk, { id: 1, revision: 2, reason: 'FİN və doğum tarixi səhvdir.', whatToDo: 'Şəxsiyyət vəsiqəsinə əsasən düzəldin.' });
    expect(await detail(1)).toMatchObject({ status: 'returned', number });
    const { dueDate } = await detail(1);
    const registration = { number, registeredAt: '2026-11-21T08:00:00Z', dueDate: dueDate ?? '', officer: clerk.name };
    await office.arrive('application', anApplication({ version: 5, status: 'registered', registration, returned: { reason: 'FİN səhvdir.', whatToDo: 'Düzəldin.', at: '2026-11-21T08:00:00Z', completeBy: null, completedAt: '2026-11-22T08:00:00Z' } }));
    expect(await detail(1)).toMatchObject({ fin: citizen.fin, birthDate: citizen.birthDate, broken: null, faults: [] });
  });
});

describe('the paper of a closed application', () => {
  it('is filed once it is off control, and not before', async () => {
    const { office, clerk, detail } = await open();
    await office.arrive('application', anApplication());
    await expect(fileApplication(office, clerk, { id: 1, revision: 1, filedTo: '01-14/3' })).rejects.toMatchObject({ code: 'application.stillOpen' });
    await withdrawApplication(office, clerk, { id: 1, revision: 1, reason: 'Vətəndaşın xahişi ilə' });
    await fileApplication(office, clerk, { id: 1, revision: 2, filedTo: '01-14/3, vərəq 27' });
    expect(await detail(1)).toMatchObject({ filedTo: '01-14/3, vərəq 27', revision: 3 });
    // What the portal tells later does not take it away.
    await office.arrive('application', anApplication({ version: 2, status: 'withdrawn', summary: 'Başqa' }));
    expect(await detail(1)).toMatchObject({ filedTo: '01-14/3, vərəq 27' });
  });
});

describe('what is begun and not saved', () => {
  it('is there again for its person alone, with its files, and is forgotten once it is saved', async () => {
    const { office, clerk, enter } = await open();
    await keepEntryDraft(office, clerk, { surname: 'Nümunəz', text: 'Yarımçıq' });
    const file = await addEntryFile(office, clerk, { name: 'ərizə.pdf', bytes: pdf });
    expect(await office.store.read((db) => entryDraft(db, clerk))).toMatchObject({ form: { surname: 'Nümunəz' }, files: [{ uid: file.uid, name: 'ərizə.pdf' }] });
    const manager = await office.actor('manager');
    expect(await office.store.read((db) => entryDraft(db, manager))).toMatchObject({ form: null, files: [] });
    await enter({ files: [{ uid: file.uid, sheets: '2' }] });
    expect(await office.store.read((db) => entryDraft(db, clerk))).toEqual({ form: null, updatedAt: null, files: [] });
  });
});

describe('what is like the card that is being typed', () => {
  it('is found by FİN, and by name with birth date', async () => {
    const { office } = await open();
    await office.arrive('application', anApplication());
    const like = (typed: object) => office.store.read((db) => similarToTyped(db, likeInput.parse(typed), office.now()));
    expect(await like({ fin: '5zk2b7a', subject: 'road' })).toMatchObject([{ by: 'fin', sameSubject: true }]);
    expect(await like({ surname: 'əliyev', name: 'Məmməd', patronymic: 'Sınaq oğlu', birthDate: '1980-03-15' })).toMatchObject([{ by: 'name' }]);
    expect(await like({ surname: 'Əliyev', name: 'Məmməd' })).toEqual([]);
    expect(await office.store.read((db) => previousByNumber(db, 'M-2026-0000001'))).toMatchObject({ id: 1 });
    expect(await office.store.read((db) => previousByNumber(db, 'M-2026-9'))).toBeNull();
  });
});

describe('entered while the line is down', () => {
  it('goes up once when it is back: the card, its registration, its file', async () => {
    const { office, clerk, enter, detail } = await open();
    const portal = await openPortal();
    portal.hold('service', aService());
    portal.faults.offline = true;
    const client = portal.connect({ retries: 0 });
    const file = await addEntryFile(office, clerk, { name: 'ərizə.pdf', bytes: pdf });
    const { id, number, dueDate } = await enter({ files: [{ uid: file.uid }] });
    await expect(push(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    await expect(uploadAttachments(office, client)).rejects.toMatchObject({ code: 'portal.unreachable' });
    expect(await detail(id)).toMatchObject({ waiting: true, attachments: [{ waiting: true, refused: false }] });

    delete portal.faults.offline;
    // The answer to the first command is lost: the same command must not make a second application.
    portal.faults.dropReplies = 1;
    office.setNow(office.now() + 3_600_000);
    await push(office, client).catch(() => undefined);
    office.setNow(office.now() + 3_600_000);
    await push(office, client);
    await uploadAttachments(office, client);
    const { uid } = await detail(id);
    expect(portal.held<Held>('application', uid)).toMatchObject({ version: 2, status: 'registered', channel: 'post', registration: { number, dueDate }, attachments: [{ id: file.uid, name: 'ərizə.pdf' }] });
    expect(await client.attachment(file.uid)).toEqual(Buffer.from(pdf));
    expect(await items(office)).toEqual([]);

    // What comes back in the feed is the same application, with its file and its number.
    await pull(office, client);
    expect(await detail(id)).toMatchObject({ number, status: 'registered', waiting: false, attachments: [{ uid: file.uid, fetched: true, waiting: false }] });
    expect((await office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({})))).rows).toHaveLength(1);
  });

  it('gives each application a number of its own', async () => {
    const { enter } = await open();
    const numbers = new Set<string | null>();
    for (let i = 0; i < 5; i += 1) numbers.add((await enter({ uid: `01a90000-0000-7000-8000-00000000000${i}` })).number);
    expect(numbers.size).toBe(5);
  });
});

describe('a file added to an application of the portal', () => {
  async function withPortal() {
    const { office, clerk, detail } = await open();
    const portal = await openPortal();
    portal.hold('service', aService());
    portal.hold('application', anApplication());
    const client = portal.connect({ retries: 0 });
    await pull(office, client);
    return { office, clerk, detail, portal, client };
  }

  it('is named there and its content goes up, while a registration goes its own way', async () => {
    const { office, clerk, detail, portal, client } = await withPortal();
    await addAttachment(office, clerk, { id: 1, name: 'Əlavə\u202e.pdf', bytes: pdf });
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    await push(office, client);
    await uploadAttachments(office, client);
    const held = portal.held<Held>('application', 'application-1');
    expect(held).toMatchObject({ status: 'registered', attachments: [{ name: 'Əlavə.pdf' }] });
    const [file] = (await detail(1)).attachments;
    expect(file).toMatchObject({ name: 'Əlavə.pdf', waiting: false, addedBy: clerk.name });
    expect((await attachmentContent(office, null, file?.uid ?? '')).bytes).toEqual(pdf);
    expect(await items(office)).toEqual([]);
  });

  it('is refused in words when it is a program, is there already, or there is no such application', async () => {
    const { office, clerk } = await withPortal();
    await expect(addAttachment(office, clerk, { id: 1, name: 'ərizə.pdf', bytes: program })).rejects.toMatchObject({ code: 'attachment.executable', params: { name: 'ərizə.pdf' } });
    await expect(addEntryFile(office, clerk, { name: 'ərizə.pdf', bytes: program })).rejects.toMatchObject({ code: 'attachment.executable' });
    await addAttachment(office, clerk, { id: 1, name: 'a.pdf', bytes: pdf });
    await expect(addAttachment(office, clerk, { id: 1, name: 'b.pdf', bytes: pdf })).rejects.toMatchObject({ code: 'attachment.alreadyThere' });
    await expect(addAttachment(office, clerk, { id: 99, name: 'a.pdf', bytes: pdf })).rejects.toMatchObject({ code: 'application.notFound' });
  });

  it('stays here marked when the portal refuses it, and can be sent once more', async () => {
    const { office, clerk, detail, client } = await withPortal();
    await addAttachment(office, clerk, { id: 1, name: 'a.pdf', bytes: pdf });
    const refusing = { ...client, putAttachment: () => Promise.resolve(false) };
    await uploadAttachments(office, refusing);
    const [file] = (await detail(1)).attachments;
    expect(file).toMatchObject({ refused: true, waiting: false });
    expect((await attachmentContent(office, null, file?.uid ?? '')).bytes).toEqual(pdf);
    await resendAttachment(office, clerk, { uid: file?.uid ?? '' });
    await uploadAttachments(office, client);
    expect((await detail(1)).attachments[0]).toMatchObject({ refused: false, waiting: false });
  });

  it('may be marked: sheets, a bad copy, which document it is', async () => {
    const { office, clerk, detail } = await open(aService({ documents: [{ code: 'idCard', az: 'Şəxsiyyət vəsiqəsi', en: 'Identity card', required: true }] }));
    await office.arrive('application', anApplication());
    expect((await detail(1)).documentFaults).toMatchObject([{ code: 'idCard', fault: 'missing' }]);
    await addAttachment(office, clerk, { id: 1, name: 'a.pdf', bytes: pdf });
    const uid = (await detail(1)).attachments[0]?.uid ?? '';
    await markAttachment(office, clerk, { uid, sheets: 2, isPoor: true, document: 'idCard' });
    expect(await detail(1)).toMatchObject({ documentFaults: [{ code: 'idCard', fault: 'poor' }], attachments: [{ sheets: 2, isPoor: true }] });
    await markAttachment(office, clerk, { uid, sheets: 2, isPoor: false, document: 'idCard' });
    expect((await detail(1)).documentFaults).toEqual([]);
  });
});
