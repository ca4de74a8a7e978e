import { numberOf } from '#shared/applications/number.ts';
import { resolutionGiven } from '#shared/applications/resolution.ts';
import type { ApplicationKind, ApplicationOutcome, Channel, LeavingGround } from '#shared/applications/lifecycle.ts';
import type { Pause } from '#shared/applications/pause.ts';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { leavingWords } from '#shared/az/officialWords.ts';
import { isKnown, workingDaysBetween } from '#shared/calendar/workingCalendar.ts';
import type { RegistrationCardData } from '#shared/notices/data.ts';
import { applicationById, applicationByUid, filesOn, stepsOn, type StoredApplication } from '../applications/detail.ts';
import { detailLines } from '../applications/detailLines.ts';
import { coExecutorsOf } from '../applications/executors.ts';
import { joinedTo } from '../applications/joined.ts';
import { pausesOf } from '../applications/pauses.ts';
import { itemName, serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentName } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { citizenOf, frame, incomingOf, listed, representativeOf, signaturesOf, type Prepared } from './frame.ts';
import { registrationCard } from './registrationCard.ts';
import { termToldAt } from './steps.ts';

/** Readies the registration-control card. @throws AppError `notice.noLetterhead` */
export function prepareCard(db: ReadDb, id: number, office: Office): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const number = numberOf(row);
  const now = office.now();
  const earlier = row.status === 'joined' && row.joinedToUid !== null ? applicationByUid(db, row.joinedToUid) : null;
  const given = resolutionGiven(row.resolution, stepsOn(db, row.id));
  const data: RegistrationCardData = {
    // Its executor and who registered it stand on the card itself.
    ...frame(db, service?.letterhead ?? 'authority', bakuDate(row.registeredAt ?? now), row.uid, number, null),
    number,
    registeredAt: row.registeredAt,
    officer: row.officer,
    printedAt: row.registeredAt ?? row.submittedAt,
    submittedAt: row.submittedAt,
    channel: row.channel as Channel,
    incoming: incomingOf(row),
    service: service?.nameAz ?? row.service,
    kind: row.kind as ApplicationKind,
    subject: itemName(db, 'subject', row.subject),
    summary: row.summary,
    complainedOf: row.complainedOf,
    previousNumber: row.isRepeat ? row.previousNumber : null,
    isAnonymous: row.isAnonymous,
    citizen: citizenOf(row),
    birthDate: row.birthDate,
    documentNumber: row.documentNumber,
    registeredAddress: row.registeredAddress,
    currentAddress: row.currentAddress,
    socialStatus: itemName(db, 'socialStatus', row.socialStatus),
    privilege: itemName(db, 'privilege', row.privilege),
    representative: representativeOf(row),
    signatures: signaturesOf(row),
    sheetCount: row.sheetCount,
    details: detailLines(db, row),
    attachments: filesOn(db, row.id),
    dueDate: row.dueDate,
    resolution: row.resolution,
    resolutionBy: given?.actor ?? null,
    resolutionAt: given?.at ?? null,
    executors: listed(row.executor, ...coExecutorsOf(db, row.id).map(({ name }) => name)),
    department: row.department ?? (row.departmentCode === null ? null : departmentName(db, row.departmentCode)),
    returned: row.returnedAt === null ? null : step(row.returnedAt, listed(row.completeBy && `${formatDate(row.completeBy)} tarixinədək`, row.completedOn && `${formatDate(row.completedOn)} tarixində tamamlanıb`), row.returnedReason),
    study: longerTerm(db, office, row, 'study'),
    extension: longerTerm(db, office, row, 'extend'),
    pauses: listed(...pausesOf(db, row).map(pauseWords), row.pausedOn && `${formatDate(row.pausedOn)} tarixindən`),
    forwarding: listed(
      row.forwardedTo && `${row.forwardedTo} (${row.forwardedOn && formatDate(row.forwardedOn)})`,
      ...row.copies.map(({ number: letterNumber, body, date }) => `surəti: ${body} (${formatDate(date)}, № ${letterNumber})`),
    ),
    joining: earlier && listed(`№ ${numberOf(earlier)} müraciətə`, row.closedAt === null ? null : dayOf(row.closedAt)),
    joined: listed(...joinedTo(db, row.uid).map(({ row: each }) => `№ ${numberOf(each)}`)),
    leaving: row.leavingGround === null ? null : step(row.closedAt, leavingWords[row.leavingGround as LeavingGround], row.leavingText),
    withdrawal: row.withdrawnReason === null ? null : step(row.closedAt, null, row.withdrawnReason),
    outcome: row.outcome as ApplicationOutcome | null,
    reply: row.replyNumber === null ? null : listed(`№ ${row.replyNumber}`, row.replyDate && formatDate(row.replyDate)),
    closedAt: row.closedAt,
    filedTo: row.filedTo,
  };
  return { definition: registrationCard(data), subject: { kind: 'application', uid: row.uid }, number };
}

const dayOf = (at: number) => formatDate(bakuDate(at));

/** A step on one line: when, what of it is short, and in whose words why. */
function step(at: number | null, facts: string | null, why: string | null): string {
  const head = [at === null ? null : dayOf(at), facts && (at === null ? facts : `(${facts})`)].filter(Boolean).join(' ');
  return [head, why].filter(Boolean).join(': ');
}

/** When the review got a longer term, by how many working days or up to how many, until when, and why. */
function longerTerm(db: ReadDb, { calendar }: Office, row: StoredApplication, action: 'study' | 'extend'): string | null {
  const [at, ground] = action === 'study' ? [row.studiedAt, row.studyGround] : [row.extendedAt, row.extensionGround];
  if (at === null) return null;
  const told = termToldAt(db, row, action, at);
  const counted = told?.dueBefore && isKnown(calendar, told.dueBefore) && isKnown(calendar, told.dueDate) ? workingDaysBetween(calendar, told.dueBefore, told.dueDate) : null;
  const days = action === 'study' ? (told?.days ?? null) : counted;
  return step(at, listed(days === null ? null : `${days} iş günü`, told && `${formatDate(told.dueDate)} tarixinədək`), ground);
}

/** A span in which the term stood still; one within a day, or over days off, moved no date. */
function pauseWords({ from, to, days }: Pause): string {
  const span = from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
  return `${span} (${days === 0 ? 'müddətə gün əlavə olunmayıb' : `${days} iş günü`})`;
}
