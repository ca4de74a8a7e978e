import { arriveInput, boardInput, callNextInput, checkInInput, missingInput, noShowsInput, ticketFailedInput, ticketInput, turnInput, urgentInput, walkInAgainInput, walkInInput } from '#shared/reception/boardSchema.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { procedureFor } from '../trpc.ts';
import { arrive, undoArrival } from './arrivals.ts';
import { board } from './board.ts';
import { checkIn } from './checkIn.ts';
import { hallRouter } from './hallRouter.ts';
import { markNoShows, missingOn } from './noShows.ts';
import { dayListPaper, printTicket, ticketNotPrinted } from './papers.ts';
import { callNextOfOffice, callOneOfOffice } from './asking.ts';
import { putBack, skip, startReception } from './turns.ts';
import { setUrgent } from './urgent.ts';
import { bookedToday } from './bookedToday.ts';
import { enterWalkIn } from './walkIn.ts';

const view = procedureFor('reception.view');
const run = procedureFor('reception.run');

/** Procedures of the day itself, within those of the reception. */
export const boardProcedures = {
  hall: hallRouter,
  board: view.input(boardInput).query(({ ctx, input }) => ctx.office.store.read((db) => board(db, ctx.office, ctx.actor, input))),
  checkIn: run.input(checkInInput).mutation(({ ctx, input }) => ctx.office.store.read((db) => checkIn(db, ctx.office, input.code))),
  arrive: run.input(arriveInput).mutation(({ ctx, input }) => arrive(ctx.office, ctx.actor, input)),
  undoArrival: run.input(turnInput).mutation(({ ctx, input }) => undoArrival(ctx.office, ctx.actor, input)),
  setUrgent: run.input(urgentInput).mutation(({ ctx, input }) => setUrgent(ctx.office, ctx.actor, input)),
  bookedToday: run.input(walkInAgainInput).query(({ ctx, input: { fin, ...names } }) =>
    ctx.office.store.read((db) => bookedToday(db, { ...names, fin: isFin(fin) ? normaliseFin(fin) : null }, ctx.office.now())),
  ),
  walkIn: run.input(walkInInput).mutation(({ ctx, input }) => enterWalkIn(ctx.office, ctx.actor, input)),
  callNext: run.input(callNextInput).mutation(async ({ ctx, input }) => callNextOfOffice(ctx.office, ctx.actor, await ctx.lifecycle.portalIfUp(), input)),
  callOne: run.input(turnInput).mutation(async ({ ctx, input }) => callOneOfOffice(ctx.office, ctx.actor, await ctx.lifecycle.portalIfUp(), input)),
  skip: run.input(turnInput).mutation(({ ctx, input }) => skip(ctx.office, ctx.actor, input)),
  start: run.input(turnInput).mutation(({ ctx, input }) => startReception(ctx.office, ctx.actor, input)),
  putBack: run.input(turnInput).mutation(({ ctx, input }) => putBack(ctx.office, ctx.actor, input)),
  missing: run.input(missingInput).query(({ ctx, input }) => ctx.office.store.read((db) => missingOn(db, input))),
  noShow: run.input(noShowsInput).mutation(({ ctx, input }) => markNoShows(ctx.office, ctx.actor, input)),
  printTicket: run.input(ticketInput).mutation(({ ctx, input }) => printTicket(ctx.office, ctx.actor, input)),
  ticketNotPrinted: run.input(ticketFailedInput).mutation(({ ctx, input }) => ticketNotPrinted(ctx.office, ctx.actor, input)),
  dayList: view.input(missingInput).query(({ ctx, input }) => dayListPaper(ctx.office, ctx.actor, input)),
};
