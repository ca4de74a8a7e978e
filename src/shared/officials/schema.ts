import { z } from 'zod';
import { scheduleException, scheduleRule } from './schedule.ts';

const word = z
  .string()
  .transform((value) => value.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(z.string().max(200, 'tooLong'));
const someWord = word.pipe(z.string().min(1, 'required'));

/** A portrait: a small JPEG as a data address. */
export const photoAddress = z
  .string()
  .max(120_000, 'tooLong')
  .regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/=]+$/);

/** An official as the form sends them. `uid` null: a new one; else `revision` is the one that was seen. */
export const officialInput = z.object({
  uid: z.string().min(1).nullable(),
  revision: z.number().int().nonnegative(),
  surname: someWord,
  name: someWord,
  patronymic: word,
  position: someWord,
  room: word,
  active: z.boolean(),
  deputyUid: z.string().min(1).nullable(),
  photo: photoAddress.nullable(),
  /** Of somebody who stops receiving: how many expected citizens the person was shown and decided about. */
  bookingsSeen: z.number().int().nonnegative().optional(),
});
export type OfficialInput = z.infer<typeof officialInput>;

/** The officials in the wanted order: every one of them. */
export const seniorityInput = z.object({ order: z.array(z.string().min(1)).min(1).max(1_000) });

export const officialUidInput = z.object({ uid: z.string().min(1) });

/** A schedule that is being edited: places may be none yet, which the check then says. */
export const scheduleDraft = z.object({
  rules: z.array(scheduleRule.extend({ rrule: z.string().max(500), placesPerSlot: z.number().int().nonnegative().max(10_000), portalPlaces: z.number().int().nonnegative().max(10_000) })).max(20),
  exceptions: z.array(scheduleException).max(1_000),
});
export type ScheduleDraft = z.infer<typeof scheduleDraft>;

/** A year of an official's reception as a draft makes it; `draft` null: as it is published. */
export const previewInput = z.object({ uid: z.string().min(1), year: z.number().int().min(2000).max(2100), draft: scheduleDraft.nullable() });

/** `revision` null: the official has no schedule yet. */
export const scheduleInput = scheduleDraft.extend({ uid: z.string().min(1), revision: z.number().int().positive().nullable() });
export type ScheduleInput = z.infer<typeof scheduleInput>;

export const calendarFileInput = z.object({ uid: z.string().min(1), locale: z.enum(['az', 'en']) });
