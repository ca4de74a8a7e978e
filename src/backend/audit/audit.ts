import { createHash } from 'node:crypto';
import type { Json } from '#shared/json.ts';
import { insertRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { auditEntries } from './tables.ts';

export interface AuditEntry {
  readonly at: number;
  readonly actorUid: string;
  readonly actorName: string;
  readonly command: string;
  readonly subjectKind: string;
  readonly subjectUid: string;
  readonly detail: Json;
}

/** The newest link of the chain: how many entries there are and the hash that stands for all of them. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

const genesis = '0'.repeat(64);

/** Appends an entry to the chain, in the transaction of the change it tells of. */
export function appendAudit(db: WriteDb, entry: AuditEntry): void {
  const previousHash = auditHead(db)?.hash ?? genesis;
  insertRow(db, auditEntries, { ...entry, previousHash, hash: hashOf(previousHash, entry) });
}

/** The head of the chain, or null before the first entry. */
export function auditHead(db: ReadDb): AuditHead | null {
  return db.statement<AuditHead>('SELECT id AS seq, hash FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)').get() ?? null;
}

/**
 * Walks the whole chain. Returns the number of the first entry that does not follow from the one before it
 * (altered, inserted or missing), or null when the chain is whole.
 */
export function firstBrokenLink(db: ReadDb): number | null {
  const rows = db.statement<AuditEntry & { id: number; previousHash: string; hash: string; detail: string }>(
    `SELECT id, at, actor_uid AS actorUid, actor_name AS actorName, command, subject_kind AS subjectKind,
            subject_uid AS subjectUid, detail, previous_hash AS previousHash, hash FROM audit_entries ORDER BY id`,
  );
  let expected = { id: 1, previousHash: genesis };
  for (const row of rows.iterate()) {
    const entry = { ...row, detail: JSON.parse(row.detail) as Json };
    const follows = row.id === expected.id && row.previousHash === expected.previousHash && row.hash === hashOf(row.previousHash, entry);
    if (!follows) return expected.id;
    expected = { id: row.id + 1, previousHash: row.hash };
  }
  return null;
}

/** Whether the chain holds this link, as the portal remembers it from an earlier exchange. */
export function holdsLink(db: ReadDb, head: AuditHead): boolean {
  return db.statement<{ hash: string }>('SELECT hash FROM audit_entries WHERE id = ?').get(head.seq)?.hash === head.hash;
}

function hashOf(previousHash: string, entry: AuditEntry): string {
  const content = [previousHash, entry.at, entry.actorUid, entry.actorName, entry.command, entry.subjectKind, entry.subjectUid, entry.detail];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
