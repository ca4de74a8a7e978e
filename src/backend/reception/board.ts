import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { listedDay } from '#shared/calendar/lists.ts';
import { boardCounts, boardState, type Board, type BoardOfficial, type BoardRow } from '#shared/reception/board.ts';
import type { boardInput } from '#shared/reception/boardSchema.ts';
import { bookingActionsFor, type BookingAction, type BookingStatus } from '#shared/reception/lifecycle.ts';
import { queueOrder } from '#shared/reception/queue.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { hoursOfAll } from '../officials/dayHours.ts';
import { allOfficials } from '../officials/queries.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { lostPlaces } from './redirect.ts';

type StoredLine = Omit<BoardRow, 'state' | 'turn' | 'waiting' | 'placeLost' | 'actions'>;

/** What the board reads of a day, in the order of the index. */
export const boardStatement = `SELECT id, uid, revision, number, official_uid AS officialUid, reception_date AS receptionDate, start_time AS startTime, kind, status, surname, name, patronymic, phone, note,
  submitted_at AS submittedAt, channel, ticket, arrived_at AS arrivedAt, queued_at AS queuedAt, called_at AS calledAt, called_by AS calledBy, called_times AS calledTimes,
  reception_started_at AS receptionStartedAt, received_at AS receivedAt, urgent_reason AS urgentReason
  FROM bookings INDEXED BY bookings_day WHERE reception_date = ? AND removed_at IS NULL ORDER BY reception_date, start_time, id`;

/** The reception of a day as it stands: who is expected, who waits and in which order, who is in reception, who has been received, of every official. */
export function board(db: ReadDb, office: Office, actor: Actor, { date, officialUid }: z.infer<typeof boardInput>): Board {
  const isToday = date === bakuDate(office.now());
  const byOfficial = Map.groupBy(db.statement<StoredLine>(boardStatement).all(date), (line) => line.officialUid);
  const unfinished = unfinishedAggregates(db);
  const lost = lostPlaces(db);
  const actionsOf = remembered((status: BookingStatus) => bookingActionsFor(actor.role, status));
  const allHours = hoursOfAll(db, office, date);
  const officials: BoardOfficial[] = [];
  for (const official of allOfficials(db)) {
    if (officialUid !== null && official.uid !== officialUid) continue;
    const lines = byOfficial.get(official.uid) ?? [];
    const hours = official.active || lines.length > 0 ? (allHours.get(official.uid) ?? null) : null;
    if (lines.length === 0 && hours === null) continue;
    const queue = queueOrder(lines.filter((line) => boardState(line) === 'waiting'));
    const turns = new Map(queue.map((line, i) => [line.id, i + 1]));
    // The line itself becomes the row: copying five hundred of them would cost as much as reading them.
    const rows = lines.map((line): BoardRow => Object.assign(line, { state: boardState(line), turn: turns.get(line.id) ?? null, waiting: unfinished.has(line.uid), placeLost: lost.has(line.uid), actions: actionsOf(line.status) }));
    officials.push({ official, hours, counts: boardCounts(rows), nextId: queue[0]?.id ?? null, bookings: rows });
  }
  return { date, isToday, ...listedDay(office.calendar, date), counts: boardCounts(officials.flatMap((each) => each.bookings)), officials };
}

/** A function of few values that is computed once for each. */
function remembered(compute: (status: BookingStatus) => readonly BookingAction[]): (status: BookingStatus) => readonly BookingAction[] {
  const known = new Map<BookingStatus, readonly BookingAction[]>();
  return (status) => {
    const found = known.get(status) ?? compute(status);
    known.set(status, found);
    return found;
  };
}
