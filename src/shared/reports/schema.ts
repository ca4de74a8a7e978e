import { z } from 'zod';

/** A month, `YYYY-MM`. */
export const monthInput = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'badMonth') });
