import type { Json } from '#shared/json.ts';
import type { Schedule } from '#shared/officials/schedule.ts';
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

type OfficialFields = Pick<typeof officials.$inferSelect, 'uid' | 'version' | 'surname' | 'name' | 'patronymic' | 'position' | 'room' | 'seniority' | 'active' | 'deputyUid' | 'photo'>;

/** An official as the portal is told of them: always whole. @param now epoch milliseconds */
export function officialBody({ uid, version, deputyUid, surname, name, patronymic, position, room, seniority, active, photo }: OfficialFields, now: number): Json {
  return { ...stamp(uid, version, now), surname, name, patronymic, position, room, seniority, active, deputyId: deputyUid, photo };
}

/** A schedule as the portal is told of it: always whole. @param now epoch milliseconds */
export function scheduleBody({ uid, version, officialUid, rules, exceptions }: Schedule & { readonly uid: string; readonly version: number; readonly officialUid: string }, now: number): Json {
  return { ...stamp(uid, version, now), officialId: officialUid, rules: rules as Json, exceptions: exceptions as Json };
}

/** The portal counts the version by itself; its document wants one in the body. */
function stamp(id: string, version: number, now: number) {
  return { id, version: Math.max(1, version), updatedAt: new Date(now).toISOString() };
}
