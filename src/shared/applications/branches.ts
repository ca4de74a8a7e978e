import { fold } from '../az/fold.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { AppError } from '../errors.ts';
import type { ApplicationKind } from './lifecycle.ts';

// Rules of the steps that leave the straight way from registration to reply. Clauses: Law on citizens' appeals, No 1308-IVQ.

/**
 * Makes sure that a complaint does not go to the body or official it is about, which the law forbids and fines. Names are compared without
 * regard to case, marks and script, and one that contains the other counts as the same.
 * @throws AppError `application.forwardToAccused`
 */
export function assertNotAccused(kind: ApplicationKind, complainedOf: string | null, target: string): void {
  if (kind !== 'complaint' || complainedOf === null) return;
  const [accused, body] = [fold(complainedOf), fold(target)];
  if (accused !== '' && (body.includes(accused) || accused.includes(body))) throw new AppError('application.forwardToAccused', { body: target });
}

/** Whether an application may still be forwarded in time: within `days` working days after registration (7.10). */
export function isForwardingInTime(calendar: WorkingCalendar, registeredOn: string | null, today: string, days: number): boolean {
  return registeredOn === null || workingDaysBetween(calendar, registeredOn, today) <= days;
}

/**
 * The due date after an extension of some working days, counted from the due date that stands (10.2): once, and at most `longest`.
 * @throws AppError `application.alreadyExtended`, `application.extensionTooLong`, `application.notDue` without a due date, `calendar.unknownYear`
 */
export function extendedDueDate(calendar: WorkingCalendar, card: { readonly dueDate: string | null; readonly extendedAt: number | null }, days: number, longest: number): string {
  if (card.dueDate === null) throw new AppError('application.notDue');
  if (card.extendedAt !== null) throw new AppError('application.alreadyExtended');
  if (days > longest) throw new AppError('application.extensionTooLong', { days: longest });
  return addWorkingDays(calendar, card.dueDate, days);
}

/** How many answered appeals on the same matter within a year allow leaving a further one without review (8.1.4). */
export const repeatsAnswered = 3;

/** The day until which the citizen must hear that their application is left without review, in working days after today (8.1). */
export function leavingNoticeBy(calendar: WorkingCalendar, today: string, days: number): string {
  return addWorkingDays(calendar, today, days);
}
