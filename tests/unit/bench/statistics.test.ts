import { describe, expect, it } from 'vitest';
import { isWithin, median, ratios, shareOfGoal, summarise } from '../../../bench/lib/statistics.ts';

describe('the median', () => {
  it('is the middle value, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('of an even number of values lies halfway between the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('is not moved by one round that was disturbed', () => {
    expect(median([10, 11, 10, 900, 12])).toBe(11);
  });

  it('sorts numbers as numbers', () => {
    expect(median([100, 9, 10])).toBe(10);
  });

  it('of nothing does not exist', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a summary', () => {
  it('tells the middle, the spread and the number of rounds', () => {
    expect(summarise([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, rounds: 3 });
  });
});

describe('ratios', () => {
  it('are taken round by round', () => {
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
  });

  it('need as many references as measurements', () => {
    expect(() => ratios([1, 2], [1])).toThrow(RangeError);
  });

  it('to a reference of nought do not exist', () => {
    expect(() => ratios([1], [0])).toThrow(RangeError);
  });
});

describe('a goal', () => {
  const atMost = { kind: 'atMost', value: 1.3 } as const;
  const atLeast = { kind: 'atLeast', value: 0.5 } as const;

  it('of at most so much is kept up to that figure', () => {
    expect([1.2, 1.3, 1.31].map((figure) => isWithin(atMost, figure))).toEqual([true, true, false]);
  });

  it('of at least so much is kept from that figure on', () => {
    expect([0.49, 0.5, 0.8].map((figure) => isWithin(atLeast, figure))).toEqual([false, true, true]);
  });

  it('is used up by less than the whole exactly when it is kept', () => {
    expect(shareOfGoal(atMost, 0.65)).toBe(0.5);
    expect(shareOfGoal(atMost, 2.6)).toBe(2);
    expect(shareOfGoal(atLeast, 1)).toBe(0.5);
    expect(shareOfGoal(atLeast, 0.25)).toBe(2);
  });
});
