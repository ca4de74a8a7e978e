import { numberOf } from '#shared/applications/number.ts';
import type { CommentInbox, WaitingComment } from '#shared/comments/schema.ts';
import { applicationLink } from '../applications/links.ts';
import type { ReadDb } from '../db/store.ts';
import { bookingLink } from '../reception/links.ts';

/** How far back is looked: an older thought that nobody answered is no work any more. */
const lookBackMs = 90 * 86_400_000;
const mostShown = 50;

/**
 * What citizens wrote in the last 90 days and nobody has answered or found to need no answer, newest first; `count` up to 100. What is about a thing that is not here is left out of the list.
 * @param now epoch milliseconds
 */
export function commentInbox(db: ReadDb, now: number): CommentInbox {
  const found = db
    .statement<{ uid: string; text: string; authorName: string | null; createdAt: number; subjectKind: string; subjectUid: string }>(
      `SELECT c.uid, c.text, c.author_name AS authorName, c.created_at AS createdAt, c.subject_kind AS subjectKind, c.subject_uid AS subjectUid
       FROM comments c INDEXED BY comments_citizen
       WHERE c.author = 'citizen' AND c.created_at >= ? AND c.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM comments a INDEXED BY comments_answer WHERE a.in_reply_to_uid = c.uid AND a.author = 'office' AND a.removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM comment_settlements s WHERE s.comment_uid = c.uid)
       ORDER BY c.created_at DESC LIMIT 100`,
    )
    .all(now - lookBackMs);
  const comments = found.slice(0, mostShown).flatMap(({ subjectKind, subjectUid, ...comment }): WaitingComment[] => {
    if (subjectKind === 'booking') {
      const booking = bookingLink(db, subjectUid);
      return booking ? [{ ...comment, about: { kind: 'booking', ...booking } }] : [];
    }
    const application = applicationLink(db, subjectUid);
    return application ? [{ ...comment, about: { kind: 'application', id: application.id, number: numberOf(application) } }] : [];
  });
  return { count: found.length, comments };
}
