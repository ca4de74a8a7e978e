import { fold, phoneWords } from '#shared/az/fold.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { isClosed, outcomeOfStatus } from '#shared/applications/lifecycle.ts';
import type { Json } from '#shared/json.ts';
import { wholeOrBroken, type ApplicationRecord } from '#shared/portal/records.ts';
import { citizenRow } from '../citizens/columns.ts';
import type { applications } from './tables.ts';

export type ApplicationInsert = typeof applications.$inferInsert;

/** An application as the portal tells of it, in the columns of ours. */
export function applicationRow(record: ApplicationRecord): ApplicationInsert {
  const { fin, birthDate, incomingDate, broken } = wholeOrBroken(record);
  const citizen = { ...record.citizen, fin, birthDate };
  const { contact, registration, assignment, reply, rating } = record;
  return {
    uid: record.id,
    version: record.version,
    updatedAt: instant(record.updatedAt),
    service: record.service,
    portalNumber: record.portalNumber,
    kind: record.kind,
    subject: record.subject,
    summary: record.summary,
    text: record.text,
    channel: record.channel,
    submittedAt: instant(record.submittedAt),
    status: record.status,
    ...citizenRow(citizen),
    phone: contact.phone,
    email: contact.email,
    currentAddress: contact.currentAddress,
    socialStatus: record.socialStatus,
    privilege: record.privilege,
    isCollective: record.isCollective,
    signatureCount: record.signatureCount,
    isAnonymous: record.isAnonymous,
    isRepeat: record.previous !== null,
    previousNumber: record.previous?.number ?? null,
    previousUid: record.previous?.applicationId ?? null,
    incomingBody: record.incoming?.body ?? null,
    incomingNumber: record.incoming?.number ?? null,
    incomingDate,
    broken,
    sheetCount: record.sheetCount,
    representative: record.representative as Json,
    details: record.details as Record<string, Json>,
    number: registration?.number ?? null,
    registeredAt: registration ? instant(registration.registeredAt) : null,
    registeredOn: registration ? bakuDate(instant(registration.registeredAt)) : null,
    officer: registration?.officer ?? null,
    dueDate: assignment?.dueDate ?? registration?.dueDate ?? null,
    executor: assignment?.executor ?? null,
    department: assignment?.department ?? null,
    resolution: assignment?.resolution ?? null,
    assignedAt: assignment ? instant(assignment.assignedAt) : null,
    replyNumber: reply?.number ?? null,
    replyDate: reply?.date ?? null,
    outcome: reply?.outcome ?? outcomeOfStatus(record.status),
    replyText: reply?.text ?? null,
    closedAt: record.closedAt ? instant(record.closedAt) : isClosed(record.status) ? instant(record.updatedAt) : null,
    complainedOf: record.complainedOf,
    returnedAt: record.returned ? instant(record.returned.at) : null,
    returnedReason: record.returned?.reason ?? null,
    returnedWhatToDo: record.returned?.whatToDo ?? null,
    forwardedTo: record.forwarding?.body ?? null,
    forwardedOn: record.forwarding?.date ?? null,
    forwardReason: record.forwarding?.reason ?? null,
    copies: record.copies,
    studiedAt: record.study ? instant(record.study.at) : null,
    studyGround: record.study?.ground ?? null,
    extendedAt: record.extension ? instant(record.extension.at) : null,
    extensionGround: record.extension?.ground ?? null,
    leavingGround: record.leaving?.ground ?? null,
    leavingText: record.leaving?.text ?? null,
    joinedToUid: record.joinedToId,
    withdrawnReason: record.withdrawal?.reason ?? null,
    ratingStars: rating?.stars ?? null,
    ratingText: rating?.text ?? null,
    ratedAt: rating ? instant(rating.at) : null,
  };
}

type Worded = Pick<ApplicationInsert, 'number' | 'portalNumber' | 'surname' | 'name' | 'patronymic' | 'fin' | 'phone' | 'registeredAddress' | 'currentAddress' | 'summary' | 'text'> &
  Partial<Pick<ApplicationInsert, 'email' | 'incomingNumber' | 'representative'>>;

/** The folded words an application is found by, each once: numbers, names, the representative's too, FİN, phone, e-mail, addresses and what it says; `more`: what its service's card adds. */
export function searchWords(row: Worded, more: readonly string[] = []): string {
  const representative = row.representative as ApplicationRecord['representative'] | undefined;
  const parts = [
    row.number, row.portalNumber, row.surname, row.name, row.patronymic, row.fin, row.phone ? phoneWords(row.phone) : '', row.email, row.incomingNumber, row.registeredAddress, row.currentAddress,
    representative?.surname, representative?.name, representative?.patronymic, row.summary, ...more, row.text,
  ];
  return [...new Set(fold(parts.filter(Boolean).join(' ')).split(' '))].join(' ');
}

function instant(iso: string): number {
  return Date.parse(iso);
}
