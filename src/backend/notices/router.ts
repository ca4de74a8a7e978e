import { noticeInput, noticeIssuedInput } from '#shared/notices/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { issueNotice } from './commands.ts';
import { renderNotice } from './documents.ts';

export const noticesRouter = router({
  preview: procedureFor('notices.issue')
    .input(noticeInput)
    .query(async ({ ctx, input }) => {
      const { fileName, pdf } = await renderNotice(ctx.office, input.kind, input.id);
      return { fileName, pdf };
    }),

  issued: procedureFor('notices.issue')
    .input(noticeIssuedInput)
    .mutation(async ({ ctx, input: { kind, id, way } }) => {
      await issueNotice(ctx.office, ctx.actor, { kind, way, notice: await renderNotice(ctx.office, kind, id) });
    }),
});
