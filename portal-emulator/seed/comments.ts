import type { z } from 'zod';
import type { commentRecord } from '#shared/portal/records.ts';
import { orderedId, type ApplicationInput } from './arrivals.ts';
import { createRandom, type Random } from './random.ts';
import type { BookingInput } from './receptions.ts';
import { thoughtsAfterAnswer, thoughtsAfterReception, thoughtsBeforeReception, thoughtsInWork, type Thought } from './texts/thoughts.ts';
import { dateAt, hour, isoOf, minute } from './time.ts';

export type CommentInput = Required<z.input<typeof commentRecord>>;

/** What may be written about: an application or a booking of the records. */
export type CommentSubject =
  | { readonly type: 'application'; readonly record: Pick<ApplicationInput, 'id' | 'citizen' | 'submittedAt' | 'reply' | 'closedAt'> }
  | { readonly type: 'booking'; readonly record: Pick<BookingInput, 'id' | 'citizen' | 'submittedAt' | 'status' | 'receivedAt' | 'receptionDate'> };

/** The name that stands under the office's answers. */
const officeName = 'Ümumi şöbə';

/** What fits the moment: nobody gives thanks for an answer that has not come. Null when there is nothing to say. */
function thoughtsAt(subject: CommentSubject, at: number): readonly Thought[] | null {
  if (subject.type === 'application') {
    const { closedAt, reply } = subject.record;
    if (closedAt === null || at < Date.parse(closedAt)) return thoughtsInWork;
    return reply ? thoughtsAfterAnswer : null;
  }
  const { status, receivedAt, receptionDate } = subject.record;
  if (receivedAt !== null && at > Date.parse(receivedAt)) return thoughtsAfterReception;
  return dateAt(at) < receptionDate && status !== 'refused' && status !== 'cancelled' ? thoughtsBeforeReception : null;
}

interface Moment {
  readonly random: Random;
  readonly at: number;
  readonly sequence: number;
  readonly subject: CommentSubject;
}

/** A thought that a citizen writes at a moment; null when the matter is closed and there is nothing to say. */
export function generateOneComment(moment: Moment): CommentInput | null {
  const thoughts = thoughtsAt(moment.subject, moment.at);
  return thoughts && write(moment, 'citizen', moment.random.pick(thoughts)[0], null);
}

function write({ random, at, sequence, subject }: Moment, author: CommentInput['author'], text: string, inReplyToId: string | null): CommentInput {
  const { id, citizen } = subject.record;
  const citizenName = [citizen.surname, citizen.name].filter((part) => part !== '').join(' ') || null;
  return {
    id: orderedId(random, at, sequence),
    version: 1,
    updatedAt: isoOf(at),
    subject: { type: subject.type, id },
    author,
    authorName: author === 'citizen' ? citizenName : officeName,
    text,
    createdAt: isoOf(at),
    inReplyToId,
  };
}

/**
 * What citizens wrote of their applications (one of sixteen) and bookings (one of six), in order of time, with the
 * office's answers to most of it. Nothing is later than the newest application or booking.
 */
export function generateComments(options: {
  readonly seed: number;
  readonly applications: Iterable<ApplicationInput>;
  readonly bookings: Iterable<BookingInput>;
}): CommentInput[] {
  const random = createRandom(options.seed + 2);
  const subjects: CommentSubject[] = [];
  let latest = 0;
  for (const record of options.applications) {
    latest = Math.max(latest, Date.parse(record.submittedAt));
    if (random.chance(1 / 16)) subjects.push({ type: 'application', record });
  }
  for (const record of options.bookings) {
    latest = Math.max(latest, Date.parse(record.submittedAt));
    if (random.chance(1 / 6)) subjects.push({ type: 'booking', record });
  }

  const comments: CommentInput[] = [];
  for (const subject of subjects) {
    const at = Date.parse(subject.record.submittedAt) + random.int(30, 30 * 24 * 60) * minute;
    const thoughts = at <= latest ? thoughtsAt(subject, at) : null;
    if (!thoughts) continue;
    const [citizen, office] = random.pick(thoughts);
    const thought = write({ random, at, sequence: comments.length + 1, subject }, 'citizen', citizen, null);
    comments.push(thought);
    const answeredAt = at + random.int(1, 40) * hour;
    if (answeredAt > latest || !random.chance(0.7)) continue;
    comments.push(write({ random, at: answeredAt, sequence: comments.length + 1, subject }, 'office', office, thought.id));
  }
  return comments.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}
