import { z } from 'zod';
import { replyOutcomes } from '../applications/lifecycle.ts';
import { messageChannels } from './notices.ts';

// The card of a service: what its form asks, what it demands, its terms. Everything that differs between services stands here, as data.

/** What a field of a service's own form holds. `choice` and `district` name a code of a list. */
export const fieldTypes = ['text', 'longText', 'number', 'date', 'boolean', 'choice', 'district', 'phone', 'fin', 'finList'] as const;
export type FieldType = (typeof fieldTypes)[number];

const name = z.string().trim().min(1, 'required').max(200, 'tooLong');

export const cardField = z.object({
  /** What the portal calls it in the application's `details`. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'badKey'),
  az: name,
  en: name,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** The list a `choice` is made from. */
  list: z.string().max(64).nullable().default(null),
  /** Whether the search box finds an application by it. */
  searchable: z.boolean().default(false),
});
export type CardField = z.infer<typeof cardField>;

export const cardDocument = z.object({ code: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'badKey'), az: name, en: name, required: z.boolean() });
export type CardDocument = z.infer<typeof cardDocument>;

/** Where applications go by themselves: by the value of a field or of the subject, else to one department; see `routing.ts`. */
export const cardRouting = z.object({
  by: z.string().max(64).nullable(),
  rules: z.array(z.object({ value: z.string().trim().min(1, 'required').max(200, 'tooLong'), department: z.string().min(1, 'required').max(64) })).max(100),
  otherwise: z.string().max(64).nullable(),
});

/** When the citizen is told, and how. */
export const cardNotice = z.object({ event: z.string().min(1), channels: z.array(z.enum(messageChannels)) });

/** What comes after office hours or on a day off counts from that day, or from the next working day. */
export const afterHoursRules = ['sameDay', 'nextWorkingDay'] as const;

const days = z.number('badDays').int('badDays').min(1, 'badDays').max(366, 'badDays');

/** What a card says beside its code and version. Defaults: the Law on citizens' appeals (No 1308-IVQ). */
export const cardParts = {
  nameAz: name,
  nameEn: name,
  provider: name,
  letterhead: z.enum(['authority', 'utility']),
  /** Working days of review (10.1), and where study is needed. */
  reviewDays: days,
  extendedReviewDays: days,
  /** The longest extension (10.2). */
  extensionDays: days.default(30),
  /** For forwarding to the competent body (7.10). */
  forwardingDays: days.default(3),
  /** For telling that it is left without review (8.1). */
  leavingNoticeDays: days.default(5),
  /** The clause or decision that the terms rest on. */
  termBasis: z.string().trim().max(300, 'tooLong').default('Vətəndaşların müraciətləri haqqında Qanun, 7.10, 8.1, 10.1, 10.2'),
  mobileRequired: z.boolean(),
  fields: z.array(cardField).max(60).default([]),
  documents: z.array(cardDocument).max(30).default([]),
  /** Codes of the list of departments that such applications go to; empty: any. */
  departments: z.array(z.string().max(64)).default([]),
  routing: cardRouting.default({ by: null, rules: [], otherwise: null }),
  outcomes: z.array(z.enum(replyOutcomes)).min(1, 'required').default([...replyOutcomes]),
  notify: z.array(cardNotice),
  /** A manager approves a reply before it goes out. */
  replyNeedsApproval: z.boolean().default(false),
  /** The term stands still while the citizen completes what was returned. */
  pausesWhenReturned: z.boolean().default(true),
  afterHours: z.enum(afterHoursRules).default('sameDay'),
  active: z.boolean(),
};
