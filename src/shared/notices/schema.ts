import { z } from 'zod';
import type { ErrorShape } from '../errors.ts';

/** Notices of the steps beside the straight way, one for each: what a message tells shortly, they tell whole. */
export const stepNoticeKinds = ['completion', 'study', 'extension', 'forwarding', 'copies', 'leaving', 'joining', 'withdrawal', 'reopening'] as const;
export type StepNoticeKind = (typeof stepNoticeKinds)[number];

/** Documents the program prints for a citizen, the registration-control card for the office's own file, and the letter to another body. */
export const noticeKinds = ['registration', 'answer', 'reception', 'card', 'letter', ...stepNoticeKinds] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * Which notice of which thing: reception belongs to a booking, all others to an application. `id` is the row's. `copy`: the letter of which copy, the first is 1;
 * without it the letter is that of the whole application. `step`: the notice of which step, by its row in the history; without it that of the newest of its kind.
 */
export const noticeInput = z.object({ kind: z.enum(noticeKinds), id: z.number().int().positive(), copy: z.number().int().positive().optional(), step: z.number().int().positive().optional() });

/** Applications whose newest notices are wanted together; `owed`: instead every letter that their citizens have yet to get. */
export const noticesTogetherInput = z.object({ ids: z.array(z.number().int().positive()).min(1).max(500), owed: z.boolean().default(false) });

/** Some papers to be looked at as one. */
export const noticesInput = z.object({ notices: z.array(noticeInput).min(1).max(20) });

/** Notices that left the program, on paper or as a file. */
export const noticesIssuedInput = z.object({ notices: z.array(noticeInput).min(1).max(500), way: z.enum(['printed', 'saved']) });

/** How far the drawing of many notices is, and at its end one file of those that could be drawn; the others with why not. */
export type NoticesTogether =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly fileName: string; readonly pdf: Uint8Array | null; readonly notices: ReadonlyArray<z.infer<typeof noticeInput>>; readonly failed: ReadonlyArray<{ readonly id: number; readonly error: ErrorShape }> };
