import { isWithin, ratios, summarise, type Goal, type Summary } from './statistics.ts';

export type Unit = 'ms' | 'rows/s' | 'changes/s' | 'MB' | '%';

/** One line of the results. */
export interface Measured {
  readonly part: string;
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Summary;
  /** The bare thing that ours is held against, in the same unit; null where the goal is for ours itself. */
  readonly reference: (Summary & { readonly name: string }) | null;
  /** Ours by the reference, round by round; ours itself where there is no reference. */
  readonly figure: Summary;
  /** Null for a line that only explains another. */
  readonly goal: Goal | null;
  readonly note: string | null;
}

interface Line {
  readonly part: string;
  readonly what: string;
  readonly unit: Unit;
  readonly ours: readonly number[];
  readonly goal?: Goal | null;
  readonly note?: string | null;
}

/** A line that holds ours against a reference measured in the same rounds. */
export function against(line: Line & { readonly referenceName: string; readonly reference: readonly number[] }): Measured {
  const { part, what, unit, ours, reference, referenceName, goal = null, note = null } = line;
  return { part, what, unit, ours: summarise(ours), reference: { name: referenceName, ...summarise(reference) }, figure: summarise(ratios(ours, reference)), goal, note };
}

/** A line about ours alone. */
export function alone({ part, what, unit, ours, goal = null, note = null }: Line): Measured {
  const summary = summarise(ours);
  return { part, what, unit, ours: summary, reference: null, figure: summary, goal, note };
}

/** What the results say of a line: computed, never written. */
export function verdictOf({ goal, figure }: Measured): 'within goal' | 'not yet' | null {
  if (goal === null) return null;
  return isWithin(goal, figure.median) ? 'within goal' : 'not yet';
}

export const atMost = (value: number): Goal => ({ kind: 'atMost', value });
export const atLeast = (value: number): Goal => ({ kind: 'atLeast', value });
