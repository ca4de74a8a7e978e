import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { ApplicationAction } from '#shared/applications/lifecycle.ts';
import { isUndoable } from '#shared/applications/undo.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { CommandContext } from '../command.ts';
import { insertRow, rowBy, updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { coExecutorsOf } from './executors.ts';
import { dropPointless } from './owedLetters.ts';
import { applicationEvents, applications } from './tables.ts';

export type ApplicationRow = typeof applications.$inferSelect;
export type ApplicationChanges = Partial<typeof applications.$inferInsert>;

/** The application as the person saw it. @throws AppError `application.notFound`, `application.changedMeanwhile` */
export function loadSeen(db: ReadDb, input: { readonly id: number; readonly revision: number }): ApplicationRow {
  const row = rowBy(db, applications, 'id', input.id);
  if (!row || row.removedAt !== null) throw new AppError('application.notFound');
  if (row.revision !== input.revision) throw new AppError('application.changedMeanwhile');
  return row;
}

/** A step of the lifecycle on its way to the portal, with the fields it touches as they were. */
export function transition(row: ApplicationRow, action: ApplicationAction | 'resume' | 'unassign', data: Json, changes: ApplicationChanges, { actor, now }: CommandContext): OutboxOperation {
  const before = Object.fromEntries(Object.keys(changes).map((field) => [field, (row[field as keyof ApplicationRow] ?? null) as Json]));
  return {
    aggregate: { kind: 'application', uid: row.uid },
    method: 'POST',
    path: `/v1/applications/${row.uid}/transitions`,
    body: { action, data, at: new Date(now).toISOString(), actorName: actor.name },
    baseVersion: row.version,
    before,
  };
}

/** Writes a step: the row's new state and a point of its timeline, with the term that it moved, and what taking it back needs where it may be taken back. Letters that it leaves without a point are owed no more. */
export function applyChanges(db: WriteDb, row: ApplicationRow, action: string, changes: ApplicationChanges, detail: Record<string, Json>, { actor, now }: CommandContext): void {
  const undo = isUndoable(action) && hasWayBack(action, row) ? undoNote(row, changes, actor, giving(action) ? coExecutorsOf(db, row.id) : null) : undefined;
  updateRow(db, applications, row.id, { ...changes, revision: row.revision + 1 });
  dropPointless(db, row.id);
  const isMoved = row.dueDate !== null && changes.dueDate !== undefined && changes.dueDate !== row.dueDate;
  noteEvent(db, row.id, { at: now, action, actorName: actor.name, detail: isMoved ? { ...detail, dueBefore: row.dueDate } : detail, ...(undo && { undo }) });
}

/** What taking a step back needs: who took it, and the fields it changes as they are and as they will be. */
export function undoNote(row: ApplicationRow, changes: ApplicationChanges, actor: Actor, beside: ReadonlyArray<{ readonly uid: string; readonly name: string }> | null = null): Json {
  const fields = Object.keys(changes) as Array<keyof ApplicationRow & keyof ApplicationChanges>;
  const of = (values: ApplicationChanges) => Object.fromEntries(fields.map((field) => [field, (values[field] ?? null) as Json]));
  return { by: actor.uid, before: of(row), after: of(changes), ...(beside && { beside: beside.map(({ uid, name }) => ({ uid, name })) }) };
}

/** Whether a step gives the work to somebody. */
export function giving(step: string): boolean {
  return step === 'assign' || step === 'takeUp' || step === 'giveOut' || step === 'handOver' || step === 'takeBack';
}

/** Whether the portal can be told that the work is with nobody again: only of what was registered and no more. */
function hasWayBack(step: string, before: ApplicationRow): boolean {
  return !giving(step) || before.executor !== null || before.status === 'registered';
}

/** Adds a point to an application's timeline. */
export function noteEvent(db: WriteDb, applicationId: number, event: { at: number; action: string; actorName: string; detail: Record<string, Json>; undo?: Json }): void {
  insertRow(db, applicationEvents, { applicationId, ...event });
}
