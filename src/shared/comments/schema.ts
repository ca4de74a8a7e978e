import { z } from 'zod';

/** The office's answer to a citizen's comment. `answers`: how many answers the person saw under it, so that two people do not answer at once without knowing. */
export const answerCommentInput = z.object({
  uid: z.string().min(1).max(64),
  answers: z.number().int().nonnegative(),
  text: z.string().trim().min(1, 'required').max(4_000, 'tooLong'),
});
