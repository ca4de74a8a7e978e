import { enterBookingInput, holdInput, knownCitizenInput, offeredInput, releaseInput, similarInput } from '#shared/reception/bookingForm.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { may } from '#shared/staff/roles.ts';
import { procedureFor, router } from '../trpc.ts';
import { enterBooking } from './enter.ts';
import { holdPlace, releasePlace } from './holds.ts';
import { knownCitizen } from './known.ts';
import { offeredDays } from './offered.ts';
import { similarBookings } from './similar.ts';

const enter = procedureFor('bookings.enter');

/** What a booking at the counter or by telephone asks for. */
export const counterRouter = router({
  offered: enter
    .input(offeredInput)
    .query(({ ctx, input: { officialUid, draftUid, more } }) =>
      ctx.office.store.read((db) => offeredDays(db, ctx.office, officialUid, draftUid, may(ctx.actor.role, 'bookings.overbook') ? more : 0)),
    ),
  known: enter.input(knownCitizenInput).query(({ ctx, input }) => (isFin(input.fin) ? ctx.office.store.read((db) => knownCitizen(db, normaliseFin(input.fin))) : null)),
  similar: enter
    .input(similarInput)
    .query(({ ctx, input: { fin, birthDate, registeredAddress, currentAddress, ...rest } }) => {
      const sought = { ...rest, fin: isFin(fin) ? normaliseFin(fin) : null, birthDate: birthDate || null, registeredAddress: registeredAddress || null, currentAddress: currentAddress || null };
      return ctx.office.store.read((db) => similarBookings(db, sought, ctx.office.now()));
    }),
  hold: enter.input(holdInput).mutation(async ({ ctx, input: { uid, ...place } }) => holdPlace(ctx.office, ctx.actor, await ctx.lifecycle.portalIfUp(), uid, place)),
  release: enter.input(releaseInput).mutation(({ ctx, input }) => releasePlace(ctx.office, input.uid)),
  enter: enter.input(enterBookingInput).mutation(({ ctx, input }) => enterBooking(ctx.office, ctx.actor, input)),
});
