import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Json } from '#shared/json.ts';
import { citizenColumns } from '../citizens/columns.ts';
import { portalColumns } from '../db/columns.ts';

export const bookings = sqliteTable(
  'bookings',
  {
    ...portalColumns(),
    revision: integer().notNull().default(1),

    number: text().notNull(),
    officialUid: text().notNull(),
    receptionDate: text().notNull(),
    startTime: text(),
    kind: text().notNull(),
    status: text().notNull(),
    statusReason: text(),
    cancelledBy: text(),
    submittedAt: integer().notNull(),

    ...citizenColumns(),

    socialStatus: text().notNull(),
    privilege: text(),
    email: text(),
    phone: text(),
    workplace: text(),
    jobTitle: text(),
    currentAddress: text(),
    note: text(),

    channel: text().notNull().default('portal'),
    urgentReason: text(),
    overbookReason: text(),
    arrivedAt: integer(),
    receptionStartedAt: integer(),
    receivedAt: integer(),
    receptionOutcome: text(),
    applicationUid: text(),

    /** The citizen's number in the queue of the day: see `ticketSeries`. */
    ticket: integer(),
    /** Whose turn it is: the smallest first. The moment of arrival, a later one after being skipped. */
    queuedAt: integer(),
    calledAt: integer(),
    calledBy: text(),
    calledTimes: integer(),

    // Known here alone, see localBookingFields.
    confirmedAt: integer(),
    approvedBy: text(),
    outcomeNote: text(),
    referredTo: text(),
  },
  (t) => [
    uniqueIndex('bookings_uid').on(t.uid),
    index('bookings_number').on(t.number),
    // Lists of every filter walk one of these alone: what follows the order is there to be narrowed by.
    index('bookings_day').on(t.receptionDate, t.startTime, t.id, t.officialUid, t.status, t.channel, t.removedAt),
    index('bookings_official_day').on(t.officialUid, t.receptionDate, t.startTime, t.id, t.status, t.channel, t.removedAt),
    index('bookings_fin').on(t.fin),
    index('bookings_person').on(t.personKey),
    index('bookings_person_without_fin').on(t.personKey).where(sql`fin is null`),
    index('bookings_application').on(t.applicationUid).where(sql`application_uid is not null`),
    index('bookings_ticket').on(t.receptionDate, t.ticket).where(sql`ticket is not null`),
    index('bookings_name').on(t.nameSortKey, t.id, t.receptionDate, t.submittedAt, t.officialUid, t.status, t.channel, t.removedAt),
    index('bookings_status').on(t.status, t.receptionDate, t.startTime, t.id, t.channel, t.removedAt),
    index('bookings_submitted').on(t.submittedAt, t.id, t.officialUid, t.status, t.channel, t.removedAt),
    // Counts and times of a span of days are read from this index alone.
    index('bookings_month').on(t.receptionDate, t.officialUid, t.status, t.removedAt, t.channel, t.startTime, t.arrivedAt, t.receptionStartedAt, t.receivedAt),
    index('bookings_overbooked').on(t.receptionDate, t.officialUid, t.status, t.removedAt, t.channel, t.startTime, t.arrivedAt).where(sql`overbook_reason is not null`),
  ],
);

/** What of a booking only this office knows: a newer state of the portal leaves it as it is. */
export const localBookingFields = ['confirmedAt', 'approvedBy', 'outcomeNote', 'referredTo'] as const;

/** What happened to a booking, for its timeline. */
export const bookingEvents = sqliteTable(
  'booking_events',
  {
    id: integer().primaryKey(),
    bookingUid: text().notNull(),
    at: integer().notNull(),
    action: text().notNull(),
    /** Null: it was done elsewhere and came with the portal's state. */
    actorName: text(),
    detail: text({ mode: 'json' }).$type<Record<string, Json>>().notNull(),
  },
  (t) => [index('booking_events_booking').on(t.bookingUid), index('booking_events_moves').on(t.bookingUid).where(sql`action in ('move', 'movedElsewhere')`)],
);

/** Places kept free for a few minutes while somebody types a booking. */
export const holds = sqliteTable(
  'holds',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    officialUid: text().notNull(),
    receptionDate: text().notNull(),
    startTime: text(),
    staffUid: text().notNull(),
    /** The portal's hold of the same place, where the line was up. */
    portalHoldId: text(),
    expiresAt: integer().notNull(),
  },
  (t) => [uniqueIndex('holds_uid').on(t.uid), index('holds_place').on(t.officialUid, t.receptionDate)],
);
