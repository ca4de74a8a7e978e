import { parseArgs } from 'node:util';

export interface Options {
  readonly rows: number;
  readonly rounds: number;
  readonly seed: number;
  /** Parts to run; null for all. */
  readonly only: readonly string[] | null;
}

/** What was asked for on the command line. @throws Error with a sentence for what it does not know */
export function readOptions(args: readonly string[], parts: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '2026' },
      only: { type: 'string' },
    },
  });
  const only = values.only?.split(',').map((name) => name.trim()) ?? null;
  const unknown = only?.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Error(`There is no part '${unknown}'. The parts are: ${parts.join(', ')}`);
  return { rows: whole(values.rows, 'rows', 1_000), rounds: whole(values.rounds, 'rounds', 1), seed: whole(values.seed, 'seed', 0), only };
}

function whole(text: string, name: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least} on, not '${text}'`);
  return value;
}
