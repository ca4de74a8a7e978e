import { asc } from 'drizzle-orm';
import { bakuDate } from '#shared/az/dates.ts';
import { calendarRow, type CalendarRow } from '#shared/calendar/calendarRows.ts';
import { projectedFeasts } from '#shared/calendar/holidays.ts';
import type { CalendarYears, YearView } from '#shared/calendar/views.ts';
import { calendarWarning } from '#shared/calendar/warning.ts';
import { choicesOf, citedDecision, yearRows, type YearChoices } from '#shared/calendar/yearRows.ts';
import { AppError } from '#shared/errors.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { calendarYears } from './tables.ts';

/** A year as the administrator recorded it. */
export interface RecordedYear {
  readonly year: number;
  readonly rows: readonly CalendarRow[];
  readonly basis: string;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** The recorded years in order. One that can not be read is left out: the shipped one stands in its place. */
export function recordedYears(db: ReadDb): RecordedYear[] {
  return db
    .select()
    .from(calendarYears)
    .orderBy(asc(calendarYears.year))
    .all()
    .flatMap(({ rows, ...row }) => {
      const checked = calendarRow.array().min(1).safeParse(rows);
      return checked.success && checked.data.every(({ date }) => date.startsWith(`${row.year}-`)) ? [{ ...row, rows: checked.data }] : [];
    });
}

/** Whether the calendar of any year from one date to another was recorded after an instant. */
export function isChangedSince(db: ReadDb, from: string, to: string, instant: number): boolean {
  return db.statement<{ found: number }>('SELECT 1 AS found FROM calendar_years WHERE year BETWEEN ? AND ? AND changed_at > ? LIMIT 1').get(Number(from.slice(0, 4)), Number(to.slice(0, 4)), instant) !== undefined;
}

/** The years there are, and the one that may be added behind them. */
export function yearsOf(db: ReadDb, office: Office): CalendarYears {
  const { calendar } = office;
  const recorded = new Set(recordedYears(db).map(({ year }) => year));
  const years = Array.from({ length: calendar.lastYear - calendar.firstYear + 1 }, (_, i) => calendar.firstYear + i);
  return {
    years: years.map((year) => ({ year, source: recorded.has(year) ? 'recorded' : 'shipped', projected: calendar.projectedYears.has(year) })),
    next: calendar.lastYear + 1,
    warning: calendarWarning(calendar, bakuDate(office.now())),
  };
}

/** A year for the screen; the one behind the last is a projection that nobody has recorded yet. @throws AppError `calendar.yearGap` for any other */
export function yearView(db: ReadDb, office: Office, year: number): YearView {
  const { calendar, calendarBook } = office;
  assertInReach(office, year);
  const recorded = recordedYears(db).find((each) => each.year === year);
  const shipped = calendarBook.shipped.filter(({ date }) => date.startsWith(`${year}-`));
  const seen = { year, changedAt: recorded?.changedAt ?? null, changedBy: recorded?.changedBy ?? null };
  if (year > calendar.lastYear) {
    const choices = projectionOf(year);
    return { ...seen, source: 'new', projected: true, rows: yearRows(choices), choices, revertTo: null };
  }
  const rows = recorded?.rows ?? shipped;
  const choices = choicesOf(year, rows);
  return {
    ...seen,
    source: recorded ? 'recorded' : 'shipped',
    projected: choices.projected,
    rows,
    choices: { ...choices, decision: (recorded && citedDecision(recorded.basis)) ?? choices.decision },
    // A year in the middle that came with nothing can not be taken away.
    revertTo: !recorded ? null : shipped.length > 0 ? 'shipped' : year === calendar.lastYear ? 'none' : null,
  };
}

/** A year that nobody has decided on, with its feasts where they are to be expected. */
function projectionOf(year: number): YearChoices {
  return { year, ...projectedFeasts(year), votingDays: [], swaps: [], decision: null, projected: true };
}

/** @throws AppError `calendar.yearGap` for a year that is neither there nor the next one */
export function assertInReach({ calendar: { firstYear, lastYear } }: Office, year: number): void {
  if (year < firstYear || year > lastYear + 1) throw new AppError('calendar.yearGap', { first: firstYear, next: lastYear + 1 });
}
