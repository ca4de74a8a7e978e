import { findCountInput, findInput } from '#shared/reception/find.ts';
import { procedureFor } from '../trpc.ts';
import { countFound, findBookings } from './find.ts';

const view = procedureFor('reception.view');

/** Bookings of any time, within the procedures of the reception. */
export const findProcedures = {
  find: view.input(findInput).query(({ ctx, input }) => ctx.office.store.read((db) => findBookings(db, ctx.actor, input))),
  found: view.input(findCountInput).query(({ ctx, input }) => ctx.office.store.read((db) => countFound(db, input.filter))),
};
