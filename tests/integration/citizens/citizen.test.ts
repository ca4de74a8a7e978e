import { describe, expect, it } from 'vitest';
import { findDifferent } from '#backend/applications/branches.ts';
import { applicationsOfPerson } from '#backend/applications/ofPerson.ts';
import { findCitizens } from '#backend/citizens/find.ts';
import { citizenView } from '#backend/citizens/profile.ts';
import { pageById } from '#backend/citizens/router.ts';
import { personAt } from '#backend/citizens/sources.ts';
import { messagesTo, voicesOf } from '#backend/citizens/written.ts';
import { bookingsOfPerson } from '#backend/reception/ofPerson.ts';
import { appRouter } from '#backend/router.ts';
import { silentLog } from '#backend/log.ts';
import type { Lifecycle } from '#backend/lifecycle.ts';
import { issueNotice } from '#backend/notices/commands.ts';
import { undoStep } from '#backend/applications/undo.ts';
import { aBooking, anApplication, anOfficial, aService, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

const nobody = { phone: null, email: null, currentAddress: null };
const anchor = { kind: 'application', id: 1 } as const;

async function arrive(office: TestOffice, n: number, changes: Parameters<typeof anApplication>[0] = {}): Promise<void> {
  await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-${n}`, ...changes }));
}

/** Six applications and three bookings: what is one person's by FİN, by the name, and what is not. */
async function officeOfTwo(): Promise<TestOffice> {
  const opened = await openOffice();
  await opened.arrive('service', aService());
  await opened.arrive('official', anOfficial());
  await arrive(opened, 1);
  await arrive(opened, 2, { submittedAt: '2026-11-21T07:00:00Z', citizen: { ...citizen, surname: 'ELIYEV', registeredAddress: 'Nümunə şəhəri, Çay küçəsi 9' }, contact: { phone: '+994553334455', email: null, currentAddress: 'Sınaq kəndi' } });
  // Without a FİN: at the address that another application told.
  await arrive(opened, 3, { citizen: { ...citizen, fin: null, name: 'Мәммәд', birthDate: null, registeredAddress: 'nümunə şəhəri, çay küçəsi, 9' }, contact: nobody });
  await arrive(opened, 4, { citizen: { ...citizen, fin: '7AAAAA7' } });
  await arrive(opened, 5, { citizen: { ...citizen, fin: null, birthDate: '1999-09-09', registeredAddress: 'Başqa yer' }, contact: nobody });
  await arrive(opened, 6, { rating: { stars: 4, text: 'Razıyam', at: '2026-11-20T12:00:00Z' } });
  await opened.arrive('booking', aBooking());
  await opened.arrive('booking', aBooking({ id: 'booking-2', number: 'Q-2', citizen: { ...citizen, fin: null }, receptionDate: '2026-11-25' }));
  await opened.arrive('booking', aBooking({ id: 'booking-3', number: 'Q-3', citizen: { ...citizen, fin: '7AAAAA7' } }));
  return opened;
}

const applicationsAt = (opened: TestOffice, id: number) => opened.store.read((db) => applicationsOfPerson(db, opened, personAt(db, { kind: 'application', id }), 50).map(({ id: each, by }) => [each, by]));

describe("a citizen's page", () => {
  it('gathers what bears the FİN, and what has none under a name and an address that were told with it; from whichever of it one comes', async () => {
    const opened = await officeOfTwo();
    const theirs = [[6, 'fin'], [3, 'name'], [2, 'fin'], [1, 'fin']];
    for (const id of [1, 2, 6]) expect(await applicationsAt(opened, id)).toEqual(theirs);
    const bookings = await opened.store.read((db) => bookingsOfPerson(db, personAt(db, anchor), 50));
    expect(bookings.map(({ number, by, official }) => [number, by, official])).toEqual([['Q-2', 'name', 'Nümunəyev Rəşad'], ['Q-2026-0000001', 'fin', 'Nümunəyev Rəşad']]);
    // What bears no FİN itself leads to the one person that it fits.
    expect(await applicationsAt(opened, 3)).toEqual(theirs);
    expect(await applicationsAt(opened, 5)).toEqual([[5, 'name']]);
  });

  it('tells every spelling, address, telephone and FİN with when it was told', async () => {
    const opened = await officeOfTwo();
    const { fin, surname, facts, counts, byName } = await opened.store.read((db) => citizenView(db, anchor));
    expect({ fin, surname, byName }).toEqual({ fin: '5ZK2B7A', surname: 'ELIYEV', byName: 2 });
    expect(counts).toEqual({ applications: 4, bookings: 2, messages: 0, voices: 1 });
    expect(facts.names.map(({ value }) => value)).toEqual(['ELIYEV Məmməd Sınaq oğlu', 'Əliyev Məmməd Sınaq oğlu', 'Əliyev Мәммәд Sınaq oğlu']);
    expect(facts.registeredAddresses.map(({ value }) => value)).toEqual(['Nümunə şəhəri, Çay küçəsi 9', 'Nümunə şəhəri, Bağ küçəsi 5']);
    expect(facts.registeredAddresses[0]).toMatchObject({ first: Date.parse('2026-11-20T07:30:00Z'), last: Date.parse('2026-11-21T07:00:00Z') });
    expect(facts.phones.map(({ value }) => value)).toEqual(['+994553334455', '+994502345678']);
    expect(facts.fins.map(({ value }) => value)).toEqual(['5ZK2B7A']);
  });

  it('what was found to be another person stays apart on both sides, until that is taken back; another matter of the same person stays', async () => {
    const opened = await officeOfTwo();
    const clerk = await opened.actor('clerk');
    await findDifferent(opened, clerk, { id: 1, otherId: 6, otherPerson: false, reason: 'Başqa küçə barədədir.' });
    expect(await applicationsAt(opened, 1)).toHaveLength(4);
    await findDifferent(opened, clerk, { id: 2, otherId: 3, otherPerson: true, reason: 'Adaşıdır, atasının adı başqadır.' });
    for (const id of [1, 2, 6]) expect(await applicationsAt(opened, id)).toEqual([[6, 'fin'], [2, 'fin'], [1, 'fin']]);
    expect(await opened.store.read((db) => citizenView(db, anchor).counts.applications)).toBe(3);
    expect((await applicationsAt(opened, 3)).map(([id]) => id)).not.toContain(2);
    await undoStep(opened, clerk, { id: 2, step: 'foundDifferent' });
    expect(await applicationsAt(opened, 1)).toHaveLength(4);
  });

  it('is paged along the row ids, and its messages and thoughts along their time, nothing twice and nothing left out', async () => {
    const opened = await officeOfTwo();
    const clerk = await opened.actor('clerk');
    const notice = { pdf: new Uint8Array([1]), fileName: 'a.pdf', subject: { kind: 'application', uid: 'application-2' } };
    for (let i = 0; i < 3; i += 1) await issueNotice(opened, clerk, { kind: 'registration', way: 'printed', notice: notice as never });
    await opened.arrive('comment', { id: 'comment-1', version: 1, updatedAt: '2026-11-20T09:00:00Z', subject: { type: 'booking', id: 'booking-1' }, author: 'citizen', authorName: 'M. Ə.', text: 'Nə gətirim?', createdAt: '2026-11-20T13:00:00Z' });
    await opened.store.read((db) => {
      const person = personAt(db, anchor);
      const walk = <Row>(read: (cursor: string | null) => { rows: readonly Row[]; nextCursor: string | null }): Row[] => {
        const rows: Row[] = [];
        let cursor: string | null = null;
        do {
          const page = read(cursor);
          rows.push(...page.rows);
          cursor = page.nextCursor;
        } while (cursor !== null);
        return rows;
      };
      expect(walk((cursor) => pageById({ cursor, limit: 1 }, (limit, before) => applicationsOfPerson(db, opened, person, limit, before))).map(({ id }) => id)).toEqual([6, 3, 2, 1]);
      const messages = walk((cursor) => messagesTo(db, person, cursor, 2));
      expect(new Set(messages.map(({ key }) => key)).size).toBe(3);
      expect(messages[0]).toMatchObject({ kind: 'registration', way: 'printed', status: 'issued', issuedBy: clerk.name, about: { kind: 'application', id: 2, number: 'M-2' } });
      expect(walk((cursor) => voicesOf(db, person, cursor, 1)).map(({ text, stars, about }) => [text, stars, about.kind, about.date])).toEqual([['Nə gətirim?', null, 'booking', '2026-11-24'], ['Razıyam', 4, 'application', null]]);
      for (const cursor of ['x', '12']) expect(() => messagesTo(db, person, cursor, 2)).toThrow('input.badCursor');
      expect(() => pageById({ cursor: '1; DROP', limit: 1 }, () => [])).toThrow('input.badCursor');
    });
  });

  it('there is none of somebody who cannot be told from others, and none without the application', async () => {
    const opened = await openOffice();
    await opened.arrive('service', aService());
    await arrive(opened, 1, { citizen: { ...citizen, fin: null, birthDate: null, registeredAddress: null }, contact: nobody });
    await expect(opened.store.read((db) => personAt(db, anchor))).rejects.toMatchObject({ code: 'citizen.notTellable' });
    await expect(opened.store.read((db) => personAt(db, { kind: 'application', id: 9 }))).rejects.toMatchObject({ code: 'application.notFound' });
    await expect(opened.store.read((db) => personAt(db, { kind: 'booking', id: 9 }))).rejects.toMatchObject({ code: 'booking.notFound' });
  });

  it('is shown to those whose work is with citizens, and not to the administrator', async () => {
    const opened = await officeOfTwo();
    const as = async (login: string) => {
      const line = appRouter.createCaller({ lifecycle: { office: () => opened, bus: opened.bus } as unknown as Lifecycle, connection: { session: null }, log: silentLog });
      await line.staff.signIn({ login, password: `demo-${login}` });
      return line.citizens;
    };
    const admin = await as('admin');
    const page = { anchor };
    for (const asked of [admin.get(anchor), admin.applications(page), admin.bookings(page), admin.messages(page), admin.voices(page), admin.find({ search: 'Əliyev' })]) {
      await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const clerk = await as('karguzar');
    expect((await clerk.applications({ ...page, limit: 2 })).nextCursor).toBe('3');
    expect((await clerk.bookings(page)).rows).toHaveLength(2);
  });
});

describe('finding a citizen', () => {
  it('by the name in any order and spelling, FİN or telephone, once however often they turned to us; the newest first', async () => {
    const opened = await officeOfTwo();
    const find = (search: string) => opened.store.read((db) => findCitizens(db, search));
    for (const search of ['eliyev memmed', 'Məmməd Əliyev', '5zk2b7a', '+994 50 234 56 78', '050 234-56-78', 'Əлијев Мәммәд', 'Алиев Мамед']) {
      const { people } = await find(search);
      expect([search, people.filter(({ fin }) => fin === '5ZK2B7A')]).toMatchObject([search, [{ name: 'Məmməd' }]]);
    }
    // Another FİN, and one who fits nobody, are persons of their own.
    expect((await find('Əliyev')).people).toHaveLength(3);
    expect((await find('Əliyev')).people[0]?.anchor).toEqual({ kind: 'application', id: 2 });
  });

  it('is not by the words of the application', async () => {
    const opened = await officeOfTwo();
    for (const search of ['yol', 'Bağ küçəsi', '', '…']) expect(await opened.store.read((db) => findCitizens(db, search))).toEqual({ people: [], more: false });
  });
});
