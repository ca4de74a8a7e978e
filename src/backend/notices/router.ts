import { noticeInput, noticeIssuedInput, noticesIssuedInput, noticesTogetherInput } from '#shared/notices/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { issueNotice } from './commands.ts';
import { renderNotice } from './documents.ts';
import { noticesOfApplications } from './together.ts';

export const noticesRouter = router({
  preview: procedureFor('notices.issue')
    .input(noticeInput)
    .query(async ({ ctx, input }) => {
      const { fileName, pdf } = await renderNotice(ctx.office, input.kind, input.id, input);
      return { fileName, pdf };
    }),

  together: procedureFor('notices.issue')
    .input(noticesTogetherInput)
    .subscription(({ ctx, input, signal }) => noticesOfApplications(ctx.office, input.ids, signal)),

  issuedTogether: procedureFor('notices.issue')
    .input(noticesIssuedInput)
    .mutation(async ({ ctx, input: { notices, way } }) => {
      for (const { kind, id, ...which } of notices) await issueNotice(ctx.office, ctx.actor, { kind, way, notice: await renderNotice(ctx.office, kind, id, which) });
    }),

  issued: procedureFor('notices.issue')
    .input(noticeIssuedInput)
    .mutation(async ({ ctx, input: { kind, id, way, ...which } }) => {
      await issueNotice(ctx.office, ctx.actor, { kind, way, notice: await renderNotice(ctx.office, kind, id, which) });
    }),
});
