import { procedureFor, router } from '../trpc.ts';
import { serviceInput } from '#shared/services/schema.ts';
import { saveService } from './commands.ts';
import { allClassifiers } from './queries.ts';

export const classifiersRouter = router({
  all: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(allClassifiers)),
  saveService: procedureFor('settings.change').input(serviceInput).mutation(({ ctx, input }) => saveService(ctx.office, ctx.actor, input)),
});
