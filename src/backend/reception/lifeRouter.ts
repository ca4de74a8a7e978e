import { permissionForBooking } from '#shared/reception/lifecycle.ts';
import { cancelInput, moveInput, receiveInput, refuseInput } from '#shared/reception/life.ts';
import { procedureFor, router } from '../trpc.ts';
import { cancelBooking, refuseBooking } from './ending.ts';
import { moveBooking } from './moving.ts';
import { receiveBooking } from './outcome.ts';

/** The steps of a booking that are taken beside its own page: another place, its end, the outcome of the reception. */
export const lifeRouter = router({
  move: procedureFor(permissionForBooking('move')).input(moveInput).mutation(({ ctx, input }) => moveBooking(ctx.office, ctx.actor, input)),
  refuse: procedureFor(permissionForBooking('refuse')).input(refuseInput).mutation(({ ctx, input }) => refuseBooking(ctx.office, ctx.actor, input)),
  cancel: procedureFor(permissionForBooking('cancel')).input(cancelInput).mutation(({ ctx, input }) => cancelBooking(ctx.office, ctx.actor, input)),
  receive: procedureFor(permissionForBooking('receive')).input(receiveInput).mutation(({ ctx, input }) => receiveBooking(ctx.office, ctx.actor, input)),
});
