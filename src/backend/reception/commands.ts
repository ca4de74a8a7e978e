import type { z } from 'zod';
import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import type { confirmInput } from '#shared/reception/schema.ts';
import { defineCommand } from '../command.ts';
import { bookingStep, loadSeenBooking } from './steps.ts';

/** Confirms a booking: the citizen is expected on the day and at the hour it says. */
export const confirmBooking = defineCommand({
  name: 'bookings.confirm',
  permission: permissionForBooking('confirm'),
  load: (db, input: z.infer<typeof confirmInput>) => loadSeenBooking(db, input),
  decide(row, _input, context) {
    const step = bookingStep(row, 'confirm', { changes: { confirmedAt: context.now } }, context);
    return { subject: { kind: 'booking', uid: row.uid }, detail: { number: row.number }, outbox: step.outbox, topics: ['reception', 'reports'], rows: step.write };
  },
});
