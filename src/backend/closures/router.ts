import { changeClosureInput, closureInput, closuresOfDayInput, closureUid, decideInput, noticesDoneInput, noticesInput, placesInput, previewInput, seenClosure } from '#shared/closures/schema.ts';
import { procedureFor, router } from '../trpc.ts';
import { applyClosure } from './apply.ts';
import { changeClosure, createClosure, decideBookings, discardClosure, proposeAgain } from './commands.ts';
import { noticeFiles, noticesDone, noticesInOne } from './notices.ts';
import { phoneList } from './phoneList.ts';
import { closureDetail, closurePreview, closureRows, closuresOfDay, placesLeft } from './queries.ts';
import { reopenClosure } from './reopen.ts';

const view = procedureFor('reception.view');
const change = procedureFor('closures.apply');
const notices = procedureFor('notices.issue');

export const closuresRouter = router({
  list: view.query(({ ctx }) => ctx.office.store.read((db) => closureRows(db, ctx.office))),
  detail: view.input(closureUid).query(({ ctx, input }) => ctx.office.store.read((db) => closureDetail(db, ctx.office, input.uid))),
  preview: view.input(previewInput).query(({ ctx, input: { exceptUid, ...span } }) => ctx.office.store.read((db) => closurePreview(db, ctx.office, span, exceptUid))),
  places: view.input(placesInput).query(({ ctx, input }) => ctx.office.store.read((db) => placesLeft(db, ctx.office, input.uid, input.officialUid))),
  ofDay: view.input(closuresOfDayInput).query(({ ctx, input }) => ctx.office.store.read((db) => closuresOfDay(db, input.date))),

  create: change.input(closureInput).mutation(({ ctx, input }) => createClosure(ctx.office, ctx.actor, input)),
  change: change.input(changeClosureInput).mutation(({ ctx, input }) => changeClosure(ctx.office, ctx.actor, input)),
  propose: change.input(seenClosure).mutation(({ ctx, input }) => proposeAgain(ctx.office, ctx.actor, input)),
  decide: change.input(decideInput).mutation(({ ctx, input }) => decideBookings(ctx.office, ctx.actor, input)),
  discard: change.input(seenClosure).mutation(({ ctx, input }) => discardClosure(ctx.office, ctx.actor, input)),
  confirm: change.input(seenClosure).mutation(({ ctx, input }) => applyClosure(ctx.office, ctx.actor, input)),
  reopen: change.input(seenClosure).mutation(({ ctx, input }) => reopenClosure(ctx.office, ctx.actor, input)),

  /** Draws the new notices one after another and tells how far it is; unsubscribing stops it. */
  notices: notices.input(noticesInput).subscription(({ ctx, input, signal }) => noticesInOne(ctx.office, input, signal)),
  noticeFiles: notices.input(noticesInput).subscription(({ ctx, input, signal }) => noticeFiles(ctx.office, input, signal)),
  noticesDone: notices.input(noticesDoneInput).mutation(({ ctx, input }) => noticesDone(ctx.office, ctx.actor, input)),
  phoneList: notices.input(closureUid).mutation(({ ctx, input }) => phoneList(ctx.office, input.uid)),
});
