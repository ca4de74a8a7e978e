import { bakuDate } from '#shared/az/dates.ts';
import { unplacedOf, type Receiving, type UnplacedBooking, type UnplacedWhy } from '#shared/reception/unplaced.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { expansionOf, officialByUid, scheduleOf } from '../officials/queries.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { bookingLine } from './queries.ts';
import { lostPlaces } from './redirect.ts';
import { bookingByUid } from './touched.ts';

/** More than so many are not named at once. */
export const mostUnplaced = 1_000;

interface Turn {
  readonly officialUid: string;
  readonly date: string;
  readonly startTime: string | null;
  readonly n: number;
}

/**
 * Those expected from today on for whom nothing is kept where they are booked: named for as long as it is so, until each is moved or ended, whatever made it so (a schedule
 * that changed, an official who does not receive any more, the calendar, the portal). In the order of the days.
 */
export function unplacedBookings(db: ReadDb, office: Office, actor: Actor): UnplacedBooking[] {
  const today = bakuDate(office.now());
  const whys = new Map<string, UnplacedWhy>();
  for (const { uid: officialUid } of db.statement<{ uid: string }>('SELECT uid FROM officials').all()) {
    const turns = expectedTurns(db, officialUid, today);
    if (turns.length === 0) continue;
    const receiving = receivingFrom(db, office, officialUid, today, turns.at(-1)?.date ?? today);
    for (const turn of turns) {
      const { date, startTime, n } = turn;
      const all = unplacedOf({ date, startTime, booked: n }, receiving);
      // Only where it seems too few are those looked for whom a manager approved beyond the places.
      const found = all?.why === 'placesGone' ? unplacedOf({ date, startTime, booked: ordinary(db, turn).length }, receiving) : all;
      if (!found) continue;
      const uids = found.why === 'placesGone' ? ordinary(db, turn) : uidsOf(db, turn, '');
      for (const uid of uids.slice(uids.length - found.count)) whys.set(uid, found.why);
    }
  }
  for (const uid of lostPlaces(db)) whys.set(uid, 'placeLost');
  const waiting = unfinishedAggregates(db);
  const lost = lostPlaces(db);
  return [...whys]
    .flatMap(([uid, why]): UnplacedBooking[] => {
      const row = bookingByUid(db, uid);
      if (!row || row.removedAt !== null || row.receptionDate < today || (row.status !== 'requested' && row.status !== 'confirmed')) return [];
      const official = officialByUid(db, row.officialUid);
      return [{ ...bookingLine(row, actor, waiting, lost), why, official: official && { uid: official.uid, surname: official.surname, name: official.name } }];
    })
    .sort((a, b) => order(a).localeCompare(order(b)) || a.id - b.id)
    .slice(0, mostUnplaced);
}

const order = ({ receptionDate, startTime }: UnplacedBooking) => `${receptionDate} ${startTime ?? '99:99'}`;

/** How many are expected at each turn of an official from a date on, in the order of the days: from the index alone. */
function expectedTurns(db: ReadDb, officialUid: string, from: string): Turn[] {
  return db
    .statement<Turn>(
      `SELECT official_uid AS officialUid, reception_date AS date, start_time AS startTime, count(*) AS n FROM bookings INDEXED BY bookings_official_day
       WHERE official_uid = ? AND reception_date >= ? AND status IN ('requested', 'confirmed') AND removed_at IS NULL GROUP BY reception_date, start_time`,
    )
    .all(officialUid, from);
}

/** Who is expected at a turn, in the order of the booking; `but`: a condition more. */
function uidsOf(db: ReadDb, { officialUid, date, startTime }: Turn, but: '' | 'AND overbook_reason IS NULL'): string[] {
  return db
    .statement<{ uid: string }>(
      `SELECT uid FROM bookings INDEXED BY bookings_official_day WHERE official_uid = ? AND reception_date = ? AND start_time IS ?
       AND status IN ('requested', 'confirmed') AND removed_at IS NULL ${but} ORDER BY id`,
    )
    .all(officialUid, date, startTime)
    .map(({ uid }) => uid);
}

const ordinary = (db: ReadDb, turn: Turn) => uidsOf(db, turn, 'AND overbook_reason IS NULL');

function receivingFrom(db: ReadDb, office: Office, officialUid: string, from: string, to: string): Receiving {
  const official = officialByUid(db, officialUid);
  const isKnown = scheduleOf(db, officialUid) !== null;
  return {
    active: official !== null && official.active && official.removedAt === null,
    days: isKnown ? new Map(expansionOf(db, office, officialUid, from, to).days.map((day) => [day.date, day])) : null,
  };
}
