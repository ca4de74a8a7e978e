import { markFileInput } from '#shared/applications/entry.ts';
import { sendCopiesInput } from '#shared/applications/copies.ts';
import { permissionFor } from '#shared/applications/lifecycle.ts';
import {
  answerInput,
  applicationId,
  applicationListInput,
  assignInput,
  completeInput,
  attachmentInput,
  extendInput,
  fileInput,
  forwardInput,
  joinInput,
  neighboursInput,
  leaveInput,
  differentInput,
  registerInput,
  reopenInput,
  studyInput,
  returnInput,
  withdrawInput,
} from '#shared/applications/schema.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { giveOutInput, routeInput, takeUpInput } from '#shared/applications/routing.ts';
import { keepStepInput, stepDraftOf } from '#shared/applications/stepDrafts.ts';
import { readRemindersInput } from '#shared/applications/reminders.ts';
import { undoInput } from '#shared/applications/undo.ts';
import { readWorkInput } from '#shared/applications/workItems.ts';
import { finishPartInput, handOverInput, takeBackInput, toldInput, watchInput } from '#shared/applications/work.ts';
import { procedureFor, router } from '../trpc.ts';
import { attachmentContent } from './attachments.ts';
import {
  completeApplication,
  findDifferent,
  forwardApplication,
  joinApplication,
  leaveApplication,
  reopenApplication,
  returnApplication,
  withdrawApplication,
} from './branches.ts';
import { answerApplication, assignApplication, registerApplication } from './commands.ts';
import { sendCopies } from './copies.ts';
import { applicationDetail } from './detail.ts';
import { dueRouter } from './dueRouter.ts';
import { entryRouter } from './entryRouter.ts';
import { executorOptions } from './executors.ts';
import { foundProcedures } from './foundRouter.ts';
import { fileApplication } from './filing.ts';
import { markAttachment, resendAttachment } from './files.ts';
import { extendApplication, studyApplication } from './longer.ts';
import { listApplications } from './list.ts';
import { queueCounts } from './queueCounts.ts';
import { neighbours } from './neighbours.ts';
import { giveOutApplication, routeApplication, takeUpApplication } from './routing.ts';
import { finishPart, handOverApplication, takeBackApplication, tellOtherwise, watchApplication } from './work.ts';
import { readReminders, remindersOf } from './reminders.ts';
import { readWork, workInboxOf } from './workItems.ts';
import { similarApplications } from './similar.ts';
import { undoOffer, undoStep } from './undo.ts';
import { forgetStepDraft, keepStepDraft, stepDraft } from './stepDrafts.ts';

const view = procedureFor('applications.view');
const attach = procedureFor('applications.attach');
const branch = procedureFor('applications.branch');

export const applicationsRouter = router({
  entry: entryRouter,
  ...foundProcedures,
  due: dueRouter,
  reminders: view.query(({ ctx }) => ctx.office.store.read((db) => remindersOf(db, ctx.office, ctx.actor))),
  readReminders: view.input(readRemindersInput).mutation(({ ctx, input }) => readReminders(ctx.office, ctx.actor, input)),
  workInbox: view.query(({ ctx }) => ctx.office.store.read((db) => workInboxOf(db, ctx.office, ctx.actor))),
  readWork: view.input(readWorkInput).mutation(({ ctx, input }) => readWork(ctx.office, ctx.actor, input)),
  list: view.input(applicationListInput).query(({ ctx, input }) => ctx.office.store.read((db) => listApplications(db, ctx.office, ctx.actor, input))),
  counts: view.query(({ ctx }) => ctx.office.store.read((db) => queueCounts(db, ctx.office, ctx.actor))),
  get: view.input(applicationId).query(({ ctx, input }) => ctx.office.store.read((db) => applicationDetail(db, ctx.office, ctx.actor, input.id))),
  similar: view.input(applicationId).query(({ ctx, input }) => ctx.office.store.read((db) => similarApplications(db, input.id))),
  stepDraft: view.input(stepDraftOf).query(({ ctx, input }) => ctx.office.store.read((db) => stepDraft(db, ctx.actor, input))),
  keepStep: view.input(keepStepInput).mutation(({ ctx, input }) => keepStepDraft(ctx.office, ctx.actor, input)),
  forgetStep: view.input(stepDraftOf).mutation(({ ctx, input }) => forgetStepDraft(ctx.office, ctx.actor, input)),
  findDifferent: branch.input(differentInput).mutation(({ ctx, input }) => findDifferent(ctx.office, ctx.actor, input)),
  file: procedureFor('applications.register').input(fileInput).mutation(({ ctx, input }) => fileApplication(ctx.office, ctx.actor, input)),
  markAttachment: attach.input(markFileInput).mutation(({ ctx, input }) => markAttachment(ctx.office, ctx.actor, input)),
  resendAttachment: attach.input(attachmentInput).mutation(({ ctx, input }) => resendAttachment(ctx.office, ctx.actor, input)),
  neighbours: view.input(neighboursInput).query(({ ctx, input }) => ctx.office.store.read((db) => neighbours(db, ctx.office, ctx.actor, input))),
  undoOffer: view.input(applicationId).query(({ ctx, input }) => ctx.office.store.read((db) => undoOffer(db, input.id, ctx.actor, ctx.office.now()))),
  undo: view.input(undoInput).mutation(({ ctx, input }) => undoStep(ctx.office, ctx.actor, input)),
  executors: view.query(({ ctx }) => ctx.office.store.read((db) => executorOptions(db, bakuDate(ctx.office.now())))),
  attachment: view.input(attachmentInput).mutation(async ({ ctx, input }) => attachmentContent(ctx.office, await ctx.lifecycle.portal(), input.uid)),

  register: procedureFor('applications.register').input(registerInput).mutation(({ ctx, input }) => registerApplication(ctx.office, ctx.actor, input)),
  assign: procedureFor('applications.assign').input(assignInput).mutation(({ ctx, input }) => assignApplication(ctx.office, ctx.actor, input)),
  answer: procedureFor('applications.answer').input(answerInput).mutation(({ ctx, input }) => answerApplication(ctx.office, ctx.actor, input)),

  route: procedureFor('applications.handOver').input(routeInput).mutation(({ ctx, input }) => routeApplication(ctx.office, ctx.actor, input)),
  takeUp: procedureFor('applications.handOver').input(takeUpInput).mutation(({ ctx, input }) => takeUpApplication(ctx.office, ctx.actor, input)),
  giveOut: procedureFor('applications.handOver').input(giveOutInput).mutation(({ ctx, input }) => giveOutApplication(ctx.office, ctx.actor, input)),
  handOver: procedureFor('applications.handOver').input(handOverInput).mutation(({ ctx, input }) => handOverApplication(ctx.office, ctx.actor, input)),
  takeBack: procedureFor('applications.assign').input(takeBackInput).mutation(({ ctx, input }) => takeBackApplication(ctx.office, ctx.actor, input)),
  finishPart: procedureFor('applications.handOver').input(finishPartInput).mutation(({ ctx, input }) => finishPart(ctx.office, ctx.actor, input)),
  told: branch.input(toldInput).mutation(({ ctx, input }) => tellOtherwise(ctx.office, ctx.actor, input)),
  watch: procedureFor('applications.control').input(watchInput).mutation(({ ctx, input }) => watchApplication(ctx.office, ctx.actor, input)),

  returnForCompletion: procedureFor(permissionFor('returnForCompletion')).input(returnInput).mutation(({ ctx, input }) => returnApplication(ctx.office, ctx.actor, input)),
  complete: branch.input(completeInput).mutation(({ ctx, input }) => completeApplication(ctx.office, ctx.actor, input)),
  forward: branch.input(forwardInput).mutation(({ ctx, input }) => forwardApplication(ctx.office, ctx.actor, input)),
  sendCopies: branch.input(sendCopiesInput).mutation(({ ctx, input }) => sendCopies(ctx.office, ctx.actor, input)),
  study: branch.input(studyInput).mutation(({ ctx, input }) => studyApplication(ctx.office, ctx.actor, input)),
  extend: procedureFor('applications.extend').input(extendInput).mutation(({ ctx, input }) => extendApplication(ctx.office, ctx.actor, input)),
  leaveWithoutReview: branch.input(leaveInput).mutation(({ ctx, input }) => leaveApplication(ctx.office, ctx.actor, input)),
  join: branch.input(joinInput).mutation(({ ctx, input }) => joinApplication(ctx.office, ctx.actor, input)),
  withdraw: branch.input(withdrawInput).mutation(({ ctx, input }) => withdrawApplication(ctx.office, ctx.actor, input)),
  reopen: branch.input(reopenInput).mutation(({ ctx, input }) => reopenApplication(ctx.office, ctx.actor, input)),
});
