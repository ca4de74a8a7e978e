import type { BookingStatus } from './lifecycle.ts';

/** What came of a code at the entrance. `ready`: this one comes now; `choose`: one of these; `here`: has come before. All others say why nobody can be let in by it. */
export const checkInOutcomes = [
  'ready',
  'choose',
  'here',
  'inReception',
  'received',
  'off',
  'otherDay',
  'past',
  'wrongCheckCode',
  'unknownNumber',
  'unknownFin',
  'unknownTicket',
  'applicationPaper',
  'unknownCode',
] as const;
export type CheckInOutcome = (typeof checkInOutcomes)[number];

/** A booking that a code leads to. */
export interface CheckInBooking {
  readonly id: number;
  readonly number: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly officialUid: string;
  readonly official: { readonly surname: string; readonly name: string; readonly room: string } | null;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly status: BookingStatus;
  readonly statusReason: string | null;
  readonly ticket: number | null;
}

export interface CheckInFinding {
  readonly outcome: CheckInOutcome;
  readonly bookings: readonly CheckInBooking[];
  /** The code as it was understood, where a FİN was: what an entry without booking begins with. */
  readonly fin: string | null;
}
