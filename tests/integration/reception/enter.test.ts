import { describe, expect, it } from 'vitest';
import { auditEntries } from '#backend/audit/tables.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { cancelBooking } from '#backend/reception/ending.ts';
import { enterBooking } from '#backend/reception/enter.ts';
import { knownCitizen } from '#backend/reception/known.ts';
import { similarBookings } from '#backend/reception/similar.ts';
import { bookings } from '#backend/reception/tables.ts';
import { saveReceptionSettings } from '#backend/settings/commands.ts';
import { demoMembers } from '#backend/staff/members.ts';
import { enterBookingInput } from '#shared/reception/bookingForm.ts';
import type { Role } from '#shared/staff/roles.ts';
import { aForm, finOf, typedForm } from '../../support/bookingForm.ts';
import { aSchedule, officeWithBooking, seenBooking } from '../../support/bookings.ts';
import { noon, type TestOffice } from '../../support/office.ts';
import { aBooking, anApplication, anOfficial, citizen } from '../../support/records.ts';

const enter = async (office: TestOffice, changes: Parameters<typeof aForm>[0] = {}, role: 'reception' | 'manager' | 'executor' = 'reception') =>
  enterBooking(office, await office.actor(role), aForm(changes));
const credentials = (role: Role) => demoMembers.find((member) => member.role === role) ?? { login: '', password: '', name: '' };
const rows = (office: TestOffice) => office.store.read((db) => db.select().from(bookings).all());
/** Somebody else books the counter's only place at 10:00. */
const fill = (office: TestOffice, startTime = '10:00') => enter(office, { fin: finOf(900), startTime });

describe('a booking at the counter', () => {
  it('is confirmed at once, has a lent number, and goes up to the portal as a new thing', async () => {
    const office = await officeWithBooking();
    const entered = await enter(office, { email: 'nermin@Example.org', documentNumber: 'aa 1234567' });
    expect(entered).toMatchObject({ number: 'Q-2026-000001', repeated: false });
    expect(await seenBooking(office, entered.id)).toMatchObject({
      status: 'confirmed', channel: 'counter', fin: '7AB2C3D', phone: '+994502345678', email: 'nermin@example.org', documentNumber: 'AA1234567', confirmedAt: noon, startTime: '10:00',
    });
    const sent = await office.store.read((db) => db.select().from(outbox).all());
    expect(sent).toMatchObject([
      { method: 'PUT', path: `/v1/bookings/${entered.uid}`, baseVersion: null, before: { removedAt: noon } },
      // The citizen is told by the ways they gave, and the messages wait for the booking.
      { path: '/v1/notifications', before: {}, body: { channel: 'sms', to: '+994502345678', bookingId: entered.uid, template: 'bookingEntered', text: expect.stringContaining('24.11.2026, saat 10:00, otaq 204') as string } },
      { path: '/v1/notifications', body: { channel: 'email', to: 'nermin@example.org' } },
    ]);
    expect(entered.told).toEqual(['sms', 'email']);
    // A number of a town or of another country is reached by no SMS, and the text says nothing of the citizen.
    expect((await enter(office, { fin: finOf(1), phone: '+90 212 555 00 11', startTime: '10:30' })).told).toEqual([]);
    expect(JSON.stringify(sent.slice(1).map((each) => (each.body as { text: string }).text))).not.toMatch(/Sınaqlı|Nərmin|7AB2C3D/);
  });

  it('is one booking however often the same form is sent', async () => {
    const office = await officeWithBooking();
    const form = aForm();
    const actor = await office.actor('clerk');
    const answers = await Promise.all([enterBooking(office, actor, form), enterBooking(office, actor, form), enterBooking(office, actor, form)]);
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect(answers.map(({ repeated }) => repeated)).toEqual([false, true, true]);
    expect((await rows(office)).length).toBe(2);
    expect((await office.store.read((db) => db.select().from(outbox).all())).map((row) => row.path.split('/')[2])).toEqual(['bookings', 'notifications']);
  });

  it('leaves the portal its share until the day itself, and takes what is left of it then', async () => {
    const office = await officeWithBooking({ status: 'cancelled' });
    await fill(office);
    await expect(enter(office)).rejects.toMatchObject({ code: 'booking.slotFull' });
    office.setNow(Date.parse('2026-11-24T05:00:00Z'));
    await enter(office);
    await expect(enter(office, { fin: finOf(2) })).rejects.toMatchObject({ code: 'booking.slotFull' });
  });

  it('in a full slot is refused with the nearest free places', async () => {
    const office = await officeWithBooking();
    await fill(office);
    await expect(enter(office)).rejects.toMatchObject({ code: 'booking.slotFull', params: { nearest: '2026-11-24 10:30\n2026-12-01 10:00\n2026-12-01 10:30\n2026-12-08 10:00\n2026-12-08 10:30' } });
  });

  it('is never sent to an hour that has passed when its own is full', async () => {
    const office = await officeWithBooking({ startTime: '10:30' });
    office.setNow(Date.parse('2026-11-24T06:35:00Z'));
    await enter(office, { fin: finOf(900), startTime: '10:30' });
    await expect(enter(office, { startTime: '10:30' })).rejects.toMatchObject({ code: 'booking.slotFull', params: { nearest: expect.stringMatching(/^2026-12-01 10:00/) } });
  });

  it('is taken only for the next reception days, unless a manager books', async () => {
    const office = await officeWithBooking();
    await expect(enter(office, { date: '2026-12-22' })).rejects.toMatchObject({ code: 'booking.notOffered', params: { days: 4, last: '15.12.2026' } });
    await expect(enter(office, { date: '2026-11-25' })).rejects.toMatchObject({ code: 'booking.noReceptionDay' });
    await enter(office, { date: '2026-12-22' }, 'manager');
    await saveReceptionSettings(office, await office.actor('admin'), { offeredDays: 5, holdMinutes: 5, overbookLimit: 2 });
    await enter(office, { date: '2026-12-22', startTime: '10:30', fin: finOf(3) });
  });

  it('is never taken for a time that has passed, an hour that there is not, or an official who does not receive', async () => {
    const office = await officeWithBooking();
    office.setNow(Date.parse('2026-11-24T06:45:00Z'));
    await expect(enter(office)).rejects.toMatchObject({ code: 'booking.slotPast' });
    await expect(enter(office, { date: '2026-11-17' }, 'manager')).rejects.toMatchObject({ code: 'booking.slotPast' });
    await expect(enter(office, { startTime: '10:20' })).rejects.toMatchObject({ code: 'booking.noSuchSlot' });
    await office.arrive('official', anOfficial({ version: 2, active: false }));
    await expect(enter(office, { startTime: '10:30' })).rejects.toMatchObject({ code: 'booking.inactiveOfficial' });
    await expect(enter(office, { officialUid: 'nobody' })).rejects.toMatchObject({ code: 'booking.unknownOfficial' });
  });

  it('is entered by those who may', async () => {
    const office = await officeWithBooking();
    await expect(enter(office, {}, 'executor')).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('what is typed wrongly', () => {
  const faults = (changes: Parameters<typeof typedForm>[0]) =>
    (enterBookingInput.safeParse(typedForm(changes)).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

  it('is said at its field', () => {
    expect(faults({ fin: 'ABC' })).toEqual(['fin badFin']);
    expect(faults({ fin: '7OB2C3D' })).toEqual(['fin badFin']);
    expect(faults({ phone: '12345' })).toEqual(['phone badPhone']);
    expect(faults({ email: 'nermin@' })).toEqual(['email badEmail']);
    expect(faults({ birthDate: '1850-01-01' })).toEqual(['birthDate badBirthDate']);
    expect(faults({ birthDate: '2091-05-02' })).toEqual(['birthDate badBirthDate']);
    expect(faults({ surname: ' ', date: '' })).toEqual(['surname required', 'date choosePlace']);
    expect(faults({ fin: '', birthDate: '' })).toEqual(['birthDate birthNeeded']);
    expect(faults({ channel: 'phone', phone: '' })).toEqual(['phone phoneNeeded']);
  });

  it('does not concern a number of another country or a foreign document', () => {
    expect(faults({ phone: '+90 212 555 00 11', documentNumber: 'U 123456' })).toEqual([]);
  });
});

describe('the same citizen twice with the same official', () => {
  it('is pointed out before anything is saved, and entered only on purpose', async () => {
    const office = await officeWithBooking();
    await expect(enter(office, { fin: citizen.fin, startTime: '10:30' })).rejects.toMatchObject({ code: 'booking.similar', params: { count: 1 } });
    expect((await rows(office)).length).toBe(1);
    const { id } = await enter(office, { fin: citizen.fin, startTime: '10:30', similarSeen: ['booking-1'] });
    const audit = await office.store.read((db) => db.select().from(auditEntries).all());
    expect(audit.at(-1)?.detail).toMatchObject({ inSpiteOf: ['booking-1'] });
    expect(id).toBeGreaterThan(1);
  });

  it('is found by name and birth date too, however the name is spelled', async () => {
    const office = await officeWithBooking();
    const found = (sought: object) => office.store.read((db) => similarBookings(db, { officialUid: 'official-1', fin: null, surname: 'ELIYEV', name: 'memmed', patronymic: '', registeredAddress: null, currentAddress: null, birthDate: '1980-03-15', ...sought }, noon));
    expect((await found({})).map(({ uid }) => uid)).toEqual(['booking-1']);
    expect(await found({ birthDate: '1980-03-16' })).toEqual([]);
    expect(await found({ officialUid: 'official-2' })).toEqual([]);
    // Another FİN is another person, whatever their name.
    expect(await found({ fin: '9ZZZZZZ' })).toEqual([]);
  });

  it('is found by the name alone where neither FİN nor birth date tells them apart, unless the patronymic does', async () => {
    const office = await officeWithBooking();
    const found = (sought: object) => office.store.read((db) => similarBookings(db, { officialUid: 'official-1', fin: null, surname: 'Eliyev', name: 'Memmed', patronymic: '', registeredAddress: null, currentAddress: null, birthDate: null, ...sought }, noon));
    expect((await found({})).map(({ uid }) => uid)).toEqual(['booking-1']);
    expect(await found({ patronymic: 'Başqa oğlu' })).toEqual([]);
    await office.arrive('booking', aBooking({ id: 'booking-2', number: 'Q-2026-0000002', status: 'confirmed', receptionDate: '2026-12-08', citizen: { ...citizen, fin: null, birthDate: null, surname: 'Nümunəzadə' } }));
    expect((await found({ fin: '9ZZZZZZ', surname: 'Nümunəzadə' })).map(({ uid }) => uid)).toEqual(['booking-2']);
  });

  it('counts receptions of the last thirty days, and nothing refused, cancelled or longer ago', async () => {
    const office = await officeWithBooking({ status: 'cancelled' });
    const found = () => office.store.read((db) => similarBookings(db, { officialUid: 'official-1', fin: citizen.fin, surname: '', name: '', patronymic: '', registeredAddress: null, currentAddress: null, birthDate: null }, noon));
    expect(await found()).toEqual([]);
    await office.arrive('booking', aBooking({ id: 'booking-2', number: 'Q-2026-0000002', status: 'received', receptionDate: '2026-10-20' }));
    expect(await found()).toEqual([]);
    await office.arrive('booking', aBooking({ id: 'booking-3', number: 'Q-2026-0000003', status: 'received', receptionDate: '2026-11-10' }));
    expect((await found()).map(({ uid }) => uid)).toEqual(['booking-3']);
  });
});

describe('a place beyond those of a slot', () => {
  const beyond = { reason: 'Vətəndaş uzaq kənddən gəlib', login: '', password: '' };

  it('is a manager’s to give, with the reason kept and shown', async () => {
    const office = await officeWithBooking();
    await fill(office);
    const { id } = await enter(office, { overbook: beyond }, 'manager');
    const manager = await office.actor('manager');
    expect(await seenBooking(office, id)).toMatchObject({ overbookReason: beyond.reason, approvedBy: manager.name });
  });

  it('is approved on the spot by a manager’s name and password, and the audit keeps both names', async () => {
    const office = await officeWithBooking();
    await fill(office);
    await expect(enter(office, { overbook: beyond })).rejects.toMatchObject({ code: 'auth.wrongPassword' });
    await expect(enter(office, { overbook: { ...beyond, login: 'rehber', password: 'x' } })).rejects.toMatchObject({ code: 'auth.wrongPassword' });
    const { login, password, name } = credentials('manager');
    const clerk = credentials('clerk');
    await expect(enter(office, { overbook: { ...beyond, login: clerk.login, password: clerk.password } })).rejects.toMatchObject({ code: 'booking.notApprover' });
    await enter(office, { overbook: { ...beyond, login, password } });
    const last = (await office.store.read((db) => db.select().from(auditEntries).all())).at(-1);
    expect(last).toMatchObject({ command: 'bookings.enter', actorName: (await office.actor('reception')).name, detail: { approvedBy: name, overbookReason: beyond.reason } });
  });

  it('ends at the limit of its slot, and is none where a place is free', async () => {
    const office = await officeWithBooking();
    const free = await enter(office, { overbook: beyond, fin: finOf(1) }, 'manager');
    expect(await seenBooking(office, free.id)).toMatchObject({ overbookReason: null, approvedBy: null });
    await enter(office, { overbook: beyond, fin: finOf(2) }, 'manager');
    await enter(office, { overbook: beyond, fin: finOf(3) }, 'manager');
    await expect(enter(office, { overbook: beyond, fin: finOf(4) }, 'manager')).rejects.toMatchObject({ code: 'booking.overbookLimit', params: { limit: 2 } });
    expect((await rows(office)).length).toBe(4);
  });
});

describe('a citizen the office knows', () => {
  it('brings along what the newest booking or application tells', async () => {
    const office = await officeWithBooking({ workplace: 'Nümunə məktəbi' });
    await office.arrive('application', anApplication({ submittedAt: '2026-11-21T07:30:00Z', contact: { phone: '+994512345678', email: null, currentAddress: 'Sınaq qəsəbəsi' } }));
    const known = await office.store.read((db) => knownCitizen(db, citizen.fin));
    expect(known).toMatchObject({ source: 'application', surname: 'Əliyev', phone: '+994512345678', email: 'memmed@example.org', workplace: 'Nümunə məktəbi', currentAddress: 'Sınaq qəsəbəsi' });
    expect(await office.store.read((db) => knownCitizen(db, '2222222'))).toBeNull();
  });
});

it('A booking that was cancelled leaves its place to the next', async () => {
  const office = await officeWithBooking();
  const { id } = await fill(office);
  const { revision } = await seenBooking(office, id);
  await cancelBooking(office, await office.actor('reception'), { id, revision, by: 'citizen', reason: 'Fikrini dəyişib' });
  await enter(office);
});

it('A reception that gives the day only books by the day', async () => {
  const office = await officeWithBooking();
  await office.arrive('schedule', { ...aSchedule('official-1', { slotMinutes: null, placesPerSlot: 3, portalPlaces: 1 }), version: 2 });
  await enter(office, { startTime: null });
  await enter(office, { startTime: null, fin: finOf(5) });
  await expect(enter(office, { startTime: null, fin: finOf(6) })).rejects.toMatchObject({ code: 'booking.slotFull' });
});
