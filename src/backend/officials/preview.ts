import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { listedDay } from '#shared/calendar/lists.ts';
import { isKnown, isProjected, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { AppError } from '#shared/errors.ts';
import { checkSchedule } from '#shared/officials/check.ts';
import { daysInClosures, keptClosed } from '#shared/officials/closed.ts';
import { expandSchedule } from '#shared/officials/expansion.ts';
import type { previewInput } from '#shared/officials/schema.ts';
import type { Schedule } from '#shared/officials/schedule.ts';
import { touchedBookings } from '#shared/officials/touched.ts';
import type { DayOff, ExpectedCitizens, SchedulePreview, TouchedCitizen } from '#shared/officials/views.ts';
import { closedSpans } from '../closures/held.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import type { BookingRow } from '../reception/steps.ts';
import { expectedWithin } from '../reception/touched.ts';
import { neighboursOf, officialByUid, scheduleOf } from './queries.ts';

/** Bookings never lie farther ahead than this. */
const bookedAheadYears = 2;

/** A year of an official's reception as a draft would make it, what is wrong with the draft, and whom it touches. @throws AppError `official.notFound` */
export function schedulePreview(db: ReadDb, office: Office, { uid, year, draft }: z.infer<typeof previewInput>): SchedulePreview {
  const official = officialByUid(db, uid);
  if (!official || official.removedAt !== null) throw new AppError('official.notFound');
  const { calendar } = office;
  const today = bakuDate(office.now());
  const published = scheduleOf(db, uid);
  const schedule: Schedule = draft ?? published ?? { rules: [], exceptions: [] };
  const neighbours = official.active ? neighboursOf(db, uid, official.room) : [];
  const closures = closedSpans(db, uid, today);
  const problems = checkSchedule(schedule, { neighbours, calendar, today, published, closures });
  const shown = keptClosed(schedule, daysInClosures(schedule, calendar, closures, today));
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return {
    year,
    problems,
    ...expandSchedule(shown, calendar, from, to),
    daysOff: daysOffOf(calendar, year),
    calendar: !isKnown(calendar, from) ? 'unknown' : isProjected(calendar, year) ? 'projected' : 'known',
    touched: draft && published ? touchedCitizens(db, calendar, uid, today, published, shown) : [],
  };
}

function daysOffOf(calendar: WorkingCalendar, year: number): DayOff[] {
  const daysOff: DayOff[] = [];
  for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
    const date = day.toString();
    const { isWorkingDay, dayName } = listedDay(calendar, date);
    if (!isWorkingDay) daysOff.push({ date, name: dayName ?? '' });
  }
  return daysOff;
}

function touchedCitizens(db: ReadDb, calendar: WorkingCalendar, officialUid: string, today: string, published: Schedule, draft: Schedule): TouchedCitizen[] {
  const until = Temporal.PlainDate.from(today).add({ years: bookedAheadYears }).toString();
  const booked = expectedFrom(db, officialUid, today);
  const places = booked.map((row) => ({ row, date: row.receptionDate, startTime: row.startTime }));
  const [before, after] = [expandSchedule(published, calendar, today, until), expandSchedule(draft, calendar, today, until)];
  return touchedBookings(places, before, after).map(({ booking: { row }, touch }) => ({ ...citizenOf(row), touch }));
}

function citizenOf(row: BookingRow): Omit<TouchedCitizen, 'touch'> {
  return { id: row.id, number: row.number, citizen: [row.surname, row.name, row.patronymic].filter(Boolean).join(' '), date: row.receptionDate, startTime: row.startTime };
}

/** How many of those expected are named before somebody stops receiving. */
const namedAtFirst = 6;

/** Who is expected with an official from today on: what must be decided about before they stop receiving. */
export function expectedWith(db: ReadDb, office: Office, uid: string): ExpectedCitizens {
  const rows = expectedFrom(db, uid, bakuDate(office.now()));
  return { count: rows.length, until: rows.at(-1)?.receptionDate ?? bakuDate(office.now()), first: rows.slice(0, namedAtFirst).map(citizenOf) };
}

/** The bookings with an official that are expected from a day on. */
export function expectedFrom(db: ReadDb, officialUid: string, today: string): BookingRow[] {
  return expectedWithin(db, { officialUid, fromDate: today, toDate: Temporal.PlainDate.from(today).add({ years: bookedAheadYears }).toString() });
}
