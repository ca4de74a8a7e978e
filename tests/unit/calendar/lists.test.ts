import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysLeft, explanationIfKnown, listedDay, soonUntil } from '../../../src/shared/calendar/lists.ts';
import { addWorkingDays, buildCalendar, parseCalendarCsv } from '../../../src/shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));

describe('days as lists show them', () => {
  test('days left are 0 on the due date and negative after it, even if only a weekend has passed', () => {
    expect(daysLeft(calendar, '2026-11-19', '2026-11-20')).toBe(1);
    expect(daysLeft(calendar, '2026-11-20', '2026-11-20')).toBe(0);
    expect(daysLeft(calendar, '2026-11-21', '2026-11-20')).toBe(-1);
    expect(daysLeft(calendar, '2026-11-23', '2026-11-20')).toBe(-1);
    expect(daysLeft(calendar, '2026-11-24', '2026-11-20')).toBe(-2);
  });

  test('a card from before the calendar is overdue by all the days that are known', () => {
    expect(daysLeft(calendar, '2025-01-08', '2019-05-05')).toBe(-3);
  });

  test('"soon" is what the calendar counts, as long as it knows the years', () => {
    for (const from of ['2026-03-18', '2026-11-20', '2027-12-20']) expect(soonUntil(calendar, from, 3)).toBe(addWorkingDays(calendar, from, 3));
  });

  test('beyond the last known year every weekday counts', () => {
    // 31 December 2027 is a holiday of solidarity on a Friday; 1 January 2028 a Saturday.
    expect(soonUntil(calendar, '2027-12-30', 3)).toBe('2028-01-05');
    expect(soonUntil(calendar, '2028-03-03', 3)).toBe('2028-03-08');
    expect(daysLeft(calendar, '2027-12-30', '2028-01-05')).toBe(3);
    expect(daysLeft(calendar, '2028-01-10', '2028-01-17')).toBe(5);
    expect(daysLeft(calendar, '2028-01-08', '2028-01-07')).toBe(-1);
    expect(listedDay(calendar, '2028-01-03')).toEqual({ isWorkingDay: true, dayName: null, projected: true });
    expect(listedDay(calendar, '2028-01-08')).toEqual({ isWorkingDay: false, dayName: null, projected: true });
  });

  test('within the known years a day is what the calendar says', () => {
    expect(listedDay(calendar, '2026-11-09')).toEqual({ isWorkingDay: false, dayName: expect.stringMatching(/\S/) as string, projected: false });
    expect(listedDay(calendar, '2026-11-20')).toEqual({ isWorkingDay: true, dayName: null, projected: false });
  });

  test('a due date that reaches into an unknown year has no explanation', () => {
    expect(explanationIfKnown(calendar, '2027-12-20', 30)).toBeNull();
    expect(explanationIfKnown(calendar, '2026-11-20', 15)).toMatchObject({ days: 15 });
  });
});
