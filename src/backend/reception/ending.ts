import type { z } from 'zod';
import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import type { cancelInput, refuseInput } from '#shared/reception/life.ts';
import { defineCommand } from '../command.ts';
import { bookingMessages } from '../notices/bookingMessages.ts';
import { endRefused } from './redirect.ts';
import { bookingStep, loadSeenBooking } from './steps.ts';

/** Refuses a booking with a reason, and tells the citizen. */
export const refuseBooking = defineCommand({
  name: 'bookings.refuse',
  permission: permissionForBooking('refuse'),
  load: (db, input: z.infer<typeof refuseInput>) => loadSeenBooking(db, input),
  decide(row, { reason }, context) {
    const step = bookingStep(row, 'refuse', { changes: { statusReason: reason }, data: { reason }, detail: { reason } }, context);
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number },
      outbox: [...step.outbox, ...bookingMessages(row, { kind: 'bookingRefused' })],
      topics: ['reception', 'reports'],
      rows(db) {
        step.write(db);
        endRefused(db, row.uid, { status: 'refused', statusReason: reason }, context.now);
      },
    };
  },
});

/** Cancels a booking, for the office or because the citizen asked for it; one whom the office cancels is told. */
export const cancelBooking = defineCommand({
  name: 'bookings.cancel',
  permission: permissionForBooking('cancel'),
  load: (db, input: z.infer<typeof cancelInput>) => loadSeenBooking(db, input),
  decide(row, { reason, by }, context) {
    const step = bookingStep(row, 'cancel', { changes: { statusReason: reason, cancelledBy: by }, data: { reason, by }, detail: { reason, by } }, context);
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, by },
      outbox: [...step.outbox, ...(by === 'office' ? bookingMessages(row, { kind: 'bookingCancelled' }) : [])],
      topics: ['reception', 'reports'],
      rows(db) {
        step.write(db);
        endRefused(db, row.uid, { status: 'cancelled', statusReason: reason, cancelledBy: by }, context.now);
      },
    };
  },
});
