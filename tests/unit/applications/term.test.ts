import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#backend/calendar/book.ts';
import { countedFrom, isAfterHours } from '#shared/applications/term.ts';
import { addWorkingDays, buildCalendar } from '#shared/calendar/workingCalendar.ts';

const calendar = buildCalendar(shippedCalendar(resolve(import.meta.dirname, '../../../resources')));
const friday = '2026-11-20';
const saturday = '2026-11-21';
const monday = '2026-11-23';

describe('the day that a term is counted from', () => {
  it('is the day of registration, whenever it came, where the card says so', () => {
    expect(countedFrom(calendar, 'sameDay', { date: friday, time: '23:10', registeredOn: friday })).toBe(friday);
  });

  it('is the next working day for what came after 18:00, where the card says so', () => {
    expect(countedFrom(calendar, 'nextWorkingDay', { date: friday, time: '18:01', registeredOn: friday })).toBe(monday);
    expect(countedFrom(calendar, 'nextWorkingDay', { date: friday, time: '18:00', registeredOn: friday })).toBe(friday);
  });

  it('is the next working day for what came on a day off, over Novruz too', () => {
    expect(countedFrom(calendar, 'nextWorkingDay', { date: saturday, time: '11:00', registeredOn: saturday })).toBe(monday);
    const from = countedFrom(calendar, 'nextWorkingDay', { date: '2026-03-20', time: '09:00', registeredOn: '2026-03-20' });
    expect(from).toBe(addWorkingDays(calendar, '2026-03-20', 1));
    expect(from > '2026-03-24').toBe(true);
  });

  it('is never before the day of registration', () => {
    expect(countedFrom(calendar, 'nextWorkingDay', { date: friday, time: '20:00', registeredOn: '2026-11-25' })).toBe('2026-11-25');
  });

  it('says nothing of a year that the calendar does not know', () => {
    expect(isAfterHours(calendar, '1999-05-05', '23:00')).toBe(false);
  });
});
