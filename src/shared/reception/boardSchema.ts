import { z } from 'zod';
import { applicationKinds } from '../applications/lifecycle.ts';
import { besideOtherFaults, maybeFin, maybeName, required, requiredName, short } from '../formats/typed.ts';
import { bookingStatuses } from './lifecycle.ts';

const id = z.number().int().positive();
const date = z.iso.date('badDate');
const officialUid = z.string().min(1, 'required').max(64);
const reason = required(500);

/** Arrival of a booked citizen. `urgentReason`: why they are received before all others. */
export const arriveInput = z.object({ id, urgentReason: reason.nullable().default(null) });

/**
 * A citizen's turn as the person saw it. What the portal sends back meanwhile changes neither of these, so that nobody is held up by an echo,
 * while two people never do the same thing twice.
 */
export const turnInput = z.object({ id, status: z.enum(bookingStatuses), calledAt: z.number().int().nullable(), queuedAt: z.number().int().nullable() });
export type SeenTurn = z.infer<typeof turnInput>;

/** One who waits already is received before all others, with the reason; null takes that back. */
export const urgentInput = turnInput.extend({ urgentReason: reason.nullable() });

export const callNextInput = z.object({ officialUid, date });

/** Those who did not come to a day's reception; of one official or of all. */
export const missingInput = z.object({ date, officialUid: officialUid.nullable().default(null) });

/** The very ones the person was shown. */
export const noShowsInput = z.object({ date, ids: z.array(id).min(1).max(5_000) });

/** A citizen who comes without a booking. An urgent one needs a reason and goes first. */
export const walkInInput = z
  .object({
    officialUid,
    surname: requiredName,
    name: requiredName,
    patronymic: maybeName,
    fin: maybeFin,
    kind: z.enum(applicationKinds),
    note: short(1_000),
    urgent: z.boolean().default(false),
    urgentReason: short(500),
    /** The citizen's bookings of today that the person was shown and went on in spite of. */
    bookedSeen: z.array(z.string().max(64)).max(50).default([]),
  })
  .refine(({ urgent, urgentReason }) => !urgent || urgentReason !== '', { path: ['urgentReason'], message: 'required', ...besideOtherFaults });
export type WalkInForm = z.input<typeof walkInInput>;

/** Whether somebody who walks in is booked today. */
export const walkInAgainInput = z.object({ fin: z.string().max(20), surname: z.string().max(100), name: z.string().max(100), patronymic: z.string().max(100) });

export const boardInput = z.object({ date, officialUid: officialUid.nullable().default(null) });

export const checkInInput = z.object({ code: z.string().max(500) });

export const ticketInput = z.object({ id });

export const ticketFailedInput = z.object({ id, copy: z.number().int().min(0) });
