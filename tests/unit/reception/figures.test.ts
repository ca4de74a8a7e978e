import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFigures, figureOf, figuresInput, nearestRank, type Tallies } from '#shared/reception/figures.ts';
import { bookingChannels, bookingStatuses } from '#shared/reception/lifecycle.ts';
import { comparedDays, countedDays, daysIn, shiftSpan, spanAround } from '#shared/reception/spans.ts';

const each = (...minutes: number[]) => minutes.map((value) => ({ minutes: value, count: 1 }));

describe('a percentile by the nearest-rank rule', () => {
  it.each([
    [each(15, 20, 35, 40, 50), 30, 20],
    [each(15, 20, 35, 40, 50), 50, 35],
    [each(15, 20, 35, 40, 50), 100, 50],
    [each(4, 6), 50, 4],
    [each(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 90, 9],
    [each(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 90, 10],
    [each(7), 90, 7],
    [[{ minutes: 30, count: 1 }, { minutes: 5, count: 9 }], 90, 5],
    [[{ minutes: 30, count: 2 }, { minutes: 5, count: 9 }], 90, 30],
    [[], 50, null],
  ])('of %j, %i %% is %j', (values, percent, expected) => {
    expect(nearestRank(values, percent)).toBe(expected);
  });

  it('is a value that occurred, with at least so many at or below it and fewer below it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const found = nearestRank(each(...values), percent);
        const atOrBelow = values.filter((value) => value <= (found ?? -1)).length;
        const below = values.filter((value) => value < (found ?? -1)).length;
        expect(values).toContain(found);
        expect(atOrBelow * 100).toBeGreaterThanOrEqual(percent * values.length);
        expect(below * 100).toBeLessThan(percent * values.length);
      }),
    );
  });

  it('does not hang on how equal values are bundled', () => {
    expect(nearestRank([{ minutes: 3, count: 2 }, { minutes: 9, count: 1 }, { minutes: 3, count: 1 }], 50)).toBe(nearestRank(each(3, 3, 3, 9), 50));
  });
});

const at = { officialUid: 'official-1', weekday: 2, hour: 10 } as const;
const booked = { ...at, status: 'received', channel: 'portal', count: 1 } as const;
const none: Tallies = { bookings: [], waiting: [], reception: [], moved: [], overbooked: [] };

describe('the figures of receptions', () => {
  it('say who of those expected did not come; walk-ins, the refused and what is not over are not among them', () => {
    const figure = figureOf({
      ...none,
      bookings: [
        { ...booked, count: 6 },
        { ...booked, status: 'noShow', count: 2 },
        { ...booked, channel: 'walkIn', count: 5 },
        { ...booked, status: 'refused', count: 3 },
        { ...booked, status: 'cancelled', channel: 'phone', count: 4 },
        { ...booked, status: 'confirmed', count: 7 },
      ],
    });
    expect(figure).toMatchObject({ booked: 22, walkIns: 5, received: 11, expected: 8, noShow: 2, noShowShare: 0.25, refused: 3, cancelled: 4, open: 7 });
  });

  it('have no share where nobody was expected, and no times where none are known', () => {
    expect(figureOf(none)).toMatchObject({ booked: 0, noShowShare: null, waiting: { count: 0, without: 0, median: null, p90: null } });
  });

  it('say how many were left out of the times', () => {
    const figure = figureOf({ ...none, bookings: [{ ...booked, count: 10 }], waiting: [{ ...at, minutes: 12, count: 3 }, { ...at, minutes: 4, count: 4 }], reception: [{ ...at, minutes: 9, count: 10 }] });
    expect(figure.waiting).toEqual({ count: 7, without: 3, median: 4, p90: 12 });
    expect(figure.reception).toEqual({ count: 10, without: 0, median: 9, p90: 9 });
  });

  it('add up to the same, whichever way they are cut', () => {
    const tally = fc.record({
      officialUid: fc.constantFrom('official-1', 'official-2', 'gone'),
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.option(fc.integer({ min: 8, max: 18 }), { nil: null }),
      status: fc.constantFrom(...bookingStatuses),
      channel: fc.constantFrom(...bookingChannels),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 40 }), (bookings) => {
        const timed = bookings.filter(({ status }) => status === 'received').map((row) => ({ ...row, minutes: row.count * 3 }));
        const cut = cutFigures({ ...none, bookings, waiting: timed, moved: bookings }, [{ uid: 'official-1', name: 'A' }, { uid: 'official-2', name: 'B' }, { uid: 'idle', name: 'C' }]);
        for (const rows of [cut.byOfficial, cut.byWeekday, cut.byHour]) {
          for (const key of ['booked', 'walkIns', 'received', 'noShow', 'expected', 'cancelled', 'refused', 'open', 'moved'] as const) {
            expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(cut.total[key]);
          }
          expect(rows.reduce((sum, row) => sum + row.waiting.count, 0)).toBe(cut.total.waiting.count);
        }
        expect(cut.byOfficial.some(({ officialUid }) => officialUid === 'idle')).toBe(false);
      }),
    );
  });

  it('show every hour between the first and the last, and the working days of a week', () => {
    const cut = cutFigures({ ...none, bookings: [booked, { ...booked, hour: 13 }, { ...booked, hour: null, weekday: 6 }] }, []);
    expect(cut.byHour.map(({ hour }) => hour)).toEqual([10, 11, 12, 13, null]);
    expect(cut.byWeekday.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(cut.byOfficial).toMatchObject([{ name: '—', booked: 3 }]);
  });

  it('are not asked for days that end before they begin', () => {
    expect(figuresInput.safeParse({ kind: 'own', from: '2026-03-15', to: '2026-03-01' }).success).toBe(false);
  });
});

describe('a span of figures', () => {
  it.each([
    ['month', '2026-02-11', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
  ] as const)('%s around %s', (kind, date, from, to) => {
    expect(spanAround(kind, date)).toEqual({ kind, from, to });
    expect(shiftSpan(shiftSpan({ kind, from, to }, -1), 1)).toEqual({ kind, from, to });
  });

  it('of one’s own days moves by its length', () => {
    expect(shiftSpan({ kind: 'own', from: '2026-03-01', to: '2026-03-15' }, -1)).toEqual({ kind: 'own', from: '2026-02-14', to: '2026-02-28' });
  });

  it.each([
    ['a month that is over with the whole month before', { kind: 'month', from: '2026-10-01', to: '2026-10-31' }, '2026-09-01', '2026-09-30'],
    ['a month that is not over with as many days of the month before', { kind: 'month', from: '2026-11-01', to: '2026-11-30' }, '2026-10-01', '2026-10-21'],
    ['a quarter that is not over likewise', { kind: 'quarter', from: '2026-10-01', to: '2026-12-31' }, '2026-07-01', '2026-08-21'],
    ['a year that is not over likewise', { kind: 'year', from: '2026-01-01', to: '2026-12-31' }, '2025-01-01', '2025-11-21'],
    ['days of one’s own with as many days right before', { kind: 'own', from: '2026-11-10', to: '2026-11-19' }, '2026-10-31', '2026-11-09'],
    ['days of one’s own that are not over with as many as there were', { kind: 'own', from: '2026-11-20', to: '2026-12-31' }, '2026-11-18', '2026-11-19'],
  ] as const)('compares %s', (_what, span, from, to) => {
    expect(comparedDays(span, '2026-11-21')).toEqual({ from, to });
  });

  it('never compares with more days than the month before has', () => {
    expect(comparedDays({ kind: 'month', from: '2026-03-01', to: '2026-03-31' }, '2026-03-30')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('counts no day that is still to come', () => {
    expect(countedDays({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-21')).toEqual({ from: '2026-11-01', to: '2026-11-21' });
    expect(countedDays({ from: '2026-12-01', to: '2026-12-31' }, '2026-11-21')).toBeNull();
    expect(daysIn({ from: '2026-11-01', to: '2026-11-30' })).toBe(30);
  });
});
