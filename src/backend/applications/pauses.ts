import { pauseBetween, resumedDueDate, type Pause } from '#shared/applications/pause.ts';
import { formatDate } from '#shared/az/dates.ts';
import { isKnown } from '#shared/calendar/workingCalendar.ts';
import type { Json } from '#shared/json.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import type { ApplicationRow } from './steps.ts';

// A term stands still from the day an application was given back until its completed answer came. While it does, the application bears that day; afterwards the
// span is a row of its own and the due date has been counted on by it.

/** The spans in which an application's term stood still, oldest first. One whose end was given up, so that it stands again, is none of them. */
export function pausesOf(db: ReadDb, { id, pausedOn }: Pick<ApplicationRow, 'id' | 'pausedOn'>): Pause[] {
  return db
    .statement<Pause>('SELECT from_date AS "from", to_date AS "to", days FROM application_pauses INDEXED BY application_pauses_application WHERE application_id = ? ORDER BY from_date')
    .all(id)
    .filter(({ from }) => from !== pausedOn);
}

/** The day from which the days for forwarding count (7.10): that of registration; where the term stood still, the day it was completed, since only then it could be judged. */
export function forwardingFrom(db: ReadDb, row: Pick<ApplicationRow, 'id' | 'registeredOn' | 'pausedOn'>): string | null {
  return pausesOf(db, row).at(-1)?.to ?? row.registeredOn;
}

/** The same as SQL, of an application `a`. */
export const forwardingFromSql = 'coalesce((SELECT max(p.to_date) FROM application_pauses p WHERE p.application_id = a.id), a.registered_on)';

/** Writes a span down; of two that begin on one day the later word holds. */
export function keepPause(db: WriteDb, applicationId: number, { from, to, days }: Pause): void {
  db.statement<never>('INSERT INTO application_pauses (application_id, from_date, to_date, days) VALUES (?, ?, ?, ?) ON CONFLICT (application_id, from_date) DO UPDATE SET to_date = excluded.to_date, days = excluded.days').run(applicationId, from, to, days);
}

/** What the end of a pause on a day makes of an application's term; null where the term was not standing still. @throws AppError `calendar.unknownYear` */
export function endOfPause(office: Office, row: Pick<ApplicationRow, 'pausedOn' | 'dueDate'>, on: string): { readonly dueDate: string; readonly pause: Pause } | null {
  if (row.pausedOn === null || row.dueDate === null) return null;
  const pause = pauseBetween(office.calendar, row.pausedOn, on);
  return { pause, dueDate: resumedDueDate(office.calendar, row.dueDate, pause) };
}

/** What the timeline keeps of a pause. */
export function pauseInWords({ pause, dueDate }: { readonly pause: Pause; readonly dueDate: string }): Record<string, Json> {
  return { from: formatDate(pause.from), to: formatDate(pause.to), days: pause.days, dueDate: formatDate(dueDate) };
}

/** Whether a term stands still from a day on: only where there is one, the service's card says so and the calendar knows the year. */
export function pausesFrom(office: Pick<Office, 'calendar'>, service: { readonly pausesWhenReturned: boolean }, dueDate: string | null, day: string): string | null {
  return service.pausesWhenReturned && dueDate !== null && isKnown(office.calendar, day) ? day : null;
}
