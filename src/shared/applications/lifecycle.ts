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

/** How an application came in. */
export const channels = ['portal', 'inPerson', 'post', 'email', 'hotline', 'reception', 'higherBody'] as const;
export type Channel = (typeof channels)[number];

/** The steps the office takes. `from`: where it is legal; `to`: where it leads; `refused`: the error's code. */
const actions = {
  register: { from: ['submitted'], to: 'registered', permission: 'applications.register', refused: 'application.alreadyRegistered' },
  assign: { from: ['registered', 'inProgress'], to: 'inProgress', permission: 'applications.assign', refused: 'application.cannotAssign' },
  answer: { from: ['registered', 'inProgress'], to: 'answered', permission: 'applications.answer', refused: 'application.cannotAnswer' },
} as const satisfies Record<
  string,
  { from: readonly ApplicationStatus[]; to: ApplicationStatus; permission: Permission; refused: string }
>;

export type ApplicationAction = keyof typeof actions;
export const applicationActions = Object.keys(actions) as ApplicationAction[];

/** Whether an action is legal in a status. */
export function isLegal(action: ApplicationAction, status: ApplicationStatus): boolean {
  return (actions[action].from as readonly ApplicationStatus[]).includes(status);
}

/** The status an action leads to. @throws AppError with the action's own code when it is not legal now. */
export function statusAfter(action: ApplicationAction, status: ApplicationStatus): ApplicationStatus {
  if (!isLegal(action, status)) throw new AppError(actions[action].refused, { status });
  return actions[action].to;
}

/** The right that an action asks for. */
export function permissionFor(action: ApplicationAction): Permission {
  return actions[action].permission;
}

/** Actions legal in a status, in the order of the work. */
export function legalActions(status: ApplicationStatus): ApplicationAction[] {
  return applicationActions.filter((action) => isLegal(action, status));
}

/** Whether nothing more is expected of the office: such an application is off control and has no due date to watch. */
export function isClosed(status: ApplicationStatus): boolean {
  return status === 'answered' || status === 'forwarded' || status === 'leftWithoutReview' || status === 'joined' || status === 'withdrawn';
}
