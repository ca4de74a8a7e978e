import { AppError } from '../errors.ts';
import type { CalendarRow, DayKind } from './calendarRows.ts';

export { parseCalendarCsv } from './calendarRows.ts';

/** Kinds that make a weekday a day off, the weightiest first. */
const offKinds = ['public_holiday', 'mourning_day', 'election_day', 'swapped_off', 'moved_rest_day'] as const satisfies readonly DayKind[];
export type OffKind = (typeof offKinds)[number];

interface SpecialDay {
  readonly off: OffKind | null;
  readonly names: readonly string[];
  readonly shortened: boolean;
}

/** The working days of the years there are decisions (or projections) for. Made by `buildCalendar`. */
export interface WorkingCalendar {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly projectedYears: ReadonlySet<number>;
  /** Days of these years that the table speaks of. */
  readonly special: ReadonlyMap<string, SpecialDay>;
  /** Epoch day of 1 January of the first year. */
  readonly origin: number;
  /** For each day of these years: how many working days there are up to it, itself included. */
  readonly countUpTo: Int32Array;
  /** The working days in order, as epoch days. */
  readonly workingDays: Int32Array;
}

/**
 * Builds the calendar of the years that the rows name. A working day is a weekday that is no holiday, day of mourning,
 * voting day, moved rest day (Labour Code 105.5, 105.6) or day swapped off by the Cabinet; a day swapped to work is a
 * working day whatever else it would be.
 * @throws AppError `calendar.badFile` when there are no rows or a year between is missing
 */
export function buildCalendar(rows: readonly CalendarRow[]): WorkingCalendar {
  const years = [...new Set(rows.map((row) => Number(row.date.slice(0, 4))))].sort((a, b) => a - b);
  const firstYear = years[0];
  const lastYear = years.at(-1);
  if (firstYear === undefined || lastYear === undefined || lastYear - firstYear + 1 !== years.length) throw new AppError('calendar.badFile');

  const special = new Map<string, SpecialDay>();
  const worked = new Set<string>();
  for (const [date, ofDay] of Map.groupBy(rows, (row) => row.date)) {
    const kinds = new Set(ofDay.map((row) => row.kind));
    if (kinds.has('swapped_work')) worked.add(date);
    const off = worked.has(date) ? null : (offKinds.find((kind) => kinds.has(kind)) ?? null);
    const telling = ofDay.filter((row) => (off ? row.kind === off : row.kind === 'commemorative_working_day'));
    special.set(date, { off, names: [...new Set(telling.map((row) => row.name))], shortened: kinds.has('shortened_day') });
  }

  const origin = epochDay(`${firstYear}-01-01`);
  const length = epochDay(`${lastYear + 1}-01-01`) - origin;
  const countUpTo = new Int32Array(length);
  const workingDays: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const date = dateOf(origin + i);
    const isOff = special.get(date)?.off || isWeekend(origin + i);
    if (!isOff || worked.has(date)) workingDays.push(origin + i);
    countUpTo[i] = workingDays.length;
  }
  const projectedYears = new Set(rows.filter((row) => row.projected).map((row) => Number(row.date.slice(0, 4))));
  return { firstYear, lastYear, projectedYears, special, origin, countUpTo, workingDays: Int32Array.from(workingDays) };
}

/** Whether people work on that date. @throws AppError `calendar.unknownYear` */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  return isWorkingIndex(calendar, indexOf(calendar, date));
}

/** Whether people work on a day counted from 1 January 1970; beyond the years of the calendar, on every weekday. For what looks at many days. */
export function isWorkedEpochDay(calendar: WorkingCalendar, day: number): boolean {
  const index = day - calendar.origin;
  return index >= 0 && index < calendar.countUpTo.length ? isWorkingIndex(calendar, index) : !isWeekend(day);
}

/** Whether the working day is an hour shorter, being the eve of a holiday (Labour Code 108). @throws AppError `calendar.unknownYear` */
export function isShortenedDay(calendar: WorkingCalendar, date: string): boolean {
  return isWorkingDay(calendar, date) && (calendar.special.get(date)?.shortened ?? false);
}

/** What the calendar calls a day off, in Azerbaijani; null for a working day and an ordinary weekend. @throws AppError `calendar.unknownYear` */
export function dayName(calendar: WorkingCalendar, date: string): string | null {
  indexOf(calendar, date);
  const day = calendar.special.get(date);
  return day?.off ? day.names.join(', ') : null;
}

/**
 * The date `n` working days after `from`: counting starts the day after, so that 0 is `from` itself.
 * @throws AppError `calendar.unknownYear` when it begins or ends outside the known years
 */
export function addWorkingDays(calendar: WorkingCalendar, from: string, n: number): string {
  const start = indexOf(calendar, from);
  if (n <= 0) return from;
  const day = calendar.workingDays[(calendar.countUpTo[start] ?? 0) + n - 1];
  if (day === undefined) throw new AppError('calendar.unknownYear', { year: calendar.lastYear + 1 });
  return dateOf(day);
}

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` is earlier, so that swapping the
 * dates changes the sign alone. @throws AppError `calendar.unknownYear`
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  return (calendar.countUpTo[indexOf(calendar, to)] ?? 0) - (calendar.countUpTo[indexOf(calendar, from)] ?? 0);
}

/** Days off in a row of one kind; `names` as the calendar has them. Ordinary weekends are no part of it. */
export interface SkippedSpan {
  readonly from: string;
  readonly to: string;
  readonly kind: OffKind;
  readonly names: readonly string[];
}

/** How a due date was counted: `days` working days after `from`, days off on the way, and whether a year is only projected. */
export interface DueExplanation {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly skipped: readonly SkippedSpan[];
  readonly projected: boolean;
}

/** Counts a due date and tells which holidays and moved days lay on the way. @throws AppError `calendar.unknownYear` */
export function explainDueDate(calendar: WorkingCalendar, from: string, n: number): DueExplanation {
  const to = addWorkingDays(calendar, from, n);
  const skipped: Array<{ from: string; to: string; kind: OffKind; names: string[]; weekdays: number }> = [];
  for (let day = epochDay(from) + 1; day < epochDay(to); day += 1) {
    const date = dateOf(day);
    const { off, names } = calendar.special.get(date) ?? { off: null, names: [] };
    if (!off) continue;
    const weekdays = isWeekend(day) ? 0 : 1;
    const last = skipped.at(-1);
    if (last && last.kind === off && epochDay(last.to) === day - 1) {
      last.to = date;
      last.names = [...new Set([...last.names, ...names])];
      last.weekdays += weekdays;
    } else skipped.push({ from: date, to: date, kind: off, names: [...names], weekdays });
  }
  return {
    days: n,
    from,
    to,
    // A holiday that falls on a weekend alone takes no working day away.
    skipped: skipped.filter((span) => span.weekdays > 0).map(({ weekdays: _w, ...span }) => span),
    projected: isProjected(calendar, from) || isProjected(calendar, to),
  };
}

/** Whether the days off of a year (or of a date's year) are computed ahead of the Cabinet's decision. */
export function isProjected(calendar: WorkingCalendar, yearOrDate: number | string): boolean {
  return calendar.projectedYears.has(typeof yearOrDate === 'number' ? yearOrDate : Number(yearOrDate.slice(0, 4)));
}

/** Whether the calendar holds the year of a date. */
export function isKnown(calendar: WorkingCalendar, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= calendar.firstYear && year <= calendar.lastYear;
}

function indexOf(calendar: WorkingCalendar, date: string): number {
  const index = epochDay(date) - calendar.origin;
  if (index < 0 || index >= calendar.countUpTo.length) throw new AppError('calendar.unknownYear', { year: Number(date.slice(0, 4)) });
  return index;
}

function isWorkingIndex(calendar: WorkingCalendar, index: number): boolean {
  return (calendar.countUpTo[index] ?? 0) > (calendar.countUpTo[index - 1] ?? 0);
}

const dayMs = 86_400_000;

/** Days since 1 January 1970. @throws RangeError when the text is no date: dates are checked where they come in */
export function epochDay(date: string): number {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** The date of a day counted from 1 January 1970. */
export function dateOf(epoch: number): string {
  return new Date(epoch * dayMs).toISOString().slice(0, 10);
}

/** 1 January 1970 was a Thursday. */
function isWeekend(epoch: number): boolean {
  const weekday = (epoch + 3) % 7;
  return weekday === 5 || weekday === 6;
}
