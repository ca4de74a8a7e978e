import type { BookingRecord } from '#shared/portal/records.ts';
import { citizenRow } from '../citizens/columns.ts';
import type { bookings } from './tables.ts';

/** A booking as the portal tells of it, in the columns of ours. */
export function bookingRow(record: BookingRecord): typeof bookings.$inferInsert {
  const { citizen } = record;
  return {
    uid: record.id,
    version: record.version,
    updatedAt: Date.parse(record.updatedAt),
    number: record.number,
    officialUid: record.officialId,
    receptionDate: record.receptionDate,
    startTime: record.startTime,
    kind: record.kind,
    status: record.status,
    statusReason: record.statusReason,
    cancelledBy: record.cancelledBy,
    submittedAt: Date.parse(record.submittedAt),
    ...citizenRow(citizen),
    socialStatus: record.socialStatus,
    privilege: record.privilege,
    email: record.email,
    phone: record.phone,
    workplace: record.workplace,
    jobTitle: record.jobTitle,
    currentAddress: record.currentAddress,
    note: record.note,
    channel: record.channel,
    urgentReason: record.urgentReason,
    overbookReason: record.overbookReason,
    arrivedAt: instantOf(record.arrivedAt),
    receptionStartedAt: instantOf(record.receptionStartedAt),
    receivedAt: instantOf(record.receivedAt),
    ticket: record.ticket,
    queuedAt: instantOf(record.queuedAt),
    calledAt: instantOf(record.calledAt),
    calledBy: record.calledBy,
    calledTimes: record.calledTimes,
    receptionOutcome: record.receptionOutcome,
    applicationUid: record.applicationId,
  };
}

const instantOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));
