import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { calendarWarning } from '#shared/calendar/warning.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));

test.each([
  ['2025-12-31', null],
  ['2026-11-30', null],
  ['2026-12-01', { year: 2027, lack: 'projected' }],
  ['2027-01-04', { year: 2027, lack: 'projected' }],
  ['2028-01-04', { year: 2028, lack: 'missing' }],
])('on %s the calendar lacks %j', (today, warning) => {
  expect(calendarWarning(calendar, today)).toEqual(warning);
});
