import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { outboxItemInput, setAsideInput } from '#shared/sync/schema.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { weighGivenUp } from '../notices/telling.ts';
import { operationById, unfinishedFrom, updateOperation, type OutboxRow } from '../outbox/outbox.ts';
import { pick } from './aggregate.ts';
import { aggregateOf } from './aggregates.ts';

function loadUnfinished(db: ReadDb, id: number): OutboxRow {
  const row = operationById(db, id);
  if (!row || row.status === 'done' || row.status === 'setAside') throw new AppError('sync.alreadySettled');
  return row;
}

/** Sends an operation again: at once, and after a conflict on top of the portal's newer state. */
export const retryOperation = defineCommand({
  name: 'sync.retry',
  permission: 'sync.resolve',
  load: (db, { id }: z.infer<typeof outboxItemInput>) => loadUnfinished(db, id),
  decide(row, _input, { now }) {
    const portal = row.portalState === null ? null : aggregateOf(row)?.understand(row.portalState);
    return {
      subject: { kind: row.aggregateKind, uid: row.aggregateUid },
      detail: { operation: row.uid },
      outbox: [],
      topics: ['sync'],
      rows(db) {
        updateOperation(db, row.id, {
          status: 'pending',
          attempts: 0,
          rebases: 0,
          nextAttemptAt: now,
          errorCode: null,
          errorDetail: null,
          portalState: null,
          ...(portal ? { baseVersion: portal.version, before: pick(portal.row, Object.keys(row.before)) } : {}),
        });
      },
    };
  },
});

/**
 * Gives an operation up with a reason, and with it the steps built on it: the row goes back to the portal's state, or to
 * what it was before. What was typed stays in the outbox's history and in the audit.
 */
export const setOperationAside = defineCommand({
  name: 'sync.setAside',
  permission: 'sync.resolve',
  load(db, { id }: z.infer<typeof setAsideInput>) {
    const row = loadUnfinished(db, id);
    const built = unfinishedFrom(db, row);
    const aggregate = aggregateOf(row);
    return { row, built, aggregate, local: aggregate?.load(db, row.aggregateUid) ?? null };
  },
  decide({ row, built, aggregate, local }, { reason }, { actor, now }) {
    const touched = [...new Set(built.flatMap((operation) => Object.keys(operation.before)))];
    const portal = row.portalState === null ? null : aggregate?.understand(row.portalState);
    // The oldest value wins: each later operation stood on the one before it.
    const before = Object.assign({}, ...built.toReversed().map((operation) => operation.before)) as Record<string, Json>;
    const values = portal ? { ...before, ...pick(portal.row, touched.filter((field) => field in portal.row)) } : before;
    return {
      subject: { kind: row.aggregateKind, uid: row.aggregateUid },
      detail: { operations: built.map((operation) => operation.uid), reason, given: pick(local, touched) },
      outbox: [],
      topics: ['sync', 'applications', 'reception', 'reports'],
      rows(db) {
        for (const operation of built) {
          updateOperation(db, operation.id, { status: 'setAside', note: reason, doneAt: now });
          weighGivenUp(db, operation);
        }
        if (Object.keys(values).length > 0) aggregate?.restore(db, row.aggregateUid, values, { at: now, actorName: actor.name, reason });
      },
    };
  },
});
