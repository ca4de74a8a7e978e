import type { BenchStore } from './store.ts';
import type { Measured } from './measured.ts';

/** What a part of the benchmark works with. */
export interface BenchContext {
  readonly rows: number;
  readonly rounds: number;
  readonly seed: number;
  /** The generated store of that many applications. */
  readonly full: BenchStore;
  /** Folder for what a part writes; emptied before it. */
  readonly scratchDir: string;
  /** Progress, for the person who waits. */
  readonly say: (text: string) => void;
}

export type Part = (context: BenchContext) => Promise<Measured[]>;
