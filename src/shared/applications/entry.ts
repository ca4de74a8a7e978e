import { z } from 'zod';
import { besideOtherFaults, checked, maybeEmail, maybeFin, maybeIdDocument, maybeName, maybePhone, optional, required, short } from '../formats/typed.ts';
import { applicationKinds, channels } from './lifecycle.ts';
import { mostFiles } from './files.ts';

// The registration-control card as a person fills it in by hand.

/** How an application reaches the office past the portal. One put in writing at a reception is entered there. */
export const handChannels = ['inPerson', 'post', 'email', 'hotline', 'higherBody'] as const satisfies ReadonlyArray<(typeof channels)[number]>;

/**
 * Who appeals: a person by name; somebody without a name who can still be found (by a contact, an address or a letterhead); or nobody can tell. Only the last
 * is anonymous in the sense of the law (6.4).
 */
export const authorKinds = ['named', 'nameless', 'anonymous'] as const;
export type AuthorKind = (typeof authorKinds)[number];

const isDate = (text: string) => z.iso.date().safeParse(text).success && text >= '1900-01-01';
const maybeDate = checked(isDate, (text) => text, 'badDate');
/** A whole positive number as it was typed. */
const count = (most: number) => checked((text) => /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most, (text) => text, 'badNumber').transform((text) => (text === null ? null : Number(text)));

/** A file beside the form, by the uid it got when it was put there. */
const entryFile = z.object({
  uid: z.string().min(1).max(64),
  sheets: count(9_999),
  isPoor: z.boolean().default(false),
  /** Which document of the service's card it is; empty: none of them. */
  document: optional(64),
});

const fields = z.object({
  uid: z.uuid('invalid'),
  service: required(64),
  channel: z.enum(handChannels, 'required'),
  receivedOn: z.string().trim().min(1, 'required').refine(isDate, 'badDate'),
  receivedTime: z.string().trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'badTime'),
  incomingBody: optional(300),
  incomingNumber: optional(64),
  incomingDate: maybeDate,

  kind: z.enum(applicationKinds, 'required'),
  subject: required(64),
  summary: required(500),
  text: short(100_000),
  complainedOf: optional(300),
  sheetCount: count(9_999),
  isRepeat: z.boolean().default(false),
  previousNumber: optional(64),

  author: z.enum(authorKinds).default('named'),
  fin: maybeFin,
  surname: maybeName,
  name: maybeName,
  patronymic: maybeName,
  birthDate: maybeDate,
  documentNumber: maybeIdDocument,
  registeredAddress: optional(300),
  currentAddress: optional(300),
  phone: maybePhone,
  email: maybeEmail,
  socialStatus: optional(64),
  privilege: optional(64),

  hasRepresentative: z.boolean().default(false),
  representativeSurname: maybeName,
  representativeName: maybeName,
  representativePatronymic: maybeName,
  powerOfAttorney: short(300),
  isCollective: z.boolean().default(false),
  signatureCount: count(999_999),

  /** Fields of the service's own form, by their keys. */
  details: z.record(z.string().max(40), z.json()).default({}),
  files: z.array(entryFile).max(mostFiles, 'tooMany').default([]),
});

/** What would tell who wrote it, or how to reach them. */
const identifying = ['fin', 'surname', 'name', 'patronymic', 'birthDate', 'documentNumber', 'registeredAddress', 'currentAddress', 'phone', 'email'] as const;
const reaching = ['phone', 'email', 'registeredAddress', 'currentAddress'] as const;

/** The card as a whole: beside each field by itself, what one field asks of another. What the service's card asks is checked by `checkEntry`. */
export const entryInput = fields
  .superRefine((form, context) => {
    const fault = (field: keyof typeof form, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const isSentOn = form.channel === 'higherBody';
    if (isSentOn) for (const field of ['incomingBody', 'incomingNumber', 'incomingDate'] as const) if (form[field] === null) fault(field, 'required');
    if (!isSentOn && form.incomingBody === null && (form.incomingNumber ?? form.incomingDate) !== null) fault('incomingBody', 'required');
    // What is no date has its own fault already.
    const isAfterReceived = (date: string | null) => date !== null && isDate(date) && isDate(form.receivedOn) && date > form.receivedOn;
    if (isAfterReceived(form.incomingDate)) fault('incomingDate', 'afterReceived');
    if (isAfterReceived(form.birthDate)) fault('birthDate', 'badDate');
    if (form.isRepeat && form.previousNumber === null) fault('previousNumber', 'required');
    if (form.isCollective && form.signatureCount === null) fault('signatureCount', 'required');
    if (form.isCollective && form.signatureCount === 1) fault('signatureCount', 'twoSignatures');
    if (form.hasRepresentative) {
      for (const field of ['representativeSurname', 'representativeName', 'powerOfAttorney'] as const) if (form[field] === '') fault(field, 'required');
    }
    // A scanned letter needs no retyping.
    if (form.text === '' && form.files.length === 0) fault('text', 'textOrFile');
    // A body that only sends on is no letterhead of the author's.
    const hasLetterhead = form.incomingBody !== null && !isSentOn;
    if (form.author === 'named') for (const field of ['surname', 'name'] as const) if (form[field] === '') fault(field, 'required');
    if (form.author === 'nameless' && !hasLetterhead && reaching.every((field) => form[field] === null)) fault('author', 'reachNeeded');
    if (form.author === 'anonymous' && (hasLetterhead || form.hasRepresentative || identifying.some((field) => form[field] !== null && form[field] !== ''))) fault('author', 'notAnonymous');
  }, besideOtherFaults);
export type EntryForm = z.input<typeof entryInput>;
export type Entry = z.output<typeof entryInput>;

/** A whole card to be kept, and whether it is registered in the same step. */
export const enterInput = z.object({ form: entryInput, register: z.boolean() });

/** A form as it stands while it is typed: whatever its fields hold. */
export const entryDraftInput = z.object({ form: z.record(z.string().max(40), z.json()) });

/** What has been typed of who appeals and of what, for finding what is like it. */
export const likeInput = z.object({
  fin: z.string().trim().max(20).default(''),
  surname: z.string().trim().max(100).default(''),
  name: z.string().trim().max(100).default(''),
  patronymic: z.string().trim().max(100).default(''),
  birthDate: z.string().trim().max(10).default(''),
  address: z.string().trim().max(300).default(''),
  subject: z.string().trim().max(64).default(''),
});
export type LikeInput = z.output<typeof likeInput>;

/** A file that is put beside a form or an application. Its bytes cross whole. */
export const addFileInput = z.object({ name: z.string().min(1).max(1_000), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

/** Marks of a file: how many sheets, whether it can be read, which document of the card it is. */
export const markFileInput = z.object({ uid: z.string().min(1).max(64), sheets: z.number().int().min(1, 'badNumber').max(9_999, 'badNumber').nullable(), isPoor: z.boolean(), document: z.string().max(64).nullable() });
