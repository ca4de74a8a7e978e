import { and, asc, eq, isNull } from 'drizzle-orm';
import { fold } from '#shared/az/fold.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Neighbour } from '#shared/officials/check.ts';
import { expandSchedule, slotsOfDay, type Expansion, type Slot } from '#shared/officials/expansion.ts';
import { receptionHours, type ReceptionHours } from '#shared/officials/hours.ts';
import type { Schedule } from '#shared/officials/schedule.ts';
import { scheduleException, scheduleRule } from '#shared/officials/schedule.ts';
import type { OfficialView } from '#shared/officials/views.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { officials, schedules } from './tables.ts';

export type StoredOfficial = typeof officials.$inferSelect;
export type StoredSchedule = Omit<typeof schedules.$inferSelect, 'rules' | 'exceptions'> & Schedule;

/** Officials in the order of their seniority. */
export function allOfficials(db: ReadDb): OfficialView[] {
  return storedOfficials(db).map(officialView);
}

/** The rows of the officials in the order of their seniority. */
export function storedOfficials(db: ReadDb): StoredOfficial[] {
  return db.select().from(officials).where(isNull(officials.removedAt)).orderBy(asc(officials.seniority), asc(officials.id)).all();
}

/** The other officials who receive in a room, with their schedules; nobody shares a room that has no name. */
export function neighboursOf(db: ReadDb, uid: string, room: string): Neighbour[] {
  const key = fold(room.trim());
  if (key === '') return [];
  return storedOfficials(db).flatMap((other) => {
    if (other.uid === uid || !other.active || fold(other.room.trim()) !== key) return [];
    const schedule = scheduleOf(db, other.uid);
    return schedule ? [{ name: `${other.surname} ${other.name}`, schedule }] : [];
  });
}

/** An official by their uid, or null. */
export function officialByUid(db: ReadDb, uid: string): StoredOfficial | null {
  return rowBy(db, officials, 'uid', uid) ?? null;
}

/** An official's schedule, or null where none was made. */
export function scheduleOf(db: ReadDb, officialUid: string): StoredSchedule | null {
  const row = db.select().from(schedules).where(and(eq(schedules.officialUid, officialUid), isNull(schedules.removedAt))).get();
  if (!row) return null;
  // What was kept by an older program lacks the newer fields.
  return { ...row, rules: scheduleRule.array().parse(row.rules), exceptions: scheduleException.array().parse(row.exceptions) };
}

/** The reception days of an official from one date to another, both included; none where there is no schedule. */
export function expansionOf(db: ReadDb, office: Office, officialUid: string, from: string, to: string): Expansion {
  const kept = db.statement<{ rules: string; exceptions: string }>('SELECT rules, exceptions FROM schedules WHERE official_uid = ? AND removed_at IS NULL').get(officialUid);
  if (!kept) return { days: [], dropped: [] };
  // Every booking asks for the same few days. By the very words of the schedule: a change that is taken back leaves nothing behind.
  const key = `${from} ${to} ${kept.rules} ${kept.exceptions}`;
  const known = expansionsUnder(office.calendar);
  let expansion = known.get(key);
  if (!expansion) {
    const schedule = scheduleOf(db, officialUid);
    expansion = schedule ? expandSchedule(schedule, office.calendar, from, to) : { days: [], dropped: [] };
    if (known.size >= mostExpansions) known.clear();
    known.set(key, expansion);
  }
  return expansion;
}

const mostExpansions = 500;
const expansions = new WeakMap<WorkingCalendar, Map<string, Expansion>>();

/** What was expanded under a calendar; another calendar begins anew. */
function expansionsUnder(calendar: WorkingCalendar): Map<string, Expansion> {
  let known = expansions.get(calendar);
  if (!known) expansions.set(calendar, (known = new Map()));
  return known;
}

/** The turns of an official's reception on a date; null when they do not receive on it. */
export function slotsOf(db: ReadDb, office: Office, officialUid: string, date: string): Slot[] | null {
  const day = expansionOf(db, office, officialUid, date, date).days[0];
  return day ? slotsOfDay(day) : null;
}

/** The hours in which an official receives on a date, where their schedule tells. */
export function hoursOf(db: ReadDb, office: Office, officialUid: string, date: string): ReceptionHours | null {
  const schedule = scheduleOf(db, officialUid);
  return schedule && receptionHours(schedule, office.calendar, date);
}

/** An official as screens show them. */
export function officialView({ uid, surname, name, patronymic, position, room, active, deputyUid, photo }: StoredOfficial): OfficialView {
  return { uid, surname, name, patronymic, position, room, active, deputyUid, photo };
}
