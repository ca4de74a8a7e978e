import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { listedDay } from '#shared/calendar/lists.ts';
import { AppError } from '#shared/errors.ts';
import { bookingActionsFor, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { receptionDayInput, receptionDaysInput } from '#shared/reception/schema.ts';
import type { BookingDetail, BookingRow, ReceptionDay, ReceptionDayCount } from '#shared/reception/views.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { applicationLink } from '../applications/links.ts';
import { commentsOn } from '../comments/queries.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials, officialByUid, officialView } from '../officials/queries.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { lostPlace, lostPlaces } from './redirect.ts';
import { bookings } from './tables.ts';
import { bookingTimeline } from './timeline.ts';

export type StoredBooking = typeof bookings.$inferSelect;

const longestSpanDays = 62;

/** A booking's row. @throws AppError `booking.notFound` */
export function bookingById(db: ReadDb, id: number): StoredBooking {
  const row = rowBy(db, bookings, 'id', id);
  if (!row || row.removedAt !== null) throw new AppError('booking.notFound');
  return row;
}

/** The bookings of a day, by official in the order of seniority and by the hour. */
export function receptionDay(db: ReadDb, office: Office, actor: Actor, { date, officialUid }: z.infer<typeof receptionDayInput>): ReceptionDay {
  const rows = db
    .select()
    .from(bookings)
    .where(and(eq(bookings.receptionDate, date), isNull(bookings.removedAt), officialUid ? eq(bookings.officialUid, officialUid) : undefined))
    .orderBy(asc(bookings.receptionDate), asc(bookings.startTime), asc(bookings.id))
    .all();
  const waiting = unfinishedAggregates(db);
  const lost = lostPlaces(db);
  const views = rows.map((row) => bookingLine(row, actor, waiting, lost));
  const groups = allOfficials(db)
    .map((official) => ({ official, bookings: views.filter((booking) => booking.officialUid === official.uid) }))
    .filter((group) => group.bookings.length > 0);
  return { date, ...listedDay(office.calendar, date), officials: groups };
}

/** How many bookings each day of a span has. @throws AppError `reception.spanTooLong` */
export function receptionDays(db: ReadDb, office: Office, { from, to }: z.infer<typeof receptionDaysInput>): ReceptionDayCount[] {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(Temporal.PlainDate.from(to)).days + 1;
  if (length < 1 || length > longestSpanDays) throw new AppError('reception.spanTooLong', { days: longestSpanDays });
  const counts = new Map(
    db
      .select({
        date: bookings.receptionDate,
        count: sql<number>`count(*)`,
        requested: sql<number>`sum(${bookings.status} = 'requested')`,
      })
      .from(bookings)
      .where(and(sql`${bookings.receptionDate} BETWEEN ${from} AND ${to}`, isNull(bookings.removedAt)))
      .groupBy(bookings.receptionDate)
      .all()
      .map((row) => [row.date, row]),
  );
  return Array.from({ length }, (_, i) => {
    const date = first.add({ days: i }).toString();
    const found = counts.get(date);
    return { date, bookings: found?.count ?? 0, requested: found?.requested ?? 0, isWorkingDay: listedDay(office.calendar, date).isWorkingDay };
  });
}

/** Everything about one booking. @throws AppError `booking.notFound` */
export function bookingDetail(db: ReadDb, actor: Actor, id: number): BookingDetail {
  const row = bookingById(db, id);
  const official = officialByUid(db, row.officialUid);
  const lost = lostPlace(db, row.uid);
  const { version: _v, updatedAt: _u, removedAt: _r, snapshot: _s, nameSortKey: _k, personKey: _p, applicationUid, ...fields } = row;
  return {
    ...(fields as unknown as BookingDetail),
    ...bookingLine(row, actor, unfinishedAggregates(db), new Set(lost && [row.uid])),
    official: official && officialView(official),
    lostPlace: lost,
    comments: commentsOn(db, row.uid),
    timeline: bookingTimeline(db, row),
    application: applicationUid === null ? null : applicationLink(db, applicationUid),
  };
}

/** A booking as a line of a list. */
export function bookingLine(row: StoredBooking, actor: Actor, waiting: ReadonlySet<string>, lost: ReadonlySet<string>): BookingRow {
  const { id, uid, revision, number, officialUid, receptionDate, startTime, surname, name, patronymic, phone, note, submittedAt } = row;
  const status = row.status as BookingStatus;
  const actions = bookingActionsFor(actor.role, status);
  const kind = row.kind as BookingRow['kind'];
  return { id, uid, revision, number, officialUid, receptionDate, startTime, kind, status, surname, name, patronymic, phone, note, submittedAt, waiting: waiting.has(uid), placeLost: lost.has(uid), actions };
}

/** The uid of the application that came of a reception, by the number of its booking; null when none did. */
export function applicationOfBooking(db: ReadDb, number: string): string | null {
  return db.statement<{ uid: string }>('SELECT application_uid AS uid FROM bookings WHERE number = ? AND application_uid IS NOT NULL AND removed_at IS NULL').get(number)?.uid ?? null;
}

/** A booking by the number the portal gave it. @throws AppError `booking.notFound` */
export function bookingByNumber(db: ReadDb, number: string): StoredBooking {
  const row = db.select().from(bookings).where(eq(bookings.number, number)).get();
  if (!row || row.removedAt !== null) throw new AppError('booking.notFound');
  return row;
}
