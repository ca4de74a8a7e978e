import { AppError } from '../errors.ts';
import { may, type Permission, type Role } from '../staff/roles.ts';

/** Where a booking of a reception stands. */
export const bookingStatuses = [
  'requested',
  'confirmed',
  'arrived',
  'inReception',
  'received',
  'refused',
  'cancelled',
  'noShow',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** Whether a booking still invites to a reception, or was one: nobody is invited to what was refused, cancelled or missed. */
export function isExpectedOrReceived(status: BookingStatus): boolean {
  return status !== 'refused' && status !== 'cancelled' && status !== 'noShow';
}

/** How a reception ended. */
export const receptionOutcomes = ['answeredOrally', 'putInWriting', 'referred', 'toBeContinued'] as const;
export type ReceptionOutcome = (typeof receptionOutcomes)[number];

/** How a booking came: from the portal, at the counter, by telephone, or with the citizen standing there. */
export const bookingChannels = ['portal', 'counter', 'phone', 'walkIn'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

interface Step {
  readonly from: readonly BookingStatus[];
  /** Null where the status stays: a move to another place, a turn in the queue. */
  readonly to: BookingStatus | null;
  readonly permission: Permission;
  /** The error that refuses it in any other status. */
  readonly refused: string;
}

/** The whole life of a booking. The portal hears of every step, of a turn in the queue too: another computer of the office may stand at the same door. */
const actions = {
  confirm: { from: ['requested'], to: 'confirmed', permission: 'bookings.confirm', refused: 'booking.cannotConfirm' },
  move: { from: ['requested', 'confirmed'], to: null, permission: 'bookings.change', refused: 'booking.cannotMove' },
  refuse: { from: ['requested', 'confirmed'], to: 'refused', permission: 'bookings.change', refused: 'booking.cannotRefuse' },
  cancel: { from: ['requested', 'confirmed', 'arrived'], to: 'cancelled', permission: 'bookings.change', refused: 'booking.cannotCancel' },
  arrive: { from: ['requested', 'confirmed', 'noShow'], to: 'arrived', permission: 'reception.run', refused: 'booking.cannotArrive' },
  undoArrival: { from: ['arrived'], to: 'confirmed', permission: 'reception.run', refused: 'booking.cannotUndoArrival' },
  call: { from: ['arrived'], to: null, permission: 'reception.run', refused: 'booking.cannotCall' },
  skip: { from: ['arrived'], to: null, permission: 'reception.run', refused: 'booking.cannotSkip' },
  setUrgent: { from: ['arrived'], to: null, permission: 'reception.run', refused: 'booking.cannotSetUrgent' },
  startReception: { from: ['arrived'], to: 'inReception', permission: 'reception.run', refused: 'booking.cannotStart' },
  putBack: { from: ['inReception'], to: 'arrived', permission: 'reception.run', refused: 'booking.cannotPutBack' },
  receive: { from: ['inReception'], to: 'received', permission: 'reception.run', refused: 'booking.cannotReceive' },
  noShow: { from: ['requested', 'confirmed'], to: 'noShow', permission: 'reception.run', refused: 'booking.cannotNoShow' },
} as const satisfies Record<string, Step>;

export type BookingAction = keyof typeof actions;
export const bookingActions = Object.keys(actions) as BookingAction[];

/** Whether an action is legal in a status. */
export function isLegalForBooking(action: BookingAction, status: BookingStatus): boolean {
  return (actions[action].from as readonly BookingStatus[]).includes(status);
}

/** The status an action leads to. @throws AppError with the action's own code when it is not legal now. */
export function bookingStatusAfter(action: BookingAction, status: BookingStatus): BookingStatus {
  if (!isLegalForBooking(action, status)) throw new AppError(actions[action].refused, { status });
  return actions[action].to ?? status;
}

/** Where an action leads: a status, or null where the booking stays where it is. */
export function bookingTargetOf(action: BookingAction): BookingStatus | null {
  return actions[action].to;
}

/** What a role may do with a booking in a status, in the order of its life. */
export function bookingActionsFor(role: Role, status: BookingStatus): BookingAction[] {
  return bookingActions.filter((action) => isLegalForBooking(action, status) && may(role, actions[action].permission));
}

/** The right that an action asks for. */
export function permissionForBooking(action: BookingAction): Permission {
  return actions[action].permission;
}
