import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#backend/calendar/book.ts';
import { overdueStage, reminderWindows, superiorsOf } from '#shared/applications/reminders.ts';
import { daysLeft } from '#shared/calendar/lists.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { usualTermSettings } from '#shared/settings/terms.ts';

const calendar = buildCalendar(shippedCalendar(resolve(import.meta.dirname, '../../../resources')));
const days = (from: string, n: number) => Array.from({ length: n }, (_none, i) => Temporal.PlainDate.from(from).add({ days: i }).toString());
const stageOf = (today: string, due: string, settings = usualTermSettings) => {
  const found = reminderWindows(calendar, today, settings).filter(({ from, to }) => (from ?? '') <= due && due <= to);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.stage ?? null;
};

describe('reminders', () => {
  it('come three working days before, one before, on the day, and when it has passed', () => {
    // Due on Friday 27 November 2026.
    const due = '2026-11-27';
    expect(days('2026-11-20', 9).map((today) => stageOf(today, due))).toEqual([null, null, null, null, 3, 3, 1, 0, overdueStage]);
  });

  it('are made up for on the next day when the program was closed, and only the last of those missed', () => {
    expect(stageOf('2026-11-25', '2026-11-27')).toBe(3);
    expect(stageOf('2026-11-26', '2026-11-27')).toBe(1);
  });

  it('count working days over Novruz and New Year', () => {
    // 20–30 March are off: the last three working days before 2 April are 18, 19 and 31 March, 1 April.
    expect(stageOf('2026-03-19', '2026-04-02')).toBe(3);
    expect(stageOf('2026-03-18', '2026-04-02')).toBe(null);
    expect(stageOf('2026-12-30', '2027-01-05')).toBe(1);
    expect(stageOf('2027-01-02', '2027-01-05')).toBe(1);
  });

  it('come as the office set it; nought is none, the day itself is always', () => {
    const set = (remindFirst: number, remindSecond: number) => ({ ...usualTermSettings, remindFirst, remindSecond });
    expect(reminderWindows(calendar, '2026-11-23', set(0, 0)).map(({ stage }) => stage)).toEqual([overdueStage, 0]);
    expect(reminderWindows(calendar, '2026-11-23', set(2, 2)).map(({ stage }) => stage)).toEqual([overdueStage, 0, 2]);
    expect(reminderWindows(calendar, '2026-11-23', set(1, 5)).map(({ stage }) => stage)).toEqual([overdueStage, 0, 1, 5]);
    expect(stageOf('2026-11-23', '2026-11-30', set(5, 0))).toBe(5);
  });

  it('are of one stage for every due date, the nearest by the days left', () => {
    for (const today of days('2026-12-01', 60)) {
      for (const due of days('2026-11-20', 90)) {
        const stage = stageOf(today, due);
        const left = daysLeft(calendar, today, due);
        if (stage === overdueStage) expect(left).toBeLessThan(0);
        else if (stage === null) expect(left).toBeGreaterThan(3);
        else expect(left <= stage && (stage === 0 ? left === 0 : left > (stage === 3 ? 1 : 0))).toBe(true);
      }
    }
  });
});

describe('who is told that an executor is late', () => {
  it('is the head of their department, else the managers, never themselves', () => {
    expect(superiorsOf('executor', ['head'], ['manager'])).toEqual(['head']);
    expect(superiorsOf('executor', [], ['manager', 'other'])).toEqual(['manager', 'other']);
    expect(superiorsOf('head', ['head'], ['manager'])).toEqual(['manager']);
    expect(superiorsOf('manager', [], ['manager'])).toEqual([]);
    expect(superiorsOf(null, [], ['manager'])).toEqual(['manager']);
  });
});
