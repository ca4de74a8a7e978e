import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendarCsv, withYears, yearOf, type CalendarRow } from '#shared/calendar/calendarRows.ts';
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { RecordedYear } from './queries.ts';

/** The working calendar of an open office: the shipped years, and those that the administrator recorded in their place or behind them. */
export interface CalendarBook {
  /** As it stands now. */
  readonly calendar: WorkingCalendar;
  readonly shipped: readonly CalendarRow[];
  /** All lines of the years there are, a year's own replaced by `rows` where they are given: what the calendar would be with them. */
  rowsWith(year: number, rows: readonly CalendarRow[]): CalendarRow[];
  /** Takes over what is recorded; whoever asks for the calendar from now on gets the new one. */
  renew(recorded: readonly RecordedYear[]): void;
}

/** The calendar that came with the program. @throws AppError `calendar.badFile`, `calendar.badRow` */
export function shippedCalendar(resourcesDir: string): CalendarRow[] {
  return parseCalendarCsv(readFileSync(join(resourcesDir, 'calendar/az-2025-2027.csv'), 'utf8'));
}

/** Opens the book with the shipped years and what is recorded. */
export function openCalendarBook(shipped: readonly CalendarRow[], recorded: readonly RecordedYear[] = []): CalendarBook {
  let rows = withYears(shipped, byYear(recorded));
  let calendar = buildCalendar(rows);
  return {
    get calendar() {
      return calendar;
    },
    shipped,
    rowsWith: (year, ofYear) => [...rows.filter((row) => yearOf(row) !== year), ...ofYear],
    renew(changed) {
      rows = withYears(shipped, byYear(changed));
      calendar = buildCalendar(rows);
    },
  };
}

function byYear(recorded: readonly RecordedYear[]): Map<number, readonly CalendarRow[]> {
  return new Map(recorded.map(({ year, rows }) => [year, rows]));
}
