import type { Json } from '#shared/json.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { aggregatesRefusedFor, refusedFor, updateOperation, waitingFor } from '../outbox/outbox.ts';
import type { Place } from './places.ts';

/** The code of a change that the portal refused because somebody else has the place. */
export const slotFullThere = 'portal.slotFull';

/**
 * A booking that lost the race for its place was given another one: what the portal refused is sent again with that, so that nothing stands in the way of later steps.
 * A move to a place that was lost, and what would have told of that place, never go out.
 */
export function redirectRefused(db: WriteDb, uid: string, { officialUid, date, startTime }: Place, now: number): void {
  const place = { receptionDate: date, startTime, officialId: officialUid };
  const refused = refusedFor(db, uid, slotFullThere);
  for (const row of refused) {
    const body = row.body as { data?: object };
    const revised = row.method === 'PUT' ? { ...body, ...place, holdId: null } : { ...body, data: { ...body.data, ...place } };
    updateOperation(db, row.id, { body: revised as Json, status: 'pending', attempts: 0, rebases: 0, nextAttemptAt: now, errorCode: null, errorDetail: null });
  }
  if (refused.length > 0) supersedeMoves(db, uid, new Set(refused.map(({ id }) => id)), now);
}

/**
 * A booking that lost the race for its place ends instead: what the portal has not got of it goes up as ended, for which no place is needed; a refused move never goes.
 */
export function endRefused(db: WriteDb, uid: string, ending: { readonly status: 'refused' | 'cancelled'; readonly statusReason: string; readonly cancelledBy?: 'citizen' | 'office' }, now: number): void {
  const refused = refusedFor(db, uid, slotFullThere);
  for (const row of refused) {
    if (row.method === 'PUT') updateOperation(db, row.id, { body: { ...(row.body as object), ...ending, holdId: null } as Json, status: 'pending', attempts: 0, nextAttemptAt: now, errorCode: null, errorDetail: null });
    else updateOperation(db, row.id, { status: 'setAside', note: 'superseded', doneAt: now });
  }
  if (refused.length > 0) supersedeMoves(db, uid, new Set(), now);
}

/** Nobody is told of a place that is not theirs. */
function supersedeMoves(db: WriteDb, uid: string, but: ReadonlySet<number>, now: number): void {
  for (const row of waitingFor(db, uid)) {
    const { action, template } = (row.body ?? {}) as { action?: unknown; template?: unknown };
    if (!but.has(row.id) && (action === 'move' || template === 'bookingMoved' || template === 'bookingEntered')) updateOperation(db, row.id, { status: 'setAside', note: 'superseded', doneAt: now });
  }
}

/** The uids of all bookings whose place was lost to somebody on the portal. */
export function lostPlaces(db: ReadDb): ReadonlySet<string> {
  return aggregatesRefusedFor(db, slotFullThere);
}

/** The free places nearest to one that was lost to somebody on the portal, as `date time` lines; null where nothing was lost. */
export function lostPlace(db: ReadDb, uid: string): string[] | null {
  const [row] = refusedFor(db, uid, slotFullThere);
  if (!row) return null;
  const { nearest } = (row.errorDetail ?? {}) as { nearest?: string };
  return (nearest ?? '').split('\n').filter((line) => line !== '');
}
