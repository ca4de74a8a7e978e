import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { ReceptionHours } from '#shared/officials/hours.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { hoursOf } from './queries.ts';

/** Hours worked out before, for as long as the calendar stands: the board asks for those of the same day again and again. */
const known = new WeakMap<WorkingCalendar, Map<string, ReceptionHours | null>>();
const mostKnown = 2_000;

/** The hours in which each official receives on a date; those who do not receive on it are left out. */
export function hoursOfAll(db: ReadDb, office: Office, date: string): Map<string, ReceptionHours> {
  const { calendar } = office;
  const remembered = known.get(calendar) ?? new Map<string, ReceptionHours | null>();
  known.set(calendar, remembered);
  if (remembered.size > mostKnown) remembered.clear();
  const rows = db
    .statement<{ uid: string; mark: string }>(`SELECT official_uid AS uid, uid || ' ' || revision || ' ' || version || ' ' || updated_at AS mark FROM schedules WHERE removed_at IS NULL`)
    .all();
  const found = new Map<string, ReceptionHours>();
  for (const { uid, mark } of rows) {
    const key = `${office.store.path} ${mark} ${date}`;
    let hours = remembered.get(key);
    if (hours === undefined) {
      hours = hoursOf(db, office, uid, date);
      remembered.set(key, hours);
    }
    if (hours) found.set(uid, hours);
  }
  return found;
}
