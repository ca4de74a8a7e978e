import { placesInput } from '#shared/reception/life.ts';
import { bookingId, confirmInput, receptionDayInput, receptionDaysInput } from '#shared/reception/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { boardProcedures } from './boardRouter.ts';
import { confirmBooking } from './commands.ts';
import { counterRouter } from './counterRouter.ts';
import { findProcedures } from './findRouter.ts';
import { lifeRouter } from './lifeRouter.ts';
import { comingDays } from './places.ts';
import { bookingDetail, receptionDay, receptionDays } from './queries.ts';
import { similarTo } from './similar.ts';
import { unplacedBookings } from './unplaced.ts';

const view = procedureFor('reception.view');

export const receptionRouter = router({
  ...boardProcedures,
  ...findProcedures,
  day: view.input(receptionDayInput).query(({ ctx, input }) => ctx.office.store.read((db) => receptionDay(db, ctx.office, ctx.actor, input))),
  days: view.input(receptionDaysInput).query(({ ctx, input }) => ctx.office.store.read((db) => receptionDays(db, ctx.office, input))),
  unplaced: view.query(({ ctx }) => ctx.office.store.read((db) => unplacedBookings(db, ctx.office, ctx.actor))),
  booking: view.input(bookingId).query(({ ctx, input }) => ctx.office.store.read((db) => bookingDetail(db, ctx.actor, input.id))),
  similarTo: view.input(bookingId).query(({ ctx, input }) => ctx.office.store.read((db) => similarTo(db, input.id, ctx.office.now()))),
  confirm: procedureFor('bookings.confirm').input(confirmInput).mutation(({ ctx, input }) => confirmBooking(ctx.office, ctx.actor, input)),
  places: view.input(placesInput).query(({ ctx, input: { officialUid, from, count, exceptUid } }) =>
    ctx.office.store.read((db) => comingDays(db, ctx.office, officialUid, from, count, exceptUid === null ? {} : { exceptUid })),
  ),
  life: lifeRouter,
  counter: counterRouter,
});
