import { z } from 'zod';
import { bakuDate } from '../az/dates.ts';
import { applicationKinds } from '../applications/lifecycle.ts';
import { besideOtherFaults, checked, maybeEmail, maybeFin, maybeIdDocument, maybeName, maybePhone, optional, required, requiredName } from '../formats/typed.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid');

const birthDate = checked((text) => z.iso.date().safeParse(text).success && text >= '1900-01-01' && text <= bakuDate(Date.now()), (text) => text, 'badBirthDate');

/** The ways by which the office itself books a citizen. */
export const officeChannels = ['counter', 'phone'] as const;

/** Names a draft and everything made for it: the hold, then the booking itself. Made where the form is opened. */
const draftUid = z.uuid('invalid');

/** A place of a reception as a form names it; the empty date: none is chosen yet. */
const place = { officialUid: required(64), date: z.iso.date('choosePlace'), startTime: clock.nullable() };

/** Why a booking stands beyond the places of its slot, and who approves it: empty where the one who enters it may. */
const overbook = z.object({ reason: required(500), login: z.string().trim().max(100, 'tooLong').default(''), password: z.string().max(200, 'tooLong').default('') });

/**
 * A booking at the counter or by telephone, in the order of the paper card. `similarSeen`: the citizen's other bookings with the same official that the
 * person was shown and went on in spite of.
 */
export const enterBookingInput = z
  .object({
    uid: draftUid,
    channel: z.enum(officeChannels, 'required').default('counter'),
    fin: maybeFin,
    surname: requiredName,
    name: requiredName,
    patronymic: maybeName,
    birthDate,
    documentNumber: maybeIdDocument,
    registeredAddress: optional(300),
    ...place,
    kind: z.enum(applicationKinds, 'required'),
    socialStatus: required(64),
    privilege: optional(64),
    email: maybeEmail,
    phone: maybePhone,
    workplace: optional(200),
    jobTitle: optional(200),
    currentAddress: optional(300),
    note: optional(1_000),
    similarSeen: z.array(z.string().max(64)).max(50).default([]),
    overbook: overbook.nullable().default(null),
  })
  .superRefine((form, context) => {
    // Somebody without a FİN is known by name and birth date.
    if (form.fin === null && form.birthDate === null) context.addIssue({ code: 'custom', path: ['birthDate'], message: 'birthNeeded' });
    // Whoever calls is reached by telephone when the reception is moved.
    if (form.channel === 'phone' && form.phone === null) context.addIssue({ code: 'custom', path: ['phone'], message: 'phoneNeeded' });
  }, besideOtherFaults);
export type BookingForm = z.input<typeof enterBookingInput>;
export type EnterBooking = z.output<typeof enterBookingInput>;

export const holdInput = z.object({ uid: draftUid, ...place });

export const releaseInput = z.object({ uid: draftUid });

/** Whom to look for among those booked. */
export const similarInput = z.object({
  officialUid: z.string().max(64),
  fin: z.string().max(20).default(''),
  surname: z.string().max(100).default(''),
  name: z.string().max(100).default(''),
  patronymic: z.string().max(100).default(''),
  birthDate: z.string().max(10).default(''),
  registeredAddress: z.string().max(300).default(''),
  currentAddress: z.string().max(300).default(''),
});

export const knownCitizenInput = z.object({ fin: z.string().max(20) });

/** `more`: how many days beyond those that are offered; only a manager is given them. */
export const offeredInput = z.object({ officialUid: z.string().min(1).max(64), draftUid: z.string().max(64).default(''), more: z.number().int().min(0).max(30).default(0) });
