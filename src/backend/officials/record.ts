import type { Json } from '#shared/json.ts';
import type { OfficialRecord, ScheduleRecord } from '#shared/portal/records.ts';
import type { officials, schedules } from './tables.ts';

/** An official as the portal tells of them, in the columns of ours. */
export function officialRow(record: OfficialRecord): typeof officials.$inferInsert {
  const { id, version, updatedAt, surname, name, patronymic, position, room, seniority, active, deputyId, photo } = record;
  return { uid: id, version, updatedAt: Date.parse(updatedAt), surname, name, patronymic, position, room, seniority, active, deputyUid: deputyId, photo };
}

/** An official's schedule as the portal tells of it, in the columns of ours. */
export function scheduleRow(record: ScheduleRecord): typeof schedules.$inferInsert {
  const { id, version, updatedAt, officialId, rules, exceptions } = record;
  return { uid: id, version, updatedAt: Date.parse(updatedAt), officialUid: officialId, rules: rules as Json, exceptions: exceptions as Json };
}
