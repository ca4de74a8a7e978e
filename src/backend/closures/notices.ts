import { setImmediate as turn } from 'node:timers/promises';
import { formatDate } from '#shared/az/dates.ts';
import type { PlanEntry } from '#shared/closures/plan.ts';
import type { NoticesNews } from '#shared/closures/views.ts';
import { AppError } from '#shared/errors.ts';
import { isExpectedOrReceived, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { mergePdf } from '../documents/mergePdf.ts';
import { recordIssued } from '../notices/commands.ts';
import { renderNotice, type RenderedNotice } from '../notices/documents.ts';
import type { Office } from '../office.ts';
import { bookingByUid } from '../reception/touched.ts';
import { closureByUid, saveClosure } from './record.ts';

interface Wanted {
  readonly uid: string;
  readonly bookings?: readonly string[] | undefined;
}

/** All new reception notices of a closure as one document to print or save. Ends without a file when it is stopped. @throws AppError `closure.noNotices`, and those of a notice */
export async function* noticesInOne(office: Office, wanted: Wanted, signal: AbortSignal | undefined): AsyncGenerator<NoticesNews> {
  const pdfs: Uint8Array[] = [];
  const bookings: string[] = [];
  for await (const { notice, done, total } of drawn(office, wanted, signal)) {
    pdfs.push(notice.pdf);
    bookings.push(notice.subject.uid);
    yield { kind: 'progress', done, total };
  }
  if (signal?.aborted) return;
  const closure = await office.store.read((db) => closureByUid(db, wanted.uid));
  const title = `Qəbul bildirişləri ${formatDate(closure.fromDate)}–${formatDate(closure.toDate)}`;
  yield { kind: 'file', fileName: `${title}.pdf`, pdf: mergePdf(pdfs, title), bookings };
}

/** The same, a file each. */
export async function* noticeFiles(office: Office, wanted: Wanted, signal: AbortSignal | undefined): AsyncGenerator<NoticesNews> {
  const files: Array<{ name: string; bytes: Uint8Array }> = [];
  const bookings: string[] = [];
  for await (const { notice, done, total } of drawn(office, wanted, signal)) {
    files.push({ name: notice.fileName, bytes: notice.pdf });
    bookings.push(notice.subject.uid);
    yield { kind: 'progress', done, total };
  }
  if (!signal?.aborted) yield { kind: 'files', files, bookings };
}

/** Writes down that notices left the program on paper or as files, each with the fingerprint of its paper. */
export async function noticesDone(office: Office, actor: Parameters<typeof issueAll>[1], input: { uid: string; bookings: readonly string[]; way: 'printed' | 'saved' }): Promise<void> {
  const notices: RenderedNotice[] = [];
  for await (const { notice } of drawn(office, input, undefined)) notices.push(notice);
  await issueAll(office, actor, { uid: input.uid, way: input.way, notices });
}

const issueAll = defineCommand({
  name: 'closures.notices',
  permission: 'notices.issue',
  load: (db, { uid }: { uid: string; way: 'printed' | 'saved'; notices: readonly RenderedNotice[] }) => closureByUid(db, uid),
  decide(closure, { way, notices }, { actor, now }) {
    const issued = new Set(notices.map(({ subject }) => subject.uid));
    return {
      subject: { kind: 'closure', uid: closure.uid },
      detail: { way, notices: notices.length },
      outbox: [],
      topics: ['closures', 'notices', 'reception'],
      rows(db) {
        for (const notice of notices) recordIssued(db, { kind: 'reception', way, notice }, actor.name, now);
        const entries = closure.plan.entries.map((entry) => (entry.doneAt !== null && issued.has(entry.bookingUid) ? { ...entry, noticeAt: now } : entry));
        saveClosure(db, closure, { plan: { ...closure.plan, entries } });
      },
    };
  },
});

/** Draws notice after notice; between two of them others may be served, and a stop is heard. */
async function* drawn(office: Office, { uid, bookings }: Wanted, signal: AbortSignal | undefined): AsyncGenerator<{ notice: RenderedNotice; done: number; total: number }> {
  const ids = await office.store.read((db) => {
    const moved = closureByUid(db, uid).plan.entries.filter(isMoved).filter(({ bookingUid }) => !bookings || bookings.includes(bookingUid));
    return stillExpected(db, moved);
  });
  if (ids.length === 0) throw new AppError('closure.noNotices');
  for (const [index, id] of ids.entries()) {
    await turn();
    if (signal?.aborted) return;
    yield { notice: await renderNotice(office, 'reception', id), done: index + 1, total: ids.length };
  }
}

/** Whether a booking of the plan has come to a new place. */
export function isMoved({ doneAt, decision }: PlanEntry): boolean {
  return doneAt !== null && decision.kind === 'move';
}

/** Rows of those who were not cancelled since: nobody is invited to what is off. */
function stillExpected(db: ReadDb, entries: readonly PlanEntry[]): number[] {
  return [...new Set(entries.map(({ bookingUid }) => bookingUid))].flatMap((uid) => {
    const row = bookingByUid(db, uid);
    return row && isExpectedOrReceived(row.status as BookingStatus) ? [row.id] : [];
  });
}
