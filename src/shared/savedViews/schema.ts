import { z } from 'zod';

/** A person keeps so many views at most. */
export const mostViews = 20;

const value = z.union([z.string().max(200), z.boolean(), z.array(z.string().max(64)).max(20), z.record(z.string().max(64), z.string().max(200))]);

/** A filter of the queue as the address has it. What is not understood when it is opened again narrows nothing. */
export const savedSearch = z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9.]{0,60}$/, 'badKey'), value).refine((search) => Object.keys(search).length <= 40, 'tooLong');
export type SavedSearch = z.infer<typeof savedSearch>;

const uid = z.string().min(1).max(64);
const name = z.string().trim().min(1, 'required').max(60, 'tooLong');

export const addViewInput = z.object({ name, search: savedSearch });
/** `search` not given: as it was. */
export const changeViewInput = z.object({ uid, name, search: savedSearch.optional() });
export const removeViewInput = z.object({ uid });
/** All of a person's views in the order wanted. */
export const orderViewsInput = z.object({ uids: z.array(uid).max(mostViews) });
/** Null: the queue begins as it is shipped. */
export const defaultViewInput = z.object({ uid: uid.nullable() });

/** A named filter of the queue. */
export interface SavedView {
  readonly uid: string;
  readonly name: string;
  readonly search: SavedSearch;
  readonly isDefault: boolean;
}
