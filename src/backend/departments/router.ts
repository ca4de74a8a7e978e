import { departmentsInput } from '#shared/departments/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { saveDepartments } from './commands.ts';
import { departmentsView } from './queries.ts';

export const departmentsRouter = router({
  all: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(departmentsView)),
  save: procedureFor('settings.change').input(departmentsInput).mutation(({ ctx, input }) => saveDepartments(ctx.office, ctx.actor, input)),
});
