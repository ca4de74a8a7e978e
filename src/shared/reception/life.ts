import { z } from 'zod';
import { applicationKinds } from '../applications/lifecycle.ts';
import { required, short } from '../formats/typed.ts';

const date = z.iso.date('badDate');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid');
const uid = z.string().min(1, 'required').max(64);

/** A step of one booking as the screen saw it: an older revision than the store's is refused. */
const seen = { id: z.number().int().positive(), revision: z.number().int().positive() };

/** Why something was decided about a booking; the citizen reads it on the portal. */
const reason = required(1_000);

/** The next reception days of an official with what is free of them. `exceptUid`: a booking whose own place counts as free. */
export const placesInput = z.object({ officialUid: uid, from: date, count: z.number().int().min(1).max(20).default(4), exceptUid: z.string().max(64).nullable().default(null) });

export const moveInput = z.object({ ...seen, officialUid: uid, date, startTime: clock.nullable(), reason });

export const refuseInput = z.object({ ...seen, reason });

export const cancelInput = z.object({ ...seen, by: z.enum(['citizen', 'office'], 'required'), reason });

/**
 * How a reception ended. An oral answer needs the citizen's consent, and what was answered is noted on the reception's card; a question that needs study is put in
 * writing. An appeal is never passed to the body or official complained of (Law on citizens' appeals, 7.10).
 */
export const receiveInput = z.discriminatedUnion(
  'outcome',
  [
    z.object({ ...seen, outcome: z.literal('answeredOrally'), consent: z.literal(true, 'consentNeeded'), note: required(2_000) }),
    z.object({
      ...seen,
      outcome: z.literal('putInWriting'),
      service: uid,
      kind: z.enum(applicationKinds, 'required'),
      subject: uid,
      summary: required(500),
      text: z.string().trim().min(20, 'tooShort').max(100_000, 'tooLong'),
      accused: short(300),
    }),
    z.object({ ...seen, outcome: z.literal('referred'), to: required(300), note: short(2_000), accused: short(300) }),
    z.object({ ...seen, outcome: z.literal('toBeContinued'), note: short(2_000) }),
  ],
  'required',
);
export type ReceiveInput = z.infer<typeof receiveInput>;
