import { procedureFor, router } from '../trpc.ts';
import { allOfficials } from './queries.ts';

const view = procedureFor('reception.view');

export const officialsRouter = router({
  all: view.query(({ ctx }) => ctx.office.store.read(allOfficials)),
});
