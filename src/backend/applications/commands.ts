import type { z } from 'zod';
import { assertInnerDue, assertNotGivenToAccused } from '#shared/applications/branches.ts';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { letterNeed } from '#shared/notices/telling.ts';
import { may } from '#shared/staff/roles.ts';
import { AppError } from '#shared/errors.ts';
import { permissionFor, statusAfter, type ApplicationStatus, type ReplyOutcome } from '#shared/applications/lifecycle.ts';
import type { answerInput, assignInput, registerInput } from '#shared/applications/schema.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentCodes } from '../departments/queries.ts';
import { deskPhoneOf, messagesToJoined } from '../notices/messages.ts';
import { memberByUid } from '../staff/members.ts';
import { nextNumber, useNumber } from '../numbers/numbers.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import type { StoredApplication } from './detail.ts';
import { actsFor, coExecutorsOf, mayAnswer, setCoExecutors } from './executors.ts';
import { joinedTo, noteEnd } from './joined.ts';
import { oweLetter } from './owedLetters.ts';
import { settleReply, storedReply } from './replies.ts';
import { prepareRegistration, registrationStep } from './registration.ts';
import { applyChanges, loadSeen, transition, type ApplicationChanges } from './steps.ts';
import { tellOfWork } from './workItems.ts';

/** Registers an application: its number comes from the range the portal lent, its due date from the service's review term. */
export const registerApplication = defineCommand({
  name: 'applications.register',
  permission: permissionFor('register'),
  load(db, input: z.infer<typeof registerInput>, context) {
    const row = loadSeen(db, input);
    statusAfter('register', row.status as ApplicationStatus);
    const service = serviceByCode(db, row.service);
    if (!service) throw new AppError('application.unknownService', { service: row.service });
    return { row, registration: prepareRegistration(db, service, row.submittedAt, context) };
  },
  decide({ row, registration }, _input, context) {
    const step = registrationStep(row, registration, context);
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { ...step.result },
      outbox: step.outbox,
      topics: ['applications', 'reports'],
      rows: (db) => step.write(db, row.id),
    };
  },
});

/** Gives an application to an executor, with the manager's resolution (dərkənar). */
export const assignApplication = defineCommand({
  name: 'applications.assign',
  permission: permissionFor('assign'),
  load(db, input: z.infer<typeof assignInput>, context) {
    const row = loadSeen(db, input);
    const executor = memberByUid(db, input.executorUid);
    if (!executor?.active) throw new AppError('application.unknownExecutor');
    const beside = input.coExecutorUids?.filter((uid) => uid !== executor.uid).map((uid) => {
      const person = memberByUid(db, uid);
      if (!person?.active) throw new AppError('application.unknownExecutor');
      return { uid, name: person.name };
    });
    assertNotGivenToAccused(row, executor.name);
    for (const { name } of beside ?? []) assertNotGivenToAccused(row, name);
    // What stood there already stays, whatever has become of the term since.
    if (input.innerDue && input.innerDue !== row.innerDue) assertInnerDue(context.office.calendar, input.innerDue, row.dueDate, bakuDate(context.now));
    return { row, executor, beside, status: statusAfter('assign', row.status as ApplicationStatus) };
  },
  decide({ row, executor, beside, status }, input, context) {
    const department = input.department === undefined ? row.department : input.department || null;
    const resolution = input.resolution === undefined ? row.resolution : input.resolution || null;
    const changes: ApplicationChanges = { status, executorUid: executor.uid, executor: executor.name, department, resolution, assignedAt: context.now };
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { executor: executor.uid, department },
      outbox: [transition(row, 'assign', { executor: executor.name, department, resolution, dueDate: row.dueDate }, changes, context)],
      topics: ['applications', 'replies'],
      rows(db) {
        // On control and the executor's own day are known here alone: they are no part of what the portal hears.
        const watched = input.onControl !== undefined && may(context.actor.role, 'applications.control') ? { onControl: input.onControl } : {};
        const coded = department === null ? {} : { departmentCode: departmentCodes(db)(department) };
        const ready = input.innerDue === undefined ? {} : { innerDue: input.innerDue || null };
        const helpers = (beside ?? []).map((person) => person.name).join(', ');
        applyChanges(db, row, 'assign', { ...changes, ...watched, ...coded, ...ready }, { executor: executor.name, ...(helpers && { helpers }), ...(input.innerDue && { innerDue: formatDate(input.innerDue) }), ...(input.resolution && { resolution: input.resolution }) }, context);
        const stay = beside ?? coExecutorsOf(db, row.id).filter((person) => person.uid !== executor.uid);
        const joined = setCoExecutors(db, row.id, stay, context.now);
        const arrival = { applicationId: row.id, by: context.actor, at: context.now };
        if (executor.uid !== row.executorUid) tellOfWork(db, { ...arrival, kind: 'assigned', to: [executor.uid] });
        tellOfWork(db, { ...arrival, kind: 'beside', to: joined });
      },
    };
  },
});

/** Makes sure that the service's card offers an outcome. @throws AppError `application.unknownService`, `application.outcomeNotOffered` */
export function assertOffered(db: ReadDb, row: StoredApplication, outcome: ReplyOutcome): ServiceRecord {
  const service = serviceByCode(db, row.service);
  if (!service) throw new AppError('application.unknownService', { service: row.service });
  if (!service.outcomes.includes(outcome)) throw new AppError('application.outcomeNotOffered');
  return service;
}

/** What giving a reply needs: the application as it was seen, its service, the next number of replies. */
export function loadAnswer(db: ReadDb, input: z.infer<typeof answerInput>, { actor, now }: CommandContext) {
  const row = loadSeen(db, input);
  const today = bakuDate(now);
  if (!mayAnswer(db, actor, row, today)) throw new AppError('application.notYours');
  const status = statusAfter('answer', row.status as ApplicationStatus);
  const service = assertOffered(db, row, input.outcome);
  return { row, status, service, deskPhone: deskPhoneOf(db, service), today, joined: joinedTo(db, row.uid), behalf: actsFor(db, actor, row, today), number: nextNumber(db, 'reply', Number(today.slice(0, 4))) };
}

/** A reply on the merits: it gets its number and the application goes off control. `preparedBy`: who wrote what a manager approves. */
export function giveReply({ row, status, service, deskPhone, today, joined, number, behalf, preparedBy }: ReturnType<typeof loadAnswer> & { readonly preparedBy?: string }, { outcome, text }: z.infer<typeof answerInput>, context: CommandContext): Change<{ number: string }> {
  const changes: ApplicationChanges = { status, replyNumber: number.text, replyDate: today, outcome, replyText: text, closedAt: context.now };
  // Whether a message goes or not: the reply itself is a letter.
  const letter = letterNeed('answered', row, true);
  const data = { number: number.text, date: today, outcome, text, executor: row.executor ?? context.actor.name };
  return {
    subject: { kind: 'application', uid: row.uid },
    detail: { number: number.text, outcome },
    outbox: [transition(row, 'answer', data, changes, context), ...messagesToJoined({ service, deskPhone }, { ...row, ...changes }, 'answered', joined)],
    topics: ['applications', 'replies', 'reports'],
    rows(db) {
      useNumber(db, number);
      applyChanges(db, row, 'answer', changes, { number: number.text, outcome, ...(preparedBy !== undefined ? { preparedBy } : behalf !== null && { behalf }) }, context);
      if (letter !== null) oweLetter(db, row.id, 'answer', letter, context.now);
      noteEnd(db, joined, row, status, context);
      settleReply(db, row.id, { outcome, text }, context);
      return { number: number.text };
    },
  };
}

/**
 * Answers an application on its merits and takes it off control. An executor answers only what is assigned to them.
 * @throws AppError `application.needsApproval` where the service's card wants a manager's approval, `application.notYours`, `application.outcomeNotOffered`
 */
export const answerApplication = defineCommand({
  name: 'applications.answer',
  permission: permissionFor('answer'),
  load(db, input: z.infer<typeof answerInput>, context) {
    const state = loadAnswer(db, input, context);
    if (state.service.replyNeedsApproval && context.actor.role !== 'manager') throw new AppError('application.needsApproval');
    // What waits for the manager is approved, sent back or taken back first.
    if (storedReply(db, input.id)?.state === 'submitted') throw new AppError('reply.cannotGive');
    return state;
  },
  decide: giveReply,
});
