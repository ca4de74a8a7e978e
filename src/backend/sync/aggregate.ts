import type { z } from 'zod';
import type { Json } from '#shared/json.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Who gave a waiting step up, when and why. */
export interface GivenUp {
  readonly at: number;
  readonly actorName: string;
  readonly reason: string;
}

/** What the synchroniser must know of a thing whose changes go up; each feature describes its own. */
export interface Aggregate {
  /** Its kind in the feed and in the outbox. */
  readonly kind: 'application' | 'booking' | 'classifier' | 'comment' | 'official' | 'schedule' | 'service';
  /** The portal's state of it as a checked record and as a row of ours, or null when it cannot be understood. */
  readonly understand: (state: unknown) => { readonly record: object; readonly row: Fields; readonly version: number } | null;
  /** Whether an action is legal on a state. */
  readonly isLegal: (action: string, row: Fields) => boolean;
  /** Our present row, or null. */
  readonly load: (db: ReadDb, uid: string) => Fields | null;
  /** Sets fields back to given values, and tells in the thing's history who gave the step up and why. */
  readonly restore: (db: WriteDb, uid: string, values: Readonly<Record<string, Json>>, given: GivenUp) => void;
  /** Number and name, for a person who looks at the outbox. */
  readonly title: (db: ReadDb, uid: string) => { readonly id: number; readonly text: string; /** What its page is found by, where that is not the row. */ readonly uid?: string } | null;
}

/** Makes an aggregate's `understand`: the schema checks the portal's state, `rowOf` puts the record into our columns. */
export function understoodAs<R extends { readonly version: number }>(schema: z.ZodType<R>, rowOf: (record: R) => Fields): Aggregate['understand'] {
  return (state) => {
    const parsed = schema.safeParse(state);
    return parsed.success ? { record: parsed.data, row: rowOf(parsed.data), version: parsed.data.version } : null;
  };
}

/** Some fields of a row as JSON; what the row lacks is null. */
export function pick(row: Fields | null, fields: readonly string[]): Record<string, Json> {
  return Object.fromEntries(fields.map((field) => [field, (row?.[field] ?? null) as Json]));
}
