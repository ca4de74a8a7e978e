import { and, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import type { SeenTurn } from '#shared/reception/boardSchema.ts';
import { queueOrder } from '#shared/reception/queue.ts';
import { ticketSeries } from '../computers/computer.ts';
import type { ReadDb } from '../db/store.ts';
import type { BookingRow } from './steps.ts';
import { bookings } from './tables.ts';

/** A booking's row. @throws AppError `booking.notFound` */
export function presentBooking(db: ReadDb, id: number): BookingRow {
  const row = db.select().from(bookings).where(eq(bookings.id, id)).get();
  if (!row || row.removedAt !== null) throw new AppError('booking.notFound');
  return row;
}

/** A booking whose turn is still as the person saw it. @throws AppError `booking.notFound`, `booking.changedMeanwhile` */
export function seenTurn(db: ReadDb, { id, status, calledAt, queuedAt }: SeenTurn): BookingRow {
  const row = presentBooking(db, id);
  if (row.status !== status || row.calledAt !== calledAt || row.queuedAt !== queuedAt) throw new AppError('booking.changedMeanwhile');
  return row;
}

/** An official's citizens in the hall on a date: those in reception, the one called, and those who wait, in the order of their turn. */
export interface OfficialQueue {
  readonly inReception: readonly BookingRow[];
  readonly called: readonly BookingRow[];
  readonly waiting: readonly BookingRow[];
}

/** Reads an official's queue. */
export function officialQueue(db: ReadDb, officialUid: string, date: string): OfficialQueue {
  const rows = db
    .select()
    .from(bookings)
    .where(and(eq(bookings.officialUid, officialUid), eq(bookings.receptionDate, date), sql`${bookings.status} IN ('arrived', 'inReception')`, isNull(bookings.removedAt)))
    .all();
  const arrived = rows.filter((row) => row.status === 'arrived');
  return {
    inReception: rows.filter((row) => row.status === 'inReception'),
    called: arrived.filter((row) => row.calledAt !== null),
    waiting: queueOrder(arrived.filter((row) => row.calledAt === null)),
  };
}

/** Whether anybody waits or is received on a date. */
export function isSomebodyInHall(db: ReadDb, date: string): boolean {
  return db.statement<{ id: number }>(`SELECT id FROM bookings INDEXED BY bookings_status WHERE status IN ('arrived', 'inReception') AND reception_date = ? AND removed_at IS NULL LIMIT 1`).get(date) !== undefined;
}

/** The next ticket of a day, of this computer's series; one that was given is never given again. Only within the transaction that uses it. */
export function nextTicket(db: ReadDb, date: string): number {
  const { first, last } = ticketSeries(db);
  const given = db.statement<{ last: number | null }>('SELECT max(ticket) AS last FROM bookings INDEXED BY bookings_ticket WHERE reception_date = ? AND ticket BETWEEN ? AND ?').get(date, first, last)?.last;
  return (given ?? first - 1) + 1;
}

/** In the order of their hour; those without one come last, as they were. */
export function byHour<Row extends { readonly startTime: string | null }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => ((a.startTime ?? '99:99') < (b.startTime ?? '99:99') ? -1 : (a.startTime ?? '99:99') > (b.startTime ?? '99:99') ? 1 : 0));
}
