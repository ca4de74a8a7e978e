import { desc, sql } from 'drizzle-orm';
import { bakuDate } from '#shared/az/dates.ts';
import type { ErrorParams } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { recordFaults, secretsOf, shownOf, type RecordFault } from '#shared/sync/faults.ts';
import type { OutboxStatus } from '#shared/sync/schema.ts';
import type { KeptAsideItem, OutboxItem, SyncStatus } from '#shared/sync/views.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { numbersLeft } from '../numbers/numbers.ts';
import type { ReadDb } from '../db/store.ts';
import { nextDue, outboxCounts, unfinishedFrom, unfinishedOperations, type OutboxRow } from '../outbox/outbox.ts';
import { pick } from './aggregate.ts';
import { refusalsIn } from '../outbox/refusals.ts';
import { aggregateOf } from './aggregates.ts';
import type { LineSnapshot } from './engine.ts';
import { feedKinds } from './kinds.ts';
import { readSyncState } from './state.ts';
import { readSetting } from '../settings/settings.ts';
import { setAsideItems } from './tables.ts';

const mostShown = 500;

/** The line to the portal in figures. `line` is what the engine is doing now. */
export function syncStatus(db: ReadDb, line: LineSnapshot, now: number): SyncStatus {
  const state = readSyncState(db);
  const counts = outboxCounts(db);
  const error = state.lastErrorCode && state.lastErrorAt ? { at: state.lastErrorAt, code: state.lastErrorCode, params: (state.lastErrorParams ?? {}) as ErrorParams } : null;
  return {
    line: line.state,
    lastPullAt: state.lastPullAt,
    lastPushAt: state.lastPushAt,
    error,
    nextAttemptAt: line.nextAttemptAt ?? nextDue(db),
    waiting: counts.pending,
    conflicts: counts.conflict,
    refused: counts.refused,
    keptAside: db.select({ n: sql<number>`count(*)` }).from(setAsideItems).get()?.n ?? 0,
    numbersLeft: numbersLeft(db, 'application', Number(bakuDate(now).slice(0, 4))),
    others: readSetting(db, 'computer')?.others ?? 0,
  };
}

/** What waits or needs a person: conflicts and refusals first, then the newest. */
export function outboxItems(db: ReadDb): OutboxItem[] {
  return unfinishedOperations(db, mostShown)
    .map((row) => outboxItem(db, row))
    .sort((a, b) => Number(a.status === 'pending') - Number(b.status === 'pending'));
}

function outboxItem(db: ReadDb, row: OutboxRow): OutboxItem {
  const aggregate = aggregateOf(row);
  const title = aggregate?.title(db, row.aggregateUid) ?? null;
  const fields = Object.keys(row.before);
  const ours = pick(aggregate?.load(db, row.aggregateUid) ?? null, fields);
  const portal = row.portalState === null ? null : aggregate?.understand(row.portalState);
  const theirs = pick(portal?.row ?? null, fields);
  return {
    id: row.id,
    status: row.status as OutboxStatus,
    command: commandOf(row),
    subjectKind: row.aggregateKind as OutboxItem['subjectKind'],
    subjectId: title?.id ?? null,
    subjectUid: title?.uid ?? null,
    subjectTitle: title?.text ?? (row.aggregateKind === 'calendarYear' ? row.aggregateUid : ''),
    actorName: row.actorName,
    createdAt: row.createdAt,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt,
    // What the line said has its values, and so has a lost place; any other refusal's detail is the portal's own document.
    error: row.errorCode ? { code: row.errorCode, params: row.status === 'pending' || row.errorCode === 'portal.slotFull' ? ((row.errorDetail ?? {}) as ErrorParams) : {} } : null,
    fields: portal && row.status !== 'pending' ? fields.map((field) => ({ field, before: row.before[field] ?? null, ours: ours[field] ?? null, portal: theirs[field] ?? null })) : [],
    refusals: row.status === 'refused' ? refusalsIn(row.errorDetail) : [],
    takesAlong: unfinishedFrom(db, row)
      .slice(1)
      .map(commandOf),
    note: row.note,
  };
}

/** A message to the citizen goes by its own name, whatever step sent it. */
function commandOf(row: OutboxRow): string {
  return row.path === '/v1/notifications' ? 'notices.send' : row.command;
}

/** Items of the feed that could not be understood, newest first. */
export function keptAsideItems(db: ReadDb): KeptAsideItem[] {
  const { id, receivedAt, kind, portalId, problem, raw } = setAsideItems;
  return db
    .select({ id, receivedAt, kind, portalId, problem, raw })
    .from(setAsideItems)
    .orderBy(desc(setAsideItems.id))
    .limit(mostShown)
    .all()
    .map(({ raw: item, ...row }) => {
      const data = partsOf(item)['data'] ?? null;
      return { ...row, ...titleOf(data), faults: faultsOf(db, row.kind, data) };
    });
}

type Parts = { readonly [key: string]: Json | undefined };

function partsOf(value: Json | undefined): Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {};
}

/** The number and the name in a record of whatever kind. */
function titleOf(data: Json): Pick<KeptAsideItem, 'number' | 'name'> {
  const record = partsOf(data);
  const secrets = secretsOf(data);
  const shown = (value: Json | undefined) => (typeof value === 'string' ? shownOf(value, secrets) : null) || null;
  const person = record['citizen'] === undefined ? record : partsOf(record['citizen']);
  const name = ['surname', 'name', 'patronymic'].flatMap((part) => shown(person[part]) ?? []).join(' ');
  const number = [partsOf(record['registration'])['number'], record['portalNumber'], record['number'], record['code']].map(shown).find((each) => each !== null);
  return { number: number ?? null, name: name || shown(record['nameAz']) || shown(record['authorName']) };
}

function faultsOf(db: ReadDb, kind: string, data: Json): RecordFault[] {
  const known = feedKinds[kind];
  if (!known) return [];
  const faults = recordFaults(known.schema, data);
  const service = kind === 'application' ? partsOf(data)['service'] : undefined;
  if (typeof service !== 'string' || service.trim() === '' || serviceByCode(db, service.trim())) return faults;
  const sent = shownOf(service, secretsOf(data));
  return [...faults, { path: 'service', problem: sent === null ? 'wrong' : 'unknownService', sent }];
}
