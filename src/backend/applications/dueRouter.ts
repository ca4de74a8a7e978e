import { dueListInput, dueOverviewInput, dueWorkbookInput } from '#shared/applications/due.ts';
import { procedureFor, router } from '../trpc.ts';
import { dueList, dueOverview, workload } from './due.ts';
import { dueWorkbook } from './dueWorkbook.ts';

const view = procedureFor('applications.view');

/** What is due, for whom, and how much everybody has. */
export const dueRouter = router({
  overview: view.input(dueOverviewInput).query(({ ctx, input }) => ctx.office.store.read((db) => dueOverview(db, ctx.office, ctx.actor, input.scope))),
  list: view.input(dueListInput).query(({ ctx, input }) => ctx.office.store.read((db) => dueList(db, ctx.office, ctx.actor, input))),
  workload: procedureFor('applications.assign').query(({ ctx }) => ctx.office.store.read((db) => workload(db, ctx.office))),
  workbook: view.input(dueWorkbookInput).mutation(({ ctx, input }) => dueWorkbook(ctx.office, ctx.actor, input)),
});
