import { z } from 'zod';

/** Documents the program prints for a citizen. */
export const noticeKinds = ['registration', 'answer', 'reception'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Which notice of which thing: registration and answer belong to an application, reception to a booking. `id` is the row's. */
export const noticeInput = z.object({ kind: z.enum(noticeKinds), id: z.number().int().positive() });

/** The notice left the program on paper or as a file. */
export const noticeIssuedInput = z.object({ kind: z.enum(noticeKinds), id: z.number().int().positive(), way: z.enum(['printed', 'saved']) });
