import { ruleParts, rruleWeekdays } from './rrule.ts';

/** A day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = number;

/**
 * How often an official receives, as the form has it. `nths` counts the weekday in its month: 1 to 5, −1 is the last.
 * `other`: a rule that the form has no words for; it is kept as it is and edited as text.
 */
export type Recurrence =
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'nthWeekday'; readonly nths: readonly number[]; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'lastWorkingDay' }
  | { readonly kind: 'monthDays'; readonly days: readonly number[] }
  | { readonly kind: 'other'; readonly text: string };

export const recurrenceKinds = ['weekly', 'nthWeekday', 'lastWorkingDay', 'monthDays', 'other'] as const satisfies ReadonlyArray<Recurrence['kind']>;

/** In which order the form shows the weeks of a month. */
export const nthChoices = [1, 2, 3, 4, 5, -1] as const;

const lastWorkingDay = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';

/** What the form shows of a rule. A rule that says more than the form can, or cannot be read, is `other`. */
export function readRecurrence(rrule: string): Recurrence {
  const other: Recurrence = { kind: 'other', text: rrule };
  const parts = ruleParts(rrule);
  if (!parts) return other;
  const has = (...names: string[]) => [...parts.keys()].every((name) => names.includes(name));
  const freq = parts.get('FREQ');
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  if (freq === 'WEEKLY' && byDay.length > 0 && has('FREQ', 'INTERVAL', 'BYDAY', 'WKST') && (parts.get('WKST') ?? 'MO') === 'MO') {
    return { kind: 'weekly', every: Number(parts.get('INTERVAL') ?? 1), weekdays: ordered(byDay.map(weekdayOf)) };
  }
  if (freq !== 'MONTHLY' || Number(parts.get('INTERVAL') ?? 1) !== 1) return other;
  if (byDay.length > 0 && has('FREQ', 'INTERVAL', 'BYDAY')) return nthWeekday(byDay) ?? other;
  if (has('FREQ', 'INTERVAL', 'BYDAY', 'BYSETPOS') && parts.get('BYSETPOS') === '-1' && ordered(byDay.map(weekdayOf)).join() === '1,2,3,4,5' && byDay.every((day) => day.length === 2)) {
    return { kind: 'lastWorkingDay' };
  }
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? [];
  if (days.length > 0 && has('FREQ', 'INTERVAL', 'BYMONTHDAY') && days.every((day) => day > 0)) return { kind: 'monthDays', days: ordered(days) };
  return other;
}

/** The rule of what the form holds. Reading it back gives the same again. */
export function writeRecurrence(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'weekly': {
      const days = ordered(recurrence.weekdays).map(codeOf).join(',');
      return recurrence.every === 1 ? `FREQ=WEEKLY;BYDAY=${days}` : `FREQ=WEEKLY;INTERVAL=${recurrence.every};BYDAY=${days}`;
    }
    case 'nthWeekday': {
      const days = inMonthOrder(recurrence.nths).flatMap((nth) => ordered(recurrence.weekdays).map((day) => `${nth}${codeOf(day)}`));
      return `FREQ=MONTHLY;BYDAY=${days.join(',')}`;
    }
    case 'lastWorkingDay':
      return lastWorkingDay;
    case 'monthDays':
      return `FREQ=MONTHLY;BYMONTHDAY=${ordered(recurrence.days).join(',')}`;
    case 'other':
      return recurrence.text.trim();
  }
}

/** The weeks of a month in their order, the last one at the end. */
export function inMonthOrder(nths: readonly number[]): number[] {
  return [...new Set(nths)].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b));
}

/** Each chosen week with each chosen weekday; null when the rule leaves some pair out. */
function nthWeekday(byDay: readonly string[]): Recurrence | null {
  const pairs = byDay.map((text) => ({ nth: Number(text.slice(0, -2)), weekday: weekdayOf(text) }));
  if (pairs.some(({ nth }) => !(nthChoices as readonly number[]).includes(nth))) return null;
  const nths = inMonthOrder(pairs.map(({ nth }) => nth));
  const weekdays = ordered(pairs.map(({ weekday }) => weekday));
  const distinct = new Set(pairs.map(({ nth, weekday }) => `${nth} ${weekday}`)).size;
  return distinct === nths.length * weekdays.length ? { kind: 'nthWeekday', nths, weekdays } : null;
}

const weekdayOf = (text: string): Weekday => (rruleWeekdays as readonly string[]).indexOf(text.slice(-2)) + 1;
const codeOf = (weekday: Weekday): string => rruleWeekdays[weekday - 1] ?? '';

function ordered(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
