import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Permission } from '../staff/roles.ts';
import type { ApplicationAction } from './lifecycle.ts';
import type { WorkAction } from './work.ts';

// Which steps may be taken back. What has reached the citizen, or has given a number, is an act of the office: it is mended by a further step, never undone.
// A step is taken back by a step of its own, which stands in the history and the audit beside it; nothing is removed.

/** Steps beside the lifecycle and the work: where the paper was filed, that another application is another matter, a file put beside it. */
type OtherStep = 'file' | 'foundDifferent' | 'fileAdded';
type Step = Exclude<ApplicationAction, 'unassign'> | WorkAction | OtherStep;

/** Why a step is final: a number was given, the citizen was told, the citizen's own word was written down, or the portal has it for good. */
type FinalBecause = 'number' | 'citizen' | 'citizensWord' | 'portal';

/** What a step asks for to be taken back, or why it is final. */
const steps = {
  register: 'number',
  answer: 'citizen',
  returnForCompletion: 'citizen',
  complete: 'citizensWord',
  forward: 'citizen',
  sendCopies: 'citizen',
  study: 'citizen',
  extend: 'citizen',
  leaveWithoutReview: 'citizen',
  join: 'portal',
  withdraw: 'citizensWord',
  reopen: 'citizen',
  told: 'citizen',
  fileAdded: 'portal',
  assign: { permission: 'applications.assign' },
  route: { permission: 'applications.handOver' },
  takeUp: { permission: 'applications.handOver' },
  giveOut: { permission: 'applications.handOver' },
  handOver: { permission: 'applications.handOver' },
  takeBack: { permission: 'applications.assign' },
  finishPart: { permission: 'applications.handOver' },
  watch: { permission: 'applications.control' },
  unwatch: { permission: 'applications.control' },
  file: { permission: 'applications.register' },
  foundDifferent: { permission: 'applications.branch' },
} as const satisfies Record<Step, FinalBecause | { readonly permission: Permission }>;

type UndoableIn<T> = { [K in keyof T]: T[K] extends string ? never : K }[keyof T];
export type UndoableStep = UndoableIn<typeof steps>;

export const allSteps = Object.keys(steps) as Array<keyof typeof steps>;
export const undoableSteps = allSteps.filter((step) => typeof steps[step] !== 'string') as UndoableStep[];

/** How long a step may be taken back, in minutes: long enough to see a slip, too short for anybody to have worked on it. */
export const undoMinutes = 10;

/** Whether a step, as the timeline names it, can be taken back at all. */
export function isUndoable(step: string): step is UndoableStep {
  return (undoableSteps as readonly string[]).includes(step);
}

/** The right that taking a step back asks for: that of the step itself. */
export function undoPermission(step: UndoableStep): Permission {
  return steps[step].permission;
}

/** Why a step is final; null where it may be taken back. */
export function finalBecause(step: keyof typeof steps): FinalBecause | null {
  const found = steps[step];
  return typeof found === 'string' ? found : null;
}

/**
 * Makes sure that a person may take a step back now: their own, and not too long ago.
 * @param step when it was taken and by whom, instants in epoch milliseconds
 * @throws AppError `application.undoNotYours`, `application.undoTooLate`
 */
export function assertMayUndo(step: { readonly at: number; readonly by: string }, actorUid: string, now: number): void {
  if (step.by !== actorUid) throw new AppError('application.undoNotYours');
  if (now - step.at > undoMinutes * 60_000) throw new AppError('application.undoTooLate', { minutes: undoMinutes });
}

export const undoInput = z.object({ id: z.number().int().positive(), step: z.enum(undoableSteps as [UndoableStep, ...UndoableStep[]]) });
