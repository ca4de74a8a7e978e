import { setImmediate as turn } from 'node:timers/promises';
import { toErrorShape, type ErrorShape } from '#shared/errors.ts';
import type { NoticeKind, NoticesTogether } from '#shared/notices/schema.ts';
import { applicationById, papersOn } from '../applications/detail.ts';
import type { ReadDb } from '../db/store.ts';
import { mergePdf } from '../documents/mergePdf.ts';
import type { Office } from '../office.ts';
import { renderNotice } from './documents.ts';

const title = 'Bildirişlər';

/** The newest paper to the citizen that is still true: whoever has completed is not asked to once more. */
function newestToCitizen(db: ReadDb, id: number): NoticeKind {
  const row = applicationById(db, id);
  return papersOn(db, row).findLast((kind) => kind !== 'letter' && (kind !== 'completion' || row.status === 'returned')) ?? 'registration';
}

/**
 * The newest notice of each application to its citizen as one document. One that cannot be drawn is named with why and does not keep the
 * others from it. Between two of them others may be served, and a stop is heard: then it ends without a file.
 */
export async function* noticesOfApplications(office: Office, ids: readonly number[], signal: AbortSignal | undefined): AsyncGenerator<NoticesTogether> {
  const pdfs: Uint8Array[] = [];
  const notices: Array<{ kind: NoticeKind; id: number }> = [];
  const failed: Array<{ id: number; error: ErrorShape }> = [];
  for (const [index, id] of ids.entries()) {
    await turn();
    if (signal?.aborted) return;
    try {
      const kind = await office.store.read((db) => newestToCitizen(db, id));
      const { pdf } = await renderNotice(office, kind, id);
      // One citizen whose applications were joined gets one letter about all of them.
      if (!pdfs.some((each) => Buffer.compare(each, pdf) === 0)) pdfs.push(pdf);
      notices.push({ kind, id });
    } catch (error) {
      failed.push({ id, error: toErrorShape(error) });
    }
    yield { kind: 'progress', done: index + 1, total: ids.length };
  }
  if (!signal?.aborted) yield { kind: 'file', fileName: `${title}.pdf`, pdf: pdfs.length > 0 ? mergePdf(pdfs, title) : null, notices, failed };
}
