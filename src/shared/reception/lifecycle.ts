import { AppError } from '../errors.ts';
import type { Permission } from '../staff/roles.ts';

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

const actions = {
  confirm: { from: ['requested'], to: 'confirmed', permission: 'bookings.confirm', refused: 'booking.cannotConfirm' },
} as const satisfies Record<string, { from: readonly BookingStatus[]; to: BookingStatus; permission: Permission; refused: string }>;

export type BookingAction = keyof typeof actions;
export const bookingActions = Object.keys(actions) as BookingAction[];

/** Whether an action is legal in a status. */
export function isLegalForBooking(action: BookingAction, status: BookingStatus): boolean {
  return (actions[action].from as readonly BookingStatus[]).includes(status);
}

/** The status an action leads to. @throws AppError with the action's own code when it is not legal now. */
export function bookingStatusAfter(action: BookingAction, status: BookingStatus): BookingStatus {
  if (!isLegalForBooking(action, status)) throw new AppError(actions[action].refused, { status });
  return actions[action].to;
}

/** The right that an action asks for. */
export function permissionForBooking(action: BookingAction): Permission {
  return actions[action].permission;
}
