import { answerCommentInput, settleCommentInput } from '#shared/comments/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { commentInbox } from './inbox.ts';
import { answerComment, settleComment } from './commands.ts';

export const commentsRouter = router({
  inbox: procedureFor('comments.view').query(({ ctx }) => ctx.office.store.read((db) => commentInbox(db, ctx.office.now()))),
  answer: procedureFor('comments.answer').input(answerCommentInput).mutation(({ ctx, input }) => answerComment(ctx.office, ctx.actor, input)),
  settle: procedureFor('comments.answer').input(settleCommentInput).mutation(({ ctx, input }) => settleComment(ctx.office, ctx.actor, input)),
});
