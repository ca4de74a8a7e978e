import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { assertMayUndo, isUndoable, undoMinutes, undoPermission, type UndoableStep, type undoInput } from '#shared/applications/undo.ts';
import type { UndoOffer } from '#shared/applications/views.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { defineCommand, type CommandContext } from '../command.ts';
import { updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { applicationById, type StoredApplication } from './detail.ts';
import { setCoExecutors } from './executors.ts';
import { storedReply } from './replies.ts';
import { giving, noteEvent, transition, type ApplicationChanges } from './steps.ts';
import { applications } from './tables.ts';

/** What a step left for taking it back. */
interface UndoNote {
  readonly by: string;
  /** The fields it changed, as they were and as it left them. */
  readonly before: Readonly<Record<string, Json>>;
  readonly after: Readonly<Record<string, Json>>;
  /** Those who worked beside the executor before. */
  readonly beside?: ReadonlyArray<{ readonly uid: string; readonly name: string }>;
  /** The other application, where two were compared. */
  readonly otherId?: number;
}

interface LastStep {
  readonly at: number;
  readonly action: string;
  readonly note: UndoNote | null;
}

/** The newest step on an application's timeline. What came after a step stands between it and its taking back. */
function lastStep(db: ReadDb, applicationId: number): LastStep | null {
  const row = db
    .statement<{ at: number; action: string; undo: string | null }>('SELECT at, action, undo FROM application_events INDEXED BY application_events_application WHERE application_id = ? ORDER BY id DESC LIMIT 1')
    .get(applicationId);
  return row ? { at: row.at, action: row.action, note: row.undo === null ? null : (JSON.parse(row.undo) as UndoNote) } : null;
}

/** The step that a person may take back on an application now, and until when; null when none. */
export function undoOffer(db: ReadDb, id: number, actor: Actor, now: number): UndoOffer | null {
  const row = applicationById(db, id);
  const last = lastStep(db, id);
  if (!last?.note || !isUndoable(last.action) || last.note.by !== actor.uid || !may(actor.role, undoPermission(last.action))) return null;
  const until = last.at + undoMinutes * 60_000;
  return now <= until && isAsLeft(db, row, last.action, last.note, last.at) ? { step: last.action, until } : null;
}

/** Whether everything stands as the step left it: nobody, here or on the portal, has built on it. */
function isAsLeft(db: ReadDb, row: StoredApplication, step: UndoableStep, note: UndoNote, at: number): boolean {
  const now = row as unknown as Record<string, unknown>;
  if (!Object.entries(note.after).every(([field, value]) => isDeepStrictEqual(now[field] ?? null, value ?? null))) return false;
  return !giving(step) || (storedReply(db, row.id)?.changedAt ?? 0) <= at;
}

/**
 * Takes back a person's own last step on an application, where the table of steps lets it (`shared/applications/undo.ts`): by a step of its own with a point of the
 * timeline, an audit entry and, where the portal had heard of the step, what tells it otherwise. Nothing is removed from the history.
 * @throws AppError `application.nothingToUndo`, `application.undoNotYours`, `application.undoTooLate`, `application.undoChanged` when somebody has built on it
 */
export const undoStep = defineCommand({
  name: 'applications.undo',
  permission: 'applications.view',
  load(db, { id, step }: z.infer<typeof undoInput>, { actor, now }) {
    const row = applicationById(db, id);
    const last = lastStep(db, id);
    if (!may(actor.role, undoPermission(step))) throw new AppError('auth.notAllowed');
    if (!last || last.action !== step) throw new AppError('application.undoChanged');
    if (!last.note) throw new AppError('application.nothingToUndo');
    assertMayUndo({ at: last.at, by: last.note.by }, actor.uid, now);
    if (!isAsLeft(db, row, step, last.note, last.at)) throw new AppError('application.undoChanged');
    return { row, note: last.note, stepAt: last.at, other: last.note.otherId === undefined ? null : applicationById(db, last.note.otherId) };
  },
  decide({ row, note, stepAt, other }, { step }, context) {
    const { actor, now } = context;
    const changes = note.before as ApplicationChanges;
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: { step },
      outbox: giving(step) ? [givenBack(row, changes, context)] : [],
      topics: ['applications', 'replies'],
      rows(db) {
        updateRow(db, applications, row.id, { ...changes, revision: row.revision + 1 });
        if (note.beside) setCoExecutors(db, row.id, note.beside, now);
        if (step === 'finishPart') unfinishPart(db, row.id, actor.uid, stepAt);
        const undone = { at: now, action: 'undone', actorName: actor.name };
        noteEvent(db, row.id, { ...undone, detail: { step, ...(other && { uid: other.uid }) } });
        if (other) noteEvent(db, other.id, { ...undone, detail: { step, uid: row.uid } });
      },
    };
  },
});

/** What tells the portal that the work is again with whom it was before, or with nobody. */
function givenBack(row: StoredApplication, before: ApplicationChanges, context: CommandContext): OutboxOperation {
  // What only we keep is no part of what the portal hears.
  const { onControl: _control, departmentCode: _code, innerDue: _inner, ...heard } = before;
  if (!before.executor) return transition(row, 'unassign', {}, heard, context);
  const { executor, department = row.department, resolution = row.resolution } = before;
  return transition(row, 'assign', { executor, department, resolution, dueDate: row.dueDate }, heard, context);
}

function unfinishPart(db: WriteDb, applicationId: number, person: string, doneAt: number): void {
  db.statement<never>('UPDATE application_executors SET done_at = NULL, done_note = NULL WHERE application_id = ? AND staff_uid = ? AND until IS NULL AND done_at = ?').run(applicationId, person, doneAt);
}
