import { z } from 'zod';

/** The office's answer to a citizen's comment. `answers`: how many answers the person saw under it, so that two people do not answer at once without knowing. */
export const answerCommentInput = z.object({
  uid: z.string().min(1).max(64),
  answers: z.number().int().nonnegative(),
  text: z.string().trim().min(1, 'required').max(4_000, 'tooLong'),
});

/** Says that a citizen's comment needs no answer, or that it does after all. */
export const settleCommentInput = z.object({ uid: z.string().min(1).max(64), settled: z.boolean() });

/** A citizen's thought that nobody has answered, with what it is about. */
export interface WaitingComment {
  readonly uid: string;
  readonly text: string;
  readonly authorName: string | null;
  readonly createdAt: number;
  readonly about: { readonly kind: 'application'; readonly id: number; readonly number: string } | { readonly kind: 'booking'; readonly id: number; readonly number: string; readonly date: string };
}

export interface CommentInbox {
  readonly count: number;
  readonly comments: readonly WaitingComment[];
}
