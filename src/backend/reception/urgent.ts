import type { z } from 'zod';
import type { urgentInput } from '#shared/reception/boardSchema.ts';
import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import { defineCommand } from '../command.ts';
import { seenTurn } from './queueRows.ts';
import { bookingStep } from './steps.ts';

/**
 * Puts a citizen who waits already before all others, with the reason, or takes that back. Whoever was skipped stands where they came: urgency that is found out later
 * counts as if it had been told at the arrival. @throws AppError `booking.cannotSetUrgent`, `booking.changedMeanwhile`
 */
export const setUrgent = defineCommand({
  name: 'reception.setUrgent',
  permission: permissionForBooking('setUrgent'),
  load: (db, input: z.infer<typeof urgentInput>) => seenTurn(db, input),
  decide(row, { urgentReason }, context) {
    const step = bookingStep(
      row,
      'setUrgent',
      { changes: { urgentReason, ...(urgentReason !== null && { queuedAt: row.arrivedAt }) }, data: { urgentReason }, detail: urgentReason === null ? { off: 1 } : { urgentReason } },
      context,
    );
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, ticket: row.ticket, urgentReason },
      outbox: step.outbox,
      topics: ['reception', 'reports'],
      rows: step.write,
    };
  },
});
