import type { Computer } from '#shared/portal/api.generated.ts';
import type { PortalStore } from './store.ts';

interface Seen {
  readonly id: string;
  readonly series: number;
  readonly at: number;
}

/** One that stays away longer than this loses its series of tickets. */
const rememberedMs = 30 * 24 * 3_600_000;

/** The computers of the office, each with the smallest series of tickets that no other has. `now` is the portal's clock. */
export function createComputers(store: PortalStore, now: () => number) {
  const known = (): Seen[] => (JSON.parse(store.fact('computers') ?? '[]') as Seen[]).filter(({ at }) => at > now() - rememberedMs);
  return {
    /** Makes a computer known, or known again. */
    show(id: string): Computer {
      const others = known().filter((each) => each.id !== id);
      const taken = new Set(others.map(({ series }) => series));
      let series = known().find((each) => each.id === id)?.series ?? 0;
      while (taken.has(series)) series += 1;
      store.setFact('computers', JSON.stringify([...others, { id, series, at: now() }]));
      return { id, series, others: others.length };
    },
  };
}
