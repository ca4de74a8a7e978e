import { eq } from 'drizzle-orm';
import type { ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { ApplicationLink } from '#shared/applications/views.ts';
import type { ReadDb } from '../db/store.ts';
import { applications } from './tables.ts';

/** An application as another thing names it, or null when it is not here. */
export function applicationLink(db: ReadDb, uid: string): ApplicationLink | null {
  const row = db.select().from(applications).where(eq(applications.uid, uid)).get();
  return row && row.removedAt === null ? { id: row.id, number: row.number, portalNumber: row.portalNumber, status: row.status as ApplicationStatus } : null;
}
