import { countInput, foundInput } from '#shared/applications/found.ts';
import { procedureFor } from '../trpc.ts';
import { countFound, facetCounts } from './found.ts';
import { listWorkbook } from './listWorkbook.ts';

const view = procedureFor('applications.view');

/** What is found in the queue: how many, how many by each value of the card, and all of it as a workbook; within the procedures of applications. */
export const foundProcedures = {
  found: view.input(countInput).query(({ ctx, input }) => ctx.office.store.read((db) => input.filters.map((filter) => countFound(db, ctx.office, ctx.actor, filter)))),
  facetCounts: view.input(foundInput).query(({ ctx, input }) => ctx.office.store.read((db) => facetCounts(db, input.filter))),
  workbook: view.input(foundInput).subscription(({ ctx, input, signal }) => listWorkbook(ctx.office, ctx.actor, input.filter, signal)),
};
