import { z } from 'zod';
import { bookingChannels, bookingStatuses, type BookingChannel, type BookingStatus } from './lifecycle.ts';
import type { BookingRow } from './views.ts';

/** Which of a booking's dates a span is about: the day of the reception, or the day the booking was made. */
export const dateKinds = ['reception', 'submitted'] as const;
export type DateKind = (typeof dateKinds)[number];

/** `newest` and `oldest` go by the date the span is about, `name` by the Azerbaijani alphabet. */
export const findOrders = ['newest', 'oldest', 'name'] as const;
export type FindOrder = (typeof findOrders)[number];

const day = z.iso.date('badDate').nullable().default(null);

/** What bookings are looked for; what is null or empty narrows nothing. */
export const bookingFilter = z.object({
  /** A name in any script, a FİN, a telephone number, an address, a note, or a whole number of a booking. */
  search: z.string().max(200).default(''),
  from: day,
  to: day,
  by: z.enum(dateKinds).default('reception'),
  officialUid: z.string().max(64).nullable().default(null),
  statuses: z.array(z.enum(bookingStatuses)).max(bookingStatuses.length).default([]),
  channel: z.enum(bookingChannels).nullable().default(null),
  order: z.enum(findOrders).default('newest'),
});
export type BookingFilter = z.infer<typeof bookingFilter>;

export const findInput = z.object({
  filter: bookingFilter.prefault({}),
  cursor: z.string().max(400).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(100),
});

export const findCountInput = z.object({ filter: bookingFilter.prefault({}) });

/** More than this is not counted to the end. */
export const countedAtMost = 10_000;

/** A booking of any day, as the register lists it. */
export interface FoundBooking extends BookingRow {
  readonly channel: BookingChannel;
  readonly official: string;
}

export interface FoundPage {
  readonly rows: readonly FoundBooking[];
  readonly nextCursor: string | null;
}

/** How many there are altogether; `more` when there are more than are counted. */
export interface FoundCount {
  readonly count: number;
  readonly more: boolean;
}

/** No more than this is looked at to count by status. */
export const countedByStatusAtMost = 50_000;

/** How many there are in each status that has any; `more` when there are more than were looked at. */
export interface FoundByStatus {
  readonly counts: Readonly<Partial<Record<BookingStatus, number>>>;
  readonly more: boolean;
}
