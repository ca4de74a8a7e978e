import { z } from 'zod';
import { toldPapers, toldWays } from '../notices/telling.ts';
import { may, type Role } from '../staff/roles.ts';
import { isLegal, type ApplicationStatus } from './lifecycle.ts';

// Who works on an application: one responsible executor, others beside them, and how it goes from hand to hand.

/** What can be done with the work on an application, beside assigning it. */
export const workActions = ['route', 'takeUp', 'giveOut', 'handOver', 'takeBack', 'finishPart', 'told', 'watch', 'unwatch'] as const;
export type WorkAction = (typeof workActions)[number];

/** Who asks, before what application. */
export interface WorkCase {
  readonly role: Role;
  readonly status: ApplicationStatus;
  /** Whether it is assigned to them, or to somebody they stand in for. */
  readonly isResponsible: boolean;
  readonly isAssigned: boolean;
  /** Whether they have a part of it that is not finished. */
  readonly hasPart: boolean;
  readonly onControl: boolean;
  /** Whether the citizen must still be told of a step, by a letter or by a day of the law. */
  readonly mustTell?: boolean;
  /** What the person is in the department that has it: its head, a member, or null for neither, or where no department has it. */
  readonly inDepartment: 'head' | 'member' | null;
}

/**
 * What a person may do. Who is responsible hands it over; a manager or a clerk takes it back to themselves, so that somebody always is. On control puts
 * only a manager, whatever the status: it is about the attention of the manager, not about the work. While nobody has it, a clerk, a manager or the head of the
 * department that has it sends it to a department; whoever is in the department takes it up, and its head gives it out.
 */
export function workActionsOf({ role, status, isResponsible, isAssigned, hasPart, onControl, mustTell = false, inDepartment }: WorkCase): WorkAction[] {
  const isWorked = isLegal('assign', status);
  const waits = isWorked && !isAssigned;
  const allowed: Record<WorkAction, boolean> = {
    route: waits && (may(role, 'applications.assign') || (inDepartment === 'head' && may(role, 'applications.handOver'))),
    takeUp: waits && inDepartment !== null && may(role, 'applications.handOver'),
    giveOut: waits && inDepartment === 'head' && may(role, 'applications.handOver'),
    handOver: isWorked && isResponsible && may(role, 'applications.handOver'),
    takeBack: isWorked && isAssigned && !isResponsible && may(role, 'applications.assign'),
    finishPart: isWorked && hasPart && may(role, 'applications.handOver'),
    told: mustTell && may(role, 'applications.branch'),
    watch: !onControl && may(role, 'applications.control'),
    unwatch: onControl && may(role, 'applications.control'),
  };
  return workActions.filter((action) => allowed[action]);
}

const seen = { id: z.number().int().positive(), revision: z.number().int().positive() };
const note = z.string().trim().min(5, 'tooBrief').max(4_000, 'tooLong');

export const handOverInput = z.object({ ...seen, executorUid: z.string().min(1, 'required'), note });
export const takeBackInput = z.object({ ...seen, note });
export const finishPartInput = z.object({ id: z.number().int().positive(), note });
/** The citizen was told otherwise of what these papers tell, and how. */
export const toldInput = z.object({
  id: z.number().int().positive(),
  papers: z.array(z.enum(toldPapers)).min(1, 'required').max(toldPapers.length),
  way: z.enum(toldWays, 'required'),
  note: z.string().trim().max(4_000, 'tooLong').default(''),
});
export const watchInput = z.object({ id: z.number().int().positive(), onControl: z.boolean() });

/** Somebody who works on an application beside the responsible executor. */
export interface CoExecutorView {
  readonly uid: string;
  readonly name: string;
  readonly doneAt: number | null;
  readonly doneNote: string | null;
}
