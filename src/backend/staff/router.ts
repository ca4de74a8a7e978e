import { firstAdministratorInput, resumeInput, signInInput, type DemoAccount } from '#shared/staff/schema.ts';
import { officeProcedure, openProcedure, router } from '../trpc.ts';
import { createFirstAdministrator, demoAccounts } from './members.ts';
import { endSession, resumeSession, signIn } from './sessions.ts';

export const staffRouter = router({
  demoAccounts: openProcedure.query(({ ctx }): readonly DemoAccount[] => (ctx.lifecycle.demo() ? demoAccounts : [])),

  createAdministrator: officeProcedure.input(firstAdministratorInput).mutation(async ({ ctx, input }) => {
    const signedIn = await createFirstAdministrator(ctx.office, input);
    ctx.lifecycle.staffEntered();
    ctx.connection.session = { token: signedIn.token, actor: (await resumeSession(ctx.office, signedIn.token)).actor };
    return signedIn;
  }),

  signIn: officeProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const signedIn = await signIn(ctx.office, input.login, input.password);
    ctx.connection.session = { token: signedIn.token, actor: (await resumeSession(ctx.office, signedIn.token)).actor };
    return signedIn;
  }),

  resume: officeProcedure.input(resumeInput).mutation(async ({ ctx, input }) => {
    const { actor, person } = await resumeSession(ctx.office, input.token);
    ctx.connection.session = { token: input.token, actor };
    return person;
  }),

  signOut: officeProcedure.mutation(async ({ ctx }) => {
    const token = ctx.connection.session?.token;
    ctx.connection.session = null;
    if (token) await endSession(ctx.office, token);
  }),
});
