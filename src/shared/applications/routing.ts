import { z } from 'zod';

// An application goes to a department first, then to a person in it.

const seen = { id: z.number().int().positive(), revision: z.number().int().positive() };
const note = z.string().trim().max(4_000, 'tooLong').default('');

/** To which department, with a word for it. */
export const routeInput = z.object({ ...seen, department: z.string().min(1, 'required').max(64), note });

/** Takes on what waits in one's own department. */
export const takeUpInput = z.object(seen);

/** To whom in the department, with the head's instruction. */
export const giveOutInput = z.object({ ...seen, executorUid: z.string().min(1, 'required'), note });
