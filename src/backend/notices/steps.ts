import { isAnonymous } from '#shared/applications/branches.ts';
import type { ApplicationKind, Channel, LeavingGround } from '#shared/applications/lifecycle.ts';
import { numberOf } from '#shared/applications/number.ts';
import { bakuDate, bakuInstant } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { ReopeningNoticeData, StepNoticeData } from '#shared/notices/data.ts';
import { isSharedPaper } from '#shared/notices/papers.ts';
import type { StepNoticeKind } from '#shared/notices/schema.ts';
import { applicationById, applicationByUid, dueDateAt, newestStep, stepByRow, stepsOn, type KeptStep, type StoredApplication } from '../applications/detail.ts';
import { answeredWith } from '../applications/joined.ts';
import { pausesOf } from '../applications/pauses.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import type { Office } from '../office.ts';
import { actionOf, asThen, dayIn } from './asThen.ts';
import { completionNotice } from './completionNotice.ts';
import { forwardingNotice } from './forwardingNotice.ts';
import { citizenOf, frame, type Prepared, type WhichPaper } from './frame.ts';
import { joiningNotice } from './joiningNotice.ts';
import { leavingNotice } from './leavingNotice.ts';
import { longerTermNotice } from './longerTermNotice.ts';
import { cameOn, readingOf } from './readers.ts';
import { reopeningNotice, withdrawalNotice } from './reopeningNotice.ts';

// The notices of the steps beside the straight way, each as it was true at its step: what moved on since is left aside.

/** From an application and what its history keeps of the step, where it was taken here: when that was, and how its notice is drawn with what every such notice says; null where it was not taken. */
type StepNotice = (row: StoredApplication, db: ReadDb, step: KeptStep | null) => { readonly at: number; readonly draw: (common: StepNoticeData) => PdfDefinition } | null;

const notices: Readonly<Record<StepNoticeKind, StepNotice>> = {
  completion(row, db, step) {
    const { returnedAt: at, returnedReason: reason, returnedWhatToDo: whatToDo, channel, completeBy } = row;
    if (at === null || reason === null || whatToDo === null) return null;
    return { at, draw: (common) => completionNotice({ ...common, channel: channel as Channel, reason, whatToDo, completeBy, isPaused: stoodStillFrom(db, row, bakuDate(at), step) }) };
  },
  study(row, db, step) {
    const { studiedAt: at, studyGround: ground } = row;
    const told = at === null ? null : termToldAt(db, row, 'study', at, step);
    if (at === null || ground === null || !told) return null;
    return { at, draw: (common) => longerTermNotice({ ...common, ...told, ground }) };
  },
  extension(row, db, step) {
    const { extendedAt: at, extensionGround: ground } = row;
    const told = at === null ? null : termToldAt(db, row, 'extend', at, step);
    if (at === null || ground === null || !told) return null;
    return { at, draw: (common) => longerTermNotice({ ...common, ...told, ground }) };
  },
  forwarding({ forwardedTo: body, forwardReason: reason, closedAt: at }) {
    return body === null || at === null ? null : { at, draw: (common) => forwardingNotice({ ...common, bodies: [{ body, part: null }], reason }) };
  },
  copies({ copies }, _db, step) {
    const last = copies.at(-1);
    return last ? { at: step && bakuDate(step.at) === last.date ? step.at : bakuInstant(last.date), draw: (common) => forwardingNotice({ ...common, bodies: copies, reason: null }) } : null;
  },
  leaving({ leavingGround: ground, leavingText: text, closedAt: at }) {
    return ground === null || text === null || at === null ? null : { at, draw: (common) => leavingNotice({ ...common, ground: ground as LeavingGround, text }) };
  },
  joining({ status, joinedToUid, closedAt: at }, db) {
    const target = status === 'joined' && joinedToUid !== null ? applicationByUid(db, joinedToUid) : null;
    if (!target || at === null) return null;
    const earlier = { number: numberOf(target), registeredOn: cameOn(target), dueDate: dueDateAt(db, target, at) };
    return { at, draw: (common) => joiningNotice({ ...common, earlier }) };
  },
  withdrawal({ status, withdrawnReason: reason, closedAt: at }) {
    return status !== 'withdrawn' || reason === null || at === null ? null : { at, draw: (common) => withdrawalNotice({ ...common, reason }) };
  },
  reopening(row, db, step) {
    return step && { at: step.at, draw: (common) => reopeningNotice({ ...common, reason: String(step.detail['reason'] ?? ''), closedBy: closedBefore(db, row, step.at), dueDate: dueDateAt(db, row, step.at) }) };
  },
};

/** Readies the notice of a step. What was joined to an application has the notices of what became of that one since. @throws AppError `notice.noStep` where it was not taken, `notice.notLeft` for the leaving, `notice.noLetterhead` */
export function prepareStepNotice(kind: StepNoticeKind) {
  return (db: ReadDb, id: number, _office: Office, { step }: WhichPaper): Prepared => {
    const row = applicationById(db, id);
    const { of, taken } = step === undefined ? newestOf(db, row, kind) : { of: row, taken: takenAt(db, row, kind, step) };
    // Whom nobody knows is written to by nobody.
    if (!taken || row.leavingGround === 'anonymous' || isAnonymous(row)) throw new AppError(kind === 'leaving' ? 'notice.notLeft' : 'notice.noStep');
    const { to, ...reader } = readingOf(db, of, row, taken.at);
    const number = numberOf(to);
    const definition = taken.draw({
      ...frame(db, serviceByCode(db, of.service)?.letterhead ?? 'authority', bakuDate(taken.at), to.uid, number, of.executor ?? of.officer),
      ...reader,
      number,
      registeredOn: cameOn(to),
      citizen: citizenOf(to),
      kind: to.kind as ApplicationKind,
    });
    const isPast = step !== undefined && (newestStep(db, row.id, actionOf(kind))?.at ?? 0) > taken.at;
    return { definition, subject: { kind: 'application', uid: row.uid }, number, isPast };
  };
}

/** The newest step that a notice tells of: one of the application that it was joined to, where that came later; else its own. */
function newestOf(db: ReadDb, row: StoredApplication, kind: StepNoticeKind) {
  const newest = (of: StoredApplication) => notices[kind](of, db, newestStep(db, of.id, actionOf(kind)));
  const main = isSharedPaper(kind) ? answeredWith(db, row) : null;
  const later = main && newest(main);
  if (main && later && later.at >= (row.closedAt ?? 0)) return { of: main, taken: later };
  return { of: row, taken: newest(row) };
}

/** One step of an application as it was then; null where it is of another. */
function takenAt(db: ReadDb, row: StoredApplication, kind: StepNoticeKind, stepRow: number) {
  const step = stepByRow(db, row.id, stepRow, actionOf(kind));
  return step && notices[kind](asThen(db, row, kind, step), db, step);
}

/** By what an application was closed last before an instant; null where that was not written down here. */
function closedBefore(db: ReadDb, row: StoredApplication, at: number): ReopeningNoticeData['closedBy'] {
  for (const { at: on, action, values } of stepsOn(db, row.id).toReversed()) {
    if (on <= at && (action === 'leaveWithoutReview' || action === 'withdraw' || action === 'join')) return { step: action, on: bakuDate(on), number: typeof values['number'] === 'string' ? values['number'] : null };
  }
  return null;
}

/** Whether the term stood still from a day on, whatever has become of it since. */
function stoodStillFrom(db: ReadDb, row: StoredApplication, day: string, step: KeptStep | null): boolean {
  return step?.detail['paused'] === 1 || row.pausedOn === day || pausesOf(db, row).some(({ from }) => from === day);
}

/** The term that was told at a step: what moved it later is told by a notice of its own. Where the step was taken elsewhere, the term that stands; null where there is none. */
export function termToldAt(db: ReadDb, row: StoredApplication, action: 'study' | 'extend', at: number, step = newestStep(db, row.id, action)): { days: number | null; dueBefore: string | null; dueDate: string } | null {
  const { until, dueBefore, days } = step?.detail ?? {};
  const dueDate = dayIn(typeof until === 'string' ? until : null, at) ?? row.dueDate;
  if (dueDate === null) return null;
  const studyDays = typeof days === 'number' ? days : (serviceByCode(db, row.service)?.extendedReviewDays ?? null);
  return { days: action === 'study' ? studyDays : null, dueBefore: typeof dueBefore === 'string' ? dueBefore : null, dueDate };
}
