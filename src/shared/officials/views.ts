import type { ScheduleProblem } from './check.ts';
import type { DroppedDay, ReceptionDayPlan } from './expansion.ts';
import type { ScheduleException, ScheduleRule } from './schedule.ts';
import type { Touch } from './touched.ts';

/** Somebody who receives citizens. */
export interface OfficialView {
  readonly uid: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly position: string;
  readonly room: string;
  readonly active: boolean;
  readonly deputyUid: string | null;
  /** A small portrait as a data address, or null. */
  readonly photo: string | null;
}

/** The next reception of an official. */
export interface NextReception {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** Where what was done here stands with the portal. `refused`: what the portal said against it. */
export interface PublishedState {
  readonly state: 'published' | 'waiting' | 'refused' | 'conflict';
  readonly refusals: readonly Refusal[];
}

/** One thing that the portal has against a change: the place in what was sent and a code. */
export interface Refusal {
  readonly path: string;
  readonly code: string;
}

/** An official in the list. */
export interface OfficialRow extends OfficialView {
  readonly revision: number;
  readonly seniority: number;
  readonly rules: readonly ScheduleRule[];
  readonly next: NextReception | null;
  readonly published: PublishedState;
  readonly schedulePublished: PublishedState;
}

/** An official with the schedule as it stands. `scheduleRevision` null: none was made yet. */
export interface OfficialDetail extends OfficialRow {
  readonly exceptions: readonly ScheduleException[];
  readonly scheduleRevision: number | null;
}

/** A booking that a changed schedule touches. */
export interface TouchedCitizen {
  readonly id: number;
  readonly number: string;
  readonly citizen: string;
  readonly date: string;
  readonly startTime: string | null;
  readonly touch: Touch;
}

/** Who is expected with an official from today on: how many, and the first of them. `until`: the day of the last. */
export interface ExpectedCitizens {
  readonly count: number;
  readonly until: string;
  readonly first: ReadonlyArray<Omit<TouchedCitizen, 'touch'>>;
}

/** A day of the year on which nobody works. */
export interface DayOff {
  readonly date: string;
  readonly name: string;
}

/** A year of an official's reception as a schedule makes it. */
export interface SchedulePreview {
  readonly year: number;
  readonly problems: readonly ScheduleProblem[];
  readonly days: readonly ReceptionDayPlan[];
  readonly dropped: readonly DroppedDay[];
  readonly daysOff: readonly DayOff[];
  /** Whether the calendar has the year at all, and whether its days off are only computed. */
  readonly calendar: 'known' | 'projected' | 'unknown';
  readonly touched: readonly TouchedCitizen[];
}
