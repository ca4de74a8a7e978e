import { z } from 'zod';
import { planPlace } from './plan.ts';

/** The longest absence or closure entered at once, in days. */
export const longestClosureDays = 92;

const uid = z.string().min(1).max(64);
const text = z.string().transform((value) => value.normalize('NFC').trim());
const span = {
  /** Null: the whole hall. */
  officialUid: uid.nullable(),
  fromDate: z.iso.date('badDate'),
  toDate: z.iso.date('badDate'),
};

function checkSpan({ fromDate, toDate }: { fromDate: string; toDate: string }, context: z.RefinementCtx): void {
  if (toDate < fromDate) context.addIssue({ code: 'custom', path: ['toDate'], message: 'closureEndBeforeStart' });
  else if (Date.parse(toDate) - Date.parse(fromDate) >= longestClosureDays * 86_400_000) context.addIssue({ code: 'custom', path: ['toDate'], message: 'closureTooLong' });
}

/** Who is away or what is closed, from when to when, both dates included, and why: the citizens read the reason. */
export const closureInput = z.object({ ...span, reason: text.transform((value) => value.replace(/[.\s]+$/u, '')).pipe(z.string().min(1, 'required').max(300, 'tooLong')) }).superRefine(checkSpan);
export type ClosureInput = z.infer<typeof closureInput>;

export const previewInput = z.object({ ...span, exceptUid: uid.nullable().default(null) }).superRefine(checkSpan);

export const closureUid = z.object({ uid });

/** A closure as the person saw it. */
export const seenClosure = z.object({ uid, revision: z.number().int().positive() });
export type SeenClosure = z.infer<typeof seenClosure>;

export const changeClosureInput = z.object({ uid, revision: z.number().int().positive(), closure: closureInput });

/** What to do with some of the bookings: a place given by hand, the deputy, the next free place, cancelling, or nothing for now. */
export const choiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), to: planPlace }),
  z.object({ kind: z.literal('deputy') }),
  z.object({ kind: z.literal('nextFree') }),
  z.object({ kind: z.literal('cancel') }),
  z.object({ kind: z.literal('undecided') }),
]);
export type Choice = z.infer<typeof choiceSchema>;

export const decideInput = z.object({ uid, revision: z.number().int().positive(), bookings: z.array(uid).min(1).max(2_000), choice: choiceSchema });

/** Free places of one official that the plan has not used up. */
export const placesInput = z.object({ uid, officialUid: uid });

export const closuresOfDayInput = z.object({ date: z.iso.date('badDate') });

/** Which bookings' notices are wanted; all that were moved when absent. */
export const noticesInput = z.object({ uid, bookings: z.array(uid).max(2_000).optional() });

export const noticesDoneInput = z.object({ uid, bookings: z.array(uid).min(1).max(2_000), way: z.enum(['printed', 'saved']) });
