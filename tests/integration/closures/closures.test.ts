import { describe, expect, it } from 'vitest';
import { applyClosure } from '#backend/closures/apply.ts';
import { changeClosure, createClosure, decideBookings, discardClosure, proposeAgain } from '#backend/closures/commands.ts';
import { noticeFiles, noticesDone, noticesInOne } from '#backend/closures/notices.ts';
import { phoneList } from '#backend/closures/phoneList.ts';
import { closureDetail, closurePreview, closureRows, closuresOfDay } from '#backend/closures/queries.ts';
import { reopenClosure } from '#backend/closures/reopen.ts';
import { appRouter } from '#backend/router.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { saveOfficial, saveSchedule } from '#backend/officials/commands.ts';
import { schedulePreview } from '#backend/officials/preview.ts';
import { expansionOf, officialByUid, scheduleOf } from '#backend/officials/queries.ts';
import { bookings } from '#backend/reception/tables.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import type { NoticesNews } from '#shared/closures/views.ts';
import { noon, openOffice, type TestOffice } from '../../support/office.ts';
import { pdfInfo, pdfText } from '../../support/poppler.ts';
import { openPortal } from '../../support/portal.ts';
import { aBooking, anOfficial, citizen } from '../../support/records.ts';
import { letterhead } from '../../support/noticeSamples.ts';

const rule = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '11:00', slotMinutes: 15, placesPerSlot: 1, portalPlaces: 1, validFrom: '2026-01-01', validTo: null };

/** A schedule as the portal sends it: every Tuesday from ten to eleven, one place each quarter of an hour. */
const aSchedule = (officialId: string, changes: object = {}) => ({ id: `schedule-${officialId}`, version: 1, updatedAt: '2026-11-20T08:00:00Z', officialId, rules: [rule], exceptions: [], ...changes });
const person = (i: number, changes: object = {}) =>
  aBooking({ id: `booking-${i}`, number: `Q-2026-000000${i}`, startTime: ['10:00', '10:15', '10:30', '10:45'][i - 1] ?? null, citizen: { ...citizen, surname: `Sınaqlı${i}` }, ...changes });

/** The head (official-1) receives on Tuesdays, so does the deputy (official-2), but at ten and a quarter past only; three citizens come on Tuesday 24 November 2026. */
async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('official', anOfficial({ deputyId: 'official-2' }));
  portal.hold('official', anOfficial({ id: 'official-2', surname: 'Misallı', name: 'Sevinc', room: '205', seniority: 3 }));
  portal.hold('schedule', aSchedule('official-1'));
  portal.hold('schedule', aSchedule('official-2', { rules: [{ ...rule, endTime: '10:30' }] }));
  for (const i of [1, 2, 3]) portal.hold('booking', person(i, i === 3 ? { phone: '012 555 12 34', email: null } : {}));
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility: letterhead }, noon));
  return { office, portal, client, reception: await office.actor('reception') };
}

const ill = { officialUid: 'official-1', fromDate: '2026-11-23', toDate: '2026-11-27', reason: 'Üzrlü səbəb' };
const detail = (office: TestOffice, uid: string) => office.store.read((db) => closureDetail(db, office, uid));
const booking = (office: TestOffice, uid: string) => office.store.read((db) => db.select().from(bookings).all().find((row) => row.uid === uid));
const places = (rows: Awaited<ReturnType<typeof detail>>['open']) => rows.map(({ decision }) => (decision.kind === 'move' ? `${decision.to.officialUid} ${decision.to.date} ${decision.to.startTime}` : decision.kind));
const days = (office: TestOffice, officialUid: string) => office.store.read((db) => expansionOf(db, office, officialUid, '2026-11-01', '2026-12-05').days.map(({ date }) => date));

describe('a closure that is being planned', () => {
  it('is counted before anything is entered', async () => {
    const { office } = await stage();
    expect(await office.store.read((db) => closurePreview(db, office, ill, null))).toEqual({ bookings: 3, receptionDays: 1, arrived: 0, toBePhoned: 1, overlaps: null });
  });

  it('proposes the deputy’s same hours, then the official’s next free ones, and changes nothing for anybody', async () => {
    const { office, reception } = await stage();
    const { uid } = await createClosure(office, reception, ill);
    const { open, status, counts } = await detail(office, uid);
    expect(status).toBe('draft');
    expect(places(open)).toEqual(['official-2 2026-11-24 10:00', 'official-2 2026-11-24 10:15', 'official-1 2026-12-01 10:00']);
    expect(open.map(({ deputy }) => deputy)).toEqual(['receives', 'receives', 'notReceiving']);
    expect(counts).toEqual({ moved: 3, toDeputy: 2, cancelled: 0, undecided: 0 });
    expect(await booking(office, 'booking-1')).toMatchObject({ officialUid: 'official-1', receptionDate: '2026-11-24' });
    expect(await office.store.read(outboxItems)).toEqual([]);
  });

  it('says in the plan that the deputy is away too', async () => {
    const { office, reception } = await stage();
    await applyClosure(office, reception, await createClosure(office, reception, { ...ill, officialUid: 'official-2' }));
    const { open } = await detail(office, (await createClosure(office, reception, ill)).uid);
    expect(open.map(({ deputy }) => deputy)).toEqual(['away', 'away', 'away']);
    expect(places(open)).toEqual(['official-1 2026-12-01 10:00', 'official-1 2026-12-01 10:15', 'official-1 2026-12-01 10:30']);
  });

  it('takes decisions by hand, keeps them when it proposes again, and refuses a place that is closed, full or not there', async () => {
    const { office, reception } = await stage();
    const { uid } = await createClosure(office, reception, ill);
    const to = { officialUid: 'official-1', date: '2026-12-08', startTime: '10:00' };
    let seen = await decideBookings(office, reception, { uid, revision: 1, bookings: ['booking-1'], choice: { kind: 'move', to } });
    seen = await decideBookings(office, reception, { ...seen, bookings: ['booking-2'], choice: { kind: 'cancel' } });
    seen = await proposeAgain(office, reception, seen);
    expect(places((await detail(office, uid)).open)).toEqual(['official-1 2026-12-08 10:00', 'cancel', 'official-1 2026-12-01 10:00']);
    const choose = (place: object) => decideBookings(office, reception, { ...seen, bookings: ['booking-3'], choice: { kind: 'move', to: { ...to, ...place } } });
    await expect(choose({})).rejects.toMatchObject({ code: 'closure.placeFull', params: { left: 0, wanted: 1 } });
    await expect(choose({ date: '2026-11-24' })).rejects.toMatchObject({ code: 'closure.placeClosed' });
    await expect(choose({ date: '2026-12-09' })).rejects.toMatchObject({ code: 'booking.noReceptionDay' });
    await expect(choose({ startTime: '10:05' })).rejects.toMatchObject({ code: 'booking.noSuchSlot' });
    await expect(proposeAgain(office, reception, { uid, revision: 1 })).rejects.toMatchObject({ code: 'closure.changedMeanwhile' });
  });

  it('gives nobody an hour of today that has passed, neither by hand nor when a plan is confirmed late', async () => {
    const { office, reception } = await stage();
    office.setNow(Date.parse('2026-11-24T06:05:00Z'));
    const seen = await createClosure(office, reception, ill);
    expect(places((await detail(office, seen.uid)).open)).toEqual(['official-2 2026-11-24 10:00', 'official-2 2026-11-24 10:15', 'official-1 2026-12-01 10:00']);
    office.setNow(Date.parse('2026-11-24T06:20:00Z'));
    const to = { officialUid: 'official-2', date: '2026-11-24', startTime: '10:00' };
    await expect(decideBookings(office, reception, { ...seen, bookings: ['booking-3'], choice: { kind: 'move', to } })).rejects.toMatchObject({ code: 'booking.slotPast' });
    expect(await applyClosure(office, reception, seen)).toMatchObject({ applied: false, taken: 1 });
    expect(await booking(office, 'booking-1')).toMatchObject({ officialUid: 'official-1', startTime: '10:00' });
    await applyClosure(office, reception, await proposeAgain(office, reception, { uid: seen.uid, revision: seen.revision + 1 }));
    expect(await booking(office, 'booking-1')).toMatchObject({ receptionDate: '2026-12-01' });
  });

  it('gives all to the deputy, or all the next free places, when told so', async () => {
    const { office, reception } = await stage();
    const first = await createClosure(office, reception, ill);
    const all = ['booking-1', 'booking-2', 'booking-3'];
    const second = await decideBookings(office, reception, { ...first, bookings: all, choice: { kind: 'nextFree' } });
    expect(places((await detail(office, first.uid)).open)).toEqual(['official-1 2026-12-01 10:00', 'official-1 2026-12-01 10:15', 'official-1 2026-12-01 10:30']);
    await decideBookings(office, reception, { ...second, bookings: all, choice: { kind: 'deputy' } });
    expect(places((await detail(office, first.uid)).open)).toEqual(['official-2 2026-11-24 10:00', 'official-2 2026-11-24 10:15', 'official-2 2026-12-01 10:00']);
  });

  it('follows what happens meanwhile: who cancels falls out, who books is undecided and holds up the confirming', async () => {
    const { office, portal, client, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    portal.act('booking', 'booking-1', 'cancel', { reason: 'Fikrimi dəyişdim', by: 'citizen' });
    portal.hold('booking', person(4));
    await pull(office, client);
    expect(places((await detail(office, seen.uid)).open)).toEqual(['official-2 2026-11-24 10:15', 'official-1 2026-12-01 10:00', 'undecided']);
    await expect(applyClosure(office, reception, seen)).rejects.toMatchObject({ code: 'closure.undecided', params: { count: 1 } });
    expect(await booking(office, 'booking-2')).toMatchObject({ officialUid: 'official-1' });
  });

  it('keeps what was typed when dates or officials are wrong, in words', async () => {
    const { office, reception } = await stage();
    const create = (changes: object) => createClosure(office, reception, { ...ill, ...changes });
    await expect(create({ fromDate: '2026-11-10', toDate: '2026-11-20' })).rejects.toMatchObject({ code: 'closure.past' });
    await expect(create({ officialUid: 'nobody' })).rejects.toMatchObject({ code: 'official.notFound' });
    const seen = await create({});
    await expect(create({ fromDate: '2026-11-27', toDate: '2026-11-30' })).rejects.toMatchObject({ code: 'closure.overlaps', params: { from: '23.11.2026', to: '27.11.2026' } });
    await changeClosure(office, reception, { ...seen, closure: { ...ill, toDate: '2026-12-01' } });
    expect(places((await detail(office, seen.uid)).open)).toEqual(['official-2 2026-11-24 10:00', 'official-2 2026-11-24 10:15', 'official-1 2026-12-08 10:00']);
    expect(await office.store.read((db) => closureRows(db, office))).toMatchObject([{ uid: seen.uid, toDate: '2026-12-01', status: 'draft' }]);
  });

  it('can be given up without a trace for the citizens', async () => {
    const { office, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    await discardClosure(office, reception, seen);
    expect(await office.store.read((db) => closureRows(db, office))).toEqual([]);
    await expect(detail(office, seen.uid)).rejects.toMatchObject({ code: 'closure.notFound' });
    expect(await days(office, 'official-1')).toContain('2026-11-24');
  });

  it('is nothing for those who may not close', async () => {
    const { office } = await stage();
    await expect(createClosure(office, await office.actor('clerk'), ill)).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});

describe('a closure that is confirmed', () => {
  it('moves everybody, tells whom it can, takes the days out of the schedule, and the portal knows it all', async () => {
    const { office, portal, client, reception } = await stage();
    const first = await createClosure(office, reception, ill);
    const seen = await decideBookings(office, reception, { ...first, bookings: ['booking-2'], choice: { kind: 'cancel' } });
    expect(await applyClosure(office, reception, seen)).toEqual({ applied: true, taken: 0, counts: { moved: 2, toDeputy: 1, cancelled: 1, undecided: 0 } });
    expect(await days(office, 'official-1')).toEqual(['2026-11-03', '2026-11-17', '2026-12-01']);

    await push(office, client);
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(portal.held('booking', 'booking-1')).toMatchObject({ officialId: 'official-2', receptionDate: '2026-11-24', startTime: '10:00', status: 'requested', statusReason: 'Üzrlü səbəb' });
    expect(portal.held('booking', 'booking-2')).toMatchObject({ status: 'cancelled', cancelledBy: 'office', statusReason: 'Üzrlü səbəb' });
    expect(portal.held('booking', 'booking-3')).toMatchObject({ officialId: 'official-1', receptionDate: '2026-12-01', startTime: '10:00' });
    expect(portal.held('schedule', 'schedule-official-1')).toMatchObject({ version: 2, exceptions: [{ date: '2026-11-24', kind: 'cancelled', note: 'Üzrlü səbəb' }] });
    // Two citizens by SMS and e-mail; the third has a landline alone.
    expect(await portal.count('POST /v1/notifications')).toBe(4);

    const audit = await office.store.read((db) => db.select().from(auditEntries).all().filter(({ command }) => command === 'closures.apply'));
    expect(audit).toMatchObject([{ detail: { applied: true, receptionDays: 1, moved: 2, toDeputy: 1, cancelled: 1, messages: 4 } }]);
    expect(await detail(office, seen.uid)).toMatchObject({ status: 'applied', open: [], late: 0, counts: { moved: 2, cancelled: 1 } });
    await expect(applyClosure(office, reception, seen)).rejects.toMatchObject({ code: 'closure.changedMeanwhile' });
  });

  it('does nothing when a place was taken meanwhile, and marks who is undecided again', async () => {
    const { office, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    await office.arrive('booking', person(4, { officialId: 'official-1', receptionDate: '2026-12-01', startTime: '10:00' }));
    expect(await applyClosure(office, reception, seen)).toMatchObject({ applied: false, taken: 1, counts: { moved: 2, undecided: 1 } });
    const { open, status, revision } = await detail(office, seen.uid);
    expect(status).toBe('draft');
    expect(open.map(({ decision }) => decision)).toMatchObject([{ kind: 'move' }, { kind: 'move' }, { kind: 'undecided', why: 'taken' }]);
    expect(await booking(office, 'booking-1')).toMatchObject({ officialUid: 'official-1', revision: 1 });
    expect(await days(office, 'official-1')).toContain('2026-11-24');
    await applyClosure(office, reception, await proposeAgain(office, reception, { uid: seen.uid, revision }));
    expect(await booking(office, 'booking-3')).toMatchObject({ receptionDate: '2026-12-01', startTime: '10:15' });
  });

  it('leaves to a person what the portal has no place for any more, and brings everything else there', async () => {
    const { office, portal, client, reception } = await stage();
    const { uid } = await createClosure(office, reception, ill);
    await applyClosure(office, reception, { uid, revision: 1 });
    portal.hold('booking', person(4, { officialId: 'official-1', receptionDate: '2026-12-01', startTime: '10:00' }));
    await push(office, client);
    expect(portal.held('booking', 'booking-1')).toMatchObject({ officialId: 'official-2' });
    expect(portal.held('booking', 'booking-3')).toMatchObject({ receptionDate: '2026-11-24' });
    const [refused] = await office.store.read(outboxItems);
    expect(refused).toMatchObject({ command: 'closures.apply', subjectKind: 'booking', status: 'refused', error: { code: 'portal.slotFull' } });
    // Given up, the citizen stands on the closed day again: the closure knows of them.
    await setOperationAside(office, reception, { id: refused?.id ?? 0, reason: 'Yer tutulub' });
    const { late, open } = await detail(office, uid);
    expect([late, open[0]?.bookingUid, open[0]?.decision.kind]).toEqual([1, 'booking-3', 'undecided']);
  });

  it('leaves nothing half done when it breaks off in the middle, and keeps the draft', async () => {
    const { office, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    // The last write of the transaction fails, as when the disk is full.
    await office.store.write((db) => db.statement(`CREATE TRIGGER broken BEFORE UPDATE ON closures WHEN NEW.status = 'applied' BEGIN SELECT RAISE(ABORT, 'broken'); END`).run());
    await expect(applyClosure(office, reception, seen)).rejects.toThrow();
    await office.store.write((db) => db.statement('DROP TRIGGER broken').run());
    expect(await booking(office, 'booking-1')).toMatchObject({ officialUid: 'official-1', revision: 1 });
    expect(await days(office, 'official-1')).toContain('2026-11-24');
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(await detail(office, seen.uid)).toMatchObject({ status: 'draft', revision: 1, counts: { moved: 3 } });
    expect(await applyClosure(office, reception, seen)).toMatchObject({ applied: true });
  });

  it('is done once when two people confirm at the same moment', async () => {
    const { office, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    const outcomes = await Promise.allSettled([applyClosure(office, reception, seen), applyClosure(office, await office.actor('manager'), seen)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await booking(office, 'booking-1')).toMatchObject({ revision: 2 });
  });

  it('closes every official when the hall closes, and sends nobody to a deputy', async () => {
    const { office, portal, client, reception } = await stage();
    await office.arrive('booking', person(4, { officialId: 'official-2' }));
    const seen = await createClosure(office, reception, { ...ill, officialUid: null, reason: 'Binada təmir' });
    expect((await detail(office, seen.uid)).open.map(({ deputy }) => deputy)).toEqual([null, null, null, null]);
    await applyClosure(office, reception, seen);
    for (const official of ['official-1', 'official-2']) expect(await days(office, official)).not.toContain('2026-11-24');
    portal.hold('booking', person(4, { officialId: 'official-2' }));
    await push(office, client);
    expect(portal.held('booking', 'booking-4')).toMatchObject({ officialId: 'official-2', receptionDate: '2026-12-01' });
  });

  it('shows who books for its dates afterwards, and takes them into the plan', async () => {
    const { office, reception } = await stage();
    const { uid } = await createClosure(office, reception, ill);
    await applyClosure(office, reception, { uid, revision: 1 });
    await office.arrive('booking', person(4));
    expect(await office.store.read((db) => closuresOfDay(db, '2026-11-24'))).toMatchObject([{ uid, late: 1, official: { uid: 'official-1' } }]);
    const { open, late, revision } = await detail(office, uid);
    expect(late).toBe(1);
    expect(open[0]?.decision).toEqual({ kind: 'undecided', why: 'new' });
    expect(await applyClosure(office, reception, await proposeAgain(office, reception, { uid, revision }))).toMatchObject({ applied: true, counts: { moved: 1 } });
    expect(await booking(office, 'booking-4')).toMatchObject({ receptionDate: '2026-12-01', startTime: '10:15' });
    expect(await detail(office, uid)).toMatchObject({ late: 0, counts: { moved: 4 } });
  });

  it('opens the coming days again when the official is back, and says whom it does not move back', async () => {
    const { office, portal, client, reception } = await stage();
    const { uid } = await createClosure(office, reception, { ...ill, toDate: '2026-12-01' });
    await applyClosure(office, reception, { uid, revision: 1 });
    expect(await days(office, 'official-1')).not.toContain('2026-12-01');
    office.setNow(Date.parse('2026-11-25T08:00:00Z'));
    expect(await reopenClosure(office, reception, { uid, revision: 2 })).toEqual({ days: 1, notMovedBack: 0 });
    expect(await days(office, 'official-1')).toContain('2026-12-01');
    expect(await days(office, 'official-1')).not.toContain('2026-11-24');
    await push(office, client);
    expect(portal.held('schedule', 'schedule-official-1')).toMatchObject({ exceptions: [{ date: '2026-11-24' }] });
    expect(await detail(office, uid)).toMatchObject({ status: 'reopened', reopened: { by: reception.name }, open: [] });
    await expect(reopenClosure(office, reception, { uid, revision: 3 })).rejects.toMatchObject({ code: 'closure.notApplied' });
  });

  it('keeps closed what another closure closes, and puts back what stood in the schedule before', async () => {
    const { office, reception } = await stage();
    const other = { date: '2026-11-24', kind: 'hours', startTime: '15:00', endTime: '16:00', note: null } as const;
    await office.arrive('schedule', aSchedule('official-1', { version: 2, exceptions: [other] }));
    const one = await createClosure(office, reception, ill);
    await applyClosure(office, reception, one);
    const hall = await createClosure(office, reception, { ...ill, officialUid: null });
    await applyClosure(office, reception, hall);
    expect(await reopenClosure(office, reception, { uid: one.uid, revision: 2 })).toMatchObject({ days: 0, notMovedBack: 3 });
    expect(await days(office, 'official-1')).not.toContain('2026-11-24');
    await reopenClosure(office, reception, { uid: hall.uid, revision: 2 });
    expect(await office.store.read((db) => scheduleOf(db, 'official-1')?.exceptions)).toMatchObject([other]);
  });
});

describe('a confirmed closure holds', () => {
  const hall = { ...ill, officialUid: null };
  const scheduleInput = async (office: TestOffice, changes: object = {}) => {
    const stored = await office.store.read((db) => scheduleOf(db, 'official-1'));
    if (!stored) throw new Error('no schedule');
    const { rules, exceptions, revision } = stored;
    return { uid: 'official-1', revision, rules: rules.map((each) => ({ ...each, onDayOff: 'skip' as const })), exceptions: [...exceptions], ...changes };
  };
  const onWednesdays = { ...rule, rrule: 'FREQ=WEEKLY;BYDAY=WE', startTime: '14:00', endTime: '15:00', onDayOff: 'skip' as const };

  async function closedHall() {
    const on = await stage();
    const { uid, revision } = await createClosure(on.office, on.reception, hall);
    const { open } = await detail(on.office, uid);
    const decided = await decideBookings(on.office, on.reception, { uid, revision, bookings: open.map(({ bookingUid }) => bookingUid), choice: { kind: 'nextFree' } });
    await applyClosure(on.office, on.reception, { uid, revision: decided.revision });
    return { ...on, uid };
  }

  it('against rules that come later: their days stay shut here and on the portal, are pointed out before, and open when the closure ends', async () => {
    const { office, portal, client, reception, uid } = await closedHall();
    const before = await scheduleInput(office);
    const draft = { rules: [...before.rules, onWednesdays], exceptions: before.exceptions };
    const preview = await office.store.read((db) => schedulePreview(db, office, { uid: 'official-1', year: 2026, draft }));
    expect(preview.problems).toEqual([{ path: 'rules.1.rrule', code: 'ruleInClosure', params: { from: '23.11.2026', to: '27.11.2026', reason: 'Üzrlü səbəb', count: 1 }, marked: true }]);
    expect(preview.days.map(({ date }) => date).filter((date) => date > '2026-11-20').slice(0, 3)).toEqual(['2026-12-01', '2026-12-02', '2026-12-08']);
    await saveSchedule(office, reception, { ...before, ...draft });
    expect((await days(office, 'official-1')).slice(-2)).toEqual(['2026-12-01', '2026-12-02']);
    await push(office, client);
    expect((await portal.offered('official-1'))[0]?.date).toBe('2026-12-01');

    await reopenClosure(office, reception, { uid, revision: (await detail(office, uid)).revision });
    expect((await days(office, 'official-1')).slice(-4)).toEqual(['2026-11-24', '2026-11-25', '2026-12-01', '2026-12-02']);
  });

  it('against a day that is taken out of the schedule’s exceptions again, and against one that is named', async () => {
    const { office, reception } = await closedHall();
    await saveSchedule(office, reception, await scheduleInput(office, { exceptions: [] }));
    expect(await days(office, 'official-1')).not.toContain('2026-11-24');
    const extra = { date: '2026-11-26', kind: 'extra' as const, startTime: '10:00', endTime: '11:00', slotMinutes: null, placesPerSlot: null, portalPlaces: null, note: '' };
    await expect(saveSchedule(office, reception, await scheduleInput(office, { exceptions: [extra] }))).rejects.toMatchObject({ code: 'schedule.faulty', params: { count: 1 } });
  });

  it('against somebody who receives again', async () => {
    const { office, reception } = await stage();
    const asked = async (active: boolean) => {
      const { uid, revision, surname, name, patronymic, position, room, deputyUid, photo } = (await office.store.read((db) => officialByUid(db, 'official-2'))) ?? never();
      return { uid, revision, surname, name, patronymic, position, room, deputyUid, photo, active };
    };
    await saveOfficial(office, reception, await asked(false));
    const { uid, revision } = await createClosure(office, reception, hall);
    const { open } = await detail(office, uid);
    const decided = await decideBookings(office, reception, { uid, revision, bookings: open.map(({ bookingUid }) => bookingUid), choice: { kind: 'nextFree' } });
    await applyClosure(office, reception, { uid, revision: decided.revision });
    expect(await days(office, 'official-2')).toContain('2026-11-24');
    await saveOfficial(office, reception, await asked(true));
    expect(await days(office, 'official-2')).not.toContain('2026-11-24');
    await reopenClosure(office, reception, { uid, revision: (await detail(office, uid)).revision });
    expect(await days(office, 'official-2')).toContain('2026-11-24');
  });
});

function never(): never {
  throw new Error('not there');
}

describe('the notices of a closure', () => {
  const all = async (run: AsyncIterable<NoticesNews>) => {
    const news: NoticesNews[] = [];
    for await (const each of run) news.push(each);
    return news;
  };

  it('come as one document with progress, and are written down as given', async () => {
    const { office, reception } = await stage();
    const first = await createClosure(office, reception, ill);
    const seen = await decideBookings(office, reception, { ...first, bookings: ['booking-2'], choice: { kind: 'cancel' } });
    await expect(all(noticesInOne(office, { uid: first.uid }, undefined))).rejects.toMatchObject({ code: 'closure.noNotices' });
    await applyClosure(office, reception, seen);
    const news = await all(noticesInOne(office, { uid: first.uid }, undefined));
    expect(news.slice(0, 2)).toEqual([{ kind: 'progress', done: 1, total: 2 }, { kind: 'progress', done: 2, total: 2 }]);
    const last = news.at(-1);
    if (last?.kind !== 'file') throw new Error('no file');
    expect(last).toMatchObject({ fileName: 'Qəbul bildirişləri 23.11.2026–27.11.2026.pdf', bookings: ['booking-1', 'booking-3'] });
    expect(pdfInfo(last.pdf).Pages).toBe('2');
    expect(pdfText(last.pdf)).toContain('Sınaqlı3');
    await noticesDone(office, reception, { uid: first.uid, bookings: last.bookings, way: 'printed' });
    expect((await detail(office, first.uid)).done.map(({ bookingUid, noticeAt }) => [bookingUid, noticeAt])).toEqual([['booking-1', noon], ['booking-2', null], ['booking-3', noon]]);
    const files = (await all(noticeFiles(office, { uid: first.uid, bookings: ['booking-3'] }, undefined))).at(-1);
    expect(files).toMatchObject({ kind: 'files', files: [{ name: 'Q-2026-0000003 qəbul bildirişi.pdf' }] });
  });

  it('stop when they are told to', async () => {
    const { office, reception } = await stage();
    await applyClosure(office, reception, await createClosure(office, reception, ill));
    const { uid } = (await office.store.read((db) => closureRows(db, office)))[0] ?? { uid: '' };
    const stop = new AbortController();
    const news: NoticesNews[] = [];
    for await (const each of noticesInOne(office, { uid }, stop.signal)) {
      news.push(each);
      stop.abort();
    }
    expect(news).toEqual([{ kind: 'progress', done: 1, total: 3 }]);
  });

  it('leave a list of those whom only a call reaches', async () => {
    const { office, reception } = await stage();
    const seen = await createClosure(office, reception, ill);
    await expect(phoneList(office, seen.uid)).rejects.toMatchObject({ code: 'closure.nobodyToPhone' });
    await applyClosure(office, reception, seen);
    const text = pdfText((await phoneList(office, seen.uid)).pdf);
    expect(text).toContain('012 555 12 34');
    expect(text).toContain('01.12.2026, 10:00');
    expect(text).not.toContain('Sınaqlı1');
  });
});

it('every procedure of closures stands in the router', () => {
  expect(Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('closures.')).length).toBe(16);
});
