import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { bookingStatusAfter, type BookingAction, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { CommandContext } from '../command.ts';
import { insertRow, rowBy, updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import { bookingEvents, bookings } from './tables.ts';

export type BookingRow = typeof bookings.$inferSelect;
export type BookingChanges = Partial<typeof bookings.$inferInsert>;

/** What a screen saw of a booking. */
export interface SeenBooking {
  readonly id: number;
  readonly revision: number;
}

/** The booking as the person saw it. @throws AppError `booking.notFound`, `booking.changedMeanwhile` */
export function loadSeenBooking(db: ReadDb, { id, revision }: SeenBooking): BookingRow {
  const row = rowBy(db, bookings, 'id', id);
  if (!row || row.removedAt !== null) throw new AppError('booking.notFound');
  if (row.revision !== revision) throw new AppError('booking.changedMeanwhile');
  return row;
}

/** A step in the life of a booking, decided and not yet written. */
export interface BookingStep {
  /** What the portal must hear. */
  readonly outbox: readonly OutboxOperation[];
  /** Writes the row and a point of its timeline. */
  readonly write: (db: WriteDb) => void;
}

interface StepOptions {
  /** What changes beside the status. */
  readonly changes?: BookingChanges;
  /** What the portal is told of the step. */
  readonly data?: Readonly<Record<string, Json>>;
  /** What the timeline keeps of it. */
  readonly detail?: Readonly<Record<string, Json>>;
  /** The key under which the portal has granted this very step already; it then only hears it again. */
  readonly claim?: string;
}

/** Where the portal takes the steps of a booking. */
export const transitionsOf = ({ uid }: Pick<BookingRow, 'uid'>): string => `/v1/bookings/${uid}/transitions`;

/** A step as the portal is told of it. */
export function transitionOf(action: BookingAction, data: Readonly<Record<string, Json>>, { actor, now }: Pick<CommandContext, 'actor' | 'now'>): Json {
  return { action, data, at: new Date(now).toISOString(), actorName: actor.name };
}

/**
 * One step of the lifecycle: the row's new state, what the portal hears, and what the timeline keeps. Every change of a booking is made of such steps, so that a command may take several at once.
 * @throws AppError with the action's own code when it is not legal now
 */
export function bookingStep(row: BookingRow, action: BookingAction, { changes = {}, data = {}, detail = {}, claim }: StepOptions, { actor, now }: CommandContext): BookingStep {
  const all: BookingChanges = { status: bookingStatusAfter(action, row.status as BookingStatus), ...changes };
  const before = Object.fromEntries(Object.keys(all).map((field) => [field, (row[field as keyof BookingRow] ?? null) as Json]));
  const operation: OutboxOperation = {
    ...(claim !== undefined && { uid: claim }),
    aggregate: { kind: 'booking', uid: row.uid },
    method: 'POST',
    path: transitionsOf(row),
    body: transitionOf(action, data, { actor, now }),
    baseVersion: row.version,
    before,
  };
  return {
    outbox: [operation],
    write(db) {
      updateRow(db, bookings, row.id, { ...all, revision: row.revision + 1 });
      noteEvent(db, row.uid, { at: now, action, actorName: actor.name, detail });
    },
  };
}

/** Adds a point to a booking's timeline. */
export function noteEvent(db: WriteDb, bookingUid: string, event: { at: number; action: string; actorName: string | null; detail: Readonly<Record<string, Json>> }): void {
  insertRow(db, bookingEvents, { bookingUid, ...event });
}

/** A place as a point of the timeline keeps it. */
export function placeDetail<Side extends 'from' | 'to'>(side: Side, officialUid: string, date: string, startTime: string | null) {
  return { [`${side}Official`]: officialUid, [`${side}Date`]: date, [`${side}Time`]: startTime };
}
