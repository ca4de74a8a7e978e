import { z } from 'zod';

/** Steps, and the note to colleagues, whose form is kept while it is being filled in, so that it is there again after the window or the computer went down. */
export const draftedSteps = ['assign', 'returnForCompletion', 'complete', 'forward', 'sendCopies', 'study', 'extend', 'leaveWithoutReview', 'join', 'withdraw', 'reopen', 'route', 'giveOut', 'handOver', 'takeBack', 'finishPart', 'told', 'note'] as const;
export type DraftedStep = (typeof draftedSteps)[number];

/** A form may be this long, as JSON. */
const longest = 60_000;

export const stepDraftOf = z.object({ id: z.number().int().positive(), step: z.enum(draftedSteps) });
export const keepStepInput = stepDraftOf.extend({
  form: z.record(z.string().max(60), z.json()).refine((form) => JSON.stringify(form).length <= longest, 'tooLong'),
});
