import type { CalendarRow } from './calendarRows.ts';
import type { CalendarWarning } from './warning.ts';
import type { YearChoices } from './yearRows.ts';

/** Where a year's calendar comes from: with the program, recorded by the administrator, or computed for a year that nobody has recorded yet. */
export type YearSource = 'shipped' | 'recorded' | 'new';

/** The years there are, in order. `next`: the one that may be added. */
export interface CalendarYears {
  readonly years: ReadonlyArray<{ readonly year: number; readonly source: YearSource; readonly projected: boolean }>;
  readonly next: number;
  /** What the administrator must see to now. */
  readonly warning: CalendarWarning | null;
}

/** A year for the screen. */
export interface YearView {
  readonly year: number;
  readonly source: YearSource;
  readonly projected: boolean;
  readonly rows: readonly CalendarRow[];
  readonly choices: YearChoices;
  /** When it was recorded, epoch milliseconds; null where it was not. Sent back with a change, so that two people do not overwrite each other. */
  readonly changedAt: number | null;
  readonly changedBy: string | null;
  /** What stands there once the record is taken back: the shipped year, or none. Null where it can not be. */
  readonly revertTo: 'shipped' | 'none' | null;
}

/** A day that the change makes a day off, or a working day. */
export interface ChangedDay {
  readonly date: string;
  readonly becomes: 'off' | 'working';
}

/** A reception that a change of the calendar takes away: the official's schedule does not fall on that date any more. */
export interface TouchedReception {
  readonly date: string;
  readonly officialUid: string;
  readonly official: string;
  /** Bookings that wait for it. They stay where they are until somebody moves them. */
  readonly bookings: number;
}

/** What a calendar that is about to be saved would change against the present one. */
export interface CalendarImpact {
  readonly days: readonly ChangedDay[];
  /** Open applications of that year whose due date is told already and was counted over a changed day. Their dates stay. */
  readonly openApplications: number;
  /** How many of them fall due on a day that becomes a day off. */
  readonly dueOnDaysOff: number;
  readonly receptions: readonly TouchedReception[];
  /** Reception days that the schedules gain. */
  readonly gained: number;
}
