import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#backend/calendar/book.ts';
import { isCompletionLate, pauseBetween, pausedDays, resumedDueDate, statusAfterCompletion } from '#shared/applications/pause.ts';
import { daysLeft } from '#shared/calendar/lists.ts';
import { addWorkingDays, buildCalendar, isWorkingDay, workingDaysBetween } from '#shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(shippedCalendar(resolve(import.meta.dirname, '../../../resources')));

describe('a term that stands still while the citizen completes', () => {
  it('is counted on by the working days between giving back and the completed answer', () => {
    // Given back on Monday, completed on Thursday: Tuesday, Wednesday and Thursday stood still.
    const pause = pauseBetween(calendar, '2026-11-23', '2026-11-26');
    expect(pause).toEqual({ from: '2026-11-23', to: '2026-11-26', days: 3 });
    expect(resumedDueDate(calendar, '2026-12-11', pause)).toBe('2026-12-16');
  });

  it('loses nothing on the day it was given back, nor on days off', () => {
    expect(pauseBetween(calendar, '2026-11-20', '2026-11-20').days).toBe(0);
    // Friday to Sunday.
    expect(pauseBetween(calendar, '2026-11-20', '2026-11-22').days).toBe(0);
    expect(resumedDueDate(calendar, '2026-12-11', pauseBetween(calendar, '2026-11-20', '2026-11-22'))).toBe('2026-12-11');
  });

  it('does not count the days off of Novruz and those moved after it', () => {
    // 20–24 March Novruz, 25–27 and 30 March moved rest days: 19 and 31 March, 1 April are worked.
    const pause = pauseBetween(calendar, '2026-03-18', '2026-04-01');
    expect(pause.days).toBe(3);
    expect(resumedDueDate(calendar, '2026-04-08', pause)).toBe('2026-04-13');
    // The due date itself is counted on over Novruz.
    expect(resumedDueDate(calendar, '2026-03-18', { from: '2026-03-10', to: '2026-03-12', days: 2 })).toBe('2026-03-31');
  });

  it('does not count New Year nor the day of mourning', () => {
    // 31 December, 1 and 4 January (in place of Saturday 2 January) and 20 January are off.
    const pause = pauseBetween(calendar, '2026-12-29', '2027-01-06');
    expect(pause.days).toBe(3);
    expect(resumedDueDate(calendar, '2026-12-30', pause)).toBe('2027-01-07');
    expect(resumedDueDate(calendar, '2027-01-18', { ...pause, days: 2 })).toBe('2027-01-21');
  });

  it('leaves as many days as there were when it was given back, whenever that was', () => {
    for (const from of ['2026-03-02', '2026-03-18', '2026-12-28', '2026-11-23']) {
      const due = addWorkingDays(calendar, from, 7);
      for (let n = 0; n <= 40; n += 1) {
        const to = Temporal.PlainDate.from(from).add({ days: n }).toString();
        const resumed = resumedDueDate(calendar, due, pauseBetween(calendar, from, to));
        expect(isWorkingDay(calendar, resumed)).toBe(true);
        expect(workingDaysBetween(calendar, to, resumed)).toBe(7);
      }
    }
  });

  it('stays as late as it was', () => {
    // Two working days late when it was given back.
    const resumed = resumedDueDate(calendar, '2026-11-19', pauseBetween(calendar, '2026-11-23', '2026-12-01'));
    expect(daysLeft(calendar, '2026-11-23', '2026-11-19')).toBe(-2);
    expect(daysLeft(calendar, '2026-12-01', resumed)).toBe(-2);
  });

  it('never goes back, whatever the clocks say', () => {
    expect(pauseBetween(calendar, '2026-11-26', '2026-11-23')).toEqual({ from: '2026-11-26', to: '2026-11-26', days: 0 });
  });

  it('says that a year is unknown rather than guess', () => {
    expect(() => pauseBetween(calendar, '2027-12-20', '2028-01-10')).toThrow(expect.objectContaining({ code: 'calendar.unknownYear' }));
  });

  it('adds up when it stood still more than once', () => {
    expect(pausedDays([{ from: '2026-11-02', to: '2026-11-04', days: 2 }, { from: '2026-11-23', to: '2026-11-26', days: 3 }])).toBe(5);
    expect(pausedDays([])).toBe(0);
  });
});

describe('a completed application', () => {
  it('stands where it stood before it was given back', () => {
    expect(statusAfterCompletion({ number: null, executor: null })).toBe('submitted');
    expect(statusAfterCompletion({ number: 'M-26/000001', executor: null })).toBe('registered');
    expect(statusAfterCompletion({ number: 'M-26/000001', executor: 'Rauf Örnəkov' })).toBe('inProgress');
  });

  it('is late the day after the last one given, and only while it is given back', () => {
    const card = { status: 'returned', completeBy: '2026-12-04' };
    expect(isCompletionLate(card, '2026-12-04')).toBe(false);
    expect(isCompletionLate(card, '2026-12-05')).toBe(true);
    expect(isCompletionLate({ ...card, status: 'registered' }, '2026-12-05')).toBe(false);
    expect(isCompletionLate({ ...card, completeBy: null }, '2026-12-05')).toBe(false);
  });
});
