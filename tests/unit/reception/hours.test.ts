import { describe, expect, it } from 'vitest';
import { receptionHours } from '#shared/reception/hours.ts';

const rule = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '13:00', slotMinutes: null, placesPerSlot: 16, portalPlaces: 12, validFrom: '2026-01-01', validTo: null };
const closed = { date: '2026-11-24', kind: 'cancelled' as const, startTime: null, endTime: null, note: null };

describe('the hours of a reception', () => {
  it('are those of the rule in force', () => {
    expect(receptionHours({ rules: [rule], exceptions: [] }, '2026-11-24')).toEqual({ from: '10:00', to: '13:00' });
    expect(receptionHours({ rules: [{ ...rule, validTo: '2026-06-30' }], exceptions: [] }, '2026-11-24')).toBeNull();
  });

  it('are those of an exception made for the day', () => {
    expect(receptionHours({ rules: [rule], exceptions: [{ ...closed, kind: 'hours', startTime: '15:00', endTime: '17:00' }] }, '2026-11-24')).toEqual({ from: '15:00', to: '17:00' });
    expect(receptionHours({ rules: [rule], exceptions: [closed] }, '2026-11-24')).toBeNull();
  });

  it('are not guessed where two rules in force disagree', () => {
    expect(receptionHours({ rules: [rule, { ...rule, startTime: '14:00' }], exceptions: [] }, '2026-11-24')).toBeNull();
    expect(receptionHours({ rules: [rule, { ...rule, rrule: 'FREQ=WEEKLY;BYDAY=TH' }], exceptions: [] }, '2026-11-24')).not.toBeNull();
  });
});
