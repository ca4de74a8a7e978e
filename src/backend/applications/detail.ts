import { asc, eq, getTableColumns } from 'drizzle-orm';
import { numberOf } from '#shared/applications/number.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { explanationIfKnown } from '#shared/calendar/lists.ts';
import { isKnown, workingDaysBetween } from '#shared/calendar/workingCalendar.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import type { DueExplanation } from '#shared/calendar/workingCalendar.ts';
import type { CardField } from '#shared/services/card.ts';
import type { Json } from '#shared/json.ts';
import { AppError } from '#shared/errors.ts';
import { legalActions, turnsToCitizen, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { ApplicationDetail, TimelineEvent } from '#shared/applications/views.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { takenOut, withoutFins, type CitizenChanges } from '#shared/applications/citizenChanges.ts';
import { isAnonymous, isTermMadeLonger, termParts } from '#shared/applications/branches.ts';
import { papersOf } from '#shared/notices/papers.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { endSteps, isToldStep, toldSteps } from '#shared/notices/telling.ts';
import { isCompletionLate, pausedDays } from '#shared/applications/pause.ts';
import { documentFaults } from '#shared/applications/checkEntry.ts';
import { applicationFaults } from '#shared/applications/faults.ts';
import { isChangedSince } from '../calendar/queries.ts';
import { cardAt } from '../classifiers/cards.ts';
import { listKnower, serviceByCode } from '../classifiers/queries.ts';
import { commentsOn } from '../comments/queries.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { noticeEvents } from '../notices/queries.ts';
import type { Office } from '../office.ts';
import { absenceOf } from '../staff/absence.ts';
import { unfinishedOn } from '../outbox/outbox.ts';
import { bookingOfApplication } from '../reception/links.ts';
import { coExecutorsOf, mayAct, workActionsFor } from './executors.ts';
import { dueCounter } from './list.ts';
import { answeredWith, joinedTo } from './joined.ts';
import { owedOn } from './owedLetters.ts';
import { forwardingFrom, pausesOf } from './pauses.ts';
import { applicationEvents, applications, attachments } from './tables.ts';

export type StoredApplication = typeof applications.$inferSelect;

// All but the content: a page must not read megabytes to name a file.
const { content: _content, ...fileColumns } = getTableColumns(attachments);

/** An application's row. @throws AppError `application.notFound` */
export function applicationById(db: ReadDb, id: number): StoredApplication {
  const row = rowBy(db, applications, 'id', id);
  if (!row || row.removedAt !== null) throw new AppError('application.notFound');
  return row;
}

/** An application by its registration number, or by the number the portal gave it. @throws AppError `application.notFound` */
export function applicationByNumber(db: ReadDb, number: string): StoredApplication {
  const row =
    db.select().from(applications).where(eq(applications.number, number)).get() ??
    db.select().from(applications).where(eq(applications.portalNumber, number)).get();
  if (!row || row.removedAt !== null) throw new AppError('application.notFound');
  return row;
}

/** An application by its uid; null where the portal has not told of it. */
export function applicationByUid(db: ReadDb, uid: string): StoredApplication | null {
  return rowBy(db, applications, 'uid', uid) ?? null;
}

/** A step as its timeline keeps it. */
export interface KeptStep {
  readonly at: number;
  readonly detail: Readonly<Record<string, Json>>;
}

interface StoredStep {
  readonly at: number;
  readonly detail: string;
}

const keptStep = (step: StoredStep | undefined): KeptStep | null => (step ? { at: step.at, detail: JSON.parse(step.detail) as Record<string, Json> } : null);

/** One step that was taken here on an application, by its row in the history; null where that is of another application or action. */
export function stepByRow(db: ReadDb, id: number, row: number, action: string): KeptStep | null {
  return keptStep(db.statement<StoredStep>('SELECT at, detail FROM application_events WHERE id = ? AND application_id = ? AND action = ?').get(row, id, action));
}

/** The newest step of a kind that was taken here on an application, with what its timeline keeps of it; null where none was. */
export function newestStep(db: ReadDb, id: number, action: string): KeptStep | null {
  return keptStep(
    db.statement<StoredStep>('SELECT at, detail FROM application_events INDEXED BY application_events_application WHERE application_id = ? AND action = ? ORDER BY id DESC LIMIT 1').get(id, action),
  );
}

/** The due date that was told at registration: what made the term longer or let it stand still came later. Where it was registered elsewhere, the one that stood before it was first moved here. */
export function dueDateAtRegistration(db: ReadDb, { id, dueDate }: Pick<StoredApplication, 'id' | 'dueDate'>): string | null {
  const told = db
    .statement<{ dueDate: string }>(
      `SELECT coalesce(CASE action WHEN 'register' THEN detail ->> 'dueDate' END, detail ->> 'dueBefore') AS dueDate FROM application_events INDEXED BY application_events_application
       WHERE application_id = ? AND coalesce(CASE action WHEN 'register' THEN detail ->> 'dueDate' END, detail ->> 'dueBefore') IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .get(id);
  return told?.dueDate ?? dueDate;
}

/** The due date that stood at an instant: what moved it later is left aside. Null where nothing was due then. */
export function dueDateAt(db: ReadDb, { id, dueDate, registeredAt }: Pick<StoredApplication, 'id' | 'dueDate' | 'registeredAt'>, at: number): string | null {
  if (registeredAt === null || registeredAt > at) return null;
  const moved = db
    .statement<{ dueBefore: string }>(
      `SELECT detail ->> 'dueBefore' AS dueBefore FROM application_events INDEXED BY application_events_application WHERE application_id = ? AND at > ? AND detail ->> 'dueBefore' IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .get(id, at);
  return moved?.dueBefore ?? dueDate;
}

/**
 * The days that a due date was counted by from the registration: those of the service, or of its longer term where study was needed. Null where it was not counted so:
 * an extension or a pause is in it, or the service's card or the calendar has changed since.
 */
export function daysAtRegistration({ calendar }: Pick<Office, 'calendar'>, { registeredOn, countedFrom, studiedAt }: Pick<StoredApplication, 'registeredOn' | 'countedFrom' | 'studiedAt'>, service: ServiceRecord, dueDate: string): number | null {
  const from = countedFrom ?? registeredOn;
  if (from === null || !isKnown(calendar, from) || !isKnown(calendar, dueDate)) return null;
  const days = workingDaysBetween(calendar, from, dueDate);
  return days === service.reviewDays || (studiedAt !== null && days === service.extendedReviewDays) ? days : null;
}

/** Everything a person sees of one application. @throws AppError `application.notFound` */
export function applicationDetail(db: ReadDb, office: Office, actor: Actor, id: number): ApplicationDetail {
  const row = applicationById(db, id);
  const today = bakuDate(office.now());
  const { removedAt: _r, snapshot: _s, version: _v, updatedAt: _u, nameSortKey: _k, personKey: _p, registeredOn, ratingStars, ratingText, ratedAt, ...fields } = row;
  const present = serviceByCode(db, row.service);
  const card = cardAt(db, row.service, filledInAt(db, row));
  const service = row.registeredAt === null ? null : present;
  const pauses = pausesOf(db, row);
  const due = service && registeredOn ? termOf(office, row, row.countedFrom ?? registeredOn, service, pausedDays(pauses)) : null;
  const files = db.select(fileColumns).from(attachments).where(eq(attachments.applicationId, id)).orderBy(asc(attachments.id)).all();
  const papers = papersOn(db, row);
  const timeline = timelineOf(db, row, papers);
  const unfinished = unfinishedOn(db, row.uid);
  const out = takenOut(timeline);
  const there = files.filter(({ uid }) => !out.has(uid));
  const owed = owedOn(db, row.id);
  return {
    // The columns hold the enumerated texts that the views name.
    ...(fields as unknown as ApplicationDetail),
    daysLeft: dueCounter(office, today)(row),
    waiting: unfinished.length > 0 || files.some(isWaiting),
    isDisputed: unfinished.some(({ status }) => status !== 'pending'),
    rating: ratingStars === null ? null : { stars: ratingStars, text: ratingText, at: ratedAt ?? row.updatedAt },
    faults: applicationFaults(row, card, listKnower(db), there.length, office.now()),
    joinedTo: row.joinedToUid === null ? null : targetOf(db, row.joinedToUid),
    joined: joinedTo(db, row.uid).map(({ row: each }) => ({ id: each.id, number: numberOf(each) })),
    due,
    forwardBy: service && registeredOn ? explanationIfKnown(office.calendar, forwardingFrom(db, row) ?? registeredOn, service.forwardingDays) : null,
    pauses,
    isCompletionLate: isCompletionLate(row, today),
    termParts: due && service ? termParts(due.days - pausedDays(pauses), row, service) : null,
    innerDaysLeft: dueCounter(office, today)({ ...row, dueDate: row.innerDue }),
    dueByNewCalendar: due && pauses.length === 0 && isRecounted(db, row, due) ? due.to : null,
    actions: legalActions(row.status as ApplicationStatus).filter((action) => mayAct(db, actor, action, row, today) && !(isAnonymous(row) && turnsToCitizen(action)) && !isTermMadeLonger(action, row)),
    owed,
    lettersOwed: owed.length,
    papers,
    coExecutors: coExecutorsOf(db, id),
    executorAbsence: row.executorUid === null ? null : absenceOf(db, row.executorUid, today),
    workActions: workActionsFor(db, actor, row, today),
    previous: row.previousUid === null ? null : targetOf(db, row.previousUid),
    attachments: files.map((file) => {
      const { uid, name, mediaType, size, fetchedAt, damagedAt, sheets, isPoor, document, addedBy } = file;
      return { uid, name, mediaType, size, fetched: fetchedAt !== null, damaged: damagedAt !== null, sheets, isPoor, document, addedBy, waiting: isWaiting(file), refused: file.refusedAt !== null, takenOut: out.has(uid) };
    }),
    form: formOf(db, row),
    documentFaults: card ? documentFaults(card.documents, there) : [],
    comments: commentsOn(db, row.uid),
    reception: row.channel === 'reception' ? bookingOfApplication(db, row.uid) : null,
    timeline: may(actor.role, 'applications.exportFins') ? timeline : timeline.map((event) => (event.changed ? { ...event, changed: withoutFins(event.changed) } : event)),
  };
}

/** The papers that can be printed about an application, the newest last. */
export function papersOn(db: ReadDb, row: StoredApplication): NoticeKind[] {
  const papered = (of: StoredApplication) => ({ ...of, reopenedAt: newestStep(db, of.id, 'reopen')?.at ?? null });
  const main = answeredWith(db, row);
  return papersOf(papered(row), main && papered(main));
}

/** When its form was filled in: what was entered by hand, at its entry, whenever it had come. */
function filledInAt(db: ReadDb, row: StoredApplication): number {
  if (row.channel === 'portal') return row.submittedAt;
  const first = db.statement<{ at: number }>("SELECT at FROM application_events WHERE application_id = ? AND action IN ('enteredByHand', 'enteredAtReception') ORDER BY id LIMIT 1").get(row.id);
  return first?.at ?? row.submittedAt;
}

/** The form that an application was filled in under, with the fields that came later and hold a value; null for a service that nobody knows. */
export function formOf(db: ReadDb, row: StoredApplication): ApplicationDetail['form'] {
  const then = cardAt(db, row.service, filledInAt(db, row));
  return then && { fields: [...then.fields, ...laterFields(then.fields, serviceByCode(db, row.service)?.fields ?? [], row.details)], documents: then.documents };
}

/** Fields that a card got later and that hold a value all the same. */
function laterFields(then: readonly CardField[], now: readonly CardField[], details: Readonly<Record<string, Json>>): CardField[] {
  return now.filter(({ key }) => details[key] !== undefined && !then.some((field) => field.key === key));
}

/**
 * How the due date was counted: by the service's term, by the longer one where study is needed, or with an extension or pauses on top: days counted one after another add up.
 * Null where a year is not known, or nothing is due.
 */
function termOf(office: Office, { dueDate, studiedAt, extendedAt }: StoredApplication, from: string, service: ServiceRecord, paused: number): DueExplanation | null {
  if (dueDate === null) return null;
  const explained = (days: number) => explanationIfKnown(office.calendar, from, days);
  if (extendedAt !== null || studiedAt !== null) return isKnown(office.calendar, from) && isKnown(office.calendar, dueDate) ? explained(workingDaysBetween(office.calendar, from, dueDate)) : null;
  const withStudy = explained(service.extendedReviewDays + paused);
  return withStudy?.to === dueDate ? withStudy : explained(service.reviewDays + paused);
}

function isWaiting({ addedAt, uploadedAt, refusedAt }: Omit<typeof attachments.$inferSelect, 'content'>): boolean {
  return addedAt !== null && uploadedAt === null && refusedAt === null;
}

/** The application that another was joined to or repeats, as a link shows it; null while the portal has not told of it. */
function targetOf(db: ReadDb, uid: string): ApplicationDetail['joinedTo'] {
  const row = applicationByUid(db, uid);
  return row && { id: row.id, number: numberOf(row) };
}

/** The files that belong to an application, in the order in which they came, with the sheets of those that were counted. What the citizen has taken out is none of them. */
export function filesOn(db: ReadDb, applicationId: number): Array<{ name: string; sheets: number | null }> {
  const out = takenOut(stepsOn(db, applicationId));
  return db
    .statement<{ uid: string; name: string; sheets: number | null }>('SELECT uid, name, sheets FROM attachments WHERE application_id = ? ORDER BY id')
    .all(applicationId)
    .filter(({ uid }) => !out.has(uid))
    .map(({ name, sheets }) => ({ name, sheets }));
}

/** Whether the date that was told would come out differently by a calendar that was recorded since. An extended term was counted from elsewhere. */
function isRecounted(db: ReadDb, row: StoredApplication, due: DueExplanation): boolean {
  if (row.closedAt !== null || row.extendedAt !== null || row.studiedAt !== null || row.registeredAt === null || due.to === row.dueDate) return false;
  return isChangedSince(db, due.from, due.to > (row.dueDate ?? '') ? due.to : (row.dueDate ?? due.to), row.registeredAt);
}

/** The steps taken here on an application as they were written down, oldest first. */
export function stepsOn(db: ReadDb, id: number): TimelineEvent[] {
  const stored = db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id)).orderBy(asc(applicationEvents.id)).all();
  return stored.map(({ id: step, at, action, actorName, detail: { changed, ...values } }) => ({
    step,
    at,
    action,
    actor: actorName || null,
    values: values as TimelineEvent['values'],
    ...(changed !== undefined && { changed: changed as unknown as CitizenChanges }),
  }));
}

/** A point of the timeline with the notice of its step, where there is one and the history keeps enough to draw it as it was then. */
function withPaper(row: StoredApplication, papers: readonly NoticeKind[], event: TimelineEvent): TimelineEvent {
  const { step, action, at, values } = event;
  if (step === undefined || isAnonymous(row)) return event;
  const end = action === 'joinedEnded' && row.status === 'joined' ? endSteps[String(values['to'])] : undefined;
  if (end && papers.includes(toldSteps[end].paper)) return { ...event, paper: toldSteps[end].paper };
  if (!isToldStep(action)) return event;
  const isLost = action === 'leaveWithoutReview' && (values['ground'] === 'anonymous' || (values['text'] === undefined && !(row.leavingText !== null && row.closedAt === at)));
  return isLost ? event : { ...event, paper: toldSteps[action].paper };
}

/** What happened, oldest first: the steps taken here as they were written down, the rest from the card itself. */
function timelineOf(db: ReadDb, row: StoredApplication, papers: readonly NoticeKind[]): TimelineEvent[] {
  const events = stepsOn(db, row.id);
  const fromCard = (action: string, at: number | null, actor: string | null, values: TimelineEvent['values'] = {}) => {
    if (at !== null && !events.some((event) => event.action === action)) events.push({ at, action, actor, values });
  };
  if (!events.some((event) => event.action === 'enteredAtReception' || event.action === 'enteredByHand')) fromCard('submitted', row.submittedAt, null, { channel: row.channel });
  fromCard('register', row.registeredAt, row.officer, { number: row.number ?? '', dueDate: dueDateAtRegistration(db, row) ?? '' });
  fromCard('assign', row.assignedAt, null, { executor: row.executor ?? '' });
  if (row.status === 'answered') fromCard('answer', row.closedAt, row.executor, { number: row.replyNumber ?? '', outcome: row.outcome ?? '' });
  fromCard('rated', row.ratedAt, null, { stars: row.ratingStars ?? 0 });
  events.push(...noticeEvents(db, row.uid));
  return events.map((event) => withPaper(row, papers, event)).sort((a, b) => a.at - b.at);
}
