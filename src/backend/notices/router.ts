import { noticesInput, noticesIssuedInput, noticesTogetherInput } from '#shared/notices/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { issueNotice } from './commands.ts';
import { renderNotice } from './documents.ts';
import { noticesAsOne, noticesOfApplications } from './together.ts';

export const noticesRouter = router({
  preview: procedureFor('notices.issue')
    .input(noticesInput)
    .query(({ ctx, input }) => noticesAsOne(ctx.office, input.notices)),

  together: procedureFor('notices.issue')
    .input(noticesTogetherInput)
    .subscription(({ ctx, input, signal }) => noticesOfApplications(ctx.office, input, signal)),

  issued: procedureFor('notices.issue')
    .input(noticesIssuedInput)
    .mutation(async ({ ctx, input: { notices, way } }) => {
      for (const { kind, id, ...which } of notices) await issueNotice(ctx.office, ctx.actor, { kind, way, notice: await renderNotice(ctx.office, kind, id, which) });
    }),
});
