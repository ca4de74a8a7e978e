import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { setAbsence } from '#backend/staff/absence.ts';
import { dueList, dueOverview, workload } from '#backend/applications/due.ts';
import { makeReminders, readReminders, remindersOf } from '#backend/applications/reminders.ts';
import { readWork, tellOfAbsences, workInboxOf } from '#backend/applications/workItems.ts';
import { rewordByCards } from '#backend/applications/rewording.ts';
import { resumeCompleted } from '#backend/applications/resume.ts';
import { dueGroups, dueListInput, dueScope } from '#shared/applications/due.ts';
import { isDetailUsed } from '#backend/applications/detailUse.ts';
import { cardAt } from '#backend/classifiers/cards.ts';
import { commentInbox } from '#backend/comments/inbox.ts';
import { findCitizens } from '#backend/citizens/find.ts';
import { citizenView } from '#backend/citizens/profile.ts';
import { personAt } from '#backend/citizens/sources.ts';
import { messagesTo, voicesOf } from '#backend/citizens/written.ts';
import { bookingsOfPerson } from '#backend/reception/ofPerson.ts';
import { departmentsOf, departmentsView, isMember } from '#backend/departments/queries.ts';
import { applicationsOfPerson } from '#backend/applications/ofPerson.ts';
import { executorOptions } from '#backend/applications/executors.ts';
import { countFound } from '#backend/applications/found.ts';
import { tellOtherwise } from '#backend/applications/work.ts';
import { listApplications } from '#backend/applications/list.ts';
import { queueCounts } from '#backend/applications/queueCounts.ts';
import { neighbours } from '#backend/applications/neighbours.ts';
import { undoOffer } from '#backend/applications/undo.ts';
import { stepDraft } from '#backend/applications/stepDrafts.ts';
import { submitReply } from '#backend/applications/approval.ts';
import { addNote, editNote, inboxOf, notesOn, readNotes } from '#backend/applications/notes.ts';
import { putWordingAside, replyDesk, saveReply } from '#backend/applications/replies.ts';
import { monthReport } from '#backend/reports/report.ts';
import { expectedBookings } from '#backend/reception/dayCounts.ts';
import { monthsWithApplications, openDueCounts } from '#backend/applications/counts.ts';
import { bookingByNumber, bookingDetail, receptionDay, receptionDays } from '#backend/reception/queries.ts';
import { arrive } from '#backend/reception/arrivals.ts';
import { board } from '#backend/reception/board.ts';
import { checkIn } from '#backend/reception/checkIn.ts';
import { countByStatus, countFound as countBookings, findBookings } from '#backend/reception/find.ts';
import { receptionFigures, tallyBookings } from '#backend/reception/figures.ts';
import { sortsLittle } from '#backend/reception/findQuery.ts';
import { findInput } from '#shared/reception/find.ts';
import { confirmBooking } from '#backend/reception/commands.ts';
import { applyClosure } from '#backend/closures/apply.ts';
import { createClosure, decideBookings } from '#backend/closures/commands.ts';
import { closureDetail, closurePreview, closureRows, closuresOfDay } from '#backend/closures/queries.ts';
import { enterBooking } from '#backend/reception/enter.ts';
import { holdPlace } from '#backend/reception/holds.ts';
import { knownCitizen } from '#backend/reception/known.ts';
import { offeredDays } from '#backend/reception/offered.ts';
import { unplacedBookings } from '#backend/reception/unplaced.ts';
import { bookedToday } from '#backend/reception/bookedToday.ts';
import { lostPlace, lostPlaces } from '#backend/reception/redirect.ts';
import { similarBookings } from '#backend/reception/similar.ts';
import { missingOn } from '#backend/reception/noShows.ts';
import { callNext } from '#backend/reception/turns.ts';
import { enterWalkIn } from '#backend/reception/walkIn.ts';
import { orderOfficials, saveOfficial, saveSchedule } from '#backend/officials/commands.ts';
import { calendarFile } from '#backend/officials/calendarFile.ts';
import { officialDetail, officialRows } from '#backend/officials/lists.ts';
import { expectedWith, schedulePreview } from '#backend/officials/preview.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { keptAsideItems, outboxItems, syncStatus } from '#backend/sync/queries.ts';
import { fetchMissingAttachments } from '#backend/applications/attachments.ts';
import { answerComment } from '#backend/comments/commands.ts';
import { comingDays } from '#backend/reception/places.ts';
import { enterByHand } from '#backend/applications/entry.ts';
import { addEntryFile } from '#backend/applications/files.ts';
import { similarToTyped } from '#backend/applications/similar.ts';
import { uploadAttachments } from '#backend/applications/uploads.ts';
import { entryInput, likeInput } from '#shared/applications/entry.ts';
import { anEntry } from '../../support/entryForm.ts';
import { applicationByNumber } from '#backend/applications/detail.ts';
import { applicationListInput, neighboursInput } from '#shared/applications/schema.ts';
import { walkInInput } from '#shared/reception/boardSchema.ts';
import { aForm } from '../../support/bookingForm.ts';
import { act } from '../../support/bookingActions.ts';
import { aSchedule, seenBooking } from '../../support/bookings.ts';
import { aBooking, anApplication, anOfficial, aService, citizen } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

/** Tables that grow with the years; a scan of one of them is felt. The others hold a few dozen rows. */
const growing = ['applications', 'application_executors', 'application_notes', 'note_mentions', 'application_pauses', 'term_reminders', 'work_items', 'owed_letters', 'reply_drafts', 'reply_wordings', 'application_events', 'application_search', 'attachments', 'bookings', 'booking_search', 'booking_events', 'comments', 'notices', 'outbox', 'audit_entries'];

/** What is found by rare words is counted first and sorted then: a few thousand rows at most. */
const sortsOnPurpose = (sql: string) => sql.includes(sortsLittle);

/** The counts above the queue: ten thousand rows each, so that not one of them may be looked up. */
const isQueueCount = (sql: string) => /FROM \(SELECT 1 FROM applications INDEXED BY applications_(status|due|executor_open) /.test(sql);

/** After a whole snapshot every row is looked at once, on purpose. */
const isSweep = (sql: string) => /^UPDATE \w+ SET removed_at .* snapshot IS NOT \?$/.test(sql);

const asked = new Set<string>();
const prepare = Database.prototype.prepare;
beforeAll(() => {
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    if (this.name.endsWith('store.db')) asked.add(sql);
    return prepare.call(this, sql);
  } as typeof prepare;
});
afterAll(() => {
  Database.prototype.prepare = prepare;
});

describe('everything that the screens, the synchroniser and the commands ask of the store', () => {
  it('is answered along an index: no scan of a growing table, no sort', async () => {
    const office = await openOffice();
    const portal = await openPortal();
    portal.hold('service', aService());
    portal.hold('official', anOfficial());
    for (let i = 1; i <= 30; i += 1) portal.hold('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-${String(i).padStart(7, '0')}` }));
    portal.hold('booking', aBooking());
    portal.hold('comment', { id: 'comment-1', version: 1, updatedAt: '2026-11-20T09:00:00Z', subject: { type: 'booking', id: 'booking-1' }, author: 'citizen', authorName: null, text: 'Nə gətirim?', createdAt: '2026-11-20T09:00:00Z' });
    const client = portal.connect({ retries: 0 });
    await pull(office, client);
    const clerk = await office.actor('clerk');
    const manager = await office.actor('manager');
    const reception = await office.actor('reception');
    const { number } = await registerApplication(office, clerk, { id: 1, revision: 1 });
    await confirmBooking(office, reception, { id: 1, revision: 1 });
    await enterWalkIn(office, reception, walkInInput.parse({ officialUid: 'official-1', surname: 'Nümunəzadə', name: 'Sevda', fin: '', kind: 'petition' }));
    await callNext(office, reception, { officialUid: 'official-1', date: '2026-11-21' });
    await expect(arrive(office, reception, { id: 1, urgentReason: null })).rejects.toMatchObject({ code: 'booking.otherDay' });
    await office.arrive('schedule', aSchedule());
    await act(office, reception, 'startReception', await seenBooking(office, 2));
    await act(office, reception, 'receive', await seenBooking(office, 2), { outcome: 'putInWriting' });
    const written = (await seenBooking(office, 2)).application;
    await act(office, reception, 'move', await seenBooking(office), { place: { officialUid: 'official-1', date: '2026-11-24', startTime: '10:30' } });
    await answerComment(office, reception, { uid: 'comment-1', answers: 0, text: 'Heç nə' });
    const form = aForm({ startTime: '10:30' });
    await holdPlace(office, reception, null, form.uid, { officialUid: 'official-1', date: '2026-11-24', startTime: '10:30' });
    await enterBooking(office, reception, form);
    await push(office, client);
    await fetchMissingAttachments(office, client);
    const byHand = entryInput.parse(anEntry({ isRepeat: true, previousNumber: 'M-2026-0000001', files: [{ uid: (await addEntryFile(office, clerk, { name: 'a.txt', bytes: new TextEncoder().encode('Salam') })).uid }] }));
    await enterByHand(office, clerk, { form: byHand, register: true });
    await uploadAttachments(office, client);
    await office.store.read((db) => similarToTyped(db, likeInput.parse({ ...citizen, address: citizen.registeredAddress }), noon));
    portal.change('application', 'application-2', { summary: 'Başqa' });
    await pull(office, client);
    const reply = { id: 1, outcome: 'explained' as const, text: 'Müraciətiniz araşdırıldı və izah edildi.' };
    await saveReply(office, clerk, { ...reply, draftRevision: 0, replacing: false });
    await putWordingAside(office, clerk, reply);
    await submitReply(office, clerk, { ...reply, draftRevision: 1 });
    const { noteId } = await addNote(office, clerk, { id: 1, text: '@Rauf Örnəkov baxın.' });
    await editNote(office, clerk, { noteId, text: '@Rauf Örnəkov, baxın.' });
    for (const seen of [{}, { noteIds: [noteId] }]) await readNotes(office, clerk, seen);
    await office.arrive('booking', aBooking({ id: 'booking-900', number: 'Q-2026-0000900', receptionDate: '2026-12-08', citizen: { ...citizen, fin: null } }));
    await office.store.read((db) => {
      notesOn(db, 1);
      inboxOf(db, clerk);
      replyDesk(db, { actor: clerk, now: noon }, 1);
      for (const filter of [{ approval: true }, { approval: true, search: 'Nümunə' }, { approval: true, due: 'open' }]) listApplications(db, office, clerk, applicationListInput.parse({ filter }));
      queueCounts(db, office, clerk);
      for (const filter of [{}, { status: 'submitted' }, { mine: true }, { control: true }, { approval: true }, { letter: true }, { due: 'open' }, { due: 'overdue', mine: true }, { search: 'Nümunə' }]) {
        neighbours(db, office, clerk, neighboursInput.parse({ filter, id: 5, dueDate: '2026-12-01' }));
      }
      stepDraft(db, clerk, { id: 1, step: 'forward' });
      undoOffer(db, 1, clerk, noon);
      for (const scope of [{}, { mine: true }, { personUid: clerk.uid }, { executor: 'Başqa' }, { department: 'Hüquq şöbəsi' }]) {
        dueOverview(db, office, clerk, dueScope.parse(scope));
        for (const group of dueGroups) for (const cursor of [null, '0|1|1', '1|2026-11-01|1', '2|2026-11-01|1', '3|2026-11-01|1', '4|2026-11-01|1', '5|1|1']) dueList(db, office, clerk, dueListInput.parse({ scope, group, cursor }));
      }
      workload(db, office);
      listApplications(db, office, clerk, applicationListInput.parse({ filter: { search: 'Q-2026-0000001' } }));
      applicationDetail(db, office, clerk, 1);
      applicationDetail(db, office, clerk, written?.id ?? 0);
      comingDays(db, office, 'official-1', '2026-11-24', 4);
      applicationByNumber(db, number);
      executorOptions(db, '2026-11-21');
      commentInbox(db, noon);
      for (const search of ['eliyev', 'eliyev memmed', '5ZK2B7A']) findCitizens(db, search);
      for (const anchor of [{ kind: 'application', id: 1 }, { kind: 'booking', id: 1 }, { kind: 'booking', id: bookingByNumber(db, 'Q-2026-0000900').id }] as const) {
        const person = personAt(db, anchor);
        citizenView(db, anchor);
        applicationsOfPerson(db, office, person, 10, 5);
        bookingsOfPerson(db, person, 10, 5);
        messagesTo(db, person, null, 10);
        voicesOf(db, person, null, 10);
      }
      departmentsView(db);
      departmentsOf(db, clerk.uid, '2026-11-21');
      isMember(db, 'law', clerk.uid);
      isDetailUsed(db, 'general', 'district');
      cardAt(db, 'general', noon);
      listApplications(db, office, clerk, applicationListInput.parse({ filter: { ourDepartment: true } }));
      for (const more of [{}, { mine: true }, { due: 'open' }, { search: 'Nümunə' }, { search: 'Nümunə', status: 'registered' }, { status: 'registered' }, { control: true }, { card: { channels: ['post'] } }]) {
        const { filter } = applicationListInput.parse({ filter: { letter: true, ...more } });
        listApplications(db, office, clerk, { filter, cursor: null, limit: 50 });
        countFound(db, office, clerk, filter);
      }
      for (const officialUid of [null, 'official-1']) receptionDay(db, office, reception, { date: '2026-11-24', officialUid });
      receptionDays(db, office, { from: '2026-11-01', to: '2026-11-30' });
      expectedBookings(db, '2026-11-01', '2026-12-31');
      offeredDays(db, office, 'official-1', 'draft');
      knownCitizen(db, citizen.fin);
      similarBookings(db, { officialUid: 'official-1', ...citizen, currentAddress: null }, noon);
      lostPlace(db, 'booking-1');
      lostPlaces(db);
      unplacedBookings(db, office, reception);
      expectedWith(db, office, 'official-1');
      bookedToday(db, citizen, Date.parse('2026-11-24T06:00:00Z'));
      openDueCounts(db, '2026-11-01', '2026-12-31');
      for (const officialUid of [null, 'official-1']) {
        board(db, office, reception, { date: '2026-11-24', officialUid });
        missingOn(db, { date: '2026-11-24', officialUid });
      }
      for (const code of ['Q-2026-0000001', '5ZK2B7A', '1']) checkIn(db, office, code);
      for (const filter of [{}, { search: 'eliyev' }, { search: 'Q-2026-0000001' }, { officialUid: 'official-1', order: 'oldest' }, { from: '2026-11-01', to: '2026-11-30', order: 'name' }, { by: 'submitted', to: '2026-11-30' }] as const) {
        findBookings(db, reception, findInput.parse({ filter }));
        countBookings(db, findInput.parse({ filter }).filter);
        countByStatus(db, findInput.parse({ filter }).filter);
      }
      receptionFigures(db, office, { kind: 'month', from: '2026-11-01', to: '2026-11-30' });
      tallyBookings(db, { from: '2026-11-01', to: '2026-11-30' }, -1);
      bookingDetail(db, reception, 1);
      bookingByNumber(db, 'Q-2026-0000001');
      monthsWithApplications(db);
      monthReport(db, office, '2026-11');
      syncStatus(db, { state: 'idle', nextAttemptAt: null }, noon);
      outboxItems(db);
      keptAsideItems(db);
    });
    await calendarFile(office, reception, { uid: 'official-1', locale: 'az' });
    await resumeCompleted(office);
    await makeReminders(office);
    // Who stands in for another asks for the work of both.
    await setAbsence(office, manager, { uid: (await office.actor('executor')).uid, from: '2026-11-20', to: '2026-11-30', substituteUid: clerk.uid });
    await office.store.read((db) => {
      remindersOf(db, office, clerk);
      remindersOf(db, office, manager);
      for (const actor of [clerk, manager]) workInboxOf(db, office, actor);
      dueOverview(db, office, clerk, dueScope.parse({ mine: true }));
      for (const group of dueGroups) for (const cursor of [null, '2|2026-11-01|1', '3|2026-11-01|1', '4|2026-11-01|1', '5|1|1']) dueList(db, office, clerk, dueListInput.parse({ scope: { mine: true }, group, cursor }));
    });
    await tellOfAbsences(office);
    for (const seen of [{}, { ids: [1] }]) await readReminders(office, clerk, seen);
    for (const seen of [{}, { ids: [1] }]) await readWork(office, clerk, seen);
    await office.arrive('service', aService({ version: 9, fields: [{ key: 'parcel', az: 'Sahə', en: 'Parcel', type: 'text', required: false, searchable: true }] }));
    await rewordByCards(office);
    await office.arrive('application', anApplication({ id: 'application-40', portalNumber: 'M-40', channel: 'post', contact: { phone: null, email: null, currentAddress: null } }));
    const { id: posted } = await office.store.read((db) => applicationByNumber(db, 'M-40'));
    await registerApplication(office, clerk, { id: posted, revision: 1 });
    await tellOtherwise(office, clerk, { id: posted, papers: ['registration'], way: 'desk', note: '' });
    const span = { fromDate: '2026-11-24', toDate: '2026-11-25' };
    const closed = await createClosure(office, reception, { ...span, officialUid: null, reason: 'Təmir' });
    await applyClosure(office, reception, await decideBookings(office, reception, { ...closed, bookings: ['booking-1'], choice: { kind: 'cancel' } }));
    await office.store.read((db) => {
      closureRows(db, office);
      closureDetail(db, office, closed.uid);
      closuresOfDay(db, '2026-11-24');
      for (const officialUid of [null, 'official-1']) closurePreview(db, office, { ...span, officialUid }, null);
    });

    await saveOfficial(office, reception, { uid: 'official-1', revision: 1, surname: 'Nümunəyev', name: 'Rəşad', patronymic: '', position: 'Müavin', room: '204', active: true, deputyUid: null, photo: null });
    await orderOfficials(office, reception, { order: ['official-1'] });
    const { rules, exceptions, scheduleRevision } = await office.store.read((db) => officialDetail(db, office, 'official-1'));
    await office.store.read((db) => {
      officialRows(db, office);
      schedulePreview(db, office, { uid: 'official-1', year: 2026, draft: { rules: [], exceptions: [] } });
    });
    await saveSchedule(office, reception, { uid: 'official-1', revision: scheduleRevision, rules: [...rules], exceptions: [...exceptions] });
    await push(office, client);

    const readings = [...asked].filter((sql) => /^\s*(SELECT|UPDATE|DELETE)\b/i.test(sql) && !/sqlite_/.test(sql) && !isSweep(sql));
    expect(readings.length).toBeGreaterThan(40);
    expect(readings.filter(isQueueCount)).toHaveLength(4);
    const wrong: string[] = [];
    for (const sql of readings) {
      const parameters = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
      const plan = await office.store.write((db) => db.statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters).map((row) => row.detail));
      const scans = plan.filter((line) => growing.some((table) => new RegExp(`^SCAN (${table})\\b`).test(line)) && !/USING (COVERING )?INDEX|VIRTUAL TABLE INDEX/.test(line));
      const sorts = sortsOnPurpose(sql) ? [] : plan.filter((line) => /TEMP B-TREE FOR (ORDER|DISTINCT|LAST)/.test(line));
      const lookedUp = isQueueCount(sql) && !plan.some((line) => line.includes('USING COVERING INDEX')) ? plan : [];
      if (scans.length + sorts.length + lookedUp.length > 0) wrong.push(`${sql.replace(/\s+/g, ' ')}\n   ${[...scans, ...sorts, ...lookedUp].join(' | ')}`);
    }
    expect(wrong.join('\n')).toBe('');
  });
});
