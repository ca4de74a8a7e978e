import { useEffect, useState } from 'react';

// Lives as long as the window: what is closed by mistake loses nothing, and nothing personal is written to the disk.
const drafts = new Map<string, unknown>();
/** Those of them that the store keeps as well. */
const kept = new Set<string>();

interface Draft<T> {
  readonly value: T;
  /** Changes some of what is written. */
  set(changes: Partial<T>): void;
  /** Forgets it: it was sent, or given up on purpose. */
  forget(): void;
}

/**
 * What a person has begun to write in a form. It is there again when the form is opened again for the same thing.
 * @param key the form and the thing it is about
 * @param empty the form before anything was written
 * @param isKept the store keeps it as well: leaving loses nothing
 */
export function useDraft<T extends object>(key: string, empty: T, isKept = false): Draft<T> {
  const [value, setValue] = useState(() => (drafts.get(key) as T | undefined) ?? empty);
  const [start] = useState(() => JSON.stringify(empty));
  useEffect(() => {
    if (isKept) kept.add(key);
    if (JSON.stringify(value) === start) drafts.delete(key);
    else drafts.set(key, value);
  }, [key, value, start, isKept]);
  return {
    value,
    set: (changes) => setValue((before) => ({ ...before, ...changes })),
    forget() {
      setValue(empty);
      drafts.delete(key);
    },
  };
}

/** Whether something was begun in a form about a thing. */
export function hasBegun(key: string): boolean {
  return drafts.has(key);
}

/** How much was begun and not sent that is nowhere but in the window. */
export function begunCount(): number {
  return [...drafts.keys()].filter((key) => !kept.has(key)).length;
}

/** Forgets all, when the person leaves or somebody else takes their place. */
export function forgetBegun(): void {
  drafts.clear();
}
