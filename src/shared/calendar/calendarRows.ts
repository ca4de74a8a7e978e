import { z } from 'zod';
import { parseCsv } from '../csv.ts';
import { AppError } from '../errors.ts';

/** What a day can be besides an ordinary working day or weekend. */
export const dayKinds = [
  'public_holiday',
  'mourning_day',
  'election_day',
  'moved_rest_day',
  'swapped_off',
  'swapped_work',
  'shortened_day',
  'commemorative_working_day',
] as const;
export type DayKind = (typeof dayKinds)[number];

/** A line of the calendar table. A date may have several: a holiday that falls on another, a moved rest day that is worked after all. */
export interface CalendarRow {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string;
  /** The clause or decision the day rests on. */
  readonly basis: string;
  /** Computed ahead of the Cabinet's yearly decision, which may still move it. */
  readonly projected: boolean;
}

/** A line as it is kept in the store. */
export const calendarRow = z.object({ date: z.iso.date(), kind: z.enum(dayKinds), name: z.string(), basis: z.string(), projected: z.boolean() });

/** The lines of some years with others in place of those that are given. A year behind a gap is left out: terms can not be counted over a year that is not known. */
export function withYears(rows: readonly CalendarRow[], replaced: ReadonlyMap<number, readonly CalendarRow[]>): CalendarRow[] {
  const years = [...new Set(rows.map(yearOf))].sort((a, b) => a - b);
  const all = years.flatMap((year) => replaced.get(year) ?? rows.filter((row) => yearOf(row) === year));
  for (let year = (years.at(-1) ?? 0) + 1; ; year += 1) {
    const ofYear = replaced.get(year);
    if (!ofYear) return all;
    all.push(...ofYear);
  }
}

/** The year of a line. */
export function yearOf({ date }: Pick<CalendarRow, 'date'>): number {
  return Number(date.slice(0, 4));
}

const header = ['date', 'weekday', 'kind', 'name_az', 'basis', 'certainty'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Reads the calendar table.
 * @throws AppError `calendar.badFile` when it is no such table, `calendar.badRow` with the row's number when a row is wrong
 */
export function parseCalendarCsv(text: string): CalendarRow[] {
  const [first, ...rows] = parseCsv(text);
  if (first?.join() !== header.join() || rows.length === 0) throw new AppError('calendar.badFile');
  return rows.map(([date = '', weekday, kind = '', name = '', basis = '', certainty = ''], i) => {
    if (!isDateOn(date, weekday) || !isDayKind(kind)) throw new AppError('calendar.badRow', { row: i + 2 });
    return { date, kind, name, basis, projected: certainty.startsWith('PROJECTED') };
  });
}

function isDayKind(kind: string): kind is DayKind {
  return (dayKinds as readonly string[]).includes(kind);
}

function isDateOn(date: string, weekday: string | undefined): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return false;
  try {
    return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] === weekday;
  } catch {
    return false;
  }
}
