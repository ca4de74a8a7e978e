import { bakuDate, formatTime } from '#shared/az/dates.ts';
import { statusAfter, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { countedFrom } from '#shared/applications/term.ts';
import { addWorkingDays } from '#shared/calendar/workingCalendar.ts';
import { letterNeed } from '#shared/notices/telling.ts';
import { departmentFor } from '#shared/services/routing.ts';
import type { ServiceRecord } from '#shared/portal/records.ts';
import type { CommandContext } from '../command.ts';
import { replaceWords } from '../db/search.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { departmentName } from '../departments/queries.ts';
import { citizenMessages, deskPhoneOf } from '../notices/messages.ts';
import { nextNumber, useNumber, type NextNumber } from '../numbers/numbers.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { oweLetter } from './owedLetters.ts';
import { applyChanges, noteEvent, transition, type ApplicationChanges, type ApplicationRow } from './steps.ts';
import { applicationWords } from './words.ts';

/** What a registration gives: the number and the term. */
export interface Registration {
  readonly service: ServiceRecord;
  /** Where the citizen can ask. */
  readonly deskPhone: string | null;
  readonly today: string;
  readonly number: NextNumber;
  readonly dueDate: string;
  /** The day the term is counted from, where it is another than that of registration. */
  readonly countedFrom: string | null;
}

export interface Registered {
  readonly number: string;
  readonly dueDate: string;
}

/**
 * The next lent number and the due date of an application: the service's review term in working days, counted from the day after registration (Law on
 * citizens' appeals, 10.1), or after the next working day when it came after hours and the service's card says so.
 * @throws AppError `numbers.none`, `calendar.unknownYear`
 */
export function prepareRegistration(db: ReadDb, service: ServiceRecord, submittedAt: number, { now, office }: CommandContext): Registration {
  const today = bakuDate(now);
  const number = nextNumber(db, 'application', Number(today.slice(0, 4)));
  const from = countedFrom(office.calendar, service.afterHours, { date: bakuDate(submittedAt), time: formatTime(submittedAt), registeredOn: today });
  return { service, deskPhone: deskPhoneOf(db, service), today, number, dueDate: addWorkingDays(office.calendar, from, service.reviewDays), countedFrom: from === today ? null : from };
}

/** The step that registers a row: what the portal and the citizen hear of it, and how it is written. `row` may have no id yet. @throws AppError `application.alreadyRegistered` */
export function registrationStep(row: Omit<ApplicationRow, 'id'>, { service, deskPhone, today, number, dueDate, countedFrom: from }: Registration, context: CommandContext) {
  const { actor, now } = context;
  const status = statusAfter('register', row.status as ApplicationStatus);
  const changes: ApplicationChanges = { status, number: number.text, registeredAt: now, registeredOn: today, officer: actor.name, dueDate, countedFrom: from };
  const data = { number: number.text, registeredAt: new Date(now).toISOString(), dueDate, officer: actor.name };
  // A department that somebody chose already stays.
  const routed = row.departmentCode === null ? departmentFor(service, row) : null;
  const departmentCode = row.departmentCode ?? routed;
  const result: Registered = { number: number.text, dueDate };
  const messages = citizenMessages({ service, deskPhone }, { ...row, ...changes, number: number.text, dueDate }, 'registered');
  const letter = letterNeed('registered', row, messages.length > 0);
  const outbox: OutboxOperation[] = [transition(row as ApplicationRow, 'register', data, changes, context), ...messages];
  return {
    result,
    outbox,
    write(db: WriteDb, id: number): Registered {
      const whole = { ...row, id };
      useNumber(db, number);
      applyChanges(db, whole, 'register', { ...changes, departmentCode }, { ...result }, context);
      if (letter !== null) oweLetter(db, id, 'register', letter, now);
      if (routed !== null) noteEvent(db, id, { at: now, action: 'routedByCard', actorName: '', detail: { department: departmentName(db, routed) } });
      replaceWords(db)(id, applicationWords(db)({ ...whole, number: number.text }), false);
      return result;
    },
  };
}
