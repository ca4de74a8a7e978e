import { setImmediate as turn } from 'node:timers/promises';
import type { z } from 'zod';
import { AppError, toErrorShape, type ErrorShape } from '#shared/errors.ts';
import type { noticeInput, NoticeKind, NoticesTogether, noticesTogetherInput } from '#shared/notices/schema.ts';
import { applicationById, papersOn } from '../applications/detail.ts';
import { owedOn } from '../applications/owedLetters.ts';
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
 * The newest notice of each application to its citizen as one document, or every letter that each citizen has yet to get. One that cannot be drawn is named with why and does not
 * keep the others from it. Between two of them others may be served, and a stop is heard: then it ends without a file.
 */
export async function* noticesOfApplications(office: Office, { ids, owed }: z.infer<typeof noticesTogetherInput>, signal: AbortSignal | undefined): AsyncGenerator<NoticesTogether> {
  const pdfs: Uint8Array[] = [];
  const notices: Array<{ kind: NoticeKind; id: number }> = [];
  const failed: Array<{ id: number; error: ErrorShape }> = [];
  for (const [index, id] of ids.entries()) {
    await turn();
    if (signal?.aborted) return;
    try {
      for (const kind of await office.store.read((db) => (owed ? owedPapers(db, id) : [newestToCitizen(db, id)]))) {
        const { pdf } = await renderNotice(office, kind, id);
        // One citizen whose applications were joined gets one letter about all of them.
        if (!pdfs.some((each) => Buffer.compare(each, pdf) === 0)) pdfs.push(pdf);
        notices.push({ kind, id });
      }
    } catch (error) {
      failed.push({ id, error: toErrorShape(error) });
    }
    yield { kind: 'progress', done: index + 1, total: ids.length };
  }
  if (!signal?.aborted) yield { kind: 'file', fileName: `${title}.pdf`, pdf: pdfs.length > 0 ? mergePdf(pdfs, title) : null, notices, failed };
}

/** @throws AppError `notice.notOwed` where the citizen has got them all meanwhile */
function owedPapers(db: ReadDb, id: number): NoticeKind[] {
  const papers = owedOn(db, applicationById(db, id).id).map(({ paper }) => paper);
  if (papers.length === 0) throw new AppError('notice.notOwed');
  return papers;
}

/** Some papers as one document. @throws AppError where one of them cannot be drawn */
export async function noticesAsOne(office: Office, notices: ReadonlyArray<z.infer<typeof noticeInput>>): Promise<{ fileName: string; pdf: Uint8Array }> {
  const drawn = [];
  for (const { kind, id, ...which } of notices) drawn.push(await renderNotice(office, kind, id, which));
  const [only] = drawn;
  return only && drawn.length === 1 ? { fileName: only.fileName, pdf: only.pdf } : { fileName: 'Sənədlər.pdf', pdf: mergePdf(drawn.map(({ pdf }) => pdf), 'Sənədlər') };
}
