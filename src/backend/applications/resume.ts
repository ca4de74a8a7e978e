import { isClosed, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { toErrorShape } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { defineCommand } from '../command.ts';
import { updateRow } from '../db/rows.ts';
import type { Office } from '../office.ts';
import { program } from '../staff/program.ts';
import { applicationById } from './detail.ts';
import { endOfPause, keepPause, pauseInWords } from './pauses.ts';
import { applyChanges, transition, type ApplicationChanges } from './steps.ts';
import { applications } from './tables.ts';

/** Lets a term go on after the citizen completed through the portal: the due date is counted on, and the portal is told of it. */
const resumeTerm = defineCommand({
  name: 'applications.resume',
  permission: 'applications.branch',
  load: (db, { id }: { readonly id: number }) => applicationById(db, id),
  decide(row, _input, context) {
    const ended = isClosed(row.status as ApplicationStatus) ? null : endOfPause(context.office, row, row.completedOn ?? bakuDate(context.now));
    const changes: ApplicationChanges = { pausedOn: null, ...(ended && { dueDate: ended.dueDate }) };
    const data = ended && ({ dueDate: ended.dueDate, pause: { ...ended.pause } } satisfies Json);
    return {
      subject: { kind: 'application', uid: row.uid },
      detail: data ?? {},
      outbox: data ? [transition(row, 'resume', data, changes, context)] : [],
      topics: ['applications'],
      rows(db) {
        if (!ended) return updateRow(db, applications, row.id, changes);
        keepPause(db, row.id, ended.pause);
        applyChanges(db, row, 'resume', changes, pauseInWords(ended), context);
      },
    };
  },
});

/**
 * Lets every term go on whose citizen has completed: what came back from the portal bears the day it stood still from until this has run. Where the calendar
 * lacks a year the term waits, marked as standing still, until the year is recorded.
 * @returns how many went on
 */
export async function resumeCompleted(office: Office): Promise<number> {
  const waiting = await office.store.read((db) =>
    db.statement<{ id: number }>(`SELECT id FROM applications INDEXED BY applications_paused WHERE paused_on IS NOT NULL AND status <> 'returned' AND removed_at IS NULL`).all(),
  );
  let resumed = 0;
  for (const { id } of waiting) {
    try {
      await resumeTerm(office, program, { id });
      resumed += 1;
    } catch (error) {
      office.log.warn('terms.notResumed', { code: toErrorShape(error).code });
    }
  }
  return resumed;
}
