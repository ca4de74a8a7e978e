import { z } from 'zod';
import { applicationKinds, applicationOutcomes, applicationStatuses, channels } from '../applications/lifecycle.ts';
import { isFin, normaliseFin } from '../formats/fin.ts';
import { scheduleException, scheduleRule } from '../officials/schedule.ts';
import { cardParts } from '../services/card.ts';
import { bookingChannels, bookingStatuses, receptionOutcomes } from '../reception/lifecycle.ts';
import { letterheadSchema } from '../notices/letterhead.ts';

/**
 * Records as the portal sends them, checked and put in order: texts trimmed and in one Unicode form, FİNs in capitals.
 * Fields that a newer portal adds are let through unread.
 */
const text = z.string().transform((value) => value.normalize('NFC').trim());
const someText = text.pipe(z.string().min(1));
/** An empty text means that nothing was given. */
const maybeText = text.transform((value) => (value === '' ? null : value)).nullable().default(null);
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const fin = z.string().transform(normaliseFin).refine(isFin);

const versioned = { id: z.string().min(1).max(64), version: z.number().int().positive(), updatedAt: instant };

const citizen = z.object({
  fin: fin.nullable(),
  surname: text,
  name: text,
  patronymic: text,
  birthDate: date.nullable(),
  documentNumber: maybeText,
  registeredAddress: maybeText,
});

/**
 * Of an application it may be wrong: the application is taken in all the same, with what was sent in place of a FİN or a date kept beside it (`broken`), for a person to
 * settle. Read it by `wholeOrBroken`.
 */
const sentCitizen = citizen.extend({ fin: z.string().transform((value) => normaliseFin(value.normalize('NFC'))).nullable(), birthDate: text.nullable() });

export const officialRecord = z.object({
  ...versioned,
  surname: someText,
  name: someText,
  patronymic: text,
  position: someText,
  room: text,
  seniority: z.number().int(),
  active: z.boolean(),
  deputyId: z.string().nullable().default(null),
  photo: z.string().max(120_000).regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/=]+$/).nullable().default(null),
});
export type OfficialRecord = z.infer<typeof officialRecord>;

export const scheduleRecord = z.object({
  ...versioned,
  officialId: z.string(),
  rules: z.array(scheduleRule),
  exceptions: z.array(scheduleException),
});
export type ScheduleRecord = z.infer<typeof scheduleRecord>;

export const bookingRecord = z.object({
  ...versioned,
  number: someText,
  officialId: z.string(),
  receptionDate: date,
  startTime: clock.nullable(),
  kind: z.enum(applicationKinds),
  socialStatus: someText,
  privilege: maybeText,
  email: maybeText,
  phone: maybeText,
  workplace: maybeText,
  jobTitle: maybeText,
  currentAddress: maybeText,
  note: maybeText,
  submittedAt: instant,
  status: z.enum(bookingStatuses),
  statusReason: maybeText,
  cancelledBy: z.enum(['citizen', 'office']).nullable().default(null),
  receivedAt: instant.nullable().default(null),
  receptionOutcome: z.enum(receptionOutcomes).nullable().default(null),
  applicationId: z.string().nullable().default(null),
  channel: z.enum(bookingChannels).default('portal'),
  urgentReason: maybeText,
  overbookReason: maybeText,
  arrivedAt: instant.nullable().default(null),
  receptionStartedAt: instant.nullable().default(null),
  ticket: z.number().int().positive().nullable().default(null),
  queuedAt: instant.nullable().default(null),
  calledAt: instant.nullable().default(null),
  calledBy: maybeText,
  calledTimes: z.number().int().nonnegative().nullable().default(null),
  citizen,
});
export type BookingRecord = z.infer<typeof bookingRecord>;

export const applicationRecord = z.object({
  ...versioned,
  service: someText,
  portalNumber: someText,
  kind: z.enum(applicationKinds),
  subject: someText,
  summary: text,
  text,
  channel: z.enum(channels),
  submittedAt: instant,
  status: z.enum(applicationStatuses),
  citizen: sentCitizen,
  contact: z.object({ phone: maybeText, email: maybeText, currentAddress: maybeText }),
  socialStatus: maybeText,
  privilege: maybeText,
  isCollective: z.boolean(),
  signatureCount: z.number().int().positive().nullable().default(null),
  isAnonymous: z.boolean().default(false),
  previous: z.object({ number: someText, applicationId: z.string().nullable().default(null) }).nullable().default(null),
  incoming: z.object({ body: someText, number: maybeText, date: text.nullable().default(null) }).nullable().default(null),
  sheetCount: z.number().int().positive().nullable().default(null),
  representative: z.object({ surname: text, name: text, patronymic: text, powerOfAttorney: text }).nullable().default(null),
  details: z.record(z.string(), z.json()),
  attachments: z.array(
    z.object({
      id: z.string().min(1),
      name: someText,
      mediaType: someText,
      size: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  registration: z.object({ number: someText, registeredAt: instant, dueDate: date, officer: text }).nullable(),
  assignment: z.object({ executor: someText, department: maybeText, resolution: maybeText, assignedAt: instant, dueDate: date }).nullable(),
  reply: z.object({ number: someText, date, outcome: z.enum(applicationOutcomes), text }).nullable(),
  complainedOf: maybeText,
  returned: z.object({ reason: someText, whatToDo: someText, at: instant, completeBy: date.nullable().default(null), completedAt: instant.nullable().default(null) }).nullable().default(null),
  pauses: z.array(z.object({ from: date, to: date, days: z.number().int().nonnegative() })).default([]),
  forwarding: z.object({ body: someText, date, reason: someText }).nullable().default(null),
  copies: z.array(z.object({ number: someText, body: someText, date, part: someText })).default([]),
  study: z.object({ until: date, ground: someText, at: instant }).nullable().default(null),
  extension: z.object({ until: date, ground: someText, at: instant }).nullable().default(null),
  leaving: z.object({ ground: someText, text: someText }).nullable().default(null),
  joinedToId: z.string().nullable().default(null),
  withdrawal: z.object({ reason: someText, at: instant }).nullable().default(null),
  closedAt: instant.nullable().default(null),
  rating: z.object({ stars: z.number().int().min(1).max(5), text: maybeText, at: instant }).nullable().default(null),
});
export type ApplicationRecord = z.infer<typeof applicationRecord>;

/** Which parts of an application may arrive broken. */
export type BreakablePart = 'fin' | 'birthDate' | 'incomingDate';
export type BrokenParts = Readonly<Partial<Record<BreakablePart, string>>>;

/** What of an application is fit to be worked with, and what was sent in place of the rest. */
export function wholeOrBroken({ citizen: { fin: sentFin, birthDate }, incoming }: Pick<ApplicationRecord, 'citizen' | 'incoming'>) {
  const broken: Partial<Record<BreakablePart, string>> = {};
  const checked = (part: BreakablePart, sent: string | null, isRight: (value: string) => boolean) => {
    if (sent === null || sent === '') return null;
    if (isRight(sent)) return sent;
    broken[part] = sent;
    return null;
  };
  const isDate = (value: string) => date.safeParse(value).success;
  const whole = { fin: checked('fin', sentFin, isFin), birthDate: checked('birthDate', birthDate, isDate), incomingDate: checked('incomingDate', incoming?.date ?? null, isDate) };
  return { ...whole, broken: Object.keys(broken).length === 0 ? null : (broken as BrokenParts) };
}

export const commentRecord = z.object({
  ...versioned,
  subject: z.object({ type: z.enum(['booking', 'application']), id: z.string() }),
  author: z.enum(['citizen', 'office']),
  authorName: maybeText,
  text: someText,
  createdAt: instant,
  inReplyToId: z.string().nullable().default(null),
});
export type CommentRecord = z.infer<typeof commentRecord>;

export const classifierRecord = z.object({
  ...versioned,
  code: someText,
  nameAz: maybeText,
  nameEn: maybeText,
  items: z.array(z.object({ code: someText, az: someText, en: someText, order: z.number().int(), active: z.boolean() })),
});
export type ClassifierRecord = z.infer<typeof classifierRecord>;

export const serviceRecord = z.object({ ...versioned, code: someText, ...cardParts });
export type ServiceRecord = z.infer<typeof serviceRecord>;

export const deliveryReportRecord = z.object({
  ...versioned,
  notificationId: z.string(),
  channel: z.enum(['sms', 'email']),
  status: z.enum(['queued', 'sent', 'delivered', 'failed']),
  at: instant,
  reason: maybeText,
});
export type DeliveryReportRecord = z.infer<typeof deliveryReportRecord>;

/** The office as the portal knows it, with the paper it writes on. */
export const officeRecord = z.object({
  id: z.string(),
  nameAz: someText,
  nameEn: someText,
  letterheads: z.object({ authority: letterheadSchema, utility: letterheadSchema }),
});
export type OfficeRecord = z.infer<typeof officeRecord>;
