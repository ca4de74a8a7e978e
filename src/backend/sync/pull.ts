import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { Topic } from '#shared/topics.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { locallyChangedFields, refreshPortalState } from '../outbox/outbox.ts';
import type { ChangesPage, FeedItem, PortalClient } from '../portal/client.ts';
import { feedKinds, pageWriter, problemsOf, type PageWriter } from './kinds.ts';
import { readSyncState, updateSyncState } from './state.ts';
import { setAsideItems } from './tables.ts';

const pageSize = 1_000;

/** What a pull brought. */
export interface Pulled {
  readonly items: number;
  readonly keptAside: number;
}

/**
 * Reads the portal's feed to its present end. Each page's rows and the cursor after it are one transaction, so that a
 * crash repeats a page, and repeating a page changes nothing. A cursor that is too old starts a fresh snapshot by itself.
 * @throws AppError of the portal's client when the line fails; what was read before it stays
 */
export async function pull(office: Office, client: PortalClient, onProgress: (items: number) => void = () => undefined): Promise<Pulled> {
  let items = 0;
  let keptAside = 0;
  let listsCame = false;
  let upcoming: Promise<ChangesPage | 'expired'> | null = null;
  for (;;) {
    const { cursor } = await office.store.read(readSyncState);
    const page = await (upcoming ?? readPage(client, cursor, office));
    upcoming = null;
    if (page === 'expired') continue;
    // The next page is on its way while this one is written; what becomes of it is told when it is awaited.
    if (page.hasMore) upcoming = readPage(client, page.nextCursor, office);
    upcoming?.catch(() => undefined);
    const applied = await applyPage(office, page, cursor === null);
    office.bus.publish(applied.topics);
    items += page.items.length;
    keptAside += applied.keptAside;
    listsCame ||= applied.topics.includes('classifiers');
    onProgress(items);
    if (!page.hasMore) {
      if (listsCame) await retryKeptAside(office);
      return { items, keptAside };
    }
    // Screens ask between pages.
    await nextTurn();
  }
}

async function readPage(client: PortalClient, cursor: string | null, office: Office): Promise<ChangesPage | 'expired'> {
  try {
    return await client.changes(cursor, pageSize);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'portal.cursorExpired' || cursor === null) throw error;
    office.log.warn('sync.cursorExpired');
    await office.store.write((db) => updateSyncState(db, { cursor: null, snapshot: null }));
    return 'expired';
  }
}

interface Applied {
  readonly topics: Topic[];
  readonly keptAside: number;
}

/**
 * Applies a page as one transaction. A page in which something contradicts what is stored is applied again with a way back
 * before each item: that way costs a quarter of the time and is hardly ever needed.
 */
async function applyPage(office: Office, page: ChangesPage, isFirst: boolean): Promise<Applied> {
  try {
    return await writePage(office, page, isFirst, false);
  } catch (error) {
    if (!isContradiction(error)) throw error;
    return writePage(office, page, isFirst, true);
  }
}

function isContradiction(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_CONSTRAINT');
}

function writePage(office: Office, page: ChangesPage, isFirst: boolean, careful: boolean): Promise<Applied> {
  const now = office.now();
  return office.store.write((db) => {
    const state = readSyncState(db);
    const begins = page.snapshot && (isFirst || state.snapshot === null);
    const snapshots = state.snapshots + Number(begins);
    const snapshot = page.snapshot ? snapshots : null;
    const locallyChanged = locallyChangedFields(db);
    const write = pageWriter(db, { snapshot, locallyChanged, now });
    const known = keptAsideKeys(db);
    const topics = new Set<Topic>(['sync']);
    let keptAside = 0;
    for (const item of page.items) {
      const problem = applyItem(db, write, item, { snapshot, now, careful });
      const key = `${item.kind}:${item.id}`;
      if (known.has(key)) forget(db, item);
      if (problem) {
        keep(db, item, problem, now);
        keptAside += 1;
      } else settled(db, item, locallyChanged, topics);
    }
    const ended = page.snapshot ? !page.hasMore && snapshot : state.snapshot;
    if (ended) {
      removeAbsent(db, ended, now);
      for (const kind of Object.values(feedKinds)) for (const topic of kind.topics) topics.add(topic);
    }
    updateSyncState(db, { cursor: page.nextCursor, snapshot: ended ? null : snapshot, snapshots, lastPullAt: now });
    return { topics: [...topics], keptAside };
  });
}

/**
 * Tries again what was kept aside: a newer program may understand it, a service that it names or what it contradicted may have changed. What still cannot be
 * understood stays as it is. @returns how much was taken in
 */
export async function retryKeptAside(office: Office): Promise<number> {
  if ((await office.store.read(keptAsideCount)) === 0) return 0;
  const now = office.now();
  const { count, topics } = await office.store.write((db) => {
    // While a snapshot is being read, what it has not reached is not yet gone from the portal.
    const { snapshot } = readSyncState(db);
    const locallyChanged = locallyChangedFields(db);
    const write = pageWriter(db, { snapshot, locallyChanged, now });
    const taken = new Set<Topic>(['sync']);
    let n = 0;
    for (const { raw } of db.select({ raw: setAsideItems.raw }).from(setAsideItems).orderBy(setAsideItems.id).all()) {
      const item = raw as unknown as FeedItem;
      if (applyItem(db, write, item, { snapshot, now, careful: true })) continue;
      forget(db, item);
      settled(db, item, locallyChanged, taken);
      n += 1;
    }
    return { count: n, topics: [...taken] };
  });
  if (count > 0) office.bus.publish(topics);
  return count;
}

function keptAsideCount(db: ReadDb): number {
  return db.statement<{ n: number }>('SELECT count(*) AS n FROM set_aside_items').get()?.n ?? 0;
}

/** What follows when an item was taken in: changes of ours that wait stand on the portal's new state, and who shows its kind is told. */
function settled(db: WriteDb, item: FeedItem, locallyChanged: ReadonlyMap<string, unknown>, topics: Set<Topic>): void {
  if (item.op === 'upsert' && locallyChanged.has(item.id)) refreshPortalState(db, item.id, item.data as Json);
  for (const topic of feedKinds[item.kind]?.topics ?? []) topics.add(topic);
}

type Problem = { readonly code: string; readonly detail: Json };

/** Applies one item whole or not at all. Returns what is wrong with it, or null. */
function applyItem(db: WriteDb, write: PageWriter, item: FeedItem, { snapshot, now, careful }: { snapshot: number | null; now: number; careful: boolean }): Problem | null {
  const kind = feedKinds[item.kind];
  if (!kind) return { code: 'unknownKind', detail: {} };
  if (item.op === 'delete') {
    if (kind.table) db.statement<never>(`UPDATE ${kind.table} SET removed_at = ? WHERE uid = ? AND removed_at IS NULL AND version <= ?`).run(now, item.id, item.version ?? Number.MAX_SAFE_INTEGER);
    return null;
  }
  const parsed = kind.schema.safeParse(item.data);
  if (!parsed.success) {
    // What we hold of it stays, also at the end of a snapshot.
    if (kind.table && snapshot !== null) db.statement<never>(`UPDATE ${kind.table} SET snapshot = ? WHERE uid = ?`).run(snapshot, item.id);
    return { code: 'malformed', detail: problemsOf(parsed.error) };
  }
  if (!careful) {
    write(kind, parsed.data);
    return null;
  }
  db.statement<never>('SAVEPOINT item').run();
  try {
    write(kind, parsed.data);
    return null;
  } catch (error) {
    if (!isContradiction(error)) throw error;
    db.statement<never>('ROLLBACK TO item').run();
    return { code: 'contradicts', detail: { constraint: String((error as { code?: unknown }).code) } };
  } finally {
    db.statement<never>('RELEASE item').run();
  }
}

/** After a whole snapshot, what the portal did not name is gone there. Things it never had yet (version 0) stay. */
function removeAbsent(db: WriteDb, snapshot: number, now: number): void {
  for (const { table } of Object.values(feedKinds)) {
    if (table) db.statement<never>(`UPDATE ${table} SET removed_at = ? WHERE removed_at IS NULL AND version > 0 AND snapshot IS NOT ?`).run(now, snapshot);
  }
}

function keptAsideKeys(db: WriteDb): Set<string> {
  const rows = db.select({ kind: setAsideItems.kind, portalId: setAsideItems.portalId }).from(setAsideItems).all();
  return new Set(rows.map((row) => `${row.kind}:${row.portalId}`));
}

function forget(db: WriteDb, item: FeedItem): void {
  db.delete(setAsideItems)
    .where(and(eq(setAsideItems.kind, item.kind), eq(setAsideItems.portalId, item.id)))
    .run();
}

function keep(db: WriteDb, item: FeedItem, problem: Problem, now: number): void {
  db.insert(setAsideItems)
    .values({ receivedAt: now, kind: item.kind, portalId: item.id, version: item.version, problem: problem.code, detail: problem.detail, raw: item as unknown as Json })
    .run();
}
