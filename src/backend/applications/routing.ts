import type { z } from 'zod';
import type { giveOutInput, routeInput, takeUpInput } from '#shared/applications/routing.ts';
import { statusAfter, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import type { WorkAction } from '#shared/applications/work.ts';
import { assertNotGivenToAccused } from '#shared/applications/branches.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { departmentList } from '#shared/departments/schema.ts';
import { listByCode } from '../classifiers/lists.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import { updateRow } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentName, isMember } from '../departments/queries.ts';
import { memberByUid } from '../staff/members.ts';
import type { StoredApplication } from './detail.ts';
import { workActionsFor } from './executors.ts';
import { applyChanges, loadSeen, noteEvent, transition, undoNote, type ApplicationChanges } from './steps.ts';
import { applications } from './tables.ts';
import { tellOfWork } from './workItems.ts';

function assertMay(db: ReadDb, row: StoredApplication, action: WorkAction, { actor, now }: CommandContext): void {
  if (!workActionsFor(db, actor, row, bakuDate(now)).includes(action)) throw new AppError('application.workNotYours');
}

/**
 * Sends an application to a department, where its head or a member takes it up. The office's own matter until somebody has it: the portal hears of the department
 * with the assignment. @throws AppError `application.workNotYours`, `application.unknownDepartment`
 */
export const routeApplication = defineCommand({
  name: 'applications.route',
  permission: 'applications.handOver',
  load(db, input: z.infer<typeof routeInput>, context) {
    const row = loadSeen(db, input);
    assertMay(db, row, 'route', context);
    const department = listByCode(db, departmentList)?.items.find(({ code, active }) => code === input.department && active);
    if (!department || department.code === row.departmentCode) throw new AppError('application.unknownDepartment');
    return { row, department };
  },
  decide: ({ row, department }, { note }, { actor, now }) => ({
    subject: { kind: 'application', uid: row.uid },
    detail: { department: department.code },
    outbox: [],
    topics: ['applications'],
    rows(db) {
      updateRow(db, applications, row.id, { departmentCode: department.code, revision: row.revision + 1 });
      noteEvent(db, row.id, { at: now, action: 'route', actorName: actor.name, detail: { department: department.az, note }, undo: undoNote(row, { departmentCode: department.code }, actor) });
    },
  }),
});

/** Makes somebody of the department its executor; to the portal it is an assignment like any other. */
function assignWithin(row: StoredApplication, to: { uid: string; name: string }, department: string, action: 'takeUp' | 'giveOut', note: string, context: CommandContext): Change<void> {
  assertNotGivenToAccused(row, to.name);
  const changes: ApplicationChanges = {
    status: statusAfter('assign', row.status as ApplicationStatus),
    executorUid: to.uid,
    executor: to.name,
    department,
    resolution: note || row.resolution,
    assignedAt: context.now,
  };
  return {
    subject: { kind: 'application', uid: row.uid },
    detail: { executor: to.uid, department: row.departmentCode },
    outbox: [transition(row, 'assign', { executor: to.name, department, resolution: changes.resolution ?? null, dueDate: row.dueDate }, changes, context)],
    topics: ['applications', 'replies'],
    rows(db) {
      applyChanges(db, row, action, changes, { executor: to.name, department, note }, context);
      tellOfWork(db, { applicationId: row.id, kind: 'assigned', to: [to.uid], by: context.actor, at: context.now });
    },
  };
}

/** Takes on an application that waits in one's own department. @throws AppError `application.workNotYours` */
export const takeUpApplication = defineCommand({
  name: 'applications.takeUp',
  permission: 'applications.handOver',
  load(db, input: z.infer<typeof takeUpInput>, context) {
    const row = loadSeen(db, input);
    assertMay(db, row, 'takeUp', context);
    return { row, department: departmentName(db, row.departmentCode ?? '') };
  },
  decide: ({ row, department }, _input, context) => assignWithin(row, context.actor, department, 'takeUp', '', context),
});

/** The head gives what waits in the department to one of its members. @throws AppError `application.workNotYours`, `application.unknownExecutor` */
export const giveOutApplication = defineCommand({
  name: 'applications.giveOut',
  permission: 'applications.handOver',
  load(db, input: z.infer<typeof giveOutInput>, context) {
    const row = loadSeen(db, input);
    assertMay(db, row, 'giveOut', context);
    const to = memberByUid(db, input.executorUid);
    if (!to?.active || !isMember(db, row.departmentCode ?? '', to.uid)) throw new AppError('application.unknownExecutor');
    return { row, to, department: departmentName(db, row.departmentCode ?? '') };
  },
  decide: ({ row, to, department }, { note }, context) => assignWithin(row, to, department, 'giveOut', note, context),
});
