import { procedureFor, router } from '../trpc.ts';
import { serviceInput } from '#shared/services/schema.ts';
import { listInput } from '#shared/classifiers/schema.ts';
import { saveList, saveService } from './commands.ts';
import { allClassifiers } from './queries.ts';

export const classifiersRouter = router({
  all: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(allClassifiers)),
  saveService: procedureFor('settings.change').input(serviceInput).mutation(({ ctx, input }) => saveService(ctx.office, ctx.actor, input)),
  saveList: procedureFor('settings.change').input(listInput).mutation(({ ctx, input }) => saveList(ctx.office, ctx.actor, input)),
});
