import { machineLine, type Machine } from './machine.ts';
import { verdictOf, type Measured, type Unit } from './measured.ts';
import type { Goal, Summary } from './statistics.ts';

export interface Results {
  readonly machine: Machine;
  readonly options: { readonly rows: number; readonly rounds: number; readonly seed: number };
  readonly measured: readonly Measured[];
}

/** A whole number with its thousands apart: 100 000. */
export function spaced(value: number): string {
  return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
}

/** A number as a reader of a table wants it: three figures that mean something. */
export function short(value: number): string {
  if (value >= 1_000) return spaced(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}

const spread = ({ min, max }: Summary) => `${short(min)}–${short(max)}`;

/** The figure that is held against the goal: a ratio where there is a reference. */
export function figureText({ figure, reference, unit }: Measured): string {
  return reference ? `${figure.median.toFixed(2)}×` : `${short(figure.median)} ${unit}`;
}

export function goalText(goal: Goal, hasReference: boolean, unit: Unit): string {
  return `${goal.kind === 'atMost' ? '≤' : '≥'} ${hasReference ? `${goal.value}×` : `${spaced(goal.value)} ${unit}`}`;
}

/** The results as a Markdown page. */
export function markdownTable({ machine, options, measured }: Results): string {
  const rows = measured.map((line) => {
    const { part, what, unit, ours, reference, figure, goal } = line;
    const cells = [
      part,
      what,
      `${short(ours.median)} ${unit}`,
      reference ? `${short(reference.median)} ${unit} (${reference.name})` : '',
      figureText(line),
      reference ? `${figure.min.toFixed(2)}–${figure.max.toFixed(2)}` : spread(figure),
      goal ? goalText(goal, reference !== null, unit) : '',
      verdictOf(line) ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const notes = measured.filter((line) => line.note !== null).map(({ part, what, note }) => `- **${part}, ${what}**: ${note}.`);
  const withGoal = measured.filter((line) => line.goal !== null);
  const kept = withGoal.filter((line) => verdictOf(line) === 'within goal').length;
  return [
    '# Measured',
    '',
    machineLine(machine),
    '',
    `${spaced(options.rows)} generated applications in an encrypted store, seed ${options.seed}; medians of ${options.rounds} interleaved rounds, ` +
      'spread from the smallest to the largest. A figure with × is ours by the bare reference of the same round.',
    '',
    `**${kept} of ${withGoal.length} goals kept.**`,
    '',
    '| part | what | ours | reference | figure | spread | goal | verdict |',
    '|---|---|---:|---:|---:|---:|---:|---|',
    ...rows,
    ...(notes.length > 0 ? ['', '## What was measured', '', ...notes] : []),
  ].join('\n');
}
