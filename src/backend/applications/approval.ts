import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { permissionFor } from '#shared/applications/lifecycle.ts';
import type { approveReplyInput, recallReplyInput, sendBackReplyInput, submitReplyInput } from '#shared/applications/reply.ts';
import { defineCommand } from '../command.ts';
import { membersWho } from '../staff/absence.ts';
import { assertOffered, giveReply, loadAnswer } from './commands.ts';
import { actsFor } from './executors.ts';
import { keepWording, loadReply, writeReply, type StoredReply } from './replies.ts';
import { noteEvent } from './steps.ts';
import { tellOfWork } from './workItems.ts';
import type { ReplyText } from '#shared/applications/reply.ts';

// The way of a reply from who wrote it to the manager and back. The portal hears of it only when it is given.

/** Sends a whole reply to the manager. @throws AppError `reply.cannotSubmit`, `reply.changedMeanwhile`, `application.outcomeNotOffered` */
export const submitReply = defineCommand({
  name: 'replies.submit',
  permission: permissionFor('answer'),
  load(db, input: z.infer<typeof submitReplyInput>, context) {
    const { application, reply } = loadReply(db, input, 'submit', context);
    assertOffered(db, application, input.outcome);
    return { application, reply, behalf: actsFor(db, context.actor, application, bakuDate(context.now)) };
  },
  decide: ({ application, reply, behalf }, { id, outcome, text }, context) => ({
    subject: { kind: 'application', uid: application.uid },
    detail: { outcome },
    outbox: [],
    topics: ['replies', 'applications'],
    rows(db) {
      const { actor, now } = context;
      if (reply && reply.authorUid !== actor.uid && (reply.text !== text || reply.outcome !== outcome)) keepWording(db, id, reply as StoredReply & ReplyText, reply.changedAt);
      noteEvent(db, id, { at: now, action: 'submitReply', actorName: actor.name, detail: behalf === null ? {} : { behalf } });
      tellOfWork(db, { applicationId: id, kind: 'approval', to: membersWho(db, 'replies.approve'), by: actor, at: now });
      return { revision: writeReply(db, id, reply, { outcome, text, state: 'submitted', note: null, submittedBy: actor.name, submittedByUid: actor.uid, submittedAt: now }, context) };
    },
  }),
});

/** Takes a reply back from the manager's desk, to write on. @throws AppError `reply.cannotRecall`, `reply.changedMeanwhile` */
export const recallReply = defineCommand({
  name: 'replies.recall',
  permission: permissionFor('answer'),
  load: (db, input: z.infer<typeof recallReplyInput>, context) => loadReply(db, input, 'recall', context),
  decide: ({ application, reply }, { id }, context) => ({
    subject: { kind: 'application', uid: application.uid },
    detail: {},
    outbox: [],
    topics: ['replies', 'applications'],
    rows(db) {
      noteEvent(db, id, { at: context.now, action: 'recallReply', actorName: context.actor.name, detail: {} });
      return { revision: writeReply(db, id, reply, { state: 'draft', submittedBy: null, submittedByUid: null, submittedAt: null }, context) };
    },
  }),
});

/** Sends a reply back with what is to be changed in it. @throws AppError `reply.cannotSendBack`, `reply.changedMeanwhile` */
export const sendBackReply = defineCommand({
  name: 'replies.sendBack',
  permission: 'replies.approve',
  load: (db, input: z.infer<typeof sendBackReplyInput>, context) => loadReply(db, input, 'sendBack', context),
  decide: ({ application, reply }, { id, note }, context) => ({
    subject: { kind: 'application', uid: application.uid },
    detail: { note },
    outbox: [],
    topics: ['replies', 'applications'],
    rows(db) {
      // Who submitted it mends it, or who answers for the application by now. The words may be a manager's own, written over theirs.
      const mending = [reply?.submittedByUid ?? reply?.authorUid, application.executorUid].filter((uid) => uid !== null && uid !== undefined);
      tellOfWork(db, { applicationId: id, kind: 'sentBack', to: [...new Set(mending)], by: context.actor, at: context.now });
      noteEvent(db, id, { at: context.now, action: 'sendBackReply', actorName: context.actor.name, detail: { note } });
      return { revision: writeReply(db, id, reply, { state: 'sentBack', note }, context) };
    },
  }),
});

/** Approves a reply as it stands on the manager's screen: it gets its number and goes out. @throws as answering does, and `reply.cannotApprove`, `reply.changedMeanwhile` */
export const approveReply = defineCommand({
  name: 'replies.approve',
  permission: 'replies.approve',
  load(db, input: z.infer<typeof approveReplyInput>, context) {
    const { reply } = loadReply(db, input, 'approve', context);
    if (!reply) throw new AppError('reply.cannotApprove');
    return { ...loadAnswer(db, input, context), preparedBy: reply.submittedBy ?? reply.authorName };
  },
  decide: (state, input, context) => giveReply(state, input, context),
});
