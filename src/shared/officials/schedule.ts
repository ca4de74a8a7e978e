import { z } from 'zod';

// An official's schedule as it is kept and published: RFC 5545 rules and what differs on single dates.

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What becomes of a reception that a rule puts on a non-working day. */
export const dayOffPolicies = ['skip', 'nextWorkingDay', 'previousWorkingDay'] as const;
export type DayOffPolicy = (typeof dayOffPolicies)[number];

/** One recurring reception. `slotMinutes` null: citizens are given the day only. Of `placesPerSlot`, `portalPlaces` are the portal's, the rest the counter's. */
export const scheduleRule = z.object({
  rrule: z.string(),
  startTime: clock,
  endTime: clock,
  slotMinutes: z.number().int().positive().nullable(),
  placesPerSlot: z.number().int().positive(),
  portalPlaces: z.number().int().nonnegative(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  onDayOff: z.enum(dayOffPolicies).default('skip'),
});
export type ScheduleRule = z.infer<typeof scheduleRule>;

export const exceptionKinds = ['cancelled', 'extra', 'hours'] as const;

/**
 * What differs on one date: no reception, a reception beside the rules, or other hours. Places that are null are as on the
 * official's ordinary days.
 */
export const scheduleException = z.object({
  date: z.iso.date(),
  kind: z.enum(exceptionKinds),
  startTime: clock.nullable(),
  endTime: clock.nullable(),
  slotMinutes: z.number().int().positive().nullable().default(null),
  placesPerSlot: z.number().int().positive().nullable().default(null),
  portalPlaces: z.number().int().nonnegative().nullable().default(null),
  note: z
    .string()
    .transform((value) => value.trim() || null)
    .nullable()
    .default(null),
});
export type ScheduleException = z.infer<typeof scheduleException>;

/** What an official's reception days follow from. */
export interface Schedule {
  readonly rules: readonly ScheduleRule[];
  readonly exceptions: readonly ScheduleException[];
}

/** Minutes since midnight of `HH:mm`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `HH:mm` of minutes since midnight. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
