import { numberOf } from '#shared/applications/number.ts';
import { bakuDate, bakuInstant } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { isAnonymous } from '#shared/applications/branches.ts';
import type { ApplicationKind, Channel, ReplyOutcome } from '#shared/applications/lifecycle.ts';
import type { AnswerNoticeData, ForwardingLetterData, ReceptionNoticeData, RegistrationNoticeData } from '#shared/notices/data.ts';
import { isExpectedOrReceived, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { stepNoticeKinds, type NoticeKind, type StepNoticeKind } from '#shared/notices/schema.ts';
import { applicationById, daysAtRegistration, dueDateAtRegistration, filesOn, type StoredApplication } from '../applications/detail.ts';
import { detailLines } from '../applications/detailLines.ts';
import { answeredWith } from '../applications/joined.ts';
import { itemName, serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { renderPdf } from '../documents/pdf.ts';
import type { Office } from '../office.ts';
import { hoursOf, officialByUid } from '../officials/queries.ts';
import { bookingById } from '../reception/queries.ts';
import { lostPlace } from '../reception/redirect.ts';
import { memberByUid } from '../staff/members.ts';
import { answerNotice } from './answerNotice.ts';
import { forwardingLetter } from './forwardingLetter.ts';
import { citizenOf, frame, incomingOf, representativeOf, signaturesOf, type Prepared, type WhichPaper } from './frame.ts';
import { prepareCard } from './prepareCard.ts';
import { cameOn, joinedBy, joinedNumber, readingOf } from './readers.ts';
import { receptionNotice } from './receptionNotice.ts';
import { registrationNotice } from './registrationNotice.ts';
import { prepareStepNotice } from './steps.ts';

export interface RenderedNotice {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly subject: Prepared['subject'];
  /** An earlier notice of what was done again since. */
  readonly isPast: boolean;
}

/**
 * Renders a notice as PDF/A4 from the present state of its subject, that of a step as it was true at the step.
 * @param id the row of the application, or of the booking for a reception notice
 * @param which of a letter: to which copy it belongs, the first is 1, not given: the whole application's; of a step's notice: which step, not given: the newest
 * @throws AppError `notice.notRegistered`, `notice.anonymous`, `notice.notAnswered`, `notice.notForwarded`, `notice.notLeft`, `notice.noStep`, `notice.noLetterhead`, and those of the subject
 */
export async function renderNotice(office: Office, kind: NoticeKind, id: number, which: WhichPaper = {}): Promise<RenderedNotice> {
  const prepare = isStepNotice(kind) ? prepareStepNotice(kind) : { registration: prepareRegistration, answer: prepareAnswer, reception: prepareReception, card: prepareCard, letter: prepareLetter }[kind];
  const { definition, subject, number, isPast = false } = await office.store.read((db) => prepare(db, id, office, which));
  return { fileName: `${number.replaceAll('/', '-')} ${fileTitles[kind]}.pdf`, pdf: await renderPdf(definition, office.resourcesDir), subject, isPast };
}

const isStepNotice = (kind: NoticeKind): kind is StepNoticeKind => (stepNoticeKinds as readonly NoticeKind[]).includes(kind);

const fileTitles: Record<NoticeKind, string> = {
  registration: 'qeydiyyat bildirişi', answer: 'cavab', reception: 'qəbul bildirişi', card: 'vərəqə', letter: 'müşayiət məktubu',
  completion: 'tamamlanmaya qaytarma bildirişi', study: 'əlavə öyrənilmə', extension: 'müddətin uzadılması', forwarding: 'yönləndirmə bildirişi', copies: 'surətlərin göndərilməsi',
  leaving: 'baxılmamış saxlanma', joining: 'birləşdirmə', withdrawal: 'geri götürülmə', reopening: 'yenidən baxılma',
};

/** Whom nobody knows is written to by nobody (6.4). @throws AppError `notice.anonymous` */
function knownAuthor(row: StoredApplication): StoredApplication {
  if (isAnonymous(row)) throw new AppError('notice.anonymous');
  return row;
}

function prepareRegistration(db: ReadDb, id: number, office: Office): Prepared {
  const row = knownAuthor(applicationById(db, id));
  const service = serviceByCode(db, row.service);
  const dueDate = dueDateAtRegistration(db, row);
  if (row.number === null || row.registeredAt === null || dueDate === null || !service) throw new AppError('notice.notRegistered');
  const data: RegistrationNoticeData = {
    ...frame(db, service.letterhead, bakuDate(row.registeredAt), row.uid, row.number, row.officer),
    number: row.number,
    channel: row.channel as Channel,
    portalNumber: row.portalNumber,
    submittedAt: row.submittedAt,
    registeredAt: row.registeredAt,
    citizen: citizenOf(row),
    kind: row.kind as ApplicationKind,
    service: service.nameAz,
    summary: row.summary,
    socialStatus: itemName(db, 'socialStatus', row.socialStatus),
    privilege: itemName(db, 'privilege', row.privilege),
    attachments: filesOn(db, row.id).length,
    details: detailLines(db, row).filter(({ type }) => type !== 'finList'),
    reviewDays: daysAtRegistration(office, row, service, dueDate),
    dueDate,
  };
  return { definition: registrationNotice(data), subject: { kind: 'application', uid: row.uid }, number: row.number };
}

function prepareAnswer(db: ReadDb, id: number, office: Office): Prepared {
  const row = knownAuthor(applicationById(db, id));
  const main = answeredWith(db, row) ?? row;
  const service = serviceByCode(db, main.service);
  const { replyNumber, replyDate, replyText, outcome } = main;
  if (!service || main.number === null || !replyNumber || !replyDate || !replyText || !outcome) throw new AppError('notice.notAnswered');
  const executor = main.executorUid ? memberByUid(db, main.executorUid)?.name : main.executor;
  const { to, ...reader } = readingOf(db, main, row, main.closedAt ?? office.now());
  const data: AnswerNoticeData = {
    ...frame(db, service.letterhead, replyDate, to.uid, replyNumber, executor ?? main.officer),
    ...reader,
    number: replyNumber,
    applicationNumber: numberOf(to),
    isRegistered: to.number !== null,
    registeredOn: cameOn(to),
    citizen: citizenOf(to),
    kind: to.kind as ApplicationKind,
    outcome: outcome as ReplyOutcome,
    text: replyText,
  };
  return { definition: answerNotice(data), subject: { kind: 'application', uid: row.uid }, number: replyNumber };
}

function prepareLetter(db: ReadDb, id: number, _office: Office, { copy }: WhichPaper): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const whole = row.forwardedTo !== null && row.forwardedOn !== null ? { number: numberOf(row), body: row.forwardedTo, date: row.forwardedOn, part: null, reason: row.forwardReason } : null;
  const sent = copy === undefined ? undefined : row.copies[copy - 1];
  const goes = copy === undefined ? whole : (sent && { ...sent, reason: null });
  if (!service || !goes) throw new AppError('notice.notForwarded');
  // What was joined by the end of the day of the letter goes with it.
  const joined = joinedBy(db, row, bakuInstant(goes.date, '23:59') + 59_999);
  const data: ForwardingLetterData = {
    ...frame(db, service.letterhead, goes.date, row.uid, goes.number, row.executor ?? row.officer),
    ...goes,
    applicationNumber: numberOf(row),
    isRegistered: row.number !== null,
    registeredOn: cameOn(row),
    citizen: citizenOf(row),
    kind: row.kind as ApplicationKind,
    incoming: incomingOf(row),
    signatures: signaturesOf(row),
    representative: representativeOf(row),
    summary: row.summary,
    text: row.text,
    attachments: [row, ...joined].reduce((sum, each) => sum + filesOn(db, each.id).length, 0),
    joined: joined.map((each) => ({ ...joinedNumber(each), citizen: citizenOf(each), text: each.text })),
  };
  return { definition: forwardingLetter(data), subject: { kind: 'application', uid: row.uid }, number: goes.number };
}

function prepareReception(db: ReadDb, id: number, office: Office): Prepared {
  const row = bookingById(db, id);
  const official = officialByUid(db, row.officialUid);
  if (!official) throw new AppError('notice.unknownOfficial');
  if (!isExpectedOrReceived(row.status as BookingStatus)) throw new AppError('notice.notExpected');
  if (lostPlace(db, row.uid) !== null) throw new AppError('booking.placeLost');
  const { surname, name, patronymic, position } = official;
  const data: ReceptionNoticeData = {
    ...frame(db, 'authority', bakuDate(row.confirmedAt ?? office.now()), row.uid, row.number, null),
    number: row.number,
    submittedAt: row.submittedAt,
    citizen: citizenOf(row),
    kind: row.kind as ApplicationKind,
    socialStatus: itemName(db, 'socialStatus', row.socialStatus),
    privilege: itemName(db, 'privilege', row.privilege),
    official: { position, surname, name, patronymic },
    receptionDate: row.receptionDate,
    startTime: row.startTime,
    hours: hoursOf(db, office, row.officialUid, row.receptionDate),
    room: official.room || null,
    note: row.note,
  };
  return { definition: receptionNotice(data), subject: { kind: 'booking', uid: row.uid }, number: row.number };
}
