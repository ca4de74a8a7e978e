import { bakuDate } from '#shared/az/dates.ts';
import type { HallCall, HallDoor, HallView } from '#shared/reception/hall.ts';
import { queueOrder, type Waiting } from '#shared/reception/queue.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { allOfficials } from '../officials/queries.ts';
import { readSetting } from '../settings/settings.ts';

const lastShown = 8;
const nextShown = 5;

interface Line extends Waiting {
  readonly ticket: number;
  readonly officialUid: string;
  readonly status: string;
  readonly calledAt: number | null;
}

/** The hall as it stands now: numbers and doors, nothing of the citizens. */
export function hallView(db: ReadDb, office: Office): HallView {
  const date = bakuDate(office.now());
  const lines = db
    .statement<Line>(
      `SELECT id, reception_date AS receptionDate, start_time AS startTime, ticket, arrived_at AS arrivedAt, queued_at AS queuedAt, urgent_reason AS urgentReason,
         official_uid AS officialUid, status, called_at AS calledAt
       FROM bookings INDEXED BY bookings_ticket WHERE reception_date = ? AND ticket IS NOT NULL AND removed_at IS NULL`,
    )
    .all(date);
  const officials = allOfficials(db);
  const nameOf = ({ surname, name }: { surname: string; name: string }) => `${surname} ${name}`;
  const calls = (of: readonly Line[]): HallCall[] =>
    of.flatMap(({ ticket, officialUid, calledAt }) => {
      const official = officials.find((each) => each.uid === officialUid);
      return official && calledAt !== null ? [{ ticket, official: nameOf(official), room: official.room, calledAt }] : [];
    }).sort((a, b) => b.calledAt - a.calledAt);
  const doors = officials.flatMap((official): HallDoor[] => {
    const own = lines.filter((line) => line.officialUid === official.uid);
    const waiting = queueOrder(own.filter((line) => line.status === 'arrived' && line.calledAt === null));
    const inside = own.find((line) => line.status === 'inReception')?.ticket ?? null;
    const isCalled = own.some((line) => line.status === 'arrived' && line.calledAt !== null);
    if (waiting.length === 0 && inside === null && !isCalled) return [];
    return [{ uid: official.uid, official: nameOf(official), room: official.room, inside, next: waiting.slice(0, nextShown).map((line) => line.ticket), waiting: waiting.length }];
  });
  return {
    office: readSetting(db, 'letterheads')?.authority.nameAz ?? '',
    date,
    called: calls(lines.filter((line) => line.status === 'arrived')),
    last: calls(lines.filter((line) => line.status === 'inReception' || line.status === 'received')).slice(0, lastShown),
    doors,
  };
}
