import { fold } from '../az/fold.ts';
import { formatDate } from '../az/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { mayBeSamePerson, type Identity } from '../citizens/samePerson.ts';
import { AppError } from '../errors.ts';
import { isClosed, type ApplicationAction, type ApplicationKind, type ApplicationStatus } from './lifecycle.ts';
import { numberOf } from './number.ts';

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

/**
 * Makes sure that a complaint is not worked on by whom it is about: what the law forbids of forwarding holds within the office as well.
 * @throws AppError `application.giveToAccused`
 */
export function assertNotGivenToAccused({ kind, complainedOf }: { readonly kind: string; readonly complainedOf: string | null }, person: string): void {
  const [accused, name] = [fold(complainedOf ?? ''), fold(person)];
  if (kind === 'complaint' && name !== '' && accused !== '' && (accused.includes(name) || name.includes(accused))) throw new AppError('application.giveToAccused', { person });
}

/** One of two applications as far as joining looks at it. */
interface Joinable extends Pick<Identity, 'fin' | 'surname' | 'name' | 'patronymic'> {
  readonly uid: string;
  readonly number: string | null;
  readonly portalNumber: string;
  readonly status: string;
  readonly submittedAt: number;
}

/**
 * Makes sure that a further appeal is joined to an earlier one that is still worked on: joined to a later one it would lose its own, shorter term. Where the two seem to be of
 * different people, a mistyped number is likelier than a common matter: that takes a person who says `another`.
 * @throws AppError `application.joinToItself`, `application.joinToClosed`, `application.joinToLater`, `application.joinToAnother`
 */
export function assertJoinable(further: Joinable, earlier: Joinable, another: boolean): void {
  if (earlier.uid === further.uid) throw new AppError('application.joinToItself');
  const number = numberOf(earlier);
  if (isClosed(earlier.status as ApplicationStatus)) throw new AppError('application.joinToClosed', { number });
  if (earlier.submittedAt > further.submittedAt) throw new AppError('application.joinToLater', { number });
  if (!another && !mayBeSamePerson(further, earlier)) throw new AppError('application.joinToAnother', { number, person: [earlier.surname, earlier.name, earlier.patronymic].filter(Boolean).join(' ') || '—' });
}

/** Whether an application may still be forwarded in time: within `days` working days after registration (7.10). */
export function isForwardingInTime(calendar: WorkingCalendar, registeredOn: string | null, today: string, days: number): boolean {
  return registeredOn === null || workingDaysBetween(calendar, registeredOn, today) <= days;
}

/** A card as far as a change of its term looks at it. */
interface Termed {
  readonly dueDate: string | null;
  readonly studiedAt: number | null;
  readonly extendedAt: number | null;
}

/** The due date that may still be moved: a term that has ended is not made longer. @throws AppError `application.notDue`, `application.termEnded` */
function runningTerm({ dueDate }: Termed, today: string): string {
  if (dueDate === null) throw new AppError('application.notDue');
  if (dueDate < today) throw new AppError('application.termEnded');
  return dueDate;
}

/** Whether a step that makes the term longer was taken already: each is taken once (10.1, 10.2). */
export function isTermMadeLonger(action: ApplicationAction, { studiedAt, extendedAt }: Pick<Termed, 'studiedAt' | 'extendedAt'>): boolean {
  return (action === 'study' && studiedAt !== null) || (action === 'extend' && extendedAt !== null);
}

/**
 * The due date after an extension of some working days, counted from the due date that stands (10.2): once, and at most `longest`, while the term runs.
 * @throws AppError `application.alreadyExtended`, `application.extensionTooLong`, `application.notDue` without a due date, `application.termEnded`, `calendar.unknownYear`
 */
export function extendedDueDate(calendar: WorkingCalendar, card: Termed, days: number, longest: number, today: string): string {
  if (card.extendedAt !== null) throw new AppError('application.alreadyExtended');
  const dueDate = runningTerm(card, today);
  if (days > longest) throw new AppError('application.extensionTooLong', { days: longest });
  return addWorkingDays(calendar, dueDate, days);
}

/**
 * The due date once the matter needs further study (10.1): the review has the longer of its two terms. What the shorter one was counted on by, for a pause or an
 * extension, stays: working days counted one after another add up.
 * @throws AppError `application.alreadyStudied`, `application.noLongerTerm` where the service knows none, `application.notDue`, `application.termEnded`, `calendar.unknownYear`
 */
export function studyDueDate(calendar: WorkingCalendar, card: Termed, { reviewDays, extendedReviewDays }: { readonly reviewDays: number; readonly extendedReviewDays: number }, today: string): string {
  if (card.studiedAt !== null) throw new AppError('application.alreadyStudied');
  if (extendedReviewDays <= reviewDays) throw new AppError('application.noLongerTerm', { days: reviewDays });
  return addWorkingDays(calendar, runningTerm(card, today), extendedReviewDays - reviewDays);
}

/** What a term is made of, in working days: the review itself, of which kind it is, and what it was extended by. */
export interface TermParts {
  readonly review: number;
  readonly isStudy: boolean;
  readonly extension: number;
}

/**
 * Tells what a term of so many working days, without its pauses, is made of. Null where the days are not those of the service: its card has changed since, or the
 * portal gave the date. A term that was the longer one from the beginning is told by its days: no extension is longer than `extensionDays`.
 */
export function termParts(days: number, { studiedAt, extendedAt }: Omit<Termed, 'dueDate'>, { reviewDays, extendedReviewDays, extensionDays }: { readonly reviewDays: number; readonly extendedReviewDays: number; readonly extensionDays: number }): TermParts | null {
  const isLonger = extendedAt === null ? days === extendedReviewDays && days !== reviewDays : days - reviewDays > extensionDays;
  const isStudy = studiedAt !== null || isLonger;
  const review = isStudy ? extendedReviewDays : reviewDays;
  const extension = days - review;
  return (extendedAt === null ? extension === 0 : extension > 0 && extension <= extensionDays) ? { review, isStudy, extension } : null;
}

/** How many answered appeals on the same matter within a year allow leaving a further one without review (8.1.4). */
export const repeatsAnswered = 3;

/** The day until which the citizen must hear that their application is left without review, in working days after today (8.1). */
export function leavingNoticeBy(calendar: WorkingCalendar, today: string, days: number): string {
  return addWorkingDays(calendar, today, days);
}

/**
 * Makes sure that an executor's own day lies between today and the day before the due date, on a working day.
 * @throws AppError `application.notDue`, `application.innerDueOutside`, `application.innerDueDayOff`, `calendar.unknownYear`
 */
export function assertInnerDue(calendar: WorkingCalendar, innerDue: string, dueDate: string | null, today: string): void {
  if (dueDate === null) throw new AppError('application.notDue');
  if (innerDue < today || innerDue >= dueDate) throw new AppError('application.innerDueOutside', { due: formatDate(dueDate) });
  if (!isWorkingDay(calendar, innerDue)) throw new AppError('application.innerDueDayOff', { date: formatDate(innerDue) });
}

/** What tells who wrote an application, or how to reach them. */
export interface Author {
  readonly fin: string | null;
  readonly surname: string;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly incomingBody: string | null;
  readonly channel: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly representative: unknown;
}

/** No name or address, no letterhead, and no way to reach the person (6.4); a collective with a representative is not anonymous. */
export function isAnonymous(author: Author): boolean {
  const isIdentified = author.fin !== null || (author.surname !== '' && (author.registeredAddress ?? author.currentAddress) !== null);
  const hasLetterhead = author.incomingBody !== null && author.channel !== 'higherBody';
  return !isIdentified && !hasLetterhead && author.phone === null && author.email === null && author.representative === null;
}
