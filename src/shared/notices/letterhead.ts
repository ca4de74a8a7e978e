import { z } from 'zod';

/** The head of the office's paper, and who signs. */
export const letterheadSchema = z.object({
  kind: z.enum(['authority', 'utility']),
  nameAz: z.string().min(1),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  site: z.string(),
  headPosition: z.string(),
  headName: z.string(),
  /** Base64 of a PNG; the state gerb's use is regulated, so the office brings its own picture. */
  emblemPng: z.string().optional(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;
