import type { BookingChannel, BookingStatus } from './lifecycle.ts';

/** A place kept free while somebody types. `expiresAt`: epoch milliseconds. */
export interface HoldView {
  readonly uid: string;
  readonly expiresAt: number;
  /** Whether the portal keeps it too; without the line only this office does. */
  readonly atPortal: boolean;
}

/** A reception day on offer. */
export interface OfferedDay {
  readonly date: string;
  readonly freeAtCounter: number;
  readonly slots: readonly OfferedSlot[];
}

/** `startTime` null: the day as a whole. `freeAtPortal`: what of the places left is the portal's to give. `isOver`: its time has passed today. */
export interface OfferedSlot {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly places: number;
  readonly freeAtCounter: number;
  readonly freeAtPortal: number;
  readonly isOver: boolean;
}

/** Another booking of the same citizen with the same official. */
export interface SimilarBooking {
  readonly id: number;
  readonly uid: string;
  readonly number: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly status: BookingStatus;
  readonly channel: BookingChannel;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

/** A booking of today of one who comes without having said that they are booked. */
export interface BookedToday {
  readonly id: number;
  readonly uid: string;
  readonly number: string;
  readonly officialUid: string;
  readonly official: { readonly surname: string; readonly name: string; readonly room: string } | null;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly status: BookingStatus;
  readonly channel: BookingChannel;
  readonly ticket: number | null;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

/** What is known of a citizen from what they sent last. Empty texts where nothing is. */
export interface KnownCitizen {
  readonly source: 'booking' | 'application';
  /** The number and the day of what it was taken from. */
  readonly number: string;
  readonly at: number;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly registeredAddress: string;
  readonly socialStatus: string;
  readonly privilege: string;
  readonly email: string;
  readonly phone: string;
  readonly workplace: string;
  readonly jobTitle: string;
  readonly currentAddress: string;
}

/** A booking just entered. `repeated`: it stood already, entered by the same form. */
export interface EnteredBooking {
  readonly id: number;
  readonly uid: string;
  readonly number: string;
  readonly repeated: boolean;
  /** By which ways the citizen is told of it. */
  readonly told: ReadonlyArray<'sms' | 'email'>;
}
