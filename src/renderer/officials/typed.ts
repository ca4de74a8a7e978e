import { readClock } from '#shared/officials/clock.ts';
import { readRecurrence, writeRecurrence, type Recurrence } from '#shared/officials/recurrence.ts';
import type { DayOffPolicy, Schedule, ScheduleException, ScheduleRule } from '#shared/officials/schedule.ts';
import type { ScheduleDraft } from '#shared/officials/schema.ts';
import { formatDate } from '../app/i18n/format.ts';
import { typedDate } from '../ui/DateField.tsx';

/** A rule as it stands in the fields. Each way of saying the days keeps what was typed in it while another is looked at. */
export interface TypedRule {
  readonly key: string;
  readonly kind: Recurrence['kind'];
  readonly every: string;
  readonly weekdays: readonly number[];
  readonly nths: readonly number[];
  readonly days: readonly number[];
  readonly text: string;
  readonly startTime: string;
  readonly endTime: string;
  /** Citizens are given the day alone. */
  readonly dayOnly: boolean;
  readonly slotMinutes: string;
  readonly placesPerSlot: string;
  readonly portalPlaces: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly onDayOff: DayOffPolicy;
}

/** An exception as it stands in the fields; empty places are those of an ordinary day. */
export interface TypedException {
  readonly key: string;
  readonly date: string;
  readonly kind: ScheduleException['kind'];
  readonly startTime: string;
  readonly endTime: string;
  readonly slotMinutes: string;
  readonly placesPerSlot: string;
  readonly portalPlaces: string;
  readonly note: string;
}

export interface TypedSchedule {
  readonly rules: readonly TypedRule[];
  readonly exceptions: readonly TypedException[];
}

/** What in the fields cannot be read, by path; the codes have sentences under `validation`. */
export type TypedFaults = ReadonlyMap<string, string>;

let lastKey = 0;
/** Tells rows apart while they are moved about. */
export const freshKey = (): string => `typed-${(lastKey += 1)}`;

/** A schedule as the fields show it. Keys follow the order, so that the same schedule is the same text. */
export function typedOf({ rules, exceptions }: Schedule): TypedSchedule {
  return { rules: rules.map((rule, i) => typedRule(rule, `rule-${i}`)), exceptions: exceptions.map((exception, i) => typedException(exception, `exception-${i}`)) };
}

function typedRule(rule: ScheduleRule, key: string): TypedRule {
  const recurrence = readRecurrence(rule.rrule);
  return {
    key,
    kind: recurrence.kind,
    every: recurrence.kind === 'weekly' ? String(recurrence.every) : '1',
    weekdays: 'weekdays' in recurrence ? recurrence.weekdays : [],
    nths: recurrence.kind === 'nthWeekday' ? recurrence.nths : [1],
    days: recurrence.kind === 'monthDays' ? recurrence.days : [],
    text: rule.rrule,
    startTime: rule.startTime,
    endTime: rule.endTime,
    dayOnly: rule.slotMinutes === null,
    slotMinutes: String(rule.slotMinutes ?? 15),
    placesPerSlot: String(rule.placesPerSlot),
    portalPlaces: String(rule.portalPlaces),
    validFrom: formatDate(rule.validFrom),
    validTo: rule.validTo === null ? '' : formatDate(rule.validTo),
    onDayOff: rule.onDayOff,
  };
}

function typedException(exception: ScheduleException, key: string): TypedException {
  const text = (value: number | null) => (value === null ? '' : String(value));
  const { date, kind, startTime, endTime, note } = exception;
  const [slotMinutes, placesPerSlot, portalPlaces] = [text(exception.slotMinutes), text(exception.placesPerSlot), text(exception.portalPlaces)];
  return { key, date: formatDate(date), kind, startTime: startTime ?? '', endTime: endTime ?? '', slotMinutes, placesPerSlot, portalPlaces, note: note ?? '' };
}

/** An empty rule: weekly from today on, a quarter of an hour each, one of two places for the counter. */
export function newRule(today: string): TypedRule {
  return {
    key: freshKey(), kind: 'weekly', every: '1', weekdays: [], nths: [1], days: [], text: '', startTime: '10:00', endTime: '13:00', dayOnly: false, slotMinutes: '15', placesPerSlot: '2', portalPlaces: '1', validFrom: formatDate(today), validTo: '', onDayOff: 'skip',
  };
}

export function newException(date: string, kind: ScheduleException['kind']): TypedException {
  return { key: freshKey(), date: date && formatDate(date), kind, startTime: '', endTime: '', slotMinutes: '', placesPerSlot: '', portalPlaces: '', note: '' };
}

/** The recurrence that a rule's fields say. */
export function recurrenceTyped(rule: TypedRule): Recurrence {
  switch (rule.kind) {
    case 'weekly':
      return { kind: 'weekly', every: Number(rule.every) || 1, weekdays: rule.weekdays };
    case 'nthWeekday':
      return { kind: 'nthWeekday', nths: rule.nths, weekdays: rule.weekdays };
    case 'monthDays':
      return { kind: 'monthDays', days: rule.days };
    case 'lastWorkingDay':
      return { kind: 'lastWorkingDay' };
    case 'other':
      return { kind: 'other', text: rule.text };
  }
}

/** The schedule that the fields say, or what in them cannot be read. */
export function scheduleTyped({ rules, exceptions }: TypedSchedule): { readonly draft: ScheduleDraft | null; readonly faults: TypedFaults } {
  const faults = new Map<string, string>();
  const draft = { rules: rules.map((rule, i) => ruleTyped(rule, `rules.${i}`, faults)), exceptions: exceptions.map((exception, i) => exceptionTyped(exception, `exceptions.${i}`, faults)) };
  return { draft: faults.size === 0 ? draft : null, faults };
}

type Faults = Map<string, string>;

function clockIn(text: string, path: string, faults: Faults): string {
  const time = readClock(text);
  if (time === null) faults.set(path, text.trim() === '' ? 'required' : 'badTime');
  return time ?? '00:00';
}

function dateIn(text: string, path: string, faults: Faults): string {
  const read = typedDate(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(read)) return read;
  faults.set(path, text.trim() === '' ? 'required' : 'badDate');
  return '2000-01-01';
}

function whole(text: string, path: string, faults: Faults): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  faults.set(path, text.trim() === '' ? 'required' : 'badNumber');
  return 0;
}

function positive(text: string, path: string, faults: Faults): number {
  const value = whole(text, path, faults);
  if (value === 0 && !faults.has(path)) faults.set(path, 'badNumber');
  return value;
}

function ruleTyped(rule: TypedRule, path: string, faults: Faults): ScheduleDraft['rules'][number] {
  if (rule.kind === 'weekly') positive(rule.every, `${path}.every`, faults);
  const lacksDays = (rule.kind === 'weekly' || rule.kind === 'nthWeekday') && rule.weekdays.length === 0;
  if (lacksDays || (rule.kind === 'nthWeekday' && rule.nths.length === 0) || (rule.kind === 'monthDays' && rule.days.length === 0)) faults.set(`${path}.rrule`, 'chooseDays');
  if (rule.kind === 'other' && rule.text.trim() === '') faults.set(`${path}.rrule`, 'required');
  return {
    rrule: writeRecurrence(recurrenceTyped(rule)),
    startTime: clockIn(rule.startTime, `${path}.startTime`, faults),
    endTime: clockIn(rule.endTime, `${path}.endTime`, faults),
    slotMinutes: rule.dayOnly ? null : positive(rule.slotMinutes, `${path}.slotMinutes`, faults),
    placesPerSlot: whole(rule.placesPerSlot, `${path}.placesPerSlot`, faults),
    portalPlaces: whole(rule.portalPlaces, `${path}.portalPlaces`, faults),
    validFrom: dateIn(rule.validFrom, `${path}.validFrom`, faults),
    validTo: rule.validTo.trim() === '' ? null : dateIn(rule.validTo, `${path}.validTo`, faults),
    onDayOff: rule.onDayOff,
  };
}

function exceptionTyped(exception: TypedException, path: string, faults: Faults): ScheduleException {
  const { kind, note } = exception;
  const on = dateIn(exception.date, `${path}.date`, faults);
  const plain = { date: on, kind, note: note.trim() || null };
  if (kind === 'cancelled') return { ...plain, startTime: null, endTime: null, slotMinutes: null, placesPerSlot: null, portalPlaces: null };
  const maybe = <T>(text: string, field: string, read: (text: string, path: string, faults: Faults) => T) => (text.trim() === '' ? null : read(text, `${path}.${field}`, faults));
  return {
    ...plain,
    startTime: maybe(exception.startTime, 'startTime', clockIn),
    endTime: maybe(exception.endTime, 'endTime', clockIn),
    slotMinutes: maybe(exception.slotMinutes, 'slotMinutes', positive),
    placesPerSlot: maybe(exception.placesPerSlot, 'placesPerSlot', positive),
    portalPlaces: maybe(exception.portalPlaces, 'portalPlaces', whole),
  };
}
