import { z } from 'zod';
import { isEmail, normaliseEmail } from './email.ts';
import { isFin, normaliseFin } from './fin.ts';
import { isIdDocument, normaliseIdDocument } from './idDocument.ts';
import { isPersonName } from './personName.ts';
import { normalisePhone } from './phone.ts';
import { visible } from './visible.ts';

// Fields of the forms that people fill in: what is typed comes out trimmed, in one Unicode form and without what cannot be seen.

const typed = (longest: number) => z.string().overwrite(visible).normalize('NFC').trim().max(longest, 'tooLong');

/** A text that must be given. */
export const required = (longest: number) => typed(longest).min(1, 'required');

/** A text that may be left empty. */
export const short = (longest: number) => typed(longest).default('');

/** A text that may be left empty, which then comes out as null. */
export const optional = (longest: number) => short(longest).transform((text) => text || null);

/** An empty text means that nothing was given, and comes out as null; anything else must be in order, and comes out in its plain form. `message`: the fault's name. */
export const checked = (isRight: (text: string) => boolean, plain: (text: string) => string | null, message: string) =>
  typed(254)
    .default('')
    .refine((text) => text === '' || isRight(text), message)
    .transform((text) => (text === '' ? null : plain(text)));

/** How a person is known and reached, each in its plain form, null where it was left empty. A number of a document in no known form stays as it was typed. */
export const maybeFin = checked(isFin, normaliseFin, 'badFin');
export const maybePhone = checked((text) => normalisePhone(text) !== null, normalisePhone, 'badPhone');
export const maybeEmail = checked(isEmail, normaliseEmail, 'badEmail');
export const maybeIdDocument = short(30).transform((text) => (isIdDocument(text) ? normaliseIdDocument(text) : text || null));

/** A part of a person's name that may be left empty. */
export const maybeName = short(100).refine(isPersonName, 'badName');

/** A part of a person's name that must be given. */
export const requiredName = required(100).refine(isPersonName, 'badName');

/** For what one field asks of another: asked also while some field is faulty by itself, so that all faults of a form are told at once. Not of what is no such form at all. */
export const besideOtherFaults = { when: ({ issues }: { readonly issues: ReadonlyArray<{ readonly code?: string }> }) => issues.every(({ code }) => code !== 'invalid_type') };
