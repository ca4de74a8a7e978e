import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SentCopy } from '#shared/applications/copies.ts';
import type { Json } from '#shared/json.ts';
import type { BrokenParts } from '#shared/portal/records.ts';
import { citizenColumns } from '../citizens/columns.ts';
import { portalColumns } from '../db/columns.ts';

/** A citizen's application with its registration-control card. `version` is the portal's, `revision` ours. */
export const applications = sqliteTable(
  'applications',
  {
    ...portalColumns(),
    revision: integer().notNull().default(1),

    service: text().notNull(),
    portalNumber: text().notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    summary: text().notNull(),
    text: text().notNull(),
    channel: text().notNull(),
    submittedAt: integer().notNull(),
    status: text().notNull(),

    ...citizenColumns(),

    phone: text(),
    email: text(),
    currentAddress: text(),
    socialStatus: text(),
    privilege: text(),
    isCollective: integer({ mode: 'boolean' }).notNull().default(false),
    signatureCount: integer(),
    isAnonymous: integer({ mode: 'boolean' }).notNull().default(false),
    isRepeat: integer({ mode: 'boolean' }).notNull().default(false),
    /** The number of the earlier application as it was given; `previousUid` when that one is here. */
    previousNumber: text(),
    previousUid: text(),
    /** The organisation that sent it on, or on whose letterhead it is written, with its own number and date. */
    incomingBody: text(),
    incomingNumber: text(),
    incomingDate: text(),
    /** What was sent in place of a FİN or a date, where it is none. */
    broken: text({ mode: 'json' }).$type<BrokenParts>(),
    /** Sheets of the appeal itself, without its attachments. */
    sheetCount: integer(),
    representative: text({ mode: 'json' }).$type<Json>(),
    /** Fields of the service's own form, as its card names them. */
    details: text({ mode: 'json' }).$type<Record<string, Json>>().notNull(),

    number: text(),
    registeredAt: integer(),
    /** The day of registration in Baku: what the monthly figures count by. */
    registeredOn: text(),
    officer: text(),
    /** The day that the term is counted from, when it is not that of registration: what came after hours may count from the next working day. */
    countedFrom: text(),
    dueDate: text(),
    executorUid: text(),
    executor: text(),
    /** The day until which the executor is to be ready, before the due date; known here alone. */
    innerDue: text(),
    department: text(),
    /** The department that has it, as the list of departments codes it; known here alone. */
    departmentCode: text(),
    resolution: text(),
    assignedAt: integer(),
    /** A manager watches it; known here alone. */
    onControl: integer({ mode: 'boolean' }).notNull().default(false),

    replyNumber: text(),
    replyDate: text(),
    outcome: text(),
    replyText: text(),
    closedAt: integer(),
    /** Where the paper was filed: case number and sheets; kept here alone. */
    filedTo: text(),

    /** The body or official a complaint is about: it is never forwarded there. */
    complainedOf: text(),
    returnedAt: integer(),
    returnedReason: text(),
    returnedWhatToDo: text(),
    /** The last day given to the citizen for completing; null where none was given. */
    completeBy: text(),
    /** The day the citizen's completed answer came; null until then, and when it is given back again. */
    completedOn: text(),
    /** The day from which the term stands still while the citizen completes; null while it runs. */
    pausedOn: text(),
    forwardedTo: text(),
    forwardedOn: text(),
    forwardReason: text(),
    /** Copies of its parts that went to other bodies, in the order they went. */
    copies: text({ mode: 'json' }).$type<readonly SentCopy[]>().notNull().default([]),
    /** The matter needs further study: the review has its longer term. */
    studiedAt: integer(),
    studyGround: text(),
    extendedAt: integer(),
    extensionGround: text(),
    leavingGround: text(),
    leavingText: text(),
    /** The day until which the citizen must still be told that it is left without review (8.1); null once they were, and where nobody need be. Known here alone. */
    tellBy: text(),
    joinedToUid: text(),
    withdrawnReason: text(),

    ratingStars: integer(),
    ratingText: text(),
    ratedAt: integer(),
  },
  (t) => [
    uniqueIndex('applications_uid').on(t.uid),
    uniqueIndex('applications_number').on(t.number).where(sql`number is not null`),
    index('applications_portal_number').on(t.portalNumber),
    // What a citizen reads on the letter that they bring.
    index('applications_reply_number').on(t.replyNumber).where(sql`reply_number is not null`),
    // Each ends in the row id by nature, so that a newest-first page needs no sort. What is counted from an index alone has all its columns there: SQLite looks up
    // also those that the index's own condition has settled.
    index('applications_status').on(t.status, t.removedAt),
    index('applications_kind').on(t.kind),
    index('applications_service').on(t.service),
    index('applications_status_service').on(t.status, t.service),
    index('applications_status_kind').on(t.status, t.kind),
    index('applications_fin').on(t.fin),
    // The same name, for finding the same person without a FİN.
    index('applications_person').on(t.personKey),
    index('applications_person_without_fin').on(t.personKey).where(sql`fin is null`),
    index('applications_executor').on(t.executorUid),
    // What of it is still worked on.
    index('applications_executor_open').on(t.executorUid, t.closedAt, t.removedAt).where(sql`closed_at is null and removed_at is null`),
    // What a manager watches: a handful.
    index('applications_control').on(t.id).where(sql`on_control = 1`),
    // Those still worked on: a few thousand, however many are closed.
    index('applications_open').on(t.id).where(sql`closed_at is null`),
    // What is due: open applications by their date.
    index('applications_due').on(t.dueDate, t.id, t.pausedOn, t.removedAt, t.closedAt).where(sql`closed_at is null and due_date is not null`),
    // What of it is one person's, and how much everybody has: the figures of the work come from this index alone.
    index('applications_due_executor').on(t.executorUid, t.dueDate, t.id, t.executor, t.department, t.pausedOn, t.removedAt, t.closedAt).where(sql`closed_at is null and due_date is not null`),
    // Whom somebody must still tell of what was left without review: few.
    index('applications_tell_by').on(t.tellBy).where(sql`tell_by is not null`),
    // What was joined to an application.
    index('applications_joined').on(t.joinedToUid).where(sql`joined_to_uid is not null`),
    // The executors' own days, earlier than the due date.
    index('applications_inner_due').on(t.innerDue).where(sql`closed_at is null and inner_due is not null`),
    index('applications_inner_due_executor').on(t.executorUid, t.innerDue).where(sql`closed_at is null and inner_due is not null`),
    // Terms that stand still: few.
    index('applications_paused').on(t.id).where(sql`paused_on is not null`),
    // What waits for its number, by when it came; what waits for somebody, by when it was registered.
    index('applications_unregistered').on(t.submittedAt).where(sql`status = 'submitted'`),
    index('applications_unassigned').on(t.registeredOn).where(sql`status = 'registered'`),
    // A department's applications.
    index('applications_department').on(t.departmentCode).where(sql`department_code is not null`),
    // What waits in a department for somebody to take it: a handful, in the order of the queue.
    index('applications_in_department').on(t.id).where(sql`department_code is not null and executor is null and closed_at is null`),
    // What the portal has removed: few.
    index('applications_removed').on(t.id).where(sql`removed_at is not null`),
    // How the month's replies were rated.
    index('applications_rated').on(t.registeredOn, t.service, t.ratingStars, t.removedAt).where(sql`rating_stars is not null`),
    // The month's figures come from this index alone.
    index('applications_month').on(t.registeredOn, t.service, t.kind, t.outcome, t.removedAt),
  ],
);

/** What happened to an application, for its timeline. */
export const applicationEvents = sqliteTable(
  'application_events',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    at: integer().notNull(),
    action: text().notNull(),
    actorName: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, Json>>().notNull(),
    /** What taking the step back needs: how it was, and the revision it left; null for what is final. */
    undo: text({ mode: 'json' }).$type<Json>(),
  },
  (t) => [index('application_events_application').on(t.applicationId)],
);

/** Spans in which the term of an application stood still while the citizen completed it: what its due date was counted on by. */
export const applicationPauses = sqliteTable(
  'application_pauses',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    fromDate: text().notNull(),
    toDate: text().notNull(),
    days: integer().notNull(),
  },
  (t) => [uniqueIndex('application_pauses_application').on(t.applicationId, t.fromDate)],
);

/**
 * What a person is reminded of: that a due date is near or past. Each once: a row stands for its person, application, due date and stage. It is shown while the
 * application is open and still due then; what nobody needs any more is removed at the beginning of a day.
 */
export const termReminders = sqliteTable(
  'term_reminders',
  {
    id: integer().primaryKey(),
    staffUid: text().notNull(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    dueDate: text().notNull(),
    /** Working days before the due date; -1: it has passed. */
    stage: integer().notNull(),
    at: integer().notNull(),
    readAt: integer(),
  },
  (t) => [
    uniqueIndex('term_reminders_once').on(t.applicationId, t.staffUid, t.dueDate, t.stage),
    index('term_reminders_person').on(t.staffUid, t.id),
    index('term_reminders_unread').on(t.staffUid, t.id).where(sql`read_at is null`),
  ],
);

/**
 * Work that came to a person: one row for each of the ways it may come on an application, renewed when it comes again. It is shown while it is still theirs to do, and
 * removed before long once the application is closed.
 */
export const workItems = sqliteTable(
  'work_items',
  {
    id: integer().primaryKey(),
    staffUid: text().notNull(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    kind: text().notNull(),
    /** Whose work it is: the person's own, or of whom they stand in for. */
    ofUid: text().notNull(),
    /** Whose act it came by; null where it was no colleague's at this computer: the citizen's, the portal's, an absence. */
    byUid: text(),
    byName: text(),
    at: integer().notNull(),
    readAt: integer(),
  },
  (t) => [
    uniqueIndex('work_items_once').on(t.applicationId, t.staffUid, t.kind),
    index('work_items_person').on(t.staffUid, t.id),
    index('work_items_unread').on(t.staffUid, t.id).where(sql`read_at is null`),
    // What is shown only while somebody is away.
    index('work_items_stand_in').on(t.staffUid, t.ofUid).where(sql`of_uid <> staff_uid`),
  ],
);

/**
 * Letters that citizens have yet to get, one row an application and paper: written with the step that the paper tells of, removed when it was printed or saved, when somebody
 * told the citizen otherwise, and when it has nothing to tell any more.
 */
export const owedLetters = sqliteTable(
  'owed_letters',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    paper: text().notNull(),
    /** `only`: nothing else reaches the citizen; `due`: a message announced it. */
    need: text().notNull(),
    /** When the step was taken. */
    at: integer().notNull(),
  },
  // In the order of the queue.
  (t) => [uniqueIndex('owed_letters_application').on(t.applicationId, t.paper)],
);

/** Files of applications: what the portal says of them, and their content once it has been fetched. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    content: blob({ mode: 'buffer' }),
    fetchedAt: integer(),
    /** When what came did not agree with its length or SHA-256; fetched ahead again only once the portal names another. */
    damagedAt: integer(),
    /** Sheets of the paper; what is known here alone, like the marks below. */
    sheets: integer(),
    isPoor: integer({ mode: 'boolean' }).notNull().default(false),
    /** Which document of the service's card it is. */
    document: text(),
    /** When it was added here, and by whom; null for what the portal sent. */
    addedAt: integer(),
    addedBy: text(),
    /** When the portal had the whole of it; null while it waits. */
    uploadedAt: integer(),
    /** When the portal refused it. It is not sent again by itself. */
    refusedAt: integer(),
  },
  (t) => [
    uniqueIndex('attachments_uid').on(t.uid),
    index('attachments_application').on(t.applicationId),
    // What still has to go up: few, however many files there are.
    index('attachments_to_send').on(t.id).where(sql`added_at is not null and uploaded_at is null and refused_at is null`),
  ],
);

/** A form that a person has begun and not saved: one row a person, kept when the window or the computer goes down. */
export const entryDrafts = sqliteTable('entry_drafts', {
  personUid: text().primaryKey(),
  form: text({ mode: 'json' }).$type<Json>().notNull(),
  updatedAt: integer().notNull(),
});

/** What a person has begun to write for a step on an application and not taken: one row each, kept when the window or the computer goes down. */
export const stepDrafts = sqliteTable(
  'step_drafts',
  {
    id: integer().primaryKey(),
    personUid: text().notNull(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    step: text().notNull(),
    form: text({ mode: 'json' }).$type<Json>().notNull(),
    updatedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('step_drafts_person').on(t.personUid, t.applicationId, t.step), index('step_drafts_application').on(t.applicationId)],
);

/** Files put beside a form that is not saved yet. */
export const entryFiles = sqliteTable(
  'entry_files',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    personUid: text().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    addedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('entry_files_uid').on(t.uid), index('entry_files_person').on(t.personUid)],
);

/**
 * The reply that is being written to an application, one an application. Its row stays when the reply is given, emptied, so that its
 * revision only grows and no window takes an old state for a new one.
 */
export const replyDrafts = sqliteTable(
  'reply_drafts',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    outcome: text(),
    text: text().notNull(),
    state: text().notNull(),
    /** What the manager wrote when sending it back. */
    note: text(),
    /** Who changed the text last. */
    authorUid: text().notNull(),
    authorName: text().notNull(),
    changedAt: integer().notNull(),
    submittedBy: text(),
    submittedByUid: text(),
    submittedAt: integer(),
    revision: integer().notNull(),
  },
  (t) => [
    uniqueIndex('reply_drafts_application').on(t.applicationId),
    // What waits for a manager: a handful, in the order of the queue.
    index('reply_drafts_submitted').on(t.applicationId).where(sql`state = 'submitted'`),
  ],
);

/** Earlier wordings of a reply: what somebody else wrote over, what was put aside, what was given. They are never changed nor removed. */
export const replyWordings = sqliteTable(
  'reply_wordings',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    outcome: text(),
    text: text().notNull(),
    authorName: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('reply_wordings_application').on(t.applicationId)],
);

/** Those who work, or worked, on an application beside its responsible executor. A row is ended, never removed. */
export const applicationExecutors = sqliteTable(
  'application_executors',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    staffUid: text().notNull(),
    name: text().notNull(),
    since: integer().notNull(),
    until: integer(),
    doneAt: integer(),
    doneNote: text(),
  },
  (t) => [
    uniqueIndex('application_executors_application').on(t.applicationId, t.staffUid).where(sql`until is null`),
    // Whose part is not finished, in the order of the queue.
    index('application_executors_staff').on(t.staffUid, t.applicationId).where(sql`until is null and done_at is null`),
  ],
);

/** What colleagues write to each other about an application. Never sent, never printed on a notice, never removed. */
export const applicationNotes = sqliteTable(
  'application_notes',
  {
    id: integer().primaryKey(),
    applicationId: integer()
      .notNull()
      .references(() => applications.id),
    authorUid: text().notNull(),
    authorName: text().notNull(),
    text: text().notNull(),
    at: integer().notNull(),
    editedAt: integer(),
  },
  (t) => [index('application_notes_application').on(t.applicationId)],
);

/** Who is named in a note, and when they saw it. */
export const noteMentions = sqliteTable(
  'note_mentions',
  {
    id: integer().primaryKey(),
    noteId: integer()
      .notNull()
      .references(() => applicationNotes.id),
    staffUid: text().notNull(),
    readAt: integer(),
  },
  (t) => [uniqueIndex('note_mentions_person').on(t.staffUid, t.noteId), index('note_mentions_unread').on(t.staffUid).where(sql`read_at is null`)],
);
