import { soonUntil } from '../calendar/lists.ts';
import { dateOf, epochDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { TermSettings } from '../settings/terms.ts';
import { z } from 'zod';

/** What a reminder is of, beside the working days left: the executor's due date has passed, or that of one whom the person answers for. */
export const overdueStage = -1;
export const overdueOfAnother = -2;

/** Open applications that are due within some dates are reminded of at a stage: so many working days before, `overdueStage` afterwards. */
export interface ReminderWindow {
  readonly stage: number;
  /** The first and the last due date, `YYYY-MM-DD`; null: without a first. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * Which due dates are reminded of on a day. A due date is in one window at most, that of the nearest stage: where the program was closed on the day of a stage, it is
 * made up for on the next one, and of stages that were missed only the last counts.
 */
export function reminderWindows(calendar: WorkingCalendar, today: string, { remindFirst, remindSecond }: Pick<TermSettings, 'remindFirst' | 'remindSecond'>): ReminderWindow[] {
  const before = (date: string) => dateOf(epochDay(date) - 1);
  // With the days off that follow: a date that a later calendar made one of them has no more days left than the working day before it.
  const until = (stage: number) => before(soonUntil(calendar, today, stage + 1));
  let last = until(0);
  const windows: ReminderWindow[] = [
    { stage: overdueStage, from: null, to: before(today) },
    { stage: 0, from: today, to: last },
  ];
  for (const stage of [...new Set([remindFirst, remindSecond])].filter((days) => days > 0).sort((a, b) => a - b)) {
    const to = until(stage);
    windows.push({ stage, from: dateOf(epochDay(last) + 1), to });
    last = to;
  }
  return windows;
}

/** Who is told that an executor is late: the heads of the departments the executor is in, else the office's managers; never the executor. */
export function superiorsOf(executorUid: string | null, heads: readonly string[], managers: readonly string[]): string[] {
  const others = (people: readonly string[]) => [...new Set(people)].filter((uid) => uid !== executorUid);
  const own = others(heads);
  return own.length > 0 ? own : others(managers);
}

/** Which reminders were seen; not given: all. */
export const readRemindersInput = z.object({ ids: z.array(z.number().int().positive()).max(200).optional() });

/** A reminder as the inbox shows it. */
export interface ReminderView {
  readonly id: number;
  readonly applicationId: number;
  /** The application's number, or the portal's while it has none. */
  readonly number: string;
  readonly summary: string;
  readonly dueDate: string;
  /** Working days left today: 0 on the day itself, negative afterwards. */
  readonly daysLeft: number;
  /** Who answers for it, where it is not the person; null: nobody. */
  readonly executor: string | null;
  /** It is the executor's own day, earlier than the due date. */
  readonly isInner: boolean;
  readonly isOwn: boolean;
  readonly at: number;
  readonly isRead: boolean;
}

export interface ReminderInbox {
  /** Up to 100: who has more has too many to count. */
  readonly unread: number;
  readonly reminders: readonly ReminderView[];
}
