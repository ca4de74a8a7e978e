import type { ReadDb } from '../db/store.ts';
import { sources } from './sources.ts';
import { rowsOf, type Person } from './whole.ts';

/** What was written about so many of a person's newest applications, and as many bookings, is gathered. */
const subjectsAtMost = 2_000;

/** A thing of a person's that messages, comments and ratings are about. */
export interface Subject {
  readonly kind: 'application' | 'booking';
  readonly uid: string;
}

/** The things of a person's, the newest 2 000 of either kind. */
export function subjectsOf(db: ReadDb, person: Person): Subject[] {
  return (['application', 'booking'] as const).flatMap((kind) => rowsOf(db, sources[kind], person, subjectsAtMost).map(({ uid }) => ({ kind, uid })));
}
