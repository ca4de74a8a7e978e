import { and, count, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { answerCommentInput, settleCommentInput } from '#shared/comments/schema.ts';
import { AppError } from '#shared/errors.ts';
import { defineCommand } from '../command.ts';
import { comments, commentSettlements } from './tables.ts';

/**
 * Answers what a citizen wrote about a booking or an application; the citizen reads it on the portal under their own words.
 * @throws AppError `comment.notFound`, `comment.notFromCitizen`, `comment.answeredMeanwhile`
 */
export const answerComment = defineCommand({
  name: 'comments.answer',
  permission: 'comments.answer',
  load(db, { uid, answers }: z.infer<typeof answerCommentInput>) {
    const comment = db.select().from(comments).where(eq(comments.uid, uid)).get();
    if (!comment || comment.removedAt !== null) throw new AppError('comment.notFound');
    if (comment.author !== 'citizen') throw new AppError('comment.notFromCitizen');
    const given = db
      .select({ n: count() })
      .from(comments)
      .where(and(eq(comments.subjectUid, comment.subjectUid), eq(comments.inReplyToUid, uid), isNull(comments.removedAt)))
      .get();
    if ((given?.n ?? 0) !== answers) throw new AppError('comment.answeredMeanwhile');
    return comment;
  },
  decide({ uid: inReplyToUid, subjectKind, subjectUid }, { text }, { actor, now }) {
    const uid = uuidv7();
    const at = new Date(now).toISOString();
    const body = {
      id: uid,
      // The first version is the portal's to give; its document asks for one.
      version: 1,
      updatedAt: at,
      subject: { type: subjectKind, id: subjectUid },
      author: 'office',
      authorName: actor.name,
      text,
      createdAt: at,
      inReplyToId: inReplyToUid,
    };
    return {
      subject: { kind: 'comment', uid },
      detail: { inReplyTo: inReplyToUid, subject: subjectUid },
      outbox: [{ aggregate: { kind: 'comment', uid }, method: 'PUT', path: `/v1/comments/${uid}`, body, baseVersion: null, before: { removedAt: now } }],
      topics: ['comments'],
      rows(db) {
        db.insert(comments)
          .values({ uid, version: 0, updatedAt: now, subjectKind, subjectUid, author: 'office', authorName: actor.name, text, createdAt: now, inReplyToUid })
          .run();
      },
    };
  },
});

/**
 * Takes a citizen's comment off the list of what waits for an answer, since it needs none, or puts it back. The office's own matter: the portal does not hear of it.
 * @throws AppError `comment.notFound`, `comment.notFromCitizen`
 */
export const settleComment = defineCommand({
  name: 'comments.settle',
  permission: 'comments.answer',
  load(db, { uid }: z.infer<typeof settleCommentInput>) {
    const comment = db.select().from(comments).where(eq(comments.uid, uid)).get();
    if (!comment || comment.removedAt !== null) throw new AppError('comment.notFound');
    if (comment.author !== 'citizen') throw new AppError('comment.notFromCitizen');
    return comment;
  },
  decide: ({ uid }, { settled }, { actor, now }) => ({
    subject: { kind: 'comment', uid },
    detail: { settled },
    outbox: [],
    topics: ['comments'],
    rows(db) {
      db.delete(commentSettlements).where(eq(commentSettlements.commentUid, uid)).run();
      if (settled) db.insert(commentSettlements).values({ commentUid: uid, byName: actor.name, at: now }).run();
    },
  }),
});
