import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { bakuDate } from '#shared/az/dates.ts';
import { readEntranceCode } from '#shared/reception/code.ts';
import type { CheckInBooking, CheckInFinding, CheckInOutcome } from '#shared/reception/checkIn.ts';
import { isLegalForBooking, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { ReadDb } from '../db/store.ts';
import { checkCode } from '../notices/checkCode.ts';
import type { Office } from '../office.ts';
import { officialByUid } from '../officials/queries.ts';
import type { BookingRow } from './steps.ts';
import { bookings } from './tables.ts';

/**
 * Understands what was typed or scanned at the entrance today: a booking's number, the QR of a reception notice (whose check code only this office can make),
 * a FİN, or a ticket of the day. Changes nothing.
 */
export function checkIn(db: ReadDb, office: Office, typed: string): CheckInFinding {
  const today = bakuDate(office.now());
  const code = readEntranceCode(typed, Number(today.slice(0, 4)));
  const finding = (outcome: CheckInOutcome, rows: readonly BookingRow[] = []): CheckInFinding => ({
    outcome,
    bookings: rows.map((row) => view(db, row)),
    fin: code.kind === 'fin' ? code.fin : null,
  });
  switch (code.kind) {
    case 'booking': {
      const row = (code.ticket === null ? undefined : byTicket(db, code.ticket, today)) ?? byNumber(db, code.numbers);
      if (!row) return finding('unknownNumber');
      if (code.checkCode !== null && code.checkCode !== checkCode(db, row.uid, row.number)) return finding('wrongCheckCode');
      return finding(outcomeOf(row, today), [row]);
    }
    case 'ticket': {
      const row = byTicket(db, code.ticket, today);
      return row ? finding(outcomeOf(row, today), [row]) : finding('unknownTicket');
    }
    case 'fin': {
      const rows = byFin(db, code.fin, today);
      const expected = rows.filter((row) => outcomeOf(row, today) === 'ready');
      if (expected.length > 1) return finding('choose', expected);
      const row = expected[0] ?? rows.find((each) => each.receptionDate === today) ?? rows[0];
      return row ? finding(outcomeOf(row, today), [row]) : finding('unknownFin');
    }
    case 'application':
      return finding('applicationPaper');
    default:
      return finding('unknownCode');
  }
}

function outcomeOf({ receptionDate, status }: BookingRow, today: string): CheckInOutcome {
  if (status === 'refused' || status === 'cancelled') return 'off';
  if (receptionDate !== today) return receptionDate < today ? 'past' : 'otherDay';
  if (isLegalForBooking('arrive', status as BookingStatus)) return 'ready';
  return status === 'arrived' ? 'here' : (status as 'inReception' | 'received');
}

function byTicket(db: ReadDb, ticket: number, today: string): BookingRow | undefined {
  return db.select().from(bookings).where(and(eq(bookings.receptionDate, today), eq(bookings.ticket, ticket), sql`ticket IS NOT NULL`, isNull(bookings.removedAt))).get();
}

function byNumber(db: ReadDb, numbers: readonly string[]): BookingRow | undefined {
  for (const number of numbers) {
    const row = db.select().from(bookings).where(and(eq(bookings.number, number), isNull(bookings.removedAt))).get();
    if (row) return row;
  }
  return undefined;
}

/** A citizen's bookings from today on that still stand, the nearest first; where there are none, the last one they had. */
function byFin(db: ReadDb, fin: string, today: string): BookingRow[] {
  const all = db.select().from(bookings).where(and(eq(bookings.fin, fin), isNull(bookings.removedAt))).orderBy(desc(bookings.id)).limit(200).all();
  const byTime = (a: BookingRow, b: BookingRow) => (`${a.receptionDate} ${a.startTime ?? ''}` < `${b.receptionDate} ${b.startTime ?? ''}` ? -1 : 1);
  const isOff = (row: BookingRow) => outcomeOf(row, today) === 'off';
  const coming = all.filter((row) => row.receptionDate >= today).sort((a, b) => Number(isOff(a)) - Number(isOff(b)) || byTime(a, b));
  return coming.length > 0 ? coming : all.sort(byTime).slice(-1);
}

function view(db: ReadDb, row: BookingRow): CheckInBooking {
  const { id, number, surname, name, patronymic, officialUid, receptionDate, startTime, statusReason, ticket } = row;
  const official = officialByUid(db, officialUid);
  return {
    id, number, surname, name, patronymic, officialUid, receptionDate, startTime, statusReason, ticket,
    official: official && { surname: official.surname, name: official.name, room: official.room },
    status: row.status as BookingStatus,
  };
}
