import { addViewInput, changeViewInput, defaultViewInput, orderViewsInput, removeViewInput } from '#shared/savedViews/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { addView, changeView, chooseDefaultView, orderViews, removeView, viewsOf } from './views.ts';

const view = procedureFor('applications.view');

/** A person's own named filters of the queue. */
export const savedViewsRouter = router({
  all: view.query(({ ctx }) => ctx.office.store.read((db) => viewsOf(db, ctx.actor))),
  add: view.input(addViewInput).mutation(({ ctx, input }) => addView(ctx.office, ctx.actor, input)),
  change: view.input(changeViewInput).mutation(({ ctx, input }) => changeView(ctx.office, ctx.actor, input)),
  remove: view.input(removeViewInput).mutation(({ ctx, input }) => removeView(ctx.office, ctx.actor, input)),
  order: view.input(orderViewsInput).mutation(({ ctx, input }) => orderViews(ctx.office, ctx.actor, input)),
  chooseDefault: view.input(defaultViewInput).mutation(({ ctx, input }) => chooseDefaultView(ctx.office, ctx.actor, input)),
});
