import { approveReplyInput, recallReplyInput, saveReplyInput, sendBackReplyInput, submitReplyInput, wordingInput } from '#shared/applications/reply.ts';
import { applicationId } from '#shared/applications/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { approveReply, recallReply, sendBackReply, submitReply } from './approval.ts';
import { putWordingAside, replyDesk, saveReply } from './replies.ts';

const answer = procedureFor('applications.answer');
const approve = procedureFor('replies.approve');

/** Replies that are being written. */
export const repliesRouter = router({
  desk: procedureFor('applications.view').input(applicationId).query(({ ctx, input }) => ctx.office.store.read((db) => replyDesk(db, { actor: ctx.actor, now: ctx.office.now() }, input.id))),
  save: answer.input(saveReplyInput).mutation(({ ctx, input }) => saveReply(ctx.office, ctx.actor, input)),
  putAside: answer.input(wordingInput).mutation(({ ctx, input }) => putWordingAside(ctx.office, ctx.actor, input)),
  submit: answer.input(submitReplyInput).mutation(({ ctx, input }) => submitReply(ctx.office, ctx.actor, input)),
  recall: answer.input(recallReplyInput).mutation(({ ctx, input }) => recallReply(ctx.office, ctx.actor, input)),
  sendBack: approve.input(sendBackReplyInput).mutation(({ ctx, input }) => sendBackReply(ctx.office, ctx.actor, input)),
  approve: approve.input(approveReplyInput).mutation(({ ctx, input }) => approveReply(ctx.office, ctx.actor, input)),
});
