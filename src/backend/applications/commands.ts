import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { addWorkingDays } from '#shared/calendar/workingCalendar.ts';
import { AppError } from '#shared/errors.ts';
import { permissionFor, statusAfter, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { answerInput, assignInput, registerInput } from '#shared/applications/schema.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { defineCommand } from '../command.ts';
import { replaceWords } from '../db/search.ts';
import { citizenMessages } from '../notices/messages.ts';
import { memberByUid } from '../staff/members.ts';
import { nextNumber, useNumber } from '../numbers/numbers.ts';
import { applyChanges, loadSeen, transition, type ApplicationChanges } from './steps.ts';
import { applicationWords } from './words.ts';

/**
 * Registers an application: its number comes from the range the portal lent, its due date from the service's review
 * term in working days, counted from the day after registration (Law on citizens' appeals, 10.1).
 */
export const registerApplication = defineCommand({
  name: 'applications.register',
  permission: permissionFor('register'),
  load(db, input: z.infer<typeof registerInput>, { now, office }) {
    const row = loadSeen(db, input);
    const status = statusAfter('register', row.status as ApplicationStatus);
    const today = bakuDate(now);
    const service = serviceByCode(db, row.service);
    if (!service) throw new AppError('application.unknownService', { service: row.service });
    const number = nextNumber(db, 'application', Number(today.slice(0, 4)));
    return { row, status, service, today, number, dueDate: addWorkingDays(office.calendar, today, service.reviewDays) };
  },
  decide({ row, status, service, today, number, dueDate }, _input, context) {
    const { actor, now } = context;
    const changes: ApplicationChanges = { status, number: number.text, registeredAt: now, registeredOn: today, officer: actor.name, dueDate };
    const data = { number: number.text, registeredAt: new Date(now).toISOString(), dueDate, officer: actor.name };
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { number: number.text, dueDate },
      outbox: [
        transition(row, 'register', data, changes, context),
        ...citizenMessages(service, { ...row, ...changes, number: number.text, dueDate }, 'registered'),
      ],
      topics: ['applications', 'reports'],
      rows(db) {
        useNumber(db, number);
        applyChanges(db, row, 'register', changes, { number: number.text, dueDate }, context);
        replaceWords(db)(row.id, applicationWords(db)({ ...row, number: number.text }), false);
        return { number: number.text, dueDate };
      },
    };
  },
});

/** Gives an application to an executor, with the manager's resolution (dərkənar). */
export const assignApplication = defineCommand({
  name: 'applications.assign',
  permission: permissionFor('assign'),
  load(db, input: z.infer<typeof assignInput>) {
    const row = loadSeen(db, input);
    const executor = memberByUid(db, input.executorUid);
    if (!executor?.active) throw new AppError('application.unknownExecutor');
    return { row, executor, status: statusAfter('assign', row.status as ApplicationStatus) };
  },
  decide({ row, executor, status }, input, context) {
    const department = input.department || null;
    const resolution = input.resolution || null;
    const changes: ApplicationChanges = { status, executorUid: executor.uid, executor: executor.name, department, resolution, assignedAt: context.now };
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { executor: executor.uid, department },
      outbox: [transition(row, 'assign', { executor: executor.name, department, resolution, dueDate: row.dueDate }, changes, context)],
      topics: ['applications'],
      rows(db) {
        applyChanges(db, row, 'assign', changes, { executor: executor.name }, context);
      },
    };
  },
});

/** Answers an application on its merits and takes it off control. An executor answers only what is assigned to them. */
export const answerApplication = defineCommand({
  name: 'applications.answer',
  permission: permissionFor('answer'),
  load(db, input: z.infer<typeof answerInput>, { actor, now }) {
    const row = loadSeen(db, input);
    if (actor.role === 'executor' && row.executorUid !== actor.uid) throw new AppError('application.notYours');
    const status = statusAfter('answer', row.status as ApplicationStatus);
    const service = serviceByCode(db, row.service);
    if (!service) throw new AppError('application.unknownService', { service: row.service });
    const today = bakuDate(now);
    return { row, status, service, today, number: nextNumber(db, 'reply', Number(today.slice(0, 4))) };
  },
  decide({ row, status, service, today, number }, input, context) {
    const changes: ApplicationChanges = { status, replyNumber: number.text, replyDate: today, outcome: input.outcome, replyText: input.text, closedAt: context.now };
    const data = { number: number.text, date: today, outcome: input.outcome, text: input.text, executor: row.executor ?? context.actor.name };
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { number: number.text, outcome: input.outcome },
      outbox: [transition(row, 'answer', data, changes, context), ...citizenMessages(service, { ...row, ...changes }, 'answered')],
      topics: ['applications', 'reports'],
      rows(db) {
        useNumber(db, number);
        applyChanges(db, row, 'answer', changes, { number: number.text, outcome: input.outcome }, context);
        return { number: number.text };
      },
    };
  },
});
