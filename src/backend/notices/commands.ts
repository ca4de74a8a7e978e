import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { defineCommand } from '../command.ts';
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
  load: (_db, { notice }: Issued) => createHash('sha256').update(notice.pdf).digest('hex'),
  decide(sha256, { kind, way, notice: { subject } }, { actor, now }) {
    return {
      subject,
      detail: { kind, way, sha256 },
      outbox: [],
      topics: ['notices', 'applications', 'reception'],
      rows(db) {
        db.insert(notices)
          .values({ uid: uuidv7(), subjectKind: subject.kind, subjectUid: subject.uid, kind, way, status: 'issued', sha256, issuedAt: now, issuedBy: actor.name })
          .run();
      },
    };
  },
});
