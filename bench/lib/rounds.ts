import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Work = () => unknown;
/** Measures itself once: gives milliseconds, or a rate. */
export type Contender = () => number | Promise<number>;

setFlagsFromString('--expose-gc');
/** Frees what nobody holds any more. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds that one run takes, over so many runs in a row. */
export async function millisecondsOf(work: Work, times = 1): Promise<number> {
  const begin = performance.now();
  for (let i = 0; i < times; i += 1) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - begin) / times;
}

interface InterleavedOptions<Name extends string> {
  /** Whether a round that is not measured goes before; not worth it for what takes many seconds. */
  readonly warmUp?: boolean;
  /** Contenders that only explain others and run in the first so many rounds alone. */
  readonly fewer?: Partial<Record<Name, number>>;
}

/**
 * Lets every contender run once a round, in turn and in the other order every second round, after one unmeasured round.
 * What the machine does beside hits all of them alike, and none lives on another's garbage.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender>>,
  { warmUp = true, fewer = {} }: InterleavedOptions<Name> = {},
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = warmUp ? -1 : 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      if (round >= (fewer[name] ?? Infinity)) continue;
      collectGarbage();
      const value = await contenders[name]();
      if (round >= 0) found[name].push(value);
    }
  }
  return found;
}
