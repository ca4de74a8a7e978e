import { z } from 'zod';
import { mostViews } from '../savedViews/schema.ts';
import { applicationFilter } from './schema.ts';

/** More than this is not counted to the end. */
export const countedAtMost = 1_000;

/** Of how many filters the counts are asked. */
export const countInput = z.object({ filters: z.array(applicationFilter).max(mostViews + 1) });

/** What a filter finds, counted up to a thousand; `more` when there is more. */
export interface Found {
  readonly count: number;
  readonly more: boolean;
}

export const foundInput = z.object({ filter: applicationFilter });

/** How many each value of a part of the card would leave, beside everything else that is asked; by `part.value`. Null where it costs too much to say. */
export type FacetCounts = Readonly<Record<string, Found>> | null;

/** How a workbook comes: a piece at a time, with how many lines are in it by then; at last its name. */
export type WorkbookNews =
  | { readonly kind: 'piece'; readonly done: number; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly done: number; readonly fileName: string };
