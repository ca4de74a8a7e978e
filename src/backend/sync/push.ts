import { isDeepStrictEqual } from 'node:util';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { Topic } from '#shared/topics.ts';
import { auditHead } from '../audit/audit.ts';
import { thisComputer } from '../computers/computer.ts';
import type { WriteDb } from '../db/store.ts';
import { recordSentMessage } from '../notices/messages.ts';
import type { Office } from '../office.ts';
import { rebaseFollowers, sendable, updateOperation, type OutboxRow } from '../outbox/outbox.ts';
import { isSlotFull, nearestPlaces, type PortalClient, type SendResult } from '../portal/client.ts';
import { pick } from './aggregate.ts';
import { aggregateOf } from './aggregates.ts';
import { feedKinds } from './kinds.ts';
import { updateSyncState } from './state.ts';
import { follow } from './takeOver.ts';

/** Operations under way at once; each is of another aggregate. */
const atOnce = 4;
/** After so many rebases of one operation a person looks at it: the portal's state does not settle. */
const mostRebases = 5;
const longestBackoff = 15 * 60_000;

/**
 * Sends what waits, in order per aggregate, until nothing more can go now.
 * A change that is still legal on the portal's newer state and touches other fields is sent again on that state by itself;
 * any other becomes a conflict for a person to decide. Nothing typed is ever thrown away.
 * @returns how many operations the portal took
 * @throws AppError `portal.*` when the line itself fails; what was not sent waits with a growing pause
 */
export async function push(office: Office, client: PortalClient): Promise<number> {
  let taken = 0;
  const { uid: computer } = await thisComputer(office);
  for (;;) {
    const { batch, head } = await office.store.read((db) => ({ batch: sendable(db, office.now(), atOnce), head: auditHead(db) }));
    if (batch.length === 0) return taken;
    const chain = head && `${computer}:${head.seq}:${head.hash}`;
    const outcomes = await Promise.all(batch.map(async (row) => settle(office, row, await sendOne(client, row, chain))));
    taken += outcomes.filter((outcome) => outcome === 'taken').length;
    const failure = outcomes.find((outcome) => outcome instanceof AppError);
    if (failure instanceof AppError) throw failure;
  }
}

function sendOne(client: PortalClient, row: OutboxRow, chain: string | null): Promise<SendResult> {
  return client.send({
    method: row.method as 'POST' | 'PUT',
    path: row.path,
    body: row.body,
    idempotencyKey: row.uid,
    ...(row.baseVersion === null ? {} : { ifMatch: row.baseVersion }),
    ...(chain ? { auditHead: chain } : {}),
  });
}

type Outcome = 'taken' | 'again' | 'stuck' | AppError;

/** Writes down what became of one operation. */
async function settle(office: Office, row: OutboxRow, result: SendResult): Promise<Outcome> {
  const now = office.now();
  const { outcome, topics } = await office.store.write((db): { outcome: Outcome; topics: readonly Topic[] } => {
    switch (result.kind) {
      case 'ok':
        return accept(db, row, result.resource, now);
      case 'conflict':
        if (isSlotFull(result.problem)) return refuseFull(db, row, result.current, result.problem as Json);
        return rebaseOrAsk(db, row, result.current, result.problem as Json, now);
      case 'invalid':
        updateOperation(db, row.id, { status: 'refused', attempts: row.attempts + 1, errorCode: 'portal.refused', errorDetail: result.problem as Json });
        return { outcome: 'stuck', topics: ['sync'] };
      case 'rejected': {
        if (result.status === 404) {
          updateOperation(db, row.id, { status: 'refused', attempts: row.attempts + 1, errorCode: 'portal.unknownThere', errorDetail: result.problem as Json });
          return { outcome: 'stuck', topics: ['sync'] };
        }
        const code = result.status === 401 ? 'portal.badCredentials' : 'portal.forbidden';
        const refused = new AppError(code);
        postpone(db, row, refused, now, undefined);
        return { outcome: refused, topics: ['sync'] };
      }
      case 'unavailable': {
        const down = new AppError(result.reason, result.params);
        postpone(db, row, down, now, result.retryAfterMs);
        return { outcome: down, topics: ['sync'] };
      }
    }
  });
  office.bus.publish(topics);
  return outcome;
}

function accept(db: WriteDb, row: OutboxRow, resource: unknown, now: number): { outcome: Outcome; topics: readonly Topic[] } {
  updateOperation(db, row.id, { status: 'done', doneAt: now, attempts: row.attempts + 1, errorCode: null, errorDetail: null, portalState: null });
  updateSyncState(db, { lastPushAt: now });
  if (row.path === '/v1/notifications') {
    recordSentMessage(db, row, now);
    return { outcome: 'taken', topics: ['sync', 'notices', 'applications', 'reception'] };
  }
  const aggregate = aggregateOf(row);
  const state = aggregate?.understand(resource);
  if (!aggregate || !state) return { outcome: 'taken', topics: ['sync'] };
  rebaseFollowers(db, row, state.version);
  follow(db, aggregate.kind, state.record, now);
  return { outcome: 'taken', topics: ['sync', ...(feedKinds[aggregate.kind]?.topics ?? [])] };
}

/** Somebody was first. */
function rebaseOrAsk(db: WriteDb, row: OutboxRow, current: unknown, problem: Json, now: number): { outcome: Outcome; topics: readonly Topic[] } {
  const aggregate = aggregateOf(row);
  const portal = aggregate?.understand(current);
  if (aggregate && portal) {
    const fields = Object.keys(row.before);
    const ours = pick(aggregate.load(db, row.aggregateUid), fields);
    const theirs = pick(portal.row, fields);
    // Fields that only we keep cannot be in anybody's way.
    const shared = fields.filter((field) => field in portal.row);
    const untouched = shared.every((field) => isDeepStrictEqual(theirs[field], row.before[field]));
    const already = shared.length > 0 && shared.every((field) => isDeepStrictEqual(theirs[field], ours[field]));
    const topics: readonly Topic[] = ['sync', ...(feedKinds[aggregate.kind]?.topics ?? [])];
    if (already) {
      return accept(db, row, current, now);
    }
    const action = String((row.body as { action?: unknown } | null)?.action ?? '');
    if (untouched && aggregate.isLegal(action, portal.row) && row.rebases < mostRebases) {
      follow(db, aggregate.kind, portal.record, now);
      updateOperation(db, row.id, { baseVersion: portal.version, rebases: row.rebases + 1, nextAttemptAt: now });
      return { outcome: 'again', topics };
    }
    follow(db, aggregate.kind, portal.record, now);
    updateOperation(db, row.id, { status: 'conflict', attempts: row.attempts + 1, portalState: current as Json, errorCode: 'sync.conflict', errorDetail: problem });
    return { outcome: 'stuck', topics };
  }
  updateOperation(db, row.id, { status: 'refused', attempts: row.attempts + 1, errorCode: 'portal.refused', errorDetail: problem });
  return { outcome: 'stuck', topics: ['sync'] };
}

/** Somebody on the portal has the place: no other version makes the change right, only another place does. */
function refuseFull(db: WriteDb, row: OutboxRow, current: unknown, problem: Json): { outcome: Outcome; topics: readonly Topic[] } {
  const nearest = nearestPlaces(problem).join('\n');
  updateOperation(db, row.id, { status: 'refused', attempts: row.attempts + 1, portalState: current as Json, errorCode: 'portal.slotFull', errorDetail: { nearest } });
  return { outcome: 'stuck', topics: ['sync', 'reception'] };
}

/** Exponential backoff with full jitter, or the portal's own word. */
function postpone(db: WriteDb, row: OutboxRow, failure: AppError, now: number, retryAfterMs: number | undefined): void {
  const attempts = row.attempts + 1;
  const pause = retryAfterMs ?? Math.random() * Math.min(longestBackoff, 1_000 * 2 ** Math.min(attempts, 12));
  updateOperation(db, row.id, { attempts, nextAttemptAt: now + Math.round(pause), errorCode: failure.code, errorDetail: failure.params });
}
