import type { z } from 'zod';
import { numberOf } from '#shared/applications/number.ts';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { assertJoinable, assertNotAccused, isAnonymous, isForwardingInTime, leavingNoticeBy, repeatsAnswered } from '#shared/applications/branches.ts';
import { isClosed, outcomeOfStatus, permissionFor, statusAfter, turnsToCitizen, type ApplicationKind, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { completeInput, differentInput, forwardInput, joinInput, leaveInput, reopenInput, returnInput, withdrawInput } from '#shared/applications/schema.ts';
import { AppError } from '#shared/errors.ts';
import { isToldStep, letterNeed } from '#shared/notices/telling.ts';
import type { Json } from '#shared/json.ts';
import { serviceRecord, type ServiceRecord } from '#shared/portal/records.ts';
import type { CitizenEvent } from '#shared/services/notices.ts';
import { addWorkingDays } from '#shared/calendar/workingCalendar.ts';
import { statusAfterCompletion } from '#shared/applications/pause.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { updateRow } from '../db/rows.ts';
import { citizenMessages, deskPhoneOf, messagesToJoined } from '../notices/messages.ts';
import { termSettings } from '../settings/settings.ts';
import { applicationById, applicationByNumber } from './detail.ts';
import { mayAct } from './executors.ts';
import { forgetEnd, joinedTo, noteEnd, type Joined } from './joined.ts';
import { oweLetter } from './owedLetters.ts';
import { endOfPause, forwardingFrom, keepPause, pauseInWords, pausesFrom } from './pauses.ts';
import { answeredAlike } from './similar.ts';
import { applyChanges, loadSeen, noteEvent, transition, type ApplicationChanges, type ApplicationRow } from './steps.ts';
import { applications } from './tables.ts';
import { tellOfCompletion } from './workItems.ts';

// The steps that leave the straight way from registration to reply.

/** What a step beside the straight way needs. */
export interface Loaded {
  readonly row: ApplicationRow;
  readonly service: ServiceRecord;
  /** Where the citizen can ask. */
  readonly deskPhone: string | null;
  readonly today: string;
  /** What was joined to it. */
  readonly joined: readonly Joined[];
}

/** What stands in place of a service that nobody knows: the terms of the law, so that what bears it can still be given back, forwarded or left. */
function lawfulService(code: string): ServiceRecord {
  return serviceRecord.parse({ id: code, version: 1, updatedAt: '2000-01-01T00:00:00Z', code, nameAz: code, nameEn: code, provider: code, letterhead: 'authority', reviewDays: 15, extendedReviewDays: 30, mobileRequired: false, notify: [], active: false });
}

/** The application as it was seen, with its service. @throws AppError `application.notFound`, `application.changedMeanwhile` */
export function loadForBranch(db: ReadDb, input: { readonly id: number; readonly revision: number }, { now }: CommandContext): Loaded {
  const row = loadSeen(db, input);
  const service = serviceByCode(db, row.service) ?? lawfulService(row.service);
  return { row, service, deskPhone: deskPhoneOf(db, service), today: bakuDate(now), joined: joinedTo(db, row.uid) };
}

/** With the day from which the days for forwarding count. */
export function withForwardingDay(db: ReadDb, loaded: Loaded): Loaded & { readonly forwardingFrom: string | null } {
  return { ...loaded, forwardingFrom: forwardingFrom(db, loaded.row) };
}

interface Branch {
  readonly action: 'returnForCompletion' | 'complete' | 'forward' | 'sendCopies' | 'study' | 'extend' | 'leaveWithoutReview' | 'join' | 'withdraw' | 'reopen';
  readonly changes: ApplicationChanges;
  /** What the portal is told. */
  readonly data: Json;
  /** What the timeline keeps. */
  readonly detail: Record<string, Json>;
  /** What else is written in the same transaction. */
  readonly alsoRows?: (db: WriteDb) => void;
  /** What the message says beside what stands on the card. */
  readonly alsoTold?: { readonly joinedToNumber: string };
  /** What the citizen is told of, by the channels of the service's card. */
  readonly event?: CitizenEvent;
}

/** A step with the status it leads to, a point of the timeline, and the citizen's message. @throws AppError of the action when it is not legal now */
export function branch({ row, joined, ...teller }: Loaded, { action, changes, data, detail, alsoRows, alsoTold, event }: Branch, context: CommandContext): Change<void> {
  const status = statusAfter(action, row.status as ApplicationStatus);
  if (turnsToCitizen(action) && isAnonymous(row)) throw new AppError('application.nobodyBehind');
  // What was joined to one that is itself joined goes on waiting, for the reply to the earliest.
  const isEnd = isClosed(status) && status !== 'joined';
  const all: ApplicationChanges = { status, outcome: outcomeOfStatus(status), ...changes, ...(isClosed(status) && { closedAt: context.now, ...(row.pausedOn !== null && { pausedOn: null }) }) };
  const told = { ...row, ...all, ...alsoTold };
  const own = event ? citizenMessages(teller, told, event) : [];
  const letter = event ? letterNeed(event, row, own.length > 0) : null;
  return {
    subject: { kind: 'application', uid: row.uid },
    detail: { action },
    outbox: [transition(row, action, data, all, context), ...(event && isEnd ? messagesToJoined(teller, told, event, joined) : own)],
    topics: ['applications', 'reports'],
    rows(db) {
      applyChanges(db, row, action, all, detail, context);
      if (letter !== null && isToldStep(action)) oweLetter(db, row.id, action, letter, context.now);
      if (isEnd) noteEnd(db, joined, row, status, context);
      if (action === 'reopen') forgetEnd(db, row.uid);
      alsoRows?.(db);
    },
  };
}

/**
 * Gives an application back to the citizen, naming what is wrong, what to do and until when (rules for e-services, 7.4). Where the service's card says so, the term
 * stands still until it is completed.
 * @throws AppError `application.completeByPast` when the day named has passed
 */
export const returnApplication = defineCommand({
  name: 'applications.returnForCompletion',
  permission: permissionFor('returnForCompletion'),
  load(db, input: z.infer<typeof returnInput>, context) {
    const loaded = loadForBranch(db, input, context);
    if (!mayAct(db, context.actor, 'returnForCompletion', loaded.row, loaded.today)) throw new AppError('application.notYours');
    return { ...loaded, completeBy: input.completeBy ?? addWorkingDays(context.office.calendar, loaded.today, termSettings(db).completionDays) };
  },
  decide(loaded, { reason, whatToDo }, context) {
    const { row, service, today, completeBy } = loaded;
    if (completeBy < today) throw new AppError('application.completeByPast');
    const pausedOn = pausesFrom(context.office, service, row.dueDate, today);
    return branch(
      loaded,
      {
        action: 'returnForCompletion',
        changes: { returnedAt: context.now, returnedReason: reason, returnedWhatToDo: whatToDo, completeBy, completedOn: null, pausedOn },
        data: { reason, whatToDo, completeBy },
        detail: { reason, whatToDo, completeBy: formatDate(completeBy), ...(pausedOn !== null && { paused: 1 }) },
        event: 'returned',
      },
      context,
    );
  },
});

/**
 * Takes in what the citizen completed by another way than the portal: the application goes back to where it stood, and a term that stood still is counted on.
 * @throws AppError `application.completedOutside` when the day it came is before the giving back or still ahead, `calendar.unknownYear`
 */
export const completeApplication = defineCommand({
  name: 'applications.complete',
  permission: permissionFor('complete'),
  load: (db, input: z.infer<typeof completeInput>, context) => loadForBranch(db, input, context),
  decide(loaded, { note, completedOn = loaded.today }, context) {
    const { row, today } = loaded;
    const status = statusAfterCompletion(row);
    if (completedOn > today || (row.returnedAt !== null && completedOn < bakuDate(row.returnedAt))) throw new AppError('application.completedOutside');
    const ended = endOfPause(context.office, row, completedOn);
    return branch(
      loaded,
      {
        action: 'complete',
        changes: { status, completedOn, pausedOn: null, ...(ended && { dueDate: ended.dueDate }) },
        data: { completedOn, note, ...(ended && { dueDate: ended.dueDate, pause: { ...ended.pause } }) },
        detail: { note, ...(ended && pauseInWords(ended)) },
        alsoRows(db) {
          if (ended) keepPause(db, row.id, ended.pause);
          tellOfCompletion(db, row, context.actor, context.now);
        },
      },
      context,
    );
  },
});

/**
 * Forwards an application to the competent body: within the service's days after registration, and never to whom a complaint is about (7.10).
 * After those days it takes a person who says that they know it.
 */
export const forwardApplication = defineCommand({
  name: 'applications.forward',
  permission: permissionFor('forward'),
  load: (db, input: z.infer<typeof forwardInput>, context) => withForwardingDay(db, loadForBranch(db, input, context)),
  decide(loaded, { body, reason, complainedOf, late }, context) {
    const { row, service, today } = loaded;
    const accused = complainedOf || row.complainedOf;
    assertNotAccused(row.kind as ApplicationKind, accused, body);
    if (!late && !isForwardingInTime(context.office.calendar, loaded.forwardingFrom, today, service.forwardingDays)) {
      throw new AppError('application.forwardingLate', { days: service.forwardingDays });
    }
    return branch(
      loaded,
      {
        action: 'forward',
        changes: { forwardedTo: body, forwardedOn: today, forwardReason: reason, complainedOf: accused },
        data: { body, date: today, reason },
        detail: { body, reason },
        event: 'forwarded',
      },
      context,
    );
  },
});

/**
 * Leaves an application without review on one of the law's grounds. The citizen is told the reasons within five working days (8.1), the anonymous excepted: at once where
 * there is a way to tell them; else it stands among what is due until somebody has.
 */
export const leaveApplication = defineCommand({
  name: 'applications.leaveWithoutReview',
  permission: permissionFor('leaveWithoutReview'),
  load(db, input: z.infer<typeof leaveInput>, context) {
    const loaded = loadForBranch(db, input, context);
    return { ...loaded, answered: input.ground === 'repeatedThrice' ? answeredAlike(db, loaded.row, loaded.today) : 0 };
  },
  decide(loaded, { ground, text }, context) {
    const { row, service, today, answered } = loaded;
    if (ground === 'anonymous' && !isAnonymous(row)) throw new AppError('application.notAnonymous');
    if (ground === 'repeatedThrice' && answered < repeatsAnswered) throw new AppError('application.notRepeated', { answered, needed: repeatsAnswered });
    const noticeBy = leavingNoticeBy(context.office.calendar, today, service.leavingNoticeDays);
    // The portal shows the reasons to whoever sent it there.
    const isTold = ground === 'anonymous' || row.channel === 'portal' || citizenMessages(loaded, row, 'leftWithoutReview').length > 0;
    return branch(
      loaded,
      {
        action: 'leaveWithoutReview',
        changes: { leavingGround: ground, leavingText: text },
        data: { ground, text },
        detail: { ground, text, tellBy: noticeBy, ...(!isTold && { noticeBy: formatDate(noticeBy) }) },
        alsoRows: (db) => updateRow(db, applications, row.id, { tellBy: isTold ? null : noticeBy }),
        ...(ground !== 'anonymous' && { event: 'leftWithoutReview' as const }),
      },
      context,
    );
  },
});

/** Joins a further appeal on the same matter to the earlier one, which is still worked on: both get one reply. The citizen is told of both. */
export const joinApplication = defineCommand({
  name: 'applications.join',
  permission: permissionFor('join'),
  load(db, input: z.infer<typeof joinInput>, context) {
    const target = applicationByNumber(db, input.toNumber);
    return { ...loadForBranch(db, input, context), target };
  },
  decide(loaded, { another }, context) {
    const { row, target } = loaded;
    assertJoinable(row, target, another);
    const number = numberOf(target);
    return branch(
      loaded,
      { action: 'join', changes: { joinedToUid: target.uid }, data: { toApplicationId: target.uid }, detail: { number }, alsoTold: { joinedToNumber: number }, event: 'joined' },
      context,
    );
  },
});

/**
 * Closes an application that the citizen has taken back, and tells them so (8.1).
 * @throws AppError `application.hasJoined` while others wait for its reply
 */
export const withdrawApplication = defineCommand({
  name: 'applications.withdraw',
  permission: permissionFor('withdraw'),
  load: (db, input: z.infer<typeof withdrawInput>, context) => loadForBranch(db, input, context),
  decide(loaded, { reason }, context) {
    const waiting = loaded.joined.map(({ row: each }) => numberOf(each));
    if (waiting.length > 0) throw new AppError('application.hasJoined', { numbers: waiting.join(', ') });
    return branch(loaded, { action: 'withdraw', changes: { withdrawnReason: reason }, data: { reason }, detail: { reason }, event: 'withdrawn' }, context);
  },
});

/**
 * Takes up again what was left without review, withdrawn or joined, once the ground has disappeared (8.1): it goes back to where it stood, and its term is counted on
 * by the working days that it was closed, and before that with the citizen.
 * @throws AppError `calendar.unknownYear`
 */
export const reopenApplication = defineCommand({
  name: 'applications.reopen',
  permission: permissionFor('reopen'),
  load: (db, input: z.infer<typeof reopenInput>, context) => loadForBranch(db, input, context),
  decide(loaded, { reason }, context) {
    const { row, service, today } = loaded;
    const closedOn = row.closedAt === null ? today : bakuDate(row.closedAt);
    // What was closed while the citizen had it to complete has stood still since it was given back.
    const givenBack = row.returnedAt !== null && row.completedOn === null ? pausesFrom(context.office, service, row.dueDate, bakuDate(row.returnedAt)) : null;
    const ended = endOfPause(context.office, { pausedOn: givenBack !== null && givenBack < closedOn ? givenBack : closedOn, dueDate: row.dueDate }, today);
    const counted = ended && ended.pause.days > 0 ? ended : null;
    return branch(
      loaded,
      {
        action: 'reopen',
        changes: { status: statusAfterCompletion(row), closedAt: null, leavingGround: null, leavingText: null, withdrawnReason: null, joinedToUid: null, ...(counted && { dueDate: counted.dueDate }) },
        data: { reason, ...(counted && { dueDate: counted.dueDate, pause: { ...counted.pause } }) },
        detail: { reason, ...(counted && pauseInWords(counted)) },
        alsoRows(db) {
          if (counted) keepPause(db, row.id, counted.pause);
          updateRow(db, applications, row.id, { tellBy: null });
        },
        event: 'reopened',
      },
      context,
    );
  },
});

/** Writes down that another application of what seemed the same person is another matter, or of another person. The portal need not know. */
export const findDifferent = defineCommand({
  name: 'applications.findDifferent',
  permission: 'applications.branch',
  load(db, { id, otherId }: z.infer<typeof differentInput>) {
    return { row: applicationById(db, id), other: applicationById(db, otherId) };
  },
  decide({ row, other }, { reason, otherPerson }, { actor, now }) {
    const detail = (of: ApplicationRow) => ({ uid: of.uid, number: numberOf(of), reason, ...(otherPerson && { otherPerson: 1 }) });
    const point = (of: ApplicationRow) => ({ at: now, action: 'foundDifferent', actorName: actor.name, detail: detail(of) });
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { other: other.uid, otherPerson },
      outbox: [],
      topics: ['applications'],
      rows(db) {
        noteEvent(db, row.id, { ...point(other), undo: { by: actor.uid, before: {}, after: {}, otherId: other.id } });
        noteEvent(db, other.id, point(row));
      },
    };
  },
});
