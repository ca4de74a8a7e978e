import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { cutFigures, figureOf, type BookingTally, type CountTally, type figuresInput, type MinutesTally, type ReceptionFigures, type Tallies } from '#shared/reception/figures.ts';
import { comparedDays, countedDays, type Days } from '#shared/reception/spans.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials } from '../officials/queries.ts';

/** 1 Monday … 7 Sunday. */
const weekday = `(strftime('%w', reception_date) + 6) % 7 + 1`;
/** The hour that was booked; of those without one, the hour in Baku at which they came. */
const hour = `CASE WHEN start_time IS NOT NULL THEN CAST(substr(start_time, 1, 2) AS INTEGER) WHEN arrived_at IS NOT NULL THEN (arrived_at / 3600000 + 4) % 24 END`;
const place = `official_uid AS officialUid, ${weekday} AS weekday, ${hour} AS hour`;
const span = 'FROM bookings INDEXED BY bookings_month WHERE reception_date BETWEEN ? AND ? AND removed_at IS NULL';

/** A time in whole minutes, rounded; a clock that went backwards counts for nothing. */
const minutes = (from: string, to: string) =>
  `SELECT ${place}, (${to} - ${from} + 30000) / 60000 AS minutes, count(*) AS count ${span} AND status = 'received' AND ${from} IS NOT NULL AND ${to} >= ${from} GROUP BY 1, 2, 3, 4`;

const texts = {
  bookings: `SELECT ${place}, status, channel, count(*) AS count ${span} GROUP BY 1, 2, 3, 4, 5`,
  waiting: minutes('arrived_at', 'reception_started_at'),
  reception: minutes('reception_started_at', 'received_at'),
  overbooked: `SELECT ${place}, count(*) AS count FROM bookings INDEXED BY bookings_overbooked WHERE reception_date BETWEEN ? AND ? AND overbook_reason IS NOT NULL AND removed_at IS NULL GROUP BY 1, 2, 3`,
  /** Each booking of the span is looked up among those that were moved: quick for a month of them. */
  movedOfFew: `SELECT ${place}, count(*) AS count ${span} AND EXISTS (SELECT 1 FROM booking_events e INDEXED BY booking_events_moves WHERE e.booking_uid = bookings.uid AND e.action IN ('move', 'movedElsewhere')) GROUP BY 1, 2, 3`,
  /** All that were ever moved are gone through, and each is looked up: quick for years of bookings, of which few were moved. */
  movedOfMany: `SELECT ${place}, count(*) AS count
    FROM (SELECT DISTINCT booking_uid AS uid FROM booking_events INDEXED BY booking_events_moves WHERE action IN ('move', 'movedElsewhere')) m CROSS JOIN bookings b ON b.uid = m.uid
    WHERE reception_date BETWEEN ? AND ? AND removed_at IS NULL GROUP BY 1, 2, 3`,
};

/** Bookings of the receptions of some days, counted as figures are made of them. All but the moves is read from an index alone; `few`: up to so many bookings are looked up among the moves, else the other way round. */
export function tallyBookings(db: ReadDb, { from, to }: Days, few = 20_000): Tallies {
  const bookings = db.statement<BookingTally>(texts.bookings).all(from, to);
  const areFew = bookings.reduce((sum, { count }) => sum + count, 0) <= few;
  return {
    bookings,
    waiting: db.statement<MinutesTally>(texts.waiting).all(from, to),
    reception: db.statement<MinutesTally>(texts.reception).all(from, to),
    moved: db.statement<CountTally>(areFew ? texts.movedOfFew : texts.movedOfMany).all(from, to),
    overbooked: db.statement<CountTally>(texts.overbooked).all(from, to),
  };
}

const nothing: Tallies = { bookings: [], waiting: [], reception: [], moved: [], overbooked: [] };

/** A span is known from its beginning when the first booking of all lies no more days into it than this. */
const firstDaysWithout = 7;

/** The figures of the receptions of a span up to today, beside those of the span before. */
export function receptionFigures(db: ReadDb, office: Office, asked: z.infer<typeof figuresInput>): ReceptionFigures {
  const today = bakuDate(office.now());
  const counted = countedDays(asked, today);
  const before = comparedDays(asked, today);
  const first = db.statement<{ date: string }>('SELECT reception_date AS date FROM bookings INDEXED BY bookings_day WHERE removed_at IS NULL ORDER BY reception_date LIMIT 1').get()?.date;
  // Its first days may have had no reception at all; a store that begins later knows only a part of it.
  const reachesBack = before !== null && first !== undefined && Temporal.PlainDate.from(before.from).until(Temporal.PlainDate.from(first)).days <= firstDaysWithout;
  const officials = allOfficials(db).map(({ uid, surname, name }) => ({ uid, name: [surname, name].join(' ').trim() }));
  return {
    span: asked,
    counted,
    complete: counted?.to === asked.to && asked.to < today,
    compared: reachesBack ? { days: before, total: figureOf(tallyBookings(db, before)) } : null,
    ...cutFigures(counted ? tallyBookings(db, counted) : nothing, officials),
  };
}
