import { firstAdministratorInput, resumeInput, signInInput, type DemoAccount } from '#shared/staff/schema.ts';
import { absenceInput } from '#shared/staff/absence.ts';
import { officeProcedure, openProcedure, procedureFor, router } from '../trpc.ts';
import { colleagues, setAbsence } from './absence.ts';
import { createFirstAdministrator, demoAccounts } from './members.ts';
import { endSession, hashToken, resumeSession, signIn } from './sessions.ts';

export const staffRouter = router({
  demoAccounts: openProcedure.query(({ ctx }): readonly DemoAccount[] => (ctx.lifecycle.demo() ? demoAccounts : [])),

  createAdministrator: officeProcedure.input(firstAdministratorInput).mutation(async ({ ctx, input }) => {
    const signedIn = await createFirstAdministrator(ctx.office, input);
    ctx.lifecycle.staffEntered();
    ctx.connection.session = { tokenHash: hashToken(signedIn.token) };
    return signedIn;
  }),

  signIn: officeProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const signedIn = await signIn(ctx.office, input.login, input.password);
    ctx.connection.session = { tokenHash: hashToken(signedIn.token) };
    return signedIn;
  }),

  resume: officeProcedure.input(resumeInput).mutation(async ({ ctx, input }) => {
    const person = await resumeSession(ctx.office, input.token);
    ctx.connection.session = { tokenHash: hashToken(input.token) };
    return person;
  }),

  /** Colleagues, with who is away. */
  colleagues: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(colleagues)),
  setAbsence: procedureFor('staff.absence').input(absenceInput).mutation(({ ctx, input }) => setAbsence(ctx.office, ctx.actor, input)),

  signOut: officeProcedure.mutation(async ({ ctx }) => {
    const { session } = ctx.connection;
    ctx.connection.session = null;
    if (session) await endSession(ctx.office, session.tokenHash);
    // Screens that hang on the session notice it.
    ctx.office.bus.publish(['staff']);
  }),
});
