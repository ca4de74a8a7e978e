import { monthInput } from '#shared/reports/schema.ts';
import { monthsWithApplications } from '../applications/counts.ts';
import { procedureFor, router } from '../trpc.ts';
import { monthReport, renderWorkbook } from './report.ts';

const view = procedureFor('reports.view');

export const reportsRouter = router({
  months: view.query(({ ctx }) => ctx.office.store.read(monthsWithApplications)),
  month: view.input(monthInput).query(({ ctx, input }) => ctx.office.store.read((db) => monthReport(db, ctx.office, input.month))),
  workbook: view.input(monthInput).mutation(async ({ ctx, input }) => {
    const { fileName, bytes } = await renderWorkbook(ctx.office, input.month);
    return { fileName, bytes };
  }),
});
