import { portalSettingsInput, receptionSettingsInput } from '#shared/settings/schema.ts';
import { termSettingsInput } from '#shared/settings/terms.ts';
import { procedureFor, router } from '../trpc.ts';
import { completePortalSettings, portalSettingsView, savePortalSettings, saveReceptionSettings, saveTermSettings } from './commands.ts';
import { receptionSettings, termSettings } from './settings.ts';

export const settingsRouter = router({
  portal: procedureFor('settings.view').query(({ ctx }) => ctx.office.store.read(portalSettingsView)),

  savePortal: procedureFor('settings.change')
    .input(portalSettingsInput)
    .mutation(async ({ ctx, input }) => {
      await savePortalSettings(ctx.office, ctx.actor, input);
      ctx.lifecycle.syncSoon();
    }),

  reception: procedureFor('reception.view').query(({ ctx }) => ctx.office.store.read(receptionSettings)),

  saveReception: procedureFor('settings.change').input(receptionSettingsInput).mutation(({ ctx, input }) => saveReceptionSettings(ctx.office, ctx.actor, input)),

  terms: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(termSettings)),

  saveTerms: procedureFor('settings.change').input(termSettingsInput).mutation(({ ctx, input }) => saveTermSettings(ctx.office, ctx.actor, input)),

  /** Asks the portal who we are, with what was typed; nothing is kept. */
  testPortal: procedureFor('settings.change')
    .input(portalSettingsInput)
    .mutation(async ({ ctx, input }) => {
      const settings = await ctx.office.store.read((db) => completePortalSettings(db, input));
      const office = await ctx.lifecycle.connect(settings).office();
      return { officeName: office.nameAz };
    }),
});
