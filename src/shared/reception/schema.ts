import { z } from 'zod';

const date = z.iso.date('badDate');

export const receptionDayInput = z.object({ date, officialUid: z.string().max(64).nullable().default(null) });

/** Days between two dates, both included: how many bookings each has. At most 62 days. */
export const receptionDaysInput = z.object({ from: date, to: date });

export const bookingId = z.object({ id: z.number().int().positive() });

export const confirmInput = z.object({ id: z.number().int().positive(), revision: z.number().int().positive() });
