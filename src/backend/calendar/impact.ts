import type { CalendarRow } from '#shared/calendar/calendarRows.ts';
import { listedDay } from '#shared/calendar/lists.ts';
import type { CalendarImpact, ChangedDay, TouchedReception } from '#shared/calendar/views.ts';
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { expandSchedule } from '#shared/officials/expansion.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { openDueCounts } from '../applications/counts.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials, scheduleOf } from '../officials/queries.ts';
import { expectedBookings } from '../reception/dayCounts.ts';
import { assertInReach } from './queries.ts';

/** What would be different if a year had these lines. Days that have passed are no longer anybody's trouble. @throws AppError `calendar.yearGap` */
export function impactOf(db: ReadDb, office: Office, year: number, rows: readonly CalendarRow[]): CalendarImpact {
  assertInReach(office, year);
  const before = office.calendar;
  const after = buildCalendar(office.calendarBook.rowsWith(year, rows));
  const today = bakuDate(office.now());
  const from = today > `${year}-01-01` ? today : `${year}-01-01`;
  const days = changedDays(before, after, from, `${year}-12-31`);
  const first = days[0];
  if (!first) return { days, openApplications: 0, dueOnDaysOff: 0, receptions: [], gained: 0 };

  const due = openDueCounts(db, first.date, `${year}-12-31`);
  const becomesOff = new Set(days.filter(({ becomes }) => becomes === 'off').map(({ date }) => date));
  const sum = (counts: typeof due) => counts.reduce((total, { count }) => total + count, 0);
  return { days, openApplications: sum(due), dueOnDaysOff: sum(due.filter(({ date }) => becomesOff.has(date))), ...receptionsTouched(db, before, after, becomesOff, from, `${year}-12-31`) };
}

function changedDays(before: WorkingCalendar, after: WorkingCalendar, from: string, to: string): ChangedDay[] {
  const days: ChangedDay[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
    const date = day.toString();
    const works = listedDay(after, date).isWorkingDay;
    if (listedDay(before, date).isWorkingDay !== works) days.push({ date, becomes: works ? 'working' : 'off' });
  }
  return days;
}

/** Receptions that the schedules lose, with the bookings that wait for them, and how many days they gain. */
function receptionsTouched(db: ReadDb, before: WorkingCalendar, after: WorkingCalendar, becomesOff: ReadonlySet<string>, from: string, to: string): Pick<CalendarImpact, 'receptions' | 'gained'> {
  const booked = Map.groupBy(expectedBookings(db, from, to), ({ officialUid }) => officialUid);
  const receptions: TouchedReception[] = [];
  let gained = 0;
  for (const { uid, surname, name } of allOfficials(db)) {
    const schedule = scheduleOf(db, uid);
    const datesBy = (calendar: WorkingCalendar) => new Set(schedule ? expandSchedule(schedule, calendar, from, to).days.map(({ date }) => date) : []);
    const [old, now] = [datesBy(before), datesBy(after)];
    gained += now.difference(old).size;
    const bookings = new Map(booked.get(uid)?.map(({ date, count }) => [date, count]));
    // Citizens may be expected on a day that no schedule names, too.
    const unplanned = [...bookings.keys()].filter((date) => becomesOff.has(date) && !now.has(date));
    for (const date of old.difference(now).union(new Set(unplanned))) receptions.push({ date, officialUid: uid, official: `${surname} ${name}`, bookings: bookings.get(date) ?? 0 });
  }
  return { receptions: receptions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), gained };
}
