import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertNotAccused, extendedDueDate, isForwardingInTime } from '#shared/applications/branches.ts';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));

describe('forwarding', () => {
  it('never takes a complaint to the body or official complained of, however the name is written', () => {
    for (const [accused, target] of [
      ['Nümunə rayon Təhsil şöbəsi', 'NÜMUNƏ RAYON TƏHSİL ŞÖBƏSİ'],
      ['Sınaqov Elçin', 'Sinaqov Elcin Nümunə oğlu'],
      ['Нүмунә Електрик Шәбәкәси', 'Nümunə Elektrik Şəbəkəsi'],
    ] as const) {
      expect(() => assertNotAccused('complaint', accused, target)).toThrow(expect.objectContaining({ code: 'application.forwardToAccused' }));
    }
  });

  it('takes a complaint elsewhere, and anything that is no complaint anywhere', () => {
    expect(() => assertNotAccused('complaint', 'Təhsil şöbəsi', 'Səhiyyə şöbəsi')).not.toThrow();
    expect(() => assertNotAccused('complaint', null, 'Səhiyyə şöbəsi')).not.toThrow();
    expect(() => assertNotAccused('petition', 'Təhsil şöbəsi', 'Təhsil şöbəsi')).not.toThrow();
  });

  it('is in time for three working days after registration, days off not counted', () => {
    // Registered on Wednesday 18 March 2026; 20–24 March are Novruz, 25–27 and 30 March moved rest days.
    expect(isForwardingInTime(calendar, '2026-03-18', '2026-04-01', 3)).toBe(true);
    expect(isForwardingInTime(calendar, '2026-03-18', '2026-04-02', 3)).toBe(false);
    expect(isForwardingInTime(calendar, null, '2026-04-02', 3)).toBe(true);
  });
});

describe('an extension', () => {
  const card = { dueDate: '2026-12-11', extendedAt: null };

  it('counts working days from the due date that stands, over New Year', () => {
    // 31 December, 1 January, 4 January (in place of Saturday 2 January) and 20 January are days off.
    expect(extendedDueDate(calendar, card, 30, 30)).toBe('2027-01-28');
    expect(extendedDueDate(calendar, card, 1, 30)).toBe('2026-12-14');
  });

  it('is given once, for no longer than the law allows, and only to what has a due date', () => {
    expect(() => extendedDueDate(calendar, { ...card, extendedAt: 1 }, 5, 30)).toThrow(expect.objectContaining({ code: 'application.alreadyExtended' }));
    expect(() => extendedDueDate(calendar, card, 31, 30)).toThrow(expect.objectContaining({ code: 'application.extensionTooLong' }));
    expect(() => extendedDueDate(calendar, { dueDate: null, extendedAt: null }, 5, 30)).toThrow(expect.objectContaining({ code: 'application.notDue' }));
  });
});
