import type { z } from 'zod';
import { assertNotGivenToAccused } from '#shared/applications/branches.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { statusAfter, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { papersToTell } from '#shared/notices/telling.ts';
import type { finishPartInput, handOverInput, takeBackInput, toldInput, watchInput, WorkAction } from '#shared/applications/work.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import { updateRow } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { memberByUid } from '../staff/members.ts';
import { applicationById, type StoredApplication } from './detail.ts';
import { actsFor, coExecutorsOf, setCoExecutors, workActionsFor } from './executors.ts';
import { owedOn, settleLetter } from './owedLetters.ts';
import { applyChanges, loadSeen, noteEvent, transition, undoNote, type ApplicationChanges } from './steps.ts';
import { applications } from './tables.ts';
import { markTold } from './telling.ts';
import { tellOfWork } from './workItems.ts';

function assertMay(db: ReadDb, row: StoredApplication, action: WorkAction, { actor, now }: CommandContext): void {
  if (!workActionsFor(db, actor, row, bakuDate(now)).includes(action)) throw new AppError('application.workNotYours');
}

/** The application for a step that does not ask how it was seen. @throws AppError `application.notFound`, `application.workNotYours` */
function rowFor(db: ReadDb, id: number, action: WorkAction, context: CommandContext): StoredApplication {
  const row = applicationById(db, id);
  assertMay(db, row, action, context);
  return row;
}

/** Gives an application another responsible executor; to the portal it is an assignment like any other. Who becomes responsible works on it no longer as one beside. */
function passTo(row: StoredApplication, to: { uid: string; name: string }, action: 'handOver' | 'takeBack', detail: Record<string, string>, context: CommandContext): Change<void> {
  assertNotGivenToAccused(row, to.name);
  const changes: ApplicationChanges = { status: statusAfter('assign', row.status as ApplicationStatus), executorUid: to.uid, executor: to.name, assignedAt: context.now };
  return {
    subject: { kind: 'application', uid: row.uid },
    detail: { ...detail, executor: to.uid },
    outbox: [transition(row, 'assign', { executor: to.name, department: row.department, resolution: row.resolution, dueDate: row.dueDate }, changes, context)],
    topics: ['applications', 'replies'],
    rows(db) {
      applyChanges(db, row, action, changes, detail, context);
      setCoExecutors(db, row.id, coExecutorsOf(db, row.id).filter((person) => person.uid !== to.uid), context.now);
      tellOfWork(db, { applicationId: row.id, kind: 'handedOver', to: [to.uid], by: context.actor, at: context.now });
    },
  };
}

/** Hands an application over to a colleague, with why; the manager sees it on the timeline. @throws AppError `application.workNotYours`, `application.unknownExecutor` */
export const handOverApplication = defineCommand({
  name: 'applications.handOver',
  permission: 'applications.handOver',
  load(db, input: z.infer<typeof handOverInput>, context) {
    const row = loadSeen(db, input);
    assertMay(db, row, 'handOver', context);
    const to = memberByUid(db, input.executorUid);
    if (!to?.active || to.uid === row.executorUid) throw new AppError('application.unknownExecutor');
    return { row, to, behalf: actsFor(db, context.actor, row, bakuDate(context.now)) };
  },
  decide: ({ row, to, behalf }, { note }, context) => passTo(row, to, 'handOver', { from: behalf ?? row.executor ?? '', to: to.name, note }, context),
});

/** Takes an application back from its executor to who takes it. @throws AppError `application.workNotYours` */
export const takeBackApplication = defineCommand({
  name: 'applications.takeBack',
  permission: 'applications.assign',
  load(db, input: z.infer<typeof takeBackInput>, context) {
    const row = loadSeen(db, input);
    assertMay(db, row, 'takeBack', context);
    return { row };
  },
  decide: ({ row }, { note }, context) => passTo(row, context.actor, 'takeBack', { from: row.executor ?? '', note }, context),
});

/** Says that one's own part is finished. The responsible executor answers. @throws AppError `application.workNotYours` */
export const finishPart = defineCommand({
  name: 'applications.finishPart',
  permission: 'applications.handOver',
  load: (db, input: z.infer<typeof finishPartInput>, context) => ({ row: rowFor(db, input.id, 'finishPart', context) }),
  decide: ({ row }, { note }, { actor, now }) => ({
    subject: { kind: 'application', uid: row.uid },
    detail: { note },
    outbox: [],
    topics: ['applications'],
    rows(db) {
      db.statement<never>('UPDATE application_executors SET done_at = ?, done_note = ? WHERE application_id = ? AND staff_uid = ? AND until IS NULL').run(now, note, row.id, actor.uid);
      noteEvent(db, row.id, { at: now, action: 'finishPart', actorName: actor.name, detail: { note }, undo: undoNote(row, {}, actor) });
    },
  }),
});

/** Puts an application on the manager's control, or takes it off. The office's own matter: the portal does not hear of it. @throws AppError `application.workNotYours` */
export const watchApplication = defineCommand({
  name: 'applications.watch',
  permission: 'applications.control',
  load: (db, input: z.infer<typeof watchInput>, context) => ({ row: rowFor(db, input.id, input.onControl ? 'watch' : 'unwatch', context) }),
  decide: ({ row }, { onControl }, { actor, now }) => ({
    subject: { kind: 'application', uid: row.uid },
    detail: { onControl },
    outbox: [],
    topics: ['applications'],
    rows(db) {
      updateRow(db, applications, row.id, { onControl });
      noteEvent(db, row.id, { at: now, action: onControl ? 'watch' : 'unwatch', actorName: actor.name, detail: {}, undo: undoNote(row, { onControl }, actor) });
    },
  }),
});

/**
 * Writes down that the citizen was told otherwise than by the program's message or paper — by a call, at the desk, by a letter of one's own — of what some papers tell: nobody need
 * print them any more. Of those that are owed no more nothing is written. @throws AppError `application.workNotYours` where none is
 */
export const tellOtherwise = defineCommand({
  name: 'applications.told',
  permission: 'applications.branch',
  load(db, input: z.infer<typeof toldInput>, context) {
    const row = rowFor(db, input.id, 'told', context);
    const papers = papersToTell(owedOn(db, row.id), row).filter((paper) => input.papers.includes(paper));
    if (papers.length === 0) throw new AppError('application.workNotYours');
    return { row, papers };
  },
  decide: ({ row, papers }, { way, note }, { actor, now }) => ({
    subject: { kind: 'application', uid: row.uid },
    detail: { papers, way, note },
    outbox: [],
    topics: ['applications'],
    rows(db) {
      for (const paper of papers) {
        settleLetter(db, row.id, paper);
        if (paper === 'leaving') markTold(db, row.uid);
        noteEvent(db, row.id, { at: now, action: 'told', actorName: actor.name, detail: { kind: paper, way, ...(note && { note }) } });
      }
    },
  }),
});
