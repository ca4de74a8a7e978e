import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { callNextInput, SeenTurn } from '#shared/reception/boardSchema.ts';
import { permissionForBooking, type BookingAction } from '#shared/reception/lifecycle.ts';
import { queuedAtAfterSkip } from '#shared/reception/queue.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { Arrived } from './arrivals.ts';
import { officialQueue, seenTurn, type OfficialQueue } from './queueRows.ts';
import { bookingStep, type BookingChanges, type BookingRow } from './steps.ts';

const permission = permissionForBooking('call');

/** That the portal has let a citizen be called: whom, under which key, and when. */
export interface Granted {
  readonly id: number;
  readonly claim: string;
  readonly at: number;
}

/** What the portal is told of a call that it is asked for first. */
export const callClaim = { claim: true } as const;

interface TurnOptions {
  readonly changes: BookingChanges;
  readonly data?: Readonly<Record<string, Json>>;
  readonly claim?: string;
}

/** A step of the queue as a change: what it touches, and who it was about. */
function turn(row: BookingRow, action: BookingAction, options: TurnOptions, context: CommandContext): Change<Arrived> {
  const step = bookingStep(row, action, { ...options, detail: row.ticket === null ? {} : { ticket: row.ticket } }, context);
  return {
    subject: { kind: 'booking', uid: row.uid },
    detail: { number: row.number, ticket: row.ticket },
    outbox: step.outbox,
    topics: ['reception', 'reports'],
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

/** A citizen is called, now or when the portal let it. */
function calling(row: BookingRow, granted: Granted | null, context: CommandContext): Change<Arrived> {
  const at = granted?.at ?? context.now;
  const changes: BookingChanges = { calledAt: at, calledBy: context.actor.name, calledTimes: (row.calledTimes ?? 0) + 1 };
  return turn(row, 'call', { changes, ...(granted && { data: callClaim, claim: granted.claim }) }, { ...context, now: at });
}

/**
 * Calls the citizen whose turn it is with an official. Chosen and marked in one transaction: however many press at once, each citizen is called by one of them.
 * @throws AppError `booking.nobodyWaits`, `booking.anotherCalled` {ticket, by}
 */
export const callNext = defineCommand({
  name: 'reception.callNext',
  permission,
  load: (db, { officialUid, date }: z.infer<typeof callNextInput> & { readonly granted?: Granted | null }) => officialQueue(db, officialUid, date),
  decide(queue, { granted = null }, context) {
    assertNobodyCalled(queue);
    // Who was let is called, also when an urgent citizen has come between.
    const row = queue.waiting.find(({ id }) => id === granted?.id) ?? queue.waiting[0];
    if (!row) throw new AppError('booking.nobodyWaits');
    return calling(row, row.id === granted?.id ? granted : null, context);
  },
});

/** Calls a certain citizen, whoever's turn it is. @throws AppError `booking.cannotCall`, `booking.anotherCalled`, `booking.changedMeanwhile` */
export const call = defineCommand({
  name: 'reception.call',
  permission,
  load: (db, input: SeenTurn & { readonly granted?: Granted | null }) => withQueue(db, input),
  decide({ row, queue }, { granted = null }, context) {
    if (row.calledAt === null) assertNobodyCalled(queue);
    return calling(row, granted, context);
  },
});

/** Takes the call back of one who does not answer and puts them behind the next ones. @throws AppError `booking.cannotSkip`, `booking.changedMeanwhile` */
export const skip = defineCommand({
  name: 'reception.skip',
  permission: permissionForBooking('skip'),
  load: withQueue,
  decide({ row, queue }, _input, context) {
    const queuedAt = queuedAtAfterSkip(queue.waiting, row, context.now);
    return turn(row, 'skip', { changes: { queuedAt, calledAt: null, calledBy: null }, data: { queuedAt: new Date(queuedAt).toISOString() } }, context);
  },
});

/** The citizen goes in. @throws AppError `booking.cannotStart`, `booking.officialBusy` {ticket} while another is in reception, `booking.changedMeanwhile` */
export const startReception = defineCommand({
  name: 'reception.start',
  permission: permissionForBooking('startReception'),
  load: withQueue,
  decide({ row, queue }, _input, context) {
    const [inside] = queue.inReception;
    if (inside && inside.id !== row.id) throw new AppError('booking.officialBusy', { ticket: inside.ticket ?? '—' });
    const changes = { receptionStartedAt: context.now, calledAt: row.calledAt ?? context.now, calledBy: row.calledBy ?? context.actor.name };
    return turn(row, 'startReception', { changes }, context);
  },
});

/** The reception was begun by mistake: the citizen waits again where they stood. @throws AppError `booking.cannotPutBack`, `booking.changedMeanwhile` */
export const putBack = defineCommand({
  name: 'reception.putBack',
  permission: permissionForBooking('putBack'),
  load: (db, input: SeenTurn) => seenTurn(db, input),
  decide: (row, _input, context) => turn(row, 'putBack', { changes: { receptionStartedAt: null, calledAt: null, calledBy: null } }, context),
});

function withQueue(db: Parameters<typeof seenTurn>[0], input: SeenTurn) {
  const row = seenTurn(db, input);
  return { row, queue: officialQueue(db, row.officialUid, row.receptionDate) };
}
