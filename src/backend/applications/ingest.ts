import { eq } from 'drizzle-orm';
import { changesBetween, isUnchanged, takenOut, type Sent } from '#shared/applications/citizenChanges.ts';
import { isClosed, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { Json } from '#shared/json.ts';
import { bakuDate } from '#shared/az/dates.ts';
import type { ApplicationRecord } from '#shared/portal/records.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { upserter } from '../db/bulk.ts';
import { rowBy } from '../db/rows.ts';
import { replaceWords } from '../db/search.ts';
import type { WriteDb } from '../db/store.ts';
import { departmentCodes } from '../departments/queries.ts';
import { uidsByName } from '../staff/absence.ts';
import { keepLocalFields, type IngestOptions } from '../sync/ingest.ts';
import { stepsOn } from './detail.ts';
import { applicationRow, type ApplicationInsert } from './record.ts';
import { dropPointless } from './owedLetters.ts';
import { keepPause } from './pauses.ts';
import { applicationEvents, applications } from './tables.ts';
import { tellOfCompletion, tellOfWork } from './workItems.ts';
import { applicationWords } from './words.ts';

/** What is known here of an application before its record arrives. */
interface Known {
  readonly id: number;
  readonly status: string;
  readonly executor: string | null;
  readonly executorUid: string | null;
  readonly onControl: number;
  readonly countedFrom: string | null;
  readonly filedTo: string | null;
  readonly innerDue: string | null;
  readonly tellBy: string | null;
  readonly dueDate: string | null;
  readonly completeBy: string | null;
  readonly completedOn: string | null;
  readonly pausedOn: string | null;
  readonly department: string | null;
  readonly departmentCode: string | null;
}

/**
 * What an arriving record says of completing. What was given back elsewhere begins to stand still; what was completed keeps the day it stood still from, until the
 * due date has been counted on (`resumeCompleted`) — or loses it at once, where the portal has moved the date by itself.
 */
function completionOf(record: ApplicationRecord, fromPortal: ApplicationInsert, before: Known | undefined, pauses: (service: string) => boolean): Pick<ApplicationInsert, 'completeBy' | 'completedOn' | 'pausedOn'> {
  const { returned } = record;
  if (returned === null) return { completeBy: null, completedOn: null, pausedOn: null };
  const completeBy = returned.completeBy ?? before?.completeBy ?? null;
  if (record.status === 'returned') {
    const isNew = before?.status !== 'returned';
    const from = fromPortal.dueDate && pauses(record.service) ? bakuDate(Date.parse(returned.at)) : null;
    return { completeBy, completedOn: null, pausedOn: isNew ? from : before.pausedOn };
  }
  // The day that was entered here stays; else the portal's word, else that of the change.
  const isCompletedNow = before?.status === 'returned' && !isClosed(record.status);
  const told = returned.completedAt ?? (isCompletedNow ? record.updatedAt : null);
  const completedOn = (isCompletedNow ? null : before?.completedOn) ?? (told ? bakuDate(Date.parse(told)) : null);
  const isMoved = before !== undefined && before.dueDate !== fromPortal.dueDate;
  return { completeBy, completedOn, pausedOn: isMoved || isClosed(record.status) ? null : (before?.pausedOn ?? null) };
}

/** An application that is with its citizen as it stands here: what they have sent so far. Null where it is not with them. */
function withCitizen(db: WriteDb, before: Known | undefined, record: ApplicationRecord): Sent | null {
  if (before?.status !== 'returned') return null;
  const card = rowBy(db, applications, 'id', before.id);
  if (!card) return null;
  const out = takenOut(stepsOn(db, before.id));
  const files = db.statement<Sent['files'][number] & { waiting: number }>('SELECT uid, name, sha256, added_at IS NOT NULL AND uploaded_at IS NULL AS waiting FROM attachments WHERE application_id = ? ORDER BY id').all(before.id);
  const arrived = new Set(record.attachments.map(({ id }) => id));
  // What was added here is not theirs: that the portal has not got it yet, or has just got it, is no change.
  return { card, files: files.filter(({ uid, waiting }) => !out.has(uid) && (waiting === 0 || arrived.has(uid))) };
}

/** Makes the writer of applications that arrive from the portal. Applying a record twice changes nothing. */
export function applicationIngest(db: WriteDb, { snapshot, locallyChanged, now }: IngestOptions) {
  const upsert = upserter(db, applications);
  const words = replaceWords(db);
  const wordsOf = applicationWords(db);
  const known = db.statement<Known>(
    `SELECT id, status, executor, executor_uid AS executorUid, on_control AS onControl, counted_from AS countedFrom, filed_to AS filedTo, inner_due AS innerDue, tell_by AS tellBy, due_date AS dueDate,
       complete_by AS completeBy, completed_on AS completedOn, paused_on AS pausedOn, department, department_code AS departmentCode FROM applications WHERE uid = ?`,
  );
  const pausing = new Map<string, boolean>();
  const pauses = (service: string): boolean => {
    const is = pausing.get(service) ?? serviceByCode(db, service)?.pausesWhenReturned ?? false;
    pausing.set(service, is);
    return is;
  };
  const codeOf = departmentCodes(db);
  const uidOf = uidsByName(db);
  const addAttachment = db.statement<never>(
    `INSERT INTO attachments (uid, application_id, name, media_type, size, sha256) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET name = excluded.name, application_id = excluded.application_id, media_type = excluded.media_type,
       size = excluded.size,
       content = CASE WHEN sha256 = excluded.sha256 THEN content END,
       fetched_at = CASE WHEN sha256 = excluded.sha256 THEN fetched_at END,
       damaged_at = CASE WHEN sha256 = excluded.sha256 THEN damaged_at END,
       sha256 = excluded.sha256`,
  );

  return (record: ApplicationRecord): void => {
    const before = known.get(record.id);
    const fromPortal = applicationRow(record);
    // Who the executor is among our staff is known here alone, for as long as the portal names the same person; one whom it names anew is found by their name.
    const executorUid = before && before.executor === fromPortal.executor ? before.executorUid : uidOf(fromPortal.executor ?? null);
    // Who has it is known here; a department that the portal names anew is found on the list.
    const departmentCode = before && (fromPortal.department === null || before.department === fromPortal.department) ? before.departmentCode : codeOf(fromPortal.department ?? null);
    const row: ApplicationInsert = { ...fromPortal, executorUid, onControl: before?.onControl === 1, countedFrom: before?.countedFrom ?? null, filedTo: before?.filedTo ?? null, innerDue: before?.innerDue ?? null, tellBy: before?.tellBy ?? null, departmentCode, ...completionOf(record, fromPortal, before, pauses), snapshot, removedAt: null };
    const fields = locallyChanged.get(record.id);
    if (fields) keepLocalFields(row, db.select().from(applications).where(eq(applications.uid, record.id)).get(), fields);
    const sent = withCitizen(db, before, record);
    const { id, outcome } = upsert(row);
    if (outcome === 'known') return;
    words(id, wordsOf(row), outcome === 'inserted');
    if (before) dropPointless(db, id);
    for (const pause of record.pauses) keepPause(db, id, pause);
    for (const file of record.attachments) addAttachment.run(file.id, id, file.name, file.mediaType, file.size, file.sha256);
    const isOpen = !isClosed(row.status as ApplicationStatus);
    if (isOpen && snapshot === null && row.executorUid && row.executorUid !== before?.executorUid) tellOfWork(db, { applicationId: id, kind: 'assigned', to: [row.executorUid], by: null, at: now });
    if (isOpen && before?.status === 'returned' && row.status !== 'returned') tellOfCompletion(db, { id, executorUid: row.executorUid ?? null, executor: row.executor ?? null, departmentCode }, null, now);
    const changed = sent && isOpen ? changesBetween(sent, { card: row, files: record.attachments.map(({ id: uid, name, sha256 }) => ({ uid, name, sha256 })) }) : null;
    const kept = changed && { changed: changed as unknown as Json };
    const note = (action: string, detail: Record<string, Json>) => db.insert(applicationEvents).values({ applicationId: id, at: now, action, actorName: '', detail }).run();
    if (before && before.status !== row.status) note('portalChanged', { from: before.status, to: row.status, ...kept });
    else if (kept && !isUnchanged(changed)) note('citizenChanged', kept);
  };
}
