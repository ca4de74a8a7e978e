import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { isLegal, type ApplicationStatus, type ReplyOutcome } from '#shared/applications/lifecycle.ts';
import { replyActionsOf, type ReplyAction, type ReplyDesk, type ReplyDraftView, type ReplyState, type ReplyText, type ReplyWording, type saveReplyInput, type wordingInput } from '#shared/applications/reply.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { defineKeeping, type CommandContext } from '../command.ts';
import { insertRow, rowBy, updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { applicationById, type StoredApplication } from './detail.ts';
import { mayAnswer } from './executors.ts';
import { replyDrafts, replyWordings } from './tables.ts';

export type StoredReply = typeof replyDrafts.$inferSelect;

/** The draft to an application as it is stored, or undefined. An emptied one still bears its revision. */
export function storedReply(db: ReadDb, applicationId: number): StoredReply | undefined {
  return rowBy(db, replyDrafts, 'applicationId', applicationId);
}

/** Who asks, and when: a person answers for those they stand in for today. */
interface Asking {
  readonly actor: Actor;
  readonly now: number;
}

const isWritten = (reply: ReplyText) => reply.outcome !== null || reply.text.trim() !== '';

/** What a person may do with the reply to an application. */
export function replyActionsFor(db: ReadDb, { actor, now }: Asking, application: StoredApplication, reply: StoredReply | undefined): ReplyAction[] {
  return replyActionsOf({
    role: actor.role,
    state: (reply?.state as ReplyState | undefined) ?? 'draft',
    answers: mayAnswer(db, actor, application, bakuDate(now)),
    isAuthor: reply?.authorUid === actor.uid,
    answerable: isLegal('answer', application.status as ApplicationStatus),
    needsApproval: serviceByCode(db, application.service)?.replyNeedsApproval ?? false,
  });
}

/** The reply to an application, for its author and for those who may answer it; empty for everybody else. @throws AppError `application.notFound` */
export function replyDesk(db: ReadDb, { actor, now }: Asking, applicationId: number): ReplyDesk {
  const application = applicationById(db, applicationId);
  const reply = storedReply(db, applicationId);
  const card = serviceByCode(db, application.service);
  const mine = mayAnswer(db, actor, application, bakuDate(now)) || reply?.authorUid === actor.uid;
  return {
    revision: reply?.revision ?? 0,
    draft: mine && reply && isWritten(reply as ReplyText) ? draftView(reply) : null,
    wordings: mine ? wordingsOf(db, applicationId) : [],
    actions: replyActionsFor(db, { actor, now }, application, reply),
    outcomes: card?.outcomes ?? [],
    needsApproval: card?.replyNeedsApproval ?? false,
  };
}

function draftView({ outcome, text, state, note, authorUid, authorName, changedAt, submittedBy, submittedAt }: StoredReply): ReplyDraftView {
  return { outcome: outcome as ReplyOutcome | null, text, state: state as ReplyState, note, authorUid, authorName, changedAt, submittedBy, submittedAt };
}

function wordingsOf(db: ReadDb, applicationId: number): ReplyWording[] {
  return db
    .statement<ReplyWording>('SELECT id, outcome, text, author_name AS authorName, at FROM reply_wordings INDEXED BY reply_wordings_application WHERE application_id = ? ORDER BY id DESC LIMIT 20')
    .all(applicationId);
}

/** The application and its draft as a person saw them, when they may do that with it. @throws AppError `application.notFound`, `reply.changedMeanwhile`, `reply.cannot<Action>` */
export function loadReply(db: ReadDb, input: { readonly id: number; readonly draftRevision: number }, action: ReplyAction, asking: Asking): { application: StoredApplication; reply: StoredReply | undefined } {
  const application = applicationById(db, input.id);
  const reply = storedReply(db, input.id);
  if ((reply?.revision ?? 0) !== input.draftRevision) throw new AppError('reply.changedMeanwhile');
  if (!replyActionsFor(db, asking, application, reply).includes(action)) throw new AppError(refusals[action]);
  return { application, reply };
}

const refusals: Record<ReplyAction, string> = {
  write: 'reply.cannotWrite',
  submit: 'reply.cannotSubmit',
  recall: 'reply.cannotRecall',
  approve: 'reply.cannotApprove',
  sendBack: 'reply.cannotSendBack',
  give: 'reply.cannotGive',
};

/** Writes the draft's next state; what is not given stays. Returns its new revision. */
export function writeReply(db: WriteDb, applicationId: number, reply: StoredReply | undefined, changes: Partial<typeof replyDrafts.$inferInsert>, { actor, now }: CommandContext): number {
  const revision = (reply?.revision ?? 0) + 1;
  const isReworded = 'text' in changes && (changes.text !== reply?.text || changes.outcome !== reply?.outcome);
  const author = isReworded || !reply ? { authorUid: actor.uid, authorName: actor.name, changedAt: now } : {};
  if (reply) updateRow(db, replyDrafts, reply.id, { ...author, ...changes, revision });
  else insertRow(db, replyDrafts, { applicationId, outcome: null, text: '', state: 'draft', authorUid: actor.uid, authorName: actor.name, changedAt: now, ...changes, revision });
  return revision;
}

/** Keeps a wording for good, unless nothing is written in it or it was kept last. */
export function keepWording(db: WriteDb, applicationId: number, reply: ReplyText & { readonly authorName: string }, at: number): void {
  if (!isWritten(reply)) return;
  const last = wordingsOf(db, applicationId)[0];
  if (last && last.text === reply.text && last.outcome === reply.outcome) return;
  insertRow(db, replyWordings, { applicationId, outcome: reply.outcome, text: reply.text, authorName: reply.authorName, at });
}

/** Whether putting other words in a draft's place takes away what somebody else, or another window, wrote. */
function isWrittenOver(reply: StoredReply, next: ReplyText, actor: Actor, replacing: boolean): boolean {
  return (replacing || reply.authorUid !== actor.uid) && (reply.text !== next.text || reply.outcome !== next.outcome);
}

/**
 * Keeps what is typed of a reply; the words of somebody else that it replaces stay as an earlier wording.
 * @throws AppError `reply.changedMeanwhile` when the draft is not as the window saw it: nothing is written over unread
 */
export const saveReply = defineKeeping({
  permission: 'applications.answer',
  load: (db, input: z.infer<typeof saveReplyInput>, context) => loadReply(db, input, 'write', context),
  decide: ({ reply }, { id, outcome, text, replacing }, context) => ({
    topics: ['replies'],
    rows(db) {
      if (reply && isWrittenOver(reply, { outcome, text }, context.actor, replacing)) keepWording(db, id, reply as StoredReply & ReplyText, reply.changedAt);
      return { revision: writeReply(db, id, reply, { outcome, text }, context) };
    },
  }),
});

/** Keeps a wording beside the draft, for who decides for what somebody else wrote meanwhile. */
export const putWordingAside = defineKeeping({
  permission: 'applications.answer',
  load: (db, input: z.infer<typeof wordingInput>) => applicationById(db, input.id),
  decide: (_application, { id, outcome, text }, { actor, now }) => ({
    topics: ['replies'],
    rows: (db) => keepWording(db, id, { outcome, text, authorName: actor.name }, now),
  }),
});

/** Empties the draft when the reply has been given; what stood in it and what was given stay as wordings, for when the step is set aside. */
export function settleReply(db: WriteDb, applicationId: number, given: ReplyText, context: CommandContext): void {
  const reply = storedReply(db, applicationId);
  if (reply) keepWording(db, applicationId, reply as StoredReply & ReplyText, reply.changedAt);
  keepWording(db, applicationId, { ...given, authorName: context.actor.name }, context.now);
  if (reply) writeReply(db, applicationId, reply, { outcome: null, text: '', state: 'draft', note: null, submittedBy: null, submittedByUid: null, submittedAt: null }, context);
}
