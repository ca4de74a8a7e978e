import { procedureFor, router } from '../trpc.ts';
import { allClassifiers } from './queries.ts';

export const classifiersRouter = router({
  all: procedureFor('applications.view').query(({ ctx }) => ctx.office.store.read(allClassifiers)),
});
