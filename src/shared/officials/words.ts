import { formatDate } from '../az/dates.ts';
import { readRecurrence, type Recurrence } from './recurrence.ts';
import type { ScheduleRule } from './schedule.ts';

/** Finds a sentence by its key, with values put in. */
export type Words = (key: string, values: Record<string, string | number>) => string;

type Worded = Pick<ScheduleRule, 'rrule' | 'startTime' | 'endTime'>;

/** A rule as people say it: “hər ayın 1-ci və 3-cü çərşənbə axşamı, 10:00–13:00”. `t` speaks the wanted language. */
export function ruleWords(rule: Worded, t: Words): string {
  return `${recurrenceWords(readRecurrence(rule.rrule), t)}, ${rule.startTime}–${rule.endTime}`;
}

/** The days of a rule as people say them, without its hours. */
export function recurrenceWords(recurrence: Recurrence, t: Words): string {
  const is = (part: string, values: Record<string, string | number> = {}) => t(`officials.words.${part}`, values);
  switch (recurrence.kind) {
    case 'weekly': {
      const days = joined(recurrence.weekdays.map((day) => is(`weekdays.${day}`)), t);
      return recurrence.every === 1 ? is('weekly', { days }) : is('everyWeeks', { n: recurrence.every, days });
    }
    case 'nthWeekday': {
      const nths = joined(recurrence.nths.map((nth) => (nth < 0 ? is('last') : is(`ordinals.${nth}`))), t);
      return is('nthWeekday', { nths, days: joined(recurrence.weekdays.map((day) => is(`weekdaysOf.${day}`)), t) });
    }
    case 'lastWorkingDay':
      return is('lastWorkingDay');
    case 'monthDays':
      return is('monthDays', { days: joined(recurrence.days.map((day) => is(`ordinals.${day}`)), t) });
    case 'other':
      return is('other', { rule: recurrence.text });
  }
}

/** From when until when a rule holds: “01.01.2026-dan”; empty where it has no end and began before `today`. */
export function validityWords({ validFrom, validTo }: Pick<ScheduleRule, 'validFrom' | 'validTo'>, today: string, t: Words): string {
  const [from, to] = [formatDate(validFrom), validTo === null ? '' : formatDate(validTo)];
  if (validTo !== null) return t(validFrom <= today ? 'officials.words.until' : 'officials.words.fromUntil', { from, to });
  return validFrom <= today ? '' : t('officials.words.from', { from });
}

function joined(words: readonly string[], t: Words): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('officials.words.and', { before: words.slice(0, -1).join(', '), last });
}
