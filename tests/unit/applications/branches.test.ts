import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertInnerDue, assertNotAccused, extendedDueDate, isForwardingInTime, studyDueDate, termParts } from '#shared/applications/branches.ts';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { addWorkingDays, buildCalendar } from '#shared/calendar/workingCalendar.ts';

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
  const card = { dueDate: '2026-12-11', studiedAt: null, extendedAt: null };
  const today = '2026-12-01';

  it('counts working days from the due date that stands, over New Year', () => {
    // 31 December, 1 January, 4 January (in place of Saturday 2 January) and 20 January are days off.
    expect(extendedDueDate(calendar, card, 30, 30, today)).toBe('2027-01-28');
    expect(extendedDueDate(calendar, card, 1, 30, today)).toBe('2026-12-14');
  });

  it('is given once, for no longer than the law allows, and only to what has a due date', () => {
    expect(() => extendedDueDate(calendar, { ...card, extendedAt: 1 }, 5, 30, today)).toThrow(expect.objectContaining({ code: 'application.alreadyExtended' }));
    expect(() => extendedDueDate(calendar, card, 31, 30, today)).toThrow(expect.objectContaining({ code: 'application.extensionTooLong' }));
    expect(() => extendedDueDate(calendar, { ...card, dueDate: null }, 5, 30, today)).toThrow(expect.objectContaining({ code: 'application.notDue' }));
  });
});

describe('further study', () => {
  const card = { dueDate: '2026-12-11', studiedAt: null, extendedAt: null };
  const service = { reviewDays: 15, extendedReviewDays: 30, extensionDays: 30 };
  const today = '2026-12-01';

  it('gives the longer term as though it had been counted from the registration, over New Year', () => {
    // Registered on Friday 20 November 2026.
    expect(addWorkingDays(calendar, '2026-11-20', 15)).toBe('2026-12-11');
    expect(studyDueDate(calendar, card, service, today)).toBe(addWorkingDays(calendar, '2026-11-20', 30));
  });

  it('and an extension are the same in either order', () => {
    const studied = { ...card, dueDate: studyDueDate(calendar, card, service, today), studiedAt: 1 };
    const extended = { ...card, dueDate: extendedDueDate(calendar, card, 30, 30, today), extendedAt: 1 };
    const both = addWorkingDays(calendar, '2026-11-20', 60);
    expect(extendedDueDate(calendar, studied, 30, 30, today)).toBe(both);
    expect(studyDueDate(calendar, extended, service, today)).toBe(both);
    expect(termParts(60, { studiedAt: 1, extendedAt: 1 }, service)).toEqual({ review: 30, isStudy: true, extension: 30 });
  });

  it('is noted once, where the service has a longer term and while the term runs', () => {
    const refused = (code: string, changes: object, by = service, on = today) => expect(() => studyDueDate(calendar, { ...card, ...changes }, by, on)).toThrow(expect.objectContaining({ code: `application.${code}` }));
    refused('alreadyStudied', { studiedAt: 1 });
    refused('noLongerTerm', {}, { reviewDays: 15, extendedReviewDays: 15, extensionDays: 30 });
    refused('notDue', { dueDate: null });
    refused('termEnded', {}, service, '2026-12-12');
    expect(() => extendedDueDate(calendar, card, 5, 30, '2026-12-12')).toThrow(expect.objectContaining({ code: 'application.termEnded' }));
  });

  it('a term says what it is made of, unless the date came from elsewhere', () => {
    const nothing = { studiedAt: null, extendedAt: null };
    expect(termParts(15, nothing, service)).toEqual({ review: 15, isStudy: false, extension: 0 });
    // The portal gave the longer term by itself.
    expect(termParts(30, nothing, service)).toEqual({ review: 30, isStudy: true, extension: 0 });
    expect(termParts(25, { ...nothing, extendedAt: 1 }, service)).toEqual({ review: 15, isStudy: false, extension: 10 });
    // Thirty days from the beginning and an extension: no extension is of forty-five days.
    expect(termParts(60, { ...nothing, extendedAt: 1 }, service)).toEqual({ review: 30, isStudy: true, extension: 30 });
    for (const [days, marks] of [[17, nothing], [12, { ...nothing, extendedAt: 1 }], [99, { ...nothing, extendedAt: 1 }]] as const) expect(termParts(days, marks, service)).toBeNull();
  });
});

describe("an executor's own day", () => {
  it('is a working day from today on and before the due date', () => {
    const inner = (day: string, due: string | null = '2026-12-11') => () => assertInnerDue(calendar, day, due, '2026-12-01');
    for (const day of ['2026-12-01', '2026-12-10']) expect(inner(day)).not.toThrow();
    for (const day of ['2026-11-30', '2026-12-11']) expect(inner(day)).toThrow(expect.objectContaining({ code: 'application.innerDueOutside' }));
    expect(inner('2026-12-05')).toThrow(expect.objectContaining({ code: 'application.innerDueDayOff' }));
    expect(inner('2026-12-05', null)).toThrow(expect.objectContaining({ code: 'application.notDue' }));
  });
});
