import { TRPCError } from '@trpc/server';
import { AppError } from '#shared/errors.ts';
import { hallAttachInput } from '#shared/reception/hall.ts';
import { displayPass, sessionOfPass } from '../staff/displays.ts';
import { displayProcedureFor, officeProcedure, procedureFor, router } from '../trpc.ts';
import { hallView } from './hall.ts';

/** The screen in the hall: opened by a person at their own window, then asking by itself over a line of its own. */
export const hallRouter = router({
  /** A pass for the screen; it ends with the session of the person. */
  open: procedureFor('reception.run').mutation(({ ctx }) => {
    const { session } = ctx.connection;
    if (!session) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new AppError('auth.sessionEnded') });
    return ctx.office.store.read((db) => ({ pass: displayPass(db, session.tokenHash) }));
  }),
  /** Makes a line of nobody's the screen's line, on which the hall alone can be read. */
  attach: officeProcedure.input(hallAttachInput).mutation(async ({ ctx, input }) => {
    const sessionHash = await ctx.office.store.read((db) => sessionOfPass(db, input.token, ctx.office.now()));
    ctx.connection.session = null;
    ctx.connection.display = { sessionHash };
  }),
  view: displayProcedureFor('reception.run').query(({ ctx }) => ctx.office.store.read((db) => hallView(db, ctx.office))),
});
