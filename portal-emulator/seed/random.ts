const finLetters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const mobileCodes = ['50', '51', '55', '70', '77', '99', '10', '60'] as const;

/** Chance that gives the same answers for the same seed on every machine. */
export interface Random {
  /** A number of [0, 1). */
  next(): number;
  /** A whole number of [from, to], both included. */
  int(from: number, to: number): number;
  /** One of the list, each as likely as another. @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** One of the list, by its weight. @throws RangeError when the list is empty */
  weighted<T>(list: ReadonlyArray<readonly [value: T, weight: number]>): T;
  /** One of a list that is in order of frequency: the first ones come up far more often. @throws RangeError when the list is empty */
  skewed<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** An identifier in the form of a UUID of version 4. */
  uuid(): string;
  /** A FİN: seven figures and capitals without I and O. */
  fin(): string;
  /** A mobile number of Azerbaijan, `+994501234567`. */
  phone(): string;
}

/** A small generator of chance (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(next() * list.length)] as T;
  }

  function skewed<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(next() ** 2 * list.length)] as T;
  }

  function weighted<T>(list: ReadonlyArray<readonly [T, number]>): T {
    let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = list.at(-1);
    if (!last) throw new RangeError('nothing to pick from');
    return last[0];
  }

  const hex = (length: number): string =>
    Math.floor(next() * 16 ** length)
      .toString(16)
      .padStart(length, '0');

  return {
    next,
    int,
    pick,
    weighted,
    skewed,
    chance: (probability) => next() < probability,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[int(0, 3)] ?? '8'}${hex(3)}-${hex(6)}${hex(6)}`,
    fin: () => Array.from({ length: 7 }, () => finLetters[int(0, finLetters.length - 1)] ?? '0').join(''),
    phone: () => `+994${pick(mobileCodes)}${int(2_000_000, 9_999_999)}`,
  };
}
