import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { settleIssued } from '../applications/owedLetters.ts';
import { markTold } from '../applications/telling.ts';
import { defineCommand } from '../command.ts';
import type { WriteDb } from '../db/store.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import type { RenderedNotice } from './documents.ts';
import { notices } from './tables.ts';

interface Issued {
  readonly kind: NoticeKind;
  readonly way: 'printed' | 'saved';
  readonly notice: RenderedNotice;
}

/** Writes down that a notice left the program, with the fingerprint of the paper. */
export const issueNotice = defineCommand({
  name: 'notices.issue',
  permission: 'notices.issue',
  load: (_db, { notice }: Issued) => fingerprint(notice),
  decide(sha256, issued, { actor, now }) {
    const { kind, way, notice: { subject } } = issued;
    return {
      subject,
      detail: { kind, way, sha256 },
      outbox: [],
      topics: ['notices', 'applications', 'reception'],
      rows: (db) => recordIssued(db, issued, actor.name, now),
    };
  },
});

/**
 * Writes down one notice that left the program, in the transaction of the command that let it go; many may go in one step. An earlier one of what was done again since is
 * in the audit alone: it tells the citizen nothing of what stands now.
 */
export function recordIssued(db: WriteDb, { kind, way, notice }: Issued, issuedBy: string, now: number): void {
  const { subject, isPast } = notice;
  if (isPast) return;
  db.insert(notices)
    .values({ uid: uuidv7(), subjectKind: subject.kind, subjectUid: subject.uid, kind, way, status: 'issued', sha256: fingerprint(notice), issuedAt: now, issuedBy })
    .run();
  if (subject.kind === 'application') settleIssued(db, subject.uid, kind);
  // The letter is the telling (8.1).
  if (kind === 'leaving') markTold(db, subject.uid);
}

function fingerprint({ pdf }: RenderedNotice): string {
  return createHash('sha256').update(pdf).digest('hex');
}
