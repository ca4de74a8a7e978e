import { resolutionGiven } from '#shared/applications/resolution.ts';
import type { ApplicationKind, ApplicationOutcome, Channel } from '#shared/applications/lifecycle.ts';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import type { RegistrationCardData } from '#shared/notices/data.ts';
import { applicationById, filesOn, stepsOn } from '../applications/detail.ts';
import { detailLines } from '../applications/detailLines.ts';
import { coExecutorsOf } from '../applications/executors.ts';
import { pausesOf } from '../applications/pauses.ts';
import { itemName, serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentName } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { citizenOf, frame, incomingOf, listed, representativeOf, signaturesOf, type Prepared } from './frame.ts';
import { numberOf } from './readers.ts';
import { registrationCard } from './registrationCard.ts';

/** Readies the registration-control card. @throws AppError `notice.noLetterhead` */
export function prepareCard(db: ReadDb, id: number, office: Office): Prepared {
  const row = applicationById(db, id);
  const service = serviceByCode(db, row.service);
  const number = numberOf(row);
  const now = office.now();
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
