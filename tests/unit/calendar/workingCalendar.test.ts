import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  buildCalendar,
  dayName,
  explainDueDate,
  isProjected,
  isShortenedDay,
  isWorkingDay,
  parseCalendarCsv,
  workingDaysBetween,
} from '#shared/calendar/workingCalendar.ts';

const table = readFileSync('resources/calendar/az-2025-2027.csv', 'utf8');
const calendar = buildCalendar(parseCalendarCsv(table));

const datesOf = (year: number) => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, i) => first.add({ days: i }).toString());
};
const knownDate = fc.integer({ min: 0, max: 1_094 }).map((i) => Temporal.PlainDate.from('2025-01-01').add({ days: i }).toString());
const nearDate = fc.integer({ min: 0, max: 900 }).map((i) => Temporal.PlainDate.from('2025-01-01').add({ days: i }).toString());

describe('the working days of Azerbaijan', () => {
  test.each([[2025, 239, 9], [2026, 241, 6]])('%i has %i working days, %i of them an hour shorter, as the Ministry counts', (year, working, shortened) => {
    expect(datesOf(year).filter((date) => isWorkingDay(calendar, date))).toHaveLength(working);
    expect(datesOf(year).filter((date) => isShortenedDay(calendar, date))).toHaveLength(shortened);
  });

  test.each([
    ['2026-01-20', 'Ümumxalq Hüzn Günü'],
    ['2026-03-20', 'Novruz bayramı, Ramazan bayramı'],
    ['2026-03-30', '22.03.2026 əvəzinə'],
    ['2025-01-29', 'Bələdiyyə seçkiləri (səsvermə günü)'],
    ['2025-03-27', 'iş günü istirahət günü ilə dəyişdirilib'],
  ])('%s is off: %s', (date, name) => {
    expect(isWorkingDay(calendar, date)).toBe(false);
    expect(dayName(calendar, date)).toBe(name);
  });

  test('a moved rest day that was swapped back is worked', () => {
    expect(isWorkingDay(calendar, '2025-03-10')).toBe(true);
    expect(isWorkingDay(calendar, '2025-04-01')).toBe(true);
    expect(dayName(calendar, '2025-03-10')).toBeNull();
  });

  test('holidays that are working days are worked', () => {
    expect(isWorkingDay(calendar, '2026-11-12')).toBe(true);
    expect(isWorkingDay(calendar, '2026-11-17')).toBe(true);
  });

  test('an ordinary weekend is off and has no name', () => {
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false);
    expect(dayName(calendar, '2026-11-21')).toBeNull();
  });

  test('2027 is only projected, until the Cabinet decides', () => {
    expect(isProjected(calendar, 2027)).toBe(true);
    expect(isProjected(calendar, '2026-12-31')).toBe(false);
  });
});

describe('due dates', () => {
  test('counting starts the day after', () => {
    expect(addWorkingDays(calendar, '2026-11-16', 1)).toBe('2026-11-17');
    expect(addWorkingDays(calendar, '2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays(calendar, '2026-11-20', 0)).toBe('2026-11-20');
  });

  test('fifteen working days over Novruz of 2026 pass every holiday and moved rest day', () => {
    expect(explainDueDate(calendar, '2026-03-17', 15)).toEqual({
      days: 15,
      from: '2026-03-17',
      to: '2026-04-16',
      skipped: [
        { from: '2026-03-20', to: '2026-03-24', kind: 'public_holiday', names: ['Novruz bayramı', 'Ramazan bayramı'] },
        { from: '2026-03-25', to: '2026-03-27', kind: 'moved_rest_day', names: ['20.03.2026 əvəzinə', '21.03.2026 əvəzinə'] },
        { from: '2026-03-30', to: '2026-03-30', kind: 'moved_rest_day', names: ['22.03.2026 əvəzinə'] },
      ],
      projected: false,
    });
  });

  test('fifteen working days over New Year pass into the projected year', () => {
    const due = explainDueDate(calendar, '2026-12-22', 15);
    expect(due.to).toBe('2027-01-15');
    expect(due.projected).toBe(true);
    expect(due.skipped.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['2026-12-31', '2027-01-02', 'public_holiday'],
      ['2027-01-04', '2027-01-04', 'moved_rest_day'],
    ]);
  });

  test('a holiday on a weekend explains nothing', () => {
    expect(explainDueDate(calendar, '2026-09-30', 15).skipped).toEqual([]);
  });

  test('a date outside the known years is refused by name', () => {
    expect(() => isWorkingDay(calendar, '2024-12-31')).toThrow(expect.objectContaining({ code: 'calendar.unknownYear', params: { year: 2024 } }));
    expect(() => addWorkingDays(calendar, '2027-12-20', 30)).toThrow(expect.objectContaining({ code: 'calendar.unknownYear', params: { year: 2028 } }));
  });

  test('a due date is a working day, and as many working days away as was asked', () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(workingDaysBetween(calendar, from, to)).toBe(n);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n), 1)).toBe(addWorkingDays(calendar, from, n + 1));
      }),
    );
  });

  test('counting there and back gives opposite numbers, and counts each working day once', () => {
    fc.assert(
      fc.property(knownDate, knownDate, (a, b) => {
        const days = workingDaysBetween(calendar, a, b);
        expect(days + workingDaysBetween(calendar, b, a)).toBe(0);
        const [first, last] = a < b ? [a, b] : [b, a];
        const counted = [2025, 2026, 2027].flatMap(datesOf).filter((date) => date > first && date <= last && isWorkingDay(calendar, date));
        expect(Math.abs(days)).toBe(counted.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('reading the calendar table', () => {
  test('a table of something else is refused', () => {
    expect(() => parseCalendarCsv('name,kind\nBakı,şəhər\n')).toThrow(expect.objectContaining({ code: 'calendar.badFile' }));
  });

  test.each(['2026-02-30,Mon,public_holiday,x,y,z', '2026-11-21,Mon,public_holiday,x,y,z', '2026-11-21,Sat,bayram,x,y,z'])('the wrong row "%s" is named by its number', (row) => {
    expect(() => parseCalendarCsv(`${table.trimEnd()}\n${row}\n`)).toThrow(expect.objectContaining({ code: 'calendar.badRow', params: { row: 120 } }));
  });

  test('years with a gap between them make no calendar', () => {
    const rows = parseCalendarCsv(table).filter((row) => !row.date.startsWith('2026'));
    expect(() => buildCalendar(rows)).toThrow(expect.objectContaining({ code: 'calendar.badFile' }));
  });
});
