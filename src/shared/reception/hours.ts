import type { ScheduleRecord } from '../portal/records.ts';

/** Hours of a reception, `HH:mm`. */
export interface ReceptionHours {
  readonly from: string;
  readonly to: string;
}

/**
 * The hours in which an official receives on a date: those of an exception made for the date, else those of the rules in force.
 * Null when the date is cancelled, when nothing is in force, or when the rules in force name different hours: then the schedule
 * alone does not tell.
 */
export function receptionHours({ rules, exceptions }: Pick<ScheduleRecord, 'rules' | 'exceptions'>, date: string): ReceptionHours | null {
  const exception = exceptions.find((each) => each.date === date);
  if (exception) return exception.startTime && exception.endTime ? { from: exception.startTime, to: exception.endTime } : null;
  const inForce = rules.filter((rule) => rule.validFrom <= date && (rule.validTo === null || date <= rule.validTo));
  const [first, ...others] = new Set(inForce.map((rule) => `${rule.startTime} ${rule.endTime}`));
  if (first === undefined || others.length > 0) return null;
  const [from = '', to = ''] = first.split(' ');
  return { from, to };
}
