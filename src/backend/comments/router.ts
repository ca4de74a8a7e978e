import { answerCommentInput } from '#shared/comments/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { answerComment } from './commands.ts';

export const commentsRouter = router({
  answer: procedureFor('comments.answer').input(answerCommentInput).mutation(({ ctx, input }) => answerComment(ctx.office, ctx.actor, input)),
});
