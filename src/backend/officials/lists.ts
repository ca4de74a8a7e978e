import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { receptionHours } from '#shared/officials/hours.ts';
import type { NextReception, OfficialDetail, OfficialRow, PublishedState } from '#shared/officials/views.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { unfinishedOn } from '../outbox/outbox.ts';
import { refusalsIn } from '../outbox/refusals.ts';
import { expansionOf, officialByUid, officialView, scheduleOf, storedOfficials, type StoredOfficial, type StoredSchedule } from './queries.ts';

/** The officials in the order of their seniority, with their days in rules and the next of them. */
export function officialRows(db: ReadDb, office: Office): OfficialRow[] {
  return storedOfficials(db).map((row) => officialRow(db, office, row, scheduleOf(db, row.uid)));
}

/** Everything about an official. @throws AppError `official.notFound` */
export function officialDetail(db: ReadDb, office: Office, uid: string): OfficialDetail {
  const row = officialByUid(db, uid);
  if (!row || row.removedAt !== null) throw new AppError('official.notFound');
  const schedule = scheduleOf(db, uid);
  return {
    ...officialRow(db, office, row, schedule),
    exceptions: schedule?.exceptions ?? [],
    scheduleRevision: schedule?.revision ?? null,
  };
}

function officialRow(db: ReadDb, office: Office, row: StoredOfficial, schedule: StoredSchedule | null): OfficialRow {
  return {
    ...officialView(row),
    revision: row.revision,
    seniority: row.seniority,
    rules: schedule?.rules ?? [],
    next: row.active && schedule ? nextReception(db, office, row.uid) : null,
    published: publishedState(db, row.uid),
    schedulePublished: schedule ? publishedState(db, schedule.uid) : { state: 'published', refusals: [] },
  };
}

/** The next day on which an official receives, today included, within a year. */
function nextReception(db: ReadDb, office: Office, uid: string): NextReception | null {
  const today = Temporal.PlainDate.from(bakuDate(office.now()));
  // Most receive every week: the year is looked through only for those who do not.
  for (const span of [{ days: 31 }, { years: 1 }]) {
    const day = expansionOf(db, office, uid, today.toString(), today.add(span).toString()).days[0];
    const schedule = day && scheduleOf(db, uid);
    const hours = day && schedule && receptionHours(schedule, office.calendar, day.date);
    if (day && hours) return { date: day.date, ...hours };
  }
  return null;
}

function publishedState(db: ReadDb, uid: string): PublishedState {
  const operations = unfinishedOn(db, uid);
  const stuck = operations.find(({ status }) => status !== 'pending');
  const state = operations.length === 0 ? 'published' : stuck ? (stuck.status as 'refused' | 'conflict') : 'waiting';
  return { state, refusals: stuck ? refusalsIn(stuck.errorDetail) : [] };
}
