import { z } from 'zod';

/** How the emulator misbehaves when told to. Counts run down to nothing; the rest lasts until the faults are taken back. */
export const faults = z
  .object({
    /** Every answer comes this much later, in milliseconds. */
    latencyMs: z.number().int().min(0),
    /** Connections are broken before anything is read. */
    offline: z.boolean(),
    /** The change is made, then the connection is broken instead of answering: this many times. */
    dropReplies: z.number().int().min(0),
    /** This many requests are answered with `failStatus`. */
    failures: z.number().int().min(0),
    failStatus: z.number().int().min(400).max(599),
    retryAfter: z.number().int().min(0).nullable(),
    /** This many answers are no JSON. */
    garbage: z.number().int().min(0),
    /** This many transfers of attachments break in the middle. */
    breakTransfers: z.number().int().min(0),
  })
  .partial()
  .strict();
export type Faults = z.infer<typeof faults>;

/** Takes one of a counted fault. Returns whether there was one to take. */
export function takeOne(current: Faults, name: 'dropReplies' | 'failures' | 'garbage' | 'breakTransfers'): boolean {
  const left = current[name] ?? 0;
  if (left > 0) current[name] = left - 1;
  return left > 0;
}
