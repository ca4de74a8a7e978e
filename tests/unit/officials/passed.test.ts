import { describe, expect, it } from 'vitest';
import { hasPassed } from '#shared/officials/passed.ts';

/** 24 November 2026 at a time of Baku. */
const at = (time: string) => Date.parse(`2026-11-24T${time}:00+04:00`);

describe('a turn of a reception', () => {
  it('may be given until it ends, also while it runs', () => {
    expect(hasPassed('2026-11-24', '10:30', at('10:29'))).toBe(false);
    expect(hasPassed('2026-11-24', '10:30', at('10:30'))).toBe(true);
    expect(hasPassed('2026-11-25', '10:30', at('18:00'))).toBe(false);
    expect(hasPassed('2026-11-23', '10:30', at('09:00'))).toBe(true);
  });

  it('of a day without hours may be given until the day ends in Baku', () => {
    expect(hasPassed('2026-11-24', null, at('23:59'))).toBe(false);
    expect(hasPassed('2026-11-23', null, at('00:01'))).toBe(true);
  });
});
