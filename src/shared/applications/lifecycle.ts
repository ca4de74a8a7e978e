import { AppError } from '../errors.ts';
import type { Permission } from '../staff/roles.ts';

/** Where an application stands. */
export const applicationStatuses = [
  'submitted',
  'registered',
  'inProgress',
  'returned',
  'forwarded',
  'answered',
  'leftWithoutReview',
  'joined',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** The kinds of appeal, as the Law on citizens' appeals (No 1308-IVQ) names them: təklif, ərizə, şikayət. */
export const applicationKinds = ['proposal', 'petition', 'complaint'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

/** How an application ended. */
export const applicationOutcomes = [
  'satisfied',
  'partlySatisfied',
  'explained',
  'rejected',
  'forwarded',
  'leftWithoutReview',
  'joined',
] as const;
export type ApplicationOutcome = (typeof applicationOutcomes)[number];

/** Outcomes that a reply on the merits can have; the others come from steps of their own. */
export const replyOutcomes = ['satisfied', 'partlySatisfied', 'explained', 'rejected'] as const satisfies readonly ApplicationOutcome[];
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** Why an application may be left without review (8.1), and that it is anonymous (6.4). */
export const leavingGrounds = ['otherProcedure', 'requirementsNotMet', 'finalCourtDecision', 'repeatedThrice', 'insufficientData', 'anonymous'] as const;
export type LeavingGround = (typeof leavingGrounds)[number];

/** How an application came in. */
export const channels = ['portal', 'inPerson', 'post', 'email', 'hotline', 'reception', 'higherBody'] as const;
export type Channel = (typeof channels)[number];

interface Step {
  /** Where it is legal. */
  readonly from: readonly ApplicationStatus[];
  /** Where it leads; null where the application stays where it is. */
  readonly to: ApplicationStatus | null;
  /** Where it may lead besides, by what the application was before. */
  readonly orTo?: readonly ApplicationStatus[];
  readonly permission: Permission;
  /** The error that refuses it anywhere else. */
  readonly refused: string;
}

const worked = ['registered', 'inProgress'] as const;
const untaken = ['submitted', ...worked] as const;

/** The steps the office takes, in the order of the work. The clauses are those of the Law on citizens' appeals, No 1308-IVQ. */
const actions = {
  register: { from: ['submitted'], to: 'registered', permission: 'applications.register', refused: 'application.alreadyRegistered' },
  assign: { from: worked, to: 'inProgress', permission: 'applications.assign', refused: 'application.cannotAssign' },
  answer: { from: worked, to: 'answered', permission: 'applications.answer', refused: 'application.cannotAnswer' },
  /** The citizen completes what is missing (rules for e-services, 7.4); the portal brings it back. */
  returnForCompletion: { from: untaken, to: 'returned', permission: 'applications.askToComplete', refused: 'application.cannotReturn' },
  /** The citizen's completed answer came in by another way than the portal: it goes back to where it stood (`statusAfterCompletion`). */
  complete: { from: ['returned'], to: 'registered', orTo: ['submitted', 'inProgress'], permission: 'applications.branch', refused: 'application.cannotComplete' },
  /** To the competent body (7.10). */
  forward: { from: untaken, to: 'forwarded', permission: 'applications.branch', refused: 'application.cannotForward' },
  /** Of the parts that concern other bodies; the office goes on with its own (7.10). */
  sendCopies: { from: worked, to: null, permission: 'applications.branch', refused: 'application.cannotSendCopies' },
  /** The matter must be studied or checked further: the review has the longer term (10.1). */
  study: { from: worked, to: null, permission: 'applications.branch', refused: 'application.cannotStudy' },
  /** Once, where more information must be asked for (10.2). */
  extend: { from: worked, to: null, permission: 'applications.extend', refused: 'application.cannotExtend' },
  /** On one of the grounds of 8.1. */
  leaveWithoutReview: { from: [...untaken, 'returned'], to: 'leftWithoutReview', permission: 'applications.branch', refused: 'application.cannotLeave' },
  /** A further appeal on the same matter before the first is answered: both get one reply. */
  join: { from: untaken, to: 'joined', permission: 'applications.branch', refused: 'application.cannotJoin' },
  withdraw: { from: [...untaken, 'returned'], to: 'withdrawn', permission: 'applications.branch', refused: 'application.cannotWithdraw' },
  /** When the ground for leaving it without review disappears, withdrawal among them (8.1), or it was joined wrongly: it goes back to where it stood (`statusAfterCompletion`). */
  reopen: { from: ['leftWithoutReview', 'joined', 'withdrawn'], to: 'inProgress', orTo: ['submitted', 'registered'], permission: 'applications.branch', refused: 'application.cannotReopen' },
} as const satisfies Record<string, Step>;

export type ApplicationAction = keyof typeof actions;
export const applicationActions = Object.keys(actions) as ApplicationAction[];

/** Whether an action is legal in a status. */
export function isLegal(action: ApplicationAction, status: ApplicationStatus): boolean {
  return (actions[action].from as readonly ApplicationStatus[]).includes(status);
}

/** The status an action leads to. @throws AppError with the action's own code when it is not legal now. */
export function statusAfter(action: ApplicationAction, status: ApplicationStatus): ApplicationStatus {
  if (!isLegal(action, status)) throw new AppError(actions[action].refused, { status });
  return actions[action].to ?? status;
}

/** The right that an action asks for. */
export function permissionFor(action: ApplicationAction): Permission {
  return actions[action].permission;
}

/** Where an action leads: the usual status first; empty where the application stays where it is. */
export function targetsOf(action: ApplicationAction): ApplicationStatus[] {
  const { to, orTo = [] }: Step = actions[action];
  return to === null ? [] : [to, ...orTo];
}

/** Actions legal in a status, in the order of the work. */
export function legalActions(status: ApplicationStatus): ApplicationAction[] {
  return applicationActions.filter((action) => isLegal(action, status));
}

/** Whether an executor may take an action only in what is theirs. */
export function isOnlyOnes(action: ApplicationAction): boolean {
  return action === 'answer' || action === 'returnForCompletion';
}

/** Whether an action turns to the citizen: nobody stands behind an anonymous application (6.4). */
export function turnsToCitizen(action: ApplicationAction): boolean {
  return action === 'returnForCompletion' || action === 'withdraw';
}

/** Whether nothing more is expected of the office: such an application is off control and has no due date to watch. */
export function isClosed(status: ApplicationStatus): boolean {
  return status === 'answered' || status === 'forwarded' || status === 'leftWithoutReview' || status === 'joined' || status === 'withdrawn';
}

/** The outcome that a status is by itself; null where only a reply gives one. */
export function outcomeOfStatus(status: ApplicationStatus): ApplicationOutcome | null {
  return status === 'forwarded' || status === 'leftWithoutReview' || status === 'joined' ? status : null;
}
