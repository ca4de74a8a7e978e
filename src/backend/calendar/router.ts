import { z } from 'zod';
import { recordYearInput, revertYearInput, yearInput } from '#shared/calendar/yearInput.ts';
import { yearRows } from '#shared/calendar/yearRows.ts';
import { procedureFor, router } from '../trpc.ts';
import { recordYear, revertYear } from './commands.ts';
import { impactOf } from './impact.ts';
import { yearView, yearsOf } from './queries.ts';

const view = procedureFor('settings.view');
const change = procedureFor('calendar.change');

export const calendarRouter = router({
  years: view.query(({ ctx }) => ctx.office.store.read((db) => yearsOf(db, ctx.office))),

  year: view.input(z.object({ year: z.number().int() })).query(({ ctx, input }) => ctx.office.store.read((db) => yearView(db, ctx.office, input.year))),

  /** What would be different, before anything is saved. */
  impact: change.input(yearInput).query(({ ctx, input }) => ctx.office.store.read((db) => impactOf(db, ctx.office, input.year, yearRows(input)))),

  record: change.input(recordYearInput).mutation(({ ctx, input }) => recordYear(ctx.office, ctx.actor, input)),

  revert: change.input(revertYearInput).mutation(({ ctx, input }) => revertYear(ctx.office, ctx.actor, input)),
});
