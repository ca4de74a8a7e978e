import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bakuDate,
  bakuInstant,
  dateInLetters,
  dateOnPaper,
  formatDate,
  formatInstant,
  formatTime,
  monthInLetters,
  monthName,
  weekdayName,
} from '#shared/az/dates.ts';
import { ordinalSuffix, withOrdinal, yearSuffix } from '#shared/az/ordinal.ts';
import { parseAnyDate, readDate } from '#shared/az/parseDate.ts';

const today = '2026-11-21';
const anyDate = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('dates as people read them', () => {
  test('figures, letters and the head of a paper', () => {
    expect(formatDate('2026-11-21')).toBe('21.11.2026');
    expect(dateInLetters('2011-11-24')).toBe('24 noyabr 2011-ci il');
    expect(dateInLetters('2014-12-01')).toBe('1 dekabr 2014-cü il');
    expect(dateOnPaper('2026-11-05')).toBe('«05» noyabr 2026-cı il');
    expect(monthInLetters('2026-11')).toBe('noyabr 2026-cı il');
    expect(monthName(8)).toBe('avqust');
  });

  test('the week begins with bazar ertəsi', () => {
    expect(weekdayName('2026-11-16')).toBe('bazar ertəsi');
    expect(weekdayName('2026-11-21')).toBe('şənbə');
  });

  test('instants are told in Baku time, four hours ahead of UTC in winter and summer', () => {
    expect(formatInstant(Date.UTC(2026, 10, 21, 10, 5))).toBe('21.11.2026 14:05');
    expect(formatInstant(Date.UTC(2026, 6, 1, 10, 5))).toBe('01.07.2026 14:05');
    expect(bakuDate(Date.UTC(2026, 11, 31, 20, 0))).toBe('2027-01-01');
    expect(formatTime(Date.UTC(2026, 11, 31, 19, 59))).toBe('23:59');
    expect(bakuInstant('2026-11-21', '14:05')).toBe(Date.UTC(2026, 10, 21, 10, 5));
  });
});

describe('endings of ordinals', () => {
  test.each([
    [2011, 'ci'], [2013, 'cü'], [2014, 'cü'], [2015, 'ci'], [2026, 'cı'], [2009, 'cu'], [2010, 'cu'], [2030, 'cu'], [2040, 'cı'],
    [2020, 'ci'], [68, 'ci'], [10, 'cu'], [60, 'cı'], [90, 'cı'], [70, 'ci'], [80, 'ci'], [50, 'ci'], [100, 'cü'], [1900, 'cü'], [2000, 'ci'], [1, 'ci'],
  ])('%i-%s', (n, suffix) => {
    expect(ordinalSuffix(n)).toBe(suffix);
  });

  test('stand after a hyphen', () => {
    expect(withOrdinal(2026)).toBe('2026-cı');
    expect(yearSuffix(2024)).toBe('cü');
  });
});

describe('understanding a typed date', () => {
  const firstOfMarch = { from: '2026-03-01', to: '2026-03-01' };
  test.each([
    '1.3.26', '01.03.2026', '1/3/2026', '01-03-2026', '2026-03-01', '2026.3.1', '01032026', '20260301', '1 mart 2026', '1 Mart 2026-cı il',
    '«01» mart 2026-cı il', '1 mart', '1.3', 'mart 1, 2026', '1 mar 2026', '1 март 2026', ' 1 . 3 . 2026 ',
  ])('%s is the first of March 2026', (typed) => {
    expect(parseAnyDate(typed, today)).toEqual(firstOfMarch);
  });

  test.each(['mart 2026', '03.2026', '2026-03', 'Mart 2026-cı il', 'mart'])('%s is the whole of March 2026', (typed) => {
    expect(parseAnyDate(typed, today)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['fevral 2024', '2024-02-01', '2024-02-29'],
    ['1.3.26 - 15.3.26', '2026-03-01', '2026-03-15'],
    ['2026-03-01 – 2026-04-02', '2026-03-01', '2026-04-02'],
    ['1 mart - 5 aprel', '2026-03-01', '2026-04-05'],
    ['yanvar–mart 2026', '2026-01-01', '2026-03-31'],
    ['bugün', '2026-11-21', '2026-11-21'],
    ['dünən', '2026-11-20', '2026-11-20'],
    ['sabah', '2026-11-22', '2026-11-22'],
    ['bu həftə', '2026-11-16', '2026-11-22'],
    ['keçən ay', '2026-10-01', '2026-10-31'],
    ['5.6.58', '1958-06-05', '1958-06-05'],
    ['5.6.45', '2045-06-05', '2045-06-05'],
    ['bu gün', '2026-11-21', '2026-11-21'],
    ['BU GUN', '2026-11-21', '2026-11-21'],
    ['gələn həftə', '2026-11-23', '2026-11-29'],
    ['gelen hefte', '2026-11-23', '2026-11-29'],
    ['növbəti ay', '2026-12-01', '2026-12-31'],
    ['bu il', '2026-01-01', '2026-12-31'],
    ['kecen il', '2025-01-01', '2025-12-31'],
    ['son 7 gün', '2026-11-15', '2026-11-21'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['1.3.26–15.3.26', '2026-03-01', '2026-03-15'],
    ['1-15 mart 2026', '2026-03-01', '2026-03-15'],
    ['1 – 15 mart', '2026-03-01', '2026-03-15'],
    ['1–15.3.26', '2026-03-01', '2026-03-15'],
    ['01.03-15.03.2025', '2025-03-01', '2025-03-15'],
    ['mart–may 2026', '2026-03-01', '2026-05-31'],
    ['mart-may 2024', '2024-03-01', '2024-05-31'],
    ['Март – мај 2024', '2024-03-01', '2024-05-31'],
    ['1 mart - 5 aprel 2025', '2025-03-01', '2025-04-05'],
    ['noyabr – fevral', '2026-11-01', '2027-02-28'],
    ['noyabr – fevral 2026', '2025-11-01', '2026-02-28'],
    ['25.12.2025 – 10.1', '2025-12-25', '2026-01-10'],
    ['2025-2026', '2025-01-01', '2026-12-31'],
    ['2026-03-01..2026-03-15', '2026-03-01', '2026-03-15'],
    ['1.3.26-dan 15.3.26-dək', '2026-03-01', '2026-03-15'],
    ['2026-cı ilin martı', '2026-03-01', '2026-03-31'],
    ['2026-ci ilin martinda', '2026-03-01', '2026-03-31'],
    ['avqust ayı', '2026-08-01', '2026-08-31'],
    ['oktyabrdan', '2026-10-01', '2026-10-31'],
    ['1-ci rüb 2026', '2026-01-01', '2026-03-31'],
    ['IV rüb', '2026-10-01', '2026-12-31'],
    ['2025-ci il 3-cü rüb', '2025-07-01', '2025-09-30'],
    ['martın 5-i', '2026-03-05', '2026-03-05'],
    ['martın 5i', '2026-03-05', '2026-03-05'],
    ['5-i mart', '2026-03-05', '2026-03-05'],
    ['martın 5-dən', '2026-03-05', '2026-03-05'],
    ['martın 1-dən 15-dək', '2026-03-01', '2026-03-15'],
    ['martın 1-dən 15-nə qədər', '2026-03-01', '2026-03-15'],
    ['1 martdan 15 martadək', '2026-03-01', '2026-03-15'],
    ['yanvardan marta qədər', '2026-01-01', '2026-03-31'],
    ['1 mart 2025 ilə 15 aprel 2025 arası', '2025-03-01', '2025-04-15'],
    ['01.03.2026 15.03.2026', '2026-03-01', '2026-03-15'],
    ['keçən ilin martı', '2025-03-01', '2025-03-31'],
    ['bu ilin mart ayı', '2026-03-01', '2026-03-31'],
    ['srağagün', '2026-11-19', '2026-11-19'],
    ['keçən cümə', '2026-11-20', '2026-11-20'],
    ['bu bazar ertəsi', '2026-11-16', '2026-11-16'],
    ['gələn çərşənbə axşamı', '2026-11-24', '2026-11-24'],
    ['son həftə', '2026-11-15', '2026-11-21'],
    ['son 3 ay', '2026-08-22', '2026-11-21'],
    ['bu rüb', '2026-10-01', '2026-12-31'],
    ['keçən rüb', '2026-07-01', '2026-09-30'],
    ['ikinci rüb 2026', '2026-04-01', '2026-06-30'],
    ['5th of March', '2026-03-05', '2026-03-05'],
  ])('%s', (typed, from, to) => {
    expect(parseAnyDate(typed, today)).toEqual({ from, to });
  });

  test.each(['', 'salam', '31.02.2026', '29.02.2025', '1.13.2026', '0.3.2026', 'iyu 2026', '1 2 3 4', '12345', '1 xyz 2026', '5-ci rüb 2026', 'rüb', 'son 0 gün', '15 mart – 1 mart 2026', '1-2-3-4-5', 'a–15 mart 2026', '-', '–', '40–50 mart 2026', 'martabcd', 'martın 15-dən 1-dək', 'mart 1 15', 'keçən salam', 'son salam'])('"%s" is no date', (typed) => {
    expect(parseAnyDate(typed, today)).toBeNull();
  });

  test.each([
    ['31.02.2026', 'noSuchDay'],
    ['29 fevral 2025', 'noSuchDay'],
    ['2026-04-31', 'noSuchDay'],
    ['31 aprel', 'noSuchDay'],
    ['fevralın 30-u', 'noSuchDay'],
    ['martın 15-dən 1-dək', 'endsBeforeStart'],
    ['15.3.26–1.3.26', 'endsBeforeStart'],
    ['may–mart 2026 – 1 yanvar 2026', 'notADate'],
    ['2026-2025', 'endsBeforeStart'],
    ['15 mart – 1 mart', 'endsBeforeStart'],
    ['15 mart – 1 mart 2026', 'endsBeforeStart'],
    ['sabahkı gün', 'notADate'],
    ['32.01.2026', 'notADate'],
    ['', 'notADate'],
  ])('what is wrong with “%s” is told: %s', (typed, problem) => {
    expect(readDate(typed, today)).toEqual({ problem });
  });

  test('every form that is printed is understood again', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const span = { from: date, to: date };
        for (const printed of [date, formatDate(date), dateInLetters(date), dateOnPaper(date)]) expect(parseAnyDate(printed, today)).toEqual(span);
      }),
    );
  });

  test('whatever is typed, nothing breaks and a span is in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-/ martyniyulə') }), (typed) => {
        const span = parseAnyDate(typed, today);
        if (span) expect(span.from <= span.to).toBe(true);
      }),
    );
  });
});
