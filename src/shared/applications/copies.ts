import { z } from 'zod';
import { fold } from '../az/fold.ts';
import { AppError } from '../errors.ts';
import { assertNotAccused } from './branches.ts';
import type { ApplicationKind } from './lifecycle.ts';

// What concerns several bodies: copies of its parts go to each competent one within three working days, and the office keeps and answers its own part
// (Law on citizens' appeals, No 1308-IVQ, 7.10). Forwarding the whole of it is a step of its own and ends it here.

/** A copy that went to another body, with the number of the letter it went under. */
export interface SentCopy {
  readonly number: string;
  readonly body: string;
  /** The day it went, `YYYY-MM-DD`. */
  readonly date: string;
  /** Which part of the application concerns that body. */
  readonly part: string;
}

/** How many bodies may be named in one step. */
export const mostCopies = 12;

const part = z.string().trim().min(5, 'tooBrief').max(2_000, 'tooLong');

export const sendCopiesInput = z.object({
  id: z.number().int().positive(),
  revision: z.number().int().positive(),
  targets: z.array(z.object({ body: z.string().trim().min(3, 'required').max(300, 'tooLong'), part })).min(1, 'required').max(mostCopies, 'tooMany'),
  /** For a complaint: the body or official it is about. */
  complainedOf: z.string().trim().max(300, 'tooLong').default(''),
  /** The person knows that the three days are over. */
  late: z.boolean().default(false),
});
export type SendCopies = z.infer<typeof sendCopiesInput>;

interface Card {
  readonly kind: ApplicationKind;
  readonly number: string | null;
  readonly complainedOf: string | null;
  readonly copies: readonly SentCopy[];
}

/**
 * The copies that go out today, each under a number of its own: that of the application and which copy it is, `M-26/000001-2`.
 * @param date `YYYY-MM-DD`
 * @throws AppError `application.cannotSendCopies` while it has no number, `application.forwardToAccused` for the body complained of, `application.copySentAlready`
 *   for a body that has a copy, or is named twice
 */
export function copiesToSend(card: Card, targets: SendCopies['targets'], date: string): SentCopy[] {
  if (card.number === null) throw new AppError('application.cannotSendCopies', { status: 'submitted' });
  const sent = new Set(card.copies.map(({ body }) => fold(body)));
  return targets.map(({ body, part: concerning }, index) => {
    assertNotAccused(card.kind, card.complainedOf, body);
    if (sent.has(fold(body))) throw new AppError('application.copySentAlready', { body });
    sent.add(fold(body));
    return { number: `${card.number}-${card.copies.length + index + 1}`, body, date, part: concerning };
  });
}
