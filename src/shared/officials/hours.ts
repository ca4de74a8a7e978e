import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { expandSchedule } from './expansion.ts';
import type { Schedule } from './schedule.ts';

/** Hours of a reception, `HH:mm`. */
export interface ReceptionHours {
  readonly from: string;
  readonly to: string;
}

/** The hours in which an official receives on a date, from the beginning of the first session to the end of the last. Null on any other day. */
export function receptionHours(schedule: Schedule, calendar: WorkingCalendar, date: string): ReceptionHours | null {
  const sessions = expandSchedule(schedule, calendar, date, date).days[0]?.sessions ?? [];
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? { from: first.startTime, to: last.endTime } : null;
}
