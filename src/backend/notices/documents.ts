import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { resolutionGiven } from '#shared/applications/resolution.ts';
import type { ApplicationKind, ApplicationOutcome, Channel, ReplyOutcome } from '#shared/applications/lifecycle.ts';
import type { AnswerNoticeData, ForwardingLetterData, ReceptionNoticeData, RegistrationCardData, RegistrationNoticeData } from '#shared/notices/data.ts';
import { isExpectedOrReceived, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { stepNoticeKinds, type NoticeKind, type StepNoticeKind } from '#shared/notices/schema.ts';
import { applicationById, daysAtRegistration, dueDateAtRegistration, filesOn, stepsOn } from '../applications/detail.ts';
import { detailLines } from '../applications/detailLines.ts';
import { departmentName } from '../departments/queries.ts';
import { coExecutorsOf } from '../applications/executors.ts';
import { pausesOf } from '../applications/pauses.ts';
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
import { citizenOf, frame, type Prepared } from './frame.ts';
import { receptionNotice } from './receptionNotice.ts';
import { registrationCard } from './registrationCard.ts';
import { registrationNotice } from './registrationNotice.ts';
import { prepareStepNotice } from './steps.ts';

export interface RenderedNotice {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly subject: Prepared['subject'];
}

/**
 * Renders a notice as PDF/A4 from the present state of its subject.
 * @param id the row of the application, or of the booking for a reception notice
 * @param copy of a letter: to which copy it belongs, the first is 1; not given: the whole application's
 * @throws AppError `notice.notRegistered`, `notice.notAnswered`, `notice.notForwarded`, `notice.notLeft`, `notice.noStep`, `notice.noLetterhead`, and those of the subject
 */
export async function renderNotice(office: Office, kind: NoticeKind, id: number, copy?: number): Promise<RenderedNotice> {
  const prepare = isStepNotice(kind) ? prepareStepNotice(kind) : { registration: prepareRegistration, answer: prepareAnswer, reception: prepareReception, card: prepareCard, letter: prepareLetter }[kind];
  const { definition, subject, number } = await office.store.read((db) => prepare(db, id, office, copy));
  return { fileName: `${number.replaceAll('/', '-')} ${fileTitles[kind]}.pdf`, pdf: await renderPdf(definition, office.resourcesDir), subject };
}

const isStepNotice = (kind: NoticeKind): kind is StepNoticeKind => (stepNoticeKinds as readonly NoticeKind[]).includes(kind);

const fileTitles: Record<NoticeKind, string> = {
  registration: 'bildiriş', answer: 'cavab', reception: 'qəbul bildirişi', card: 'vərəqə', letter: 'müşayiət məktubu',
  completion: 'tamamlanma bildirişi', study: 'əlavə öyrənilmə', extension: 'müddətin uzadılması', forwarding: 'yönləndirmə bildirişi', copies: 'surətlərin göndərilməsi',
  leaving: 'baxılmamış saxlanma', joining: 'birləşdirmə', withdrawal: 'geri götürülmə', reopening: 'yenidən baxılma',
};

function prepareRegistration(db: ReadDb, id: number, office: Office): Prepared {
  const row = applicationById(db, id);
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

function prepareAnswer(db: ReadDb, id: number): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const { number, registeredOn, replyNumber, replyDate, replyText, outcome } = row;
  if (!service || !number || !registeredOn || !replyNumber || !replyDate || !replyText || !outcome) throw new AppError('notice.notAnswered');
  const executor = row.executorUid ? memberByUid(db, row.executorUid)?.name : row.executor;
  const data: AnswerNoticeData = {
    ...frame(db, service.letterhead, replyDate, row.uid, replyNumber, executor ?? null),
    number: replyNumber,
    applicationNumber: number,
    registeredOn,
    citizen: citizenOf(row),
    kind: row.kind as ApplicationKind,
    outcome: outcome as ReplyOutcome,
    text: replyText,
  };
  return { definition: answerNotice(data), subject: { kind: 'application', uid: row.uid }, number: replyNumber };
}

function prepareCard(db: ReadDb, id: number, office: Office): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const number = row.number ?? row.portalNumber;
  const now = office.now();
  const given = resolutionGiven(row.resolution, stepsOn(db, row.id));
  const representative = row.representative as { surname: string; name: string; patronymic: string; powerOfAttorney: string } | null;
  const listed = (...parts: ReadonlyArray<string | null>) => parts.filter(Boolean).join(', ') || null;
  const data: RegistrationCardData = {
    // Its executor and who registered it stand on the card itself.
    ...frame(db, service?.letterhead ?? 'authority', bakuDate(row.registeredAt ?? now), row.uid, number, null),
    number,
    registeredAt: row.registeredAt,
    officer: row.officer,
    printedAt: row.registeredAt ?? row.submittedAt,
    submittedAt: row.submittedAt,
    channel: row.channel as Channel,
    incoming: listed(row.incomingBody, row.incomingNumber && `№ ${row.incomingNumber}`, row.incomingDate && formatDate(row.incomingDate)),
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
    representative: representative && `${representative.surname} ${representative.name} ${representative.patronymic} (etibarnamə: ${representative.powerOfAttorney})`,
    signatures: row.isCollective ? (row.signatureCount ?? 0) : null,
    sheetCount: row.sheetCount,
    details: detailLines(db, row),
    attachments: filesOn(db, row.id),
    dueDate: row.dueDate,
    resolution: row.resolution,
    resolutionBy: given?.actor ?? null,
    resolutionAt: given?.at ?? null,
    executors: listed(row.executor, ...coExecutorsOf(db, row.id).map(({ name }) => name)),
    department: row.department ?? (row.departmentCode === null ? null : departmentName(db, row.departmentCode)),
    study: row.studiedAt === null ? null : listed(formatDate(bakuDate(row.studiedAt)), row.studyGround),
    extension: row.extendedAt === null ? null : listed(formatDate(bakuDate(row.extendedAt)), row.extensionGround),
    pauses: listed(...pausesOf(db, row).map(({ from, to, days }) => `${formatDate(from)} – ${formatDate(to)} (${days} iş günü)`), row.pausedOn && `${formatDate(row.pausedOn)} tarixindən`),
    forwarding: listed(
      row.forwardedTo && `${row.forwardedTo} (${row.forwardedOn && formatDate(row.forwardedOn)})`,
      ...row.copies.map(({ number: letterNumber, body, date }) => `surəti: ${body} (${formatDate(date)}, № ${letterNumber})`),
    ),
    outcome: row.outcome as ApplicationOutcome | null,
    reply: row.replyNumber === null ? null : listed(`№ ${row.replyNumber}`, row.replyDate && formatDate(row.replyDate)),
    closedAt: row.closedAt,
    filedTo: row.filedTo,
  };
  return { definition: registrationCard(data), subject: { kind: 'application', uid: row.uid }, number };
}

function prepareLetter(db: ReadDb, id: number, _office: Office, copy?: number): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const whole = row.forwardedTo !== null && row.forwardedOn !== null ? { number: row.number ?? row.portalNumber, body: row.forwardedTo, date: row.forwardedOn, part: null, reason: row.forwardReason } : null;
  const sent = copy === undefined ? undefined : row.copies[copy - 1];
  const goes = copy === undefined ? whole : (sent && { ...sent, reason: null });
  if (!service || !goes) throw new AppError('notice.notForwarded');
  const data: ForwardingLetterData = {
    ...frame(db, service.letterhead, goes.date, row.uid, goes.number, row.executor ?? row.officer),
    ...goes,
    applicationNumber: row.number ?? row.portalNumber,
    registeredOn: row.registeredOn ?? bakuDate(row.submittedAt),
    citizen: citizenOf(row),
    kind: row.kind as ApplicationKind,
    summary: row.summary,
    text: row.text,
    attachments: filesOn(db, row.id).length,
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
