import { and, desc, eq, isNull } from 'drizzle-orm';
import { numberOf } from '#shared/applications/number.ts';
import type { KnownCitizen } from '#shared/reception/bookingViews.ts';
import { citizenToldBy } from '../citizens/known.ts';
import type { ReadDb } from '../db/store.ts';
import { applications } from './tables.ts';

/** What the newest application under a FİN, in capitals, tells of its citizen; null when there is none. */
export function lastApplicationBy(db: ReadDb, fin: string): KnownCitizen | null {
  const row = db
    .select()
    .from(applications)
    .where(and(eq(applications.fin, fin), isNull(applications.removedAt)))
    .orderBy(desc(applications.id))
    .limit(1)
    .get();
  if (!row) return null;
  return {
    source: 'application',
    number: numberOf(row),
    at: row.submittedAt,
    ...citizenToldBy(row),
    workplace: '',
    jobTitle: '',
  };
}
