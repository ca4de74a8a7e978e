import { z } from 'zod';
import { daysLeft, listedDay, soonUntil } from '../calendar/lists.ts';
import { dateOf, epochDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { afterHoursRules } from '../services/card.ts';
import type { ApplicationKind, ApplicationStatus } from './lifecycle.ts';

// What a person finds in the morning: which terms have passed, end today, tomorrow, within five working days, later. Counted by working days throughout; beyond the
// years of the calendar weekdays stand in for them, as in every list.

/** Groups of what is due, in the order of their urgency. `waiting`: given back to the citizen. */
export const dueGroups = ['overdue', 'today', 'tomorrow', 'week', 'later', 'waiting'] as const;
export type DueGroup = (typeof dueGroups)[number];
export type DatedGroup = Exclude<DueGroup, 'waiting'>;

/**
 * What there is a term for: giving a number (the day of receipt), finding out whether another body is competent (7.10: until somebody here has it), the review
 * itself (10.1), before it the executor's own day where one was given, the citizen's own completing, and telling them that it is left without review (8.1).
 */
export const termKinds = ['registration', 'forwarding', 'inner', 'telling', 'review', 'completion'] as const;
export type TermKind = (typeof termKinds)[number];

/** Dates from one to another, both within; null: without that end. */
export interface DateWindow {
  readonly from: string | null;
  readonly to: string | null;
}

const before = (date: string) => dateOf(epochDay(date) - 1);
const after = (date: string) => dateOf(epochDay(date) + 1);

/** Which due dates each group holds, seen from a day: every date is in exactly one. Tomorrow is the next working day, the week five working days. */
export function dueWindows(calendar: WorkingCalendar, today: string): Record<DatedGroup, DateWindow> {
  const tomorrow = soonUntil(calendar, today, 1);
  const weekEnd = soonUntil(calendar, today, 5);
  return {
    overdue: { from: null, to: before(today) },
    today: { from: today, to: today },
    tomorrow: { from: after(today), to: tomorrow },
    week: { from: after(tomorrow), to: weekEnd },
    later: { from: after(weekEnd), to: null },
  };
}

/** The group of a due date. */
export function groupOf(windows: Record<DatedGroup, DateWindow>, date: string): DatedGroup {
  const found = dueGroups.find((group): group is DatedGroup => group !== 'waiting' && (windows[group].to === null || date <= (windows[group].to ?? '')));
  return found ?? 'later';
}

/** The last day of being given a number: that of receipt; the next working day for what came on a day off, and after hours where the card says so. */
export function registerBy(calendar: WorkingCalendar, rule: (typeof afterHoursRules)[number], date: string, isLate: boolean): string {
  const isWorked = listedDay(calendar, date).isWorkingDay;
  return !isWorked || (isLate && rule === 'nextWorkingDay') ? soonUntil(calendar, date, 1) : date;
}

/** The last day on which something could be received to have its number due by a date: its last working day, what comes on days off is due after it. */
export function receivedBy(calendar: WorkingCalendar, due: string): string {
  let day = due;
  while (!listedDay(calendar, day).isWorkingDay) day = before(day);
  return day;
}

/** The last day for forwarding what was registered on a day (7.10). */
export function forwardBy(calendar: WorkingCalendar, registeredOn: string, days: number): string {
  return soonUntil(calendar, registeredOn, days);
}

/** The last day on which something could be registered to have its forwarding due by a date. */
export function registeredBy(calendar: WorkingCalendar, due: string, days: number): string {
  let day = due;
  while (daysLeft(calendar, day, due) < days) day = before(day);
  return day;
}

/** Whose terms: everybody's, or those of one's own, of one colleague (an executor known by the name alone, where the portal named them), of a department. */
export const dueScope = z.object({
  mine: z.boolean().default(false),
  personUid: z.string().max(64).nullable().default(null),
  executor: z.string().max(200).nullable().default(null),
  department: z.string().max(200).nullable().default(null),
});
export type DueScope = z.infer<typeof dueScope>;

export const dueOverviewInput = z.object({ scope: dueScope.default(() => dueScope.parse({})) });
export const dueListInput = z.object({
  scope: dueScope.default(() => dueScope.parse({})),
  group: z.enum(dueGroups),
  cursor: z.string().max(80).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(100),
});
export const dueWorkbookInput = dueListInput.pick({ scope: true, group: true });

/** A term that somebody must keep. */
export interface DueLine {
  /** Of this line alone: an application may have two terms. */
  readonly key: number;
  readonly term: TermKind;
  /** Null where the citizen was given no day. */
  readonly dueDate: string | null;
  readonly daysLeft: number | null;
  readonly id: number;
  readonly number: string | null;
  readonly portalNumber: string;
  readonly service: string;
  readonly kind: ApplicationKind;
  readonly subject: string;
  readonly summary: string;
  readonly status: ApplicationStatus;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly executor: string | null;
  readonly department: string | null;
}

export interface DuePage {
  readonly rows: readonly DueLine[];
  readonly nextCursor: string | null;
}

/** How many terms there are in each group. */
export interface DueOverview {
  readonly today: string;
  readonly counts: Readonly<Record<DueGroup, number>>;
  /** Of what waits for the citizen: how many have let their time pass. */
  readonly notCompleted: number;
}

/** What somebody, or a department, has: `soon` within three working days. */
export interface WorkloadLine {
  /** The person's uid; null for a department, for one whom the portal alone names, and for what nobody has. */
  readonly uid: string | null;
  readonly name: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  readonly paused: number;
}

export interface Workload {
  readonly people: readonly WorkloadLine[];
  readonly departments: readonly WorkloadLine[];
}
