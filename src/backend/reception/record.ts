import type { Json } from '#shared/json.ts';
import type { BookingRecord, OfficialRecord, ScheduleRecord } from '#shared/portal/records.ts';
import { citizenRow } from '../citizens/columns.ts';
import type { bookings, officials, schedules } from './tables.ts';

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
    confirmedAt: null,
    receivedAt: record.receivedAt ? Date.parse(record.receivedAt) : null,
    receptionOutcome: record.receptionOutcome,
    applicationUid: record.applicationId,
  };
}

/** An official as the portal tells of them, in the columns of ours. */
export function officialRow(record: OfficialRecord): typeof officials.$inferInsert {
  const { id, version, updatedAt, surname, name, patronymic, position, room, seniority, active, deputyId } = record;
  return { uid: id, version, updatedAt: Date.parse(updatedAt), surname, name, patronymic, position, room, seniority, active, deputyUid: deputyId };
}

/** An official's schedule as the portal tells of it, in the columns of ours. */
export function scheduleRow(record: ScheduleRecord): typeof schedules.$inferInsert {
  const { id, version, updatedAt, officialId, rules, exceptions } = record;
  return { uid: id, version, updatedAt: Date.parse(updatedAt), officialUid: officialId, rules: rules as Json, exceptions: exceptions as Json };
}
