import { describe, expect, it } from 'vitest';
import { readClock } from '#shared/officials/clock.ts';

describe('a typed time of the day', () => {
  it.each([['9', '09:00'], ['09:30', '09:30'], [' 9.30 ', '09:30'], ['0930', '09:30'], ['930', '09:30'], ['23:59', '23:59'], ['10 15', '10:15']])('%s is %s', (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });

  it.each(['', '24', '10:60', '10:5', 'səhər', '10:00:00', '-9'])('%s is none', (typed) => {
    expect(readClock(typed)).toBeNull();
  });
});
