import type { OfficialView } from '../officials/views.ts';
import type { BookingChannel } from './lifecycle.ts';
import type { BookingRow } from './views.ts';

/** Where a citizen stands on the day of the reception. */
export const boardStates = ['expected', 'waiting', 'called', 'inReception', 'received', 'noShow', 'off'] as const;
export type BoardState = (typeof boardStates)[number];

/** How many citizens stand where. `off`: refused or cancelled. */
export type BoardCounts = Readonly<Record<BoardState, number>>;

/** A line of the board. Instants are epoch milliseconds. */
export interface BoardRow extends BookingRow {
  readonly state: BoardState;
  readonly channel: BookingChannel;
  readonly ticket: number | null;
  /** Place in the queue of the official from 1; null for those who do not wait. */
  readonly turn: number | null;
  readonly arrivedAt: number | null;
  readonly queuedAt: number | null;
  readonly calledAt: number | null;
  readonly calledBy: string | null;
  readonly calledTimes: number | null;
  readonly receptionStartedAt: number | null;
  readonly receivedAt: number | null;
  readonly urgentReason: string | null;
}

/** An official's part of the board. Citizens in the order of their appointment; `nextId`: whose turn it is. */
export interface BoardOfficial {
  readonly official: OfficialView;
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly counts: BoardCounts;
  readonly nextId: number | null;
  readonly bookings: readonly BoardRow[];
}

/** The reception of a day as it stands. */
export interface Board {
  readonly date: string;
  readonly isToday: boolean;
  readonly isWorkingDay: boolean;
  /** Why it is no working day, in Azerbaijani as the calendar names it. */
  readonly dayName: string | null;
  /** The calendar of its year is only projected. */
  readonly projected: boolean;
  readonly counts: BoardCounts;
  /** Those who receive on the day or have somebody booked, in the order of seniority. */
  readonly officials: readonly BoardOfficial[];
}

/** Where a citizen stands, by the status of the booking and whether they stand called. */
export function boardState({ status, calledAt }: Pick<BoardRow, 'status' | 'calledAt'>): BoardState {
  switch (status) {
    case 'requested':
    case 'confirmed':
      return 'expected';
    case 'arrived':
      return calledAt === null ? 'waiting' : 'called';
    case 'refused':
    case 'cancelled':
      return 'off';
    default:
      return status;
  }
}

/** Counts the lines of a board. */
export function boardCounts(rows: Iterable<Pick<BoardRow, 'state'>>): BoardCounts {
  const counts: Record<BoardState, number> = { expected: 0, waiting: 0, called: 0, inReception: 0, received: 0, noShow: 0, off: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
