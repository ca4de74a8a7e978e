import { z } from 'zod';

const days = (least: number, most: number) => z.number('badNumber').int('badNumber').min(least, 'outOfRange').max(most, 'outOfRange');

/**
 * How terms are watched, in working days: how long before a due date its executor is reminded the first and the second time (0: not; on the day itself
 * everybody is), and how long a citizen has for completing what was given back, where no other day was named.
 */
export const termSettingsInput = z.object({ remindFirst: days(0, 30), remindSecond: days(0, 30), completionDays: days(1, 60) });
export type TermSettings = z.infer<typeof termSettingsInput>;

/** What holds where the administrator set nothing. */
export const usualTermSettings: TermSettings = { remindFirst: 3, remindSecond: 1, completionDays: 10 };
