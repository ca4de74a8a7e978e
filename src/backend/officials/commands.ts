import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { uuidv7 } from 'uuidv7';
import { bakuDate } from '#shared/az/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { checkSchedule, firstInRoom, isPublishable } from '#shared/officials/check.ts';
import { daysInClosures, keptClosed, type ClosedAgain } from '#shared/officials/closed.ts';
import type { OfficialInput, ScheduleInput, seniorityInput } from '#shared/officials/schema.ts';
import { closedSpans, noteClosedDays } from '../closures/held.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { exceptionsStep, type ExceptionsStep } from './exceptions.ts';
import { expectedFrom } from './preview.ts';
import { neighboursOf, officialByUid, scheduleOf, storedOfficials, type StoredOfficial } from './queries.ts';
import { officialBody, scheduleBody } from './record.ts';
import { officials, schedules } from './tables.ts';

const topics = ['officials', 'reception'] as const;

/** What the portal is told of an official; null for `before`: somebody new. All fields go up, so all of them are compared with what stands there. */
function publication(official: Parameters<typeof officialBody>[0], before: StoredOfficial | null, now: number): OutboxOperation {
  const { uid, version } = official;
  const fields = ['surname', 'name', 'patronymic', 'position', 'room', 'seniority', 'active', 'deputyUid', 'photo'] as const;
  return {
    aggregate: { kind: 'official', uid },
    method: 'PUT',
    path: `/v1/officials/${uid}`,
    body: officialBody(official, now),
    baseVersion: before ? version : null,
    before: before ? Object.fromEntries(fields.map((field) => [field, before[field]])) : { removedAt: now },
  };
}

/**
 * Enters an official, at the end of the order of seniority, or changes one.
 * @throws AppError `official.notFound`, `official.changedMeanwhile`, `official.deputyUnknown`, `official.deputySelf`, `official.deputyCycle`, `official.roomTaken`,
 *   `official.hasBookings` with how many, when somebody stops receiving for whom citizens are expected that the person was not shown
 */
export const saveOfficial = defineCommand({
  name: 'officials.save',
  permission: 'officials.change',
  load(db, input: OfficialInput, { office, now }) {
    const all = storedOfficials(db);
    const row = input.uid === null ? null : (all.find((each) => each.uid === input.uid) ?? null);
    if (input.uid !== null && !row) throw new AppError('official.notFound');
    if (row && row.revision !== input.revision) throw new AppError('official.changedMeanwhile');
    assertDeputy(all, input, row);
    const left = row?.active && !input.active ? expectedFrom(db, row.uid, bakuDate(now)).length : 0;
    if (left > (input.bookingsSeen ?? 0)) throw new AppError('official.hasBookings', { count: left });
    if (row && input.active) assertRoom(db, row.uid, input.room, office.calendar, bakuDate(now));
    return { row, left, last: Math.max(0, ...all.map((each) => each.seniority)), ...(row && !row.active && input.active ? closedMeanwhile(db, row.uid, office.calendar, now) : { closed: [], schedule: null }) };
  },
  decide({ row, left, last, closed, schedule }, { uid: _uid, revision: _revision, bookingsSeen: _seen, ...fields }, { now }) {
    const uid = row?.uid ?? uuidv7();
    const official = { uid, version: row?.version ?? 0, seniority: row?.seniority ?? last + 1, ...fields };
    const { photo: _photo, ...told } = fields;
    return {
      subject: { kind: 'official', uid },
      detail: { ...told, photo: fields.photo !== null, ...(left > 0 && { bookingsLeft: left }) },
      outbox: [publication(official, row, now), ...(schedule?.outbox ?? [])],
      topics: schedule ? [...topics, 'closures' as const] : topics,
      rows(db: WriteDb) {
        schedule?.write(db);
        noteClosedDays(db, uid, closed);
        if (row) db.update(officials).set({ ...fields, updatedAt: now, revision: row.revision + 1 }).where(eq(officials.id, row.id)).run();
        else db.insert(officials).values({ ...official, updatedAt: now }).run();
        return { uid };
      },
    };
  },
});

/** Somebody who receives again does so outside the closures that were confirmed while they did not. */
function closedMeanwhile(db: ReadDb, uid: string, calendar: WorkingCalendar, now: number): { readonly closed: readonly ClosedAgain[]; readonly schedule: ExceptionsStep | null } {
  const schedule = scheduleOf(db, uid);
  const today = bakuDate(now);
  const closed = schedule ? daysInClosures(schedule, calendar, closedSpans(db, uid, today), today) : [];
  return { closed, schedule: schedule && closed.length > 0 ? exceptionsStep(schedule, keptClosed(schedule, closed).exceptions, [], now) : null };
}

/** Whoever stands in must be somebody else who works, and in the end nobody may stand in for themselves. */
function assertDeputy(all: readonly StoredOfficial[], { uid, deputyUid }: OfficialInput, row: StoredOfficial | null): void {
  if (deputyUid === null) return;
  if (deputyUid === uid) throw new AppError('official.deputySelf');
  const byUid = new Map(all.map((each) => [each.uid, each]));
  const deputy = byUid.get(deputyUid);
  // One who has left since may stay named until somebody chooses another.
  if (!deputy || (!deputy.active && row?.deputyUid !== deputyUid)) throw new AppError('official.deputyUnknown');
  const passed = new Set<string>();
  for (let at: StoredOfficial | undefined = deputy; at && !passed.has(at.uid); at = byUid.get(at.deputyUid ?? '')) {
    if (at.deputyUid !== null && at.deputyUid === uid) throw new AppError('official.deputyCycle', { official: `${at.surname} ${at.name}` });
    passed.add(at.uid);
  }
}

function assertRoom(db: ReadDb, uid: string, room: string, calendar: Parameters<typeof firstInRoom>[1]['calendar'], today: string): void {
  const schedule = scheduleOf(db, uid);
  const met = schedule && firstInRoom(schedule, { neighbours: neighboursOf(db, uid, room), calendar, today });
  if (met) throw new AppError('official.roomTaken', met);
}

/** Puts the officials into an order; each whose place changes is published. @throws AppError `official.listChanged` when somebody came or left meanwhile */
export const orderOfficials = defineCommand({
  name: 'officials.order',
  permission: 'officials.change',
  load(db, { order }: z.infer<typeof seniorityInput>) {
    const all = new Map(storedOfficials(db).map((each) => [each.uid, each]));
    if (all.size !== order.length || new Set(order).size !== order.length) throw new AppError('official.listChanged');
    return order.map((uid, i) => {
      const row = all.get(uid);
      if (!row) throw new AppError('official.listChanged');
      return { row, seniority: i + 1 };
    });
  },
  decide(places, _input, { now }) {
    const moved = places.filter(({ row, seniority }) => row.seniority !== seniority);
    return {
      subject: { kind: 'official', uid: moved[0]?.row.uid ?? '' },
      detail: { order: places.map(({ row }) => row.uid) },
      outbox: moved.map(({ row, seniority }) => publication({ ...row, seniority }, row, now)),
      topics,
      rows(db: WriteDb) {
        for (const { row, seniority } of moved) {
          db.update(officials)
            .set({ seniority, updatedAt: now, revision: row.revision + 1 })
            .where(eq(officials.id, row.id))
            .run();
        }
      },
    };
  },
});

/**
 * Publishes an official's schedule with its exceptions, whole. A day that its rules give inside a confirmed closure stays shut, and opens when the closure is ended.
 * @throws AppError `official.notFound`, `schedule.changedMeanwhile`, `schedule.faulty` when something in it is wrong (the preview says what)
 */
export const saveSchedule = defineCommand({
  name: 'officials.saveSchedule',
  permission: 'officials.change',
  load(db, { uid, revision, rules, exceptions }: ScheduleInput, { office, now }) {
    const official = officialByUid(db, uid);
    if (!official || official.removedAt !== null) throw new AppError('official.notFound');
    const row = scheduleOf(db, uid);
    if ((row?.revision ?? null) !== revision) throw new AppError('schedule.changedMeanwhile');
    const [today, closures] = [bakuDate(now), closedSpans(db, uid, bakuDate(now))];
    const problems = checkSchedule({ rules, exceptions }, { neighbours: official.active ? neighboursOf(db, uid, official.room) : [], calendar: office.calendar, today, published: row, closures });
    if (!isPublishable(problems)) throw new AppError('schedule.faulty', { count: problems.filter(({ marked }) => !marked).length });
    return { row, closed: daysInClosures({ rules, exceptions }, office.calendar, closures, today) };
  },
  decide({ row, closed }, { uid: officialUid, rules, exceptions: given }, { now }) {
    const { exceptions } = keptClosed({ rules, exceptions: given }, closed);
    const uid = row?.uid ?? uuidv7();
    const version = row?.version ?? 0;
    const fields = { rules: rules as Json, exceptions: exceptions as Json };
    const before: OutboxOperation['before'] = row ? { rules: row.rules as Json, exceptions: row.exceptions as Json } : { removedAt: now };
    return {
      subject: { kind: 'schedule', uid },
      detail: { officialUid, ...fields },
      outbox: [
        {
          aggregate: { kind: 'schedule', uid },
          method: 'PUT',
          path: `/v1/officials/${officialUid}/schedule`,
          body: scheduleBody({ uid, version, officialUid, rules, exceptions }, now),
          baseVersion: row ? version : null,
          before,
        },
      ],
      topics: [...topics, 'closures' as const],
      rows(db: WriteDb) {
        if (row) {
          db.update(schedules)
            .set({ ...fields, updatedAt: now, revision: row.revision + 1 })
            .where(and(eq(schedules.uid, uid), isNull(schedules.removedAt)))
            .run();
        } else db.insert(schedules).values({ uid, version, officialUid, ...fields, updatedAt: now }).run();
        noteClosedDays(db, officialUid, closed);
      },
    };
  },
});
