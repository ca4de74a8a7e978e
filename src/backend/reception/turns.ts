import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { callNextInput, SeenTurn } from '#shared/reception/boardSchema.ts';
import { permissionForBooking, type BookingAction } from '#shared/reception/lifecycle.ts';
import { queuedAtAfterSkip } from '#shared/reception/queue.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { Arrived } from './arrivals.ts';
import { officialQueue, seenTurn, type OfficialQueue } from './queueRows.ts';
import { bookingStep, type BookingChanges, type BookingRow } from './steps.ts';

const permission = permissionForBooking('call');

/** A step of the queue as a change: what it touches, and who it was about. */
function turn(row: BookingRow, action: BookingAction, changes: BookingChanges, context: CommandContext): Change<Arrived> {
  const step = bookingStep(row, action, { changes, detail: row.ticket === null ? {} : { ticket: row.ticket } }, context);
  return {
    subject: { kind: 'booking', uid: row.uid },
    detail: { number: row.number, ticket: row.ticket },
    outbox: step.outbox,
    topics: ['reception', ...(step.outbox.length > 0 ? (['reports'] as const) : [])],
    rows(db) {
      step.write(db);
      return { id: row.id, ticket: row.ticket ?? 0 };
    },
  };
}

/** Nobody is called while another stands called before the same door. */
function assertNobodyCalled(queue: OfficialQueue): void {
  const [called] = queue.called;
  if (called) throw new AppError('booking.anotherCalled', { ticket: called.ticket ?? '—', by: called.calledBy ?? '—' });
}

function calledChanges(row: BookingRow, { actor, now }: CommandContext): BookingChanges {
  return { calledAt: now, calledBy: actor.name, calledTimes: (row.calledTimes ?? 0) + 1 };
}

/**
 * Calls the citizen whose turn it is with an official. Chosen and marked in one transaction: however many press at once, each citizen is called by one of them.
 * @throws AppError `booking.nobodyWaits`, `booking.anotherCalled` {ticket, by}
 */
export const callNext = defineCommand({
  name: 'reception.callNext',
  permission,
  load: (db, { officialUid, date }: z.infer<typeof callNextInput>) => officialQueue(db, officialUid, date),
  decide(queue, _input, context) {
    assertNobodyCalled(queue);
    const [row] = queue.waiting;
    if (!row) throw new AppError('booking.nobodyWaits');
    return turn(row, 'call', calledChanges(row, context), context);
  },
});

/** Calls a certain citizen, whoever's turn it is. @throws AppError `booking.cannotCall`, `booking.anotherCalled`, `booking.changedMeanwhile` */
export const call = defineCommand({
  name: 'reception.call',
  permission,
  load: withQueue,
  decide({ row, queue }, _input, context) {
    if (row.calledAt === null) assertNobodyCalled(queue);
    return turn(row, 'call', calledChanges(row, context), context);
  },
});

/** Takes the call back of one who does not answer and puts them behind the next ones. @throws AppError `booking.cannotSkip`, `booking.changedMeanwhile` */
export const skip = defineCommand({
  name: 'reception.skip',
  permission: permissionForBooking('skip'),
  load: withQueue,
  decide: ({ row, queue }, _input, context) =>
    turn(row, 'skip', { queuedAt: queuedAtAfterSkip(queue.waiting, row, context.now), calledAt: null, calledBy: null }, context),
});

/** The citizen goes in. @throws AppError `booking.cannotStart`, `booking.officialBusy` {ticket} while another is in reception, `booking.changedMeanwhile` */
export const startReception = defineCommand({
  name: 'reception.start',
  permission: permissionForBooking('startReception'),
  load: withQueue,
  decide({ row, queue }, _input, context) {
    const [inside] = queue.inReception;
    if (inside && inside.id !== row.id) throw new AppError('booking.officialBusy', { ticket: inside.ticket ?? '—' });
    return turn(row, 'startReception', { receptionStartedAt: context.now, calledAt: row.calledAt ?? context.now, calledBy: row.calledBy ?? context.actor.name }, context);
  },
});

/** The reception was begun by mistake: the citizen waits again where they stood. @throws AppError `booking.cannotPutBack`, `booking.changedMeanwhile` */
export const putBack = defineCommand({
  name: 'reception.putBack',
  permission: permissionForBooking('putBack'),
  load: (db, input: SeenTurn) => seenTurn(db, input),
  decide: (row, _input, context) => turn(row, 'putBack', { receptionStartedAt: null, calledAt: null, calledBy: null }, context),
});

function withQueue(db: Parameters<typeof seenTurn>[0], input: SeenTurn) {
  const row = seenTurn(db, input);
  return { row, queue: officialQueue(db, row.officialUid, row.receptionDate) };
}
