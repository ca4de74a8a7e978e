import type { ApplicationKind } from '../applications/lifecycle.ts';
import type { ApplicationLink, CommentView, TimelineEvent } from '../applications/views.ts';
import type { OfficialView } from '../officials/views.ts';
import type { BookingAction, BookingChannel, BookingStatus, ReceptionOutcome } from './lifecycle.ts';

/** A line of a reception day. */
export interface BookingRow {
  readonly id: number;
  readonly uid: string;
  readonly revision: number;
  readonly number: string;
  readonly officialUid: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly kind: ApplicationKind;
  readonly status: BookingStatus;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly phone: string | null;
  readonly note: string | null;
  readonly submittedAt: number;
  readonly waiting: boolean;
  /** Somebody on the portal has its place: it stands until it is given another one, and no notice of it goes out meanwhile. */
  readonly placeLost: boolean;
  readonly actions: readonly BookingAction[];
}

export interface ReceptionDay {
  readonly date: string;
  readonly isWorkingDay: boolean;
  /** Why it is no working day, in Azerbaijani as the calendar names it. */
  readonly dayName: string | null;
  /** The calendar of its year is only projected. */
  readonly projected: boolean;
  readonly officials: ReadonlyArray<{ readonly official: OfficialView; readonly bookings: readonly BookingRow[] }>;
}

export interface ReceptionDayCount {
  readonly date: string;
  readonly bookings: number;
  readonly requested: number;
  readonly isWorkingDay: boolean;
}

export interface BookingDetail extends BookingRow {
  readonly official: OfficialView | null;
  readonly fin: string | null;
  readonly birthDate: string | null;
  readonly documentNumber: string | null;
  readonly registeredAddress: string | null;
  readonly socialStatus: string;
  readonly privilege: string | null;
  readonly email: string | null;
  readonly workplace: string | null;
  readonly jobTitle: string | null;
  readonly currentAddress: string | null;
  readonly statusReason: string | null;
  readonly cancelledBy: 'citizen' | 'office' | null;
  readonly channel: BookingChannel;
  readonly urgentReason: string | null;
  readonly overbookReason: string | null;
  /** Who approved a booking beyond the places of its slot. */
  readonly approvedBy: string | null;
  readonly confirmedAt: number | null;
  /** The citizen's number in the queue of the day. */
  readonly ticket: number | null;
  readonly queuedAt: number | null;
  readonly calledAt: number | null;
  readonly calledBy: string | null;
  readonly arrivedAt: number | null;
  readonly receptionStartedAt: number | null;
  readonly receivedAt: number | null;
  readonly receptionOutcome: ReceptionOutcome | null;
  readonly outcomeNote: string | null;
  readonly referredTo: string | null;
  /** The application that was put in writing at the reception. */
  readonly application: ApplicationLink | null;
  /** Somebody on the portal has its place: the nearest free ones, `date time` each. Null where it is not so. */
  readonly lostPlace: readonly string[] | null;
  readonly comments: readonly CommentView[];
  readonly timeline: readonly TimelineEvent[];
}

/** A booking as another thing names it. */
export interface ReceptionLink {
  readonly id: number;
  readonly number: string;
  /** The day of the reception. */
  readonly date: string;
}
