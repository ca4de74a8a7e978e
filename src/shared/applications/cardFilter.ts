import { z } from 'zod';
import { applicationOutcomes, channels } from './lifecycle.ts';

/** Who wrote: several together, somebody unnamed, a representative, an organisation (on its letterhead or by its letter), or one person by name. */
export const authorKinds = ['person', 'collective', 'anonymous', 'representative', 'organisation'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** The dates of an application that a span may be about: when it came, was registered, is due, was answered. */
export const cardDates = ['received', 'registered', 'dueOn', 'answered'] as const;
export type CardDate = (typeof cardDates)[number];

/** What is either so or not. */
export const cardMarks = ['repeat', 'extended', 'attachments'] as const;
export type CardMark = (typeof cardMarks)[number];

/** What holds one code or name. `district` is any field of that type on a service's form. */
export const cardCodes = ['executor', 'department', 'district', 'subject', 'socialStatus', 'privilege'] as const;
export type CardCode = (typeof cardCodes)[number];

const span = z.object({ from: z.iso.date('badDate'), to: z.iso.date('badDate') });
const code = z.string().min(1).max(200);

/** Narrowing by what the card holds: every part narrows, what is not there narrows nothing; of several values of one part any will do. */
export const cardFilter = z.object({
  channels: z.array(z.enum(channels)).max(channels.length).optional(),
  outcomes: z.array(z.enum(applicationOutcomes)).max(applicationOutcomes.length).optional(),
  authors: z.array(z.enum(authorKinds)).max(authorKinds.length).optional(),
  dates: z.partialRecord(z.enum(cardDates), span).optional(),
  marks: z.partialRecord(z.enum(cardMarks), z.boolean()).optional(),
  codes: z.partialRecord(z.enum(cardCodes), code).optional(),
  /** Fields of services' own forms: the key of the field and what it holds; of a text: words of it. */
  fields: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'badKey'), code).refine((fields) => Object.keys(fields).length <= 20, 'tooLong').optional(),
});
export type CardFilter = z.infer<typeof cardFilter>;

/** Whether a filter by the card narrows anything. */
export function narrowsByCard(card: CardFilter): boolean {
  return Object.values(card).some((part) => Object.keys(part ?? {}).length > 0);
}
