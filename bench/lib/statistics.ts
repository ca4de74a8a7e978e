/** Middle, smallest and largest of several measurements of one thing. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly rounds: number;
}

/** What a figure must not exceed, or must reach. */
export interface Goal {
  readonly kind: 'atMost' | 'atLeast';
  readonly value: number;
}

/** The middle value; of an even number of values the mean of the two in the middle. @throws RangeError of no values */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values to take the median of');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** @throws RangeError of no values */
export function summarise(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), rounds: values.length };
}

/**
 * How many times the reference ours is, round by round: what disturbs the machine for a while disturbs both of a round.
 * @throws RangeError when the rounds are not pairs or a reference is nought
 */
export function ratios(ours: readonly number[], reference: readonly number[]): number[] {
  if (ours.length !== reference.length) throw new RangeError('rounds are not pairs');
  return ours.map((value, i) => {
    const base = reference[i] as number;
    if (!(base > 0)) throw new RangeError('a reference of nought');
    return value / base;
  });
}

/** Whether a figure keeps to its goal; exactly at the goal does. */
export function isWithin({ kind, value }: Goal, figure: number): boolean {
  return kind === 'atMost' ? figure <= value : figure >= value;
}

/** How much of its goal a figure uses up: 1 is exactly at the goal, below 1 is better, whichever way the goal looks. */
export function shareOfGoal({ kind, value }: Goal, figure: number): number {
  return kind === 'atMost' ? figure / value : value / figure;
}
