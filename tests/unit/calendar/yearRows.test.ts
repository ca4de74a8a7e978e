import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendarCsv, type CalendarRow } from '#shared/calendar/calendarRows.ts';
import { fixedHolidaysOf, projectedFeasts } from '#shared/calendar/holidays.ts';
import { buildCalendar, isShortenedDay, isWorkingDay } from '#shared/calendar/workingCalendar.ts';
import { monthCounts, totalCounts } from '#shared/calendar/yearCounts.ts';
import { yearProblems } from '#shared/calendar/yearInput.ts';
import { choicesOf, movedRestDays, yearRows, type YearChoices } from '#shared/calendar/yearRows.ts';

const official = parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8'));
const officialOf = (year: number) => official.filter(({ date }) => date.startsWith(String(year)));
const undecided = { votingDays: [], swaps: [], decision: null, projected: false };
const of2025: YearChoices = {
  ...undecided,
  year: 2025,
  ramazan: ['2025-03-30', '2025-03-31'],
  qurban: ['2025-06-06', '2025-06-07'],
  votingDays: [{ date: '2025-01-29', name: 'Bələdiyyə seçkiləri (səsvermə günü)' }],
  swaps: [{ off: '2025-01-03', work: null }, { off: '2025-03-27', work: '2025-03-10' }, { off: '2025-03-28', work: '2025-04-01' }],
};
const of2026: YearChoices = { ...undecided, year: 2026, ramazan: ['2026-03-20', '2026-03-21'], qurban: ['2026-05-27', '2026-05-28'], decision: { number: '362', date: '2025-12-02' } };
const of2027: YearChoices = { ...undecided, year: 2027, ramazan: ['2027-03-09', '2027-03-10'], qurban: ['2027-05-16', '2027-05-17'], projected: true };

const datesWith = (rows: readonly CalendarRow[], kind: CalendarRow['kind']) => rows.filter((row) => row.kind === kind).map(({ date }) => date.slice(5));

describe('a year computed from what is decided of it', () => {
  test.each([of2025, of2026, of2027])('is line for line the official list ($year)', (choices) => {
    expect(yearRows(choices)).toEqual(officialOf(choices.year));
  });

  test.each([[of2025, 239, 9, 1_903], [of2026, 241, 6, 1_922]] as const)('$0.year has the working days that the Ministry counts', (choices, working, shortened, hours) => {
    expect(totalCounts(monthCounts(yearRows(choices)))).toMatchObject({ days: 365, working, shortened, off: 365 - working, hours });
  });

  test('Novruz, Ramazan and two weekends of 2026 move four rest days one after another', () => {
    expect(movedRestDays(of2026).filter(({ date }) => date.startsWith('2026-03'))).toEqual([
      { date: '2026-03-09', from: '2026-03-08', clause: '105.5' },
      { date: '2026-03-25', from: '2026-03-20', clause: '105.6' },
      { date: '2026-03-26', from: '2026-03-21', clause: '105.5' },
      { date: '2026-03-27', from: '2026-03-21', clause: '105.6' },
      { date: '2026-03-30', from: '2026-03-22', clause: '105.5' },
    ]);
  });

  test('31 December on a Saturday is made up for after New Year, behind what New Year itself moves', () => {
    const rows = yearRows({ ...undecided, year: 2023, ramazan: ['2023-04-21', '2023-04-22'], qurban: ['2023-06-28', '2023-06-29'] });
    expect(rows.filter(({ kind, date }) => kind === 'moved_rest_day' && date < '2023-02')).toMatchObject([
      { date: '2023-01-03', name: '31.12.2022 əvəzinə' },
      { date: '2023-01-04', name: '01.01.2023 əvəzinə' },
    ]);
  });

  test('a voting day is no day to move a rest day to, and its eve is shorter', () => {
    const rows = yearRows({ ...of2027, votingDays: [{ date: '2027-05-10', name: 'Səsvermə günü' }, { date: '2027-09-01', name: 'Səsvermə günü' }] });
    expect(rows).toContainEqual(expect.objectContaining({ date: '2027-05-11', kind: 'moved_rest_day', name: '09.05.2027 əvəzinə' }));
    expect(datesWith(rows, 'shortened_day')).toContain('08-31');
  });

  test('the eve of a holiday that is swapped off is not called shorter, one that is swapped to work is', () => {
    const rows = yearRows({ ...of2026, swaps: [{ off: '2026-06-25', work: '2026-11-07' }] });
    expect(datesWith(rows, 'shortened_day')).not.toContain('06-25');
    expect(datesWith(rows, 'shortened_day')).toContain('11-07');
  });

  test.each([of2025, of2026, of2027])('can be read back from its lines ($year)', (choices) => {
    expect(choicesOf(choices.year, yearRows(choices))).toEqual(choices);
  });

  test.each([of2025, of2026, of2027])('has its feasts where they are to be expected ($year)', ({ year, ramazan, qurban }) => {
    expect(projectedFeasts(year)).toEqual({ ramazan, qurban });
  });

  test('a year with two Ramazans has four days of it', () => {
    expect(projectedFeasts(2033).ramazan).toEqual(['2033-01-03', '2033-01-04', '2033-12-23', '2033-12-24']);
  });
});

/** A year with its feasts anywhere in it, and perhaps a voting day. */
const anyYear = fc
  .record({ year: fc.integer({ min: 2020, max: 2040 }), ramazan: fc.integer({ min: 0, max: 360 }), qurban: fc.integer({ min: 0, max: 360 }), voting: fc.option(fc.integer({ min: 0, max: 360 })) })
  .map(({ year, ramazan, qurban, voting }): YearChoices => {
    const date = (day: number) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day }).toString();
    return { ...undecided, year, ramazan: [date(ramazan), date(ramazan + 1)], qurban: [date(qurban), date(qurban + 1)], votingDays: voting === null ? [] : [{ date: date(voting), name: 'Səsvermə günü' }] };
  })
  .filter((choices) => yearProblems({ ...choices, projected: true }).length === 0);
const isWeekend = (date: string) => Temporal.PlainDate.from(date).dayOfWeek > 5;

describe('whatever the year and its feasts', () => {
  test('as many rest days are moved as holidays take away, each to a working day of its own behind the holiday', () => {
    fc.assert(
      fc.property(anyYear, (choices) => {
        const moves = movedRestDays(choices);
        const fixed = [`${choices.year - 1}-12-31`, ...fixedHolidaysOf(choices.year).map(({ date }) => date)];
        const feasts = [...choices.ramazan, ...choices.qurban];
        const holidays = new Set([...fixed, ...feasts]);
        expect(moves).toHaveLength([...holidays].filter(isWeekend).length + feasts.filter((date) => fixed.includes(date)).length);
        expect(new Set(moves.map(({ date }) => date)).size).toBe(moves.length);
        const named = new Set([...holidays, `${choices.year}-01-20`, `${choices.year + 1}-01-01`, `${choices.year + 1}-01-02`, ...choices.votingDays.map(({ date }) => date)]);
        for (const { date, from } of moves) {
          expect(date > from).toBe(true);
          expect(isWeekend(date) || named.has(date)).toBe(false);
        }
      }),
    );
  });

  test('no working day is left between a holiday and the rest day moved from it', () => {
    fc.assert(
      fc.property(anyYear, (choices) => {
        const calendar = buildCalendar(yearRows(choices));
        for (const { date, from } of movedRestDays(choices)) {
          for (let day = Temporal.PlainDate.from(from); day.toString() <= date; day = day.add({ days: 1 })) {
            if (day.year === choices.year) expect(isWorkingDay(calendar, day.toString())).toBe(false);
          }
        }
      }),
    );
  });

  test('a shortened day is worked, and the day after it is a holiday, the day of mourning or a voting day', () => {
    fc.assert(
      fc.property(anyYear, (choices) => {
        const rows = yearRows(choices);
        const calendar = buildCalendar(rows);
        for (const { date } of rows.filter(({ kind }) => kind === 'shortened_day')) {
          expect(isShortenedDay(calendar, date)).toBe(true);
          const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
          expect(rows.some((row) => row.date === next && ['public_holiday', 'mourning_day', 'election_day'].includes(row.kind))).toBe(true);
        }
      }),
    );
  });

  test('every line lies in its year, and the lines read back give the same lines', () => {
    fc.assert(
      fc.property(anyYear, (choices) => {
        const rows = yearRows(choices);
        expect(rows.every(({ date }) => date.startsWith(String(choices.year)))).toBe(true);
        expect(yearRows(choicesOf(choices.year, rows))).toEqual(rows);
      }),
    );
  });
});
