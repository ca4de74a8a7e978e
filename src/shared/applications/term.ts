import { addWorkingDays, isKnown, isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { afterHoursRules } from '../services/card.ts';

/** When the office closes, `HH:mm` in Baku: what comes later came after hours. */
export const officeCloses = '18:00';

/** Whether something came after hours or on a day off, by the clock of Baku. Of a year that the calendar does not know, nothing is said. */
export function isAfterHours(calendar: WorkingCalendar, date: string, time: string): boolean {
  return isKnown(calendar, date) && (time > officeCloses || !isWorkingDay(calendar, date));
}

interface Received {
  /** The day and the time it came, `YYYY-MM-DD` and `HH:mm` in Baku. */
  readonly date: string;
  readonly time: string;
  /** The day it is registered. */
  readonly registeredOn: string;
}

/**
 * The day after which the working days of a term are counted: that of registration, or, where the service's card says so, the next working day for what
 * came after hours or on a day off, if that is later.
 * @throws AppError `calendar.unknownYear`
 */
export function countedFrom(calendar: WorkingCalendar, rule: (typeof afterHoursRules)[number], { date, time, registeredOn }: Received): string {
  if (rule === 'sameDay' || !isAfterHours(calendar, date, time)) return registeredOn;
  const next = addWorkingDays(calendar, date, 1);
  return next > registeredOn ? next : registeredOn;
}
