import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { receptionHours } from '#shared/officials/hours.ts';
import { scheduleException, scheduleRule } from '#shared/officials/schedule.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));
const rule = scheduleRule.parse({ rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '13:00', slotMinutes: null, placesPerSlot: 16, portalPlaces: 12, validFrom: '2026-01-01', validTo: null });
const closed = scheduleException.parse({ date: '2026-11-24', kind: 'cancelled', startTime: null, endTime: null });
const tuesday = '2026-11-24';

describe('the hours of a reception', () => {
  it('are those of the rule that gives the day', () => {
    expect(receptionHours({ rules: [rule], exceptions: [] }, calendar, tuesday)).toEqual({ from: '10:00', to: '13:00' });
    expect(receptionHours({ rules: [rule], exceptions: [] }, calendar, '2026-11-25')).toBeNull();
    expect(receptionHours({ rules: [{ ...rule, validTo: '2026-06-30' }], exceptions: [] }, calendar, tuesday)).toBeNull();
  });

  it('are those of an exception made for the day', () => {
    expect(receptionHours({ rules: [rule], exceptions: [{ ...closed, kind: 'hours', startTime: '15:00', endTime: '17:00' }] }, calendar, tuesday)).toEqual({ from: '15:00', to: '17:00' });
    expect(receptionHours({ rules: [rule], exceptions: [closed] }, calendar, tuesday)).toBeNull();
  });

  it('span the sessions of a day with two', () => {
    const afternoon = { ...rule, startTime: '15:00', endTime: '17:00' };
    expect(receptionHours({ rules: [afternoon, rule], exceptions: [] }, calendar, tuesday)).toEqual({ from: '10:00', to: '17:00' });
  });
});
