import { useRef } from 'react';

/**
 * Lets a step through once: while it is under way, the same step again (a double click, a held key) does nothing.
 * The window's own flag of a step under way comes a render too late for that. How the step fails is its own to say.
 * @param take the step; it counts as under way until its promise settles.
 * @param keyOf tells steps on different things apart, which may be under way together.
 */
export function useOneAtATime<V>(take: (values: V) => Promise<unknown>, keyOf?: (values: V) => unknown): (values: V) => void {
  const underWay = useRef(new Set<unknown>());
  return (values) => {
    const key = keyOf?.(values);
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    void take(values)
      .catch(() => undefined)
      .finally(() => underWay.current.delete(key));
  };
}
