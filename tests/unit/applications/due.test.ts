import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#backend/calendar/book.ts';
import { dueGroups, dueWindows, forwardBy, groupOf, receivedBy, registerBy, registeredBy } from '#shared/applications/due.ts';
import { addWorkingDays, buildCalendar } from '#shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(shippedCalendar(resolve(import.meta.dirname, '../../../resources')));
const days = (from: string, n: number) => Array.from({ length: n }, (_none, i) => Temporal.PlainDate.from(from).add({ days: i }).toString());

describe('the groups of what is due', () => {
  it('on a Friday tomorrow is Monday, and the week ends on the fifth working day', () => {
    expect(dueWindows(calendar, '2026-11-20')).toEqual({
      overdue: { from: null, to: '2026-11-19' },
      today: { from: '2026-11-20', to: '2026-11-20' },
      tomorrow: { from: '2026-11-21', to: '2026-11-23' },
      week: { from: '2026-11-24', to: '2026-11-27' },
      later: { from: '2026-11-28', to: null },
    });
  });

  it('before Novruz tomorrow is after it', () => {
    expect(dueWindows(calendar, '2026-03-19')).toMatchObject({ tomorrow: { from: '2026-03-20', to: '2026-03-31' }, week: { from: '2026-04-01', to: '2026-04-06' } });
  });

  it('over New Year the days off are in no way tomorrow', () => {
    expect(dueWindows(calendar, '2026-12-30').tomorrow).toEqual({ from: '2026-12-31', to: '2027-01-05' });
  });

  it('goes on where the calendar ends', () => {
    expect(dueWindows(calendar, '2027-12-31').tomorrow.to).toBe('2028-01-03');
  });

  it('hold every date exactly once, whatever the day', () => {
    for (const today of ['2026-11-20', '2026-11-21', '2026-03-19', '2026-12-31', '2027-12-30']) {
      const windows = dueWindows(calendar, today);
      for (const date of days('2026-01-01', 900)) {
        const within = dueGroups.filter((group) => group !== 'waiting' && (windows[group].from ?? '') <= date && date <= (windows[group].to ?? '9999'));
        expect(within).toEqual([groupOf(windows, date)]);
      }
    }
  });
});

describe('the day by which something must have its number', () => {
  it('is that of receipt; for what came on a day off the next working day', () => {
    expect(registerBy(calendar, 'sameDay', '2026-11-20', false)).toBe('2026-11-20');
    expect(registerBy(calendar, 'sameDay', '2026-11-20', true)).toBe('2026-11-20');
    expect(registerBy(calendar, 'nextWorkingDay', '2026-11-20', true)).toBe('2026-11-23');
    expect(registerBy(calendar, 'sameDay', '2026-11-21', false)).toBe('2026-11-23');
    expect(registerBy(calendar, 'sameDay', '2026-03-21', false)).toBe('2026-03-31');
  });

  it('tells which days of receipt are due by a date', () => {
    for (const due of days('2026-03-10', 40)) {
      for (const date of days('2026-03-01', 50)) expect(registerBy(calendar, 'sameDay', date, false) <= due, `${date} by ${due}`).toBe(date <= receivedBy(calendar, due));
    }
  });
});

describe('the three days for forwarding', () => {
  it('are working days after registration', () => {
    expect(forwardBy(calendar, '2026-03-18', 3)).toBe(addWorkingDays(calendar, '2026-03-18', 3));
    expect(forwardBy(calendar, '2026-12-29', 3)).toBe('2027-01-06');
  });

  it('tell which days of registration are due by a date', () => {
    for (const n of [1, 3, 5]) {
      for (const due of days('2026-12-20', 30)) {
        for (const date of days('2026-12-10', 40)) expect(forwardBy(calendar, date, n) <= due, `${date} + ${n} by ${due}`).toBe(date <= registeredBy(calendar, due, n));
      }
    }
  });
});
