import type { z } from 'zod';
import type { keepStepInput, stepDraftOf } from '#shared/applications/stepDrafts.ts';
import type { Json } from '#shared/json.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { defineKeeping } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { applicationById } from './detail.ts';

/** What a person has begun to write for a step on an application; null when nothing. */
export function stepDraft(db: ReadDb, actor: Actor, { id, step }: z.infer<typeof stepDraftOf>): Record<string, Json> | null {
  const row = db.statement<{ form: string }>('SELECT form FROM step_drafts INDEXED BY step_drafts_person WHERE person_uid = ? AND application_id = ? AND step = ?').get(actor.uid, id, step);
  return row ? (JSON.parse(row.form) as Record<string, Json>) : null;
}

/** Keeps what a person is writing for a step. @throws AppError `application.notFound` */
export const keepStepDraft = defineKeeping({
  permission: 'applications.view',
  load: (db, { id }: z.infer<typeof keepStepInput>) => applicationById(db, id),
  decide: (_application, { id, step, form }, { actor, now }) => ({
    topics: [],
    rows: (db) =>
      void db
        .statement<never>(
          `INSERT INTO step_drafts (person_uid, application_id, step, form, updated_at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (person_uid, application_id, step) DO UPDATE SET form = excluded.form, updated_at = excluded.updated_at`,
        )
        .run(actor.uid, id, step, JSON.stringify(form), now),
  }),
});

/** Forgets what a person was writing for a step: it was taken, or given up on purpose. */
export const forgetStepDraft = defineKeeping({
  permission: 'applications.view',
  load: (_db, _input: z.infer<typeof stepDraftOf>) => undefined,
  decide: (_state, { id, step }, { actor }) => ({
    topics: [],
    rows: (db) => void db.statement<never>('DELETE FROM step_drafts WHERE person_uid = ? AND application_id = ? AND step = ?').run(actor.uid, id, step),
  }),
});
