import { formatDate } from '../az/dates.ts';
import { listedDay } from '../calendar/lists.ts';
import { isKnown, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { ErrorParams } from '../errors.ts';
import { daysInClosures, type ClosedSpan } from './closed.ts';
import { exceptionSession, expandSchedule, meet, occurrences, type Expansion, type Session } from './expansion.ts';
import { ruleParts } from './rrule.ts';
import { minutesOf, type Schedule, type ScheduleException, type ScheduleRule } from './schedule.ts';

export const problemCodes = [
  'noPlaces', 'portalOverPlaces', 'endBeforeStart', 'slotTooLong', 'validToBeforeFrom', 'ruleUnreadable', 'ruleYieldsNothing', 'overlapsOwnRule', 'overlapsRoom',
  'dateTwice', 'noReceptionDay', 'extraWithoutHours', 'extraOverlaps', 'closedYear', 'unknownYear', 'extraOnDayOff', 'inClosure', 'ruleInClosure',
] as const;

/**
 * Something about a schedule. `path`: the field, such as `rules.0.endTime`; `code` has a sentence under `officials.problems` that takes `params`.
 * What is only `marked` may be published all the same.
 */
export interface ScheduleProblem {
  readonly path: string;
  readonly code: (typeof problemCodes)[number];
  readonly params: ErrorParams;
  readonly marked: boolean;
}

/** Another official who receives in the same room. */
export interface Neighbour {
  readonly name: string;
  readonly schedule: Schedule;
}

interface Surroundings {
  readonly neighbours: readonly Neighbour[];
  readonly calendar: WorkingCalendar;
  readonly today: string;
  /** The schedule as it stands: what it says already is not asked about anew. Null for a first one. */
  readonly published: Schedule | null;
  /** Confirmed closures of the official or the hall. */
  readonly closures: readonly ClosedSpan[];
}

/** How far ahead real dates are looked at. */
const horizonYears = 2;

/** Everything that is wrong with a schedule, or worth a look, in the order of its fields. Empty places of fields must have been filled before. */
export function checkSchedule(schedule: Schedule, around: Surroundings): ScheduleProblem[] {
  const rules = schedule.rules.flatMap((rule, i) => checkRule(rule, `rules.${i}`, around));
  const exceptions = schedule.exceptions.flatMap((exception, i) => checkException(schedule, exception, i, around));
  const soFar = [...rules, ...exceptions];
  // Where hours themselves are wrong, nothing can be said of what they meet.
  if (soFar.some(({ marked, code }) => !marked && code !== 'closedYear')) return soFar;
  return [...soFar, ...ownOverlaps(schedule, around), ...roomOverlaps(schedule, around), ...meetsClosures(schedule, around)];
}

/** Whether a schedule may be published. */
export function isPublishable(problems: readonly ScheduleProblem[]): boolean {
  return problems.every(({ marked }) => marked);
}

/** Whom an official of a room meets there, on the first such date: `null` when nobody. For an official whose room changes while the schedule stays. */
export function firstInRoom(schedule: Schedule, { neighbours, calendar, today }: Omit<Surroundings, 'published' | 'closures'>): { readonly official: string; readonly date: string } | null {
  const [first] = roomOverlaps(schedule, { neighbours, calendar, today, published: null, closures: [] });
  return first ? { official: String(first.params['official']), date: String(first.params['date']) } : null;
}

/** The span of real dates that a check looks at. */
export function horizonOf(today: string): { readonly from: string; readonly to: string } {
  return { from: today, to: Temporal.PlainDate.from(today).add({ years: horizonYears }).toString() };
}

const problem = (path: string, code: ScheduleProblem['code'], params: ErrorParams = {}, marked = false): ScheduleProblem => ({ path, code, params, marked });

function checkSession({ startTime, endTime, slotMinutes, placesPerSlot, portalPlaces }: Session, path: string): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const length = minutesOf(endTime) - minutesOf(startTime);
  if (length <= 0) problems.push(problem(`${path}.endTime`, 'endBeforeStart', { startTime, endTime }));
  else if (slotMinutes !== null && slotMinutes > length) problems.push(problem(`${path}.slotMinutes`, 'slotTooLong', { slot: slotMinutes, length }));
  if (placesPerSlot < 1) problems.push(problem(`${path}.placesPerSlot`, 'noPlaces'));
  else if (portalPlaces > placesPerSlot) problems.push(problem(`${path}.portalPlaces`, 'portalOverPlaces', { places: placesPerSlot }));
  return problems;
}

function checkRule(rule: ScheduleRule, path: string, { calendar, today, published }: Surroundings): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const { validFrom, validTo } = rule;
  const isNew = (field: 'validFrom' | 'validTo') => !published?.rules.some((known) => known[field] === rule[field]);
  problems.push(...checkSession(rule, path));
  for (const field of ['validFrom', 'validTo'] as const) {
    const date = rule[field];
    if (date !== null && isNew(field)) problems.push(...checkYear(date, `${path}.${field}`, calendar, today));
  }
  if (ruleParts(rule.rrule) === null) problems.push(problem(`${path}.rrule`, 'ruleUnreadable'));
  else if (validTo !== null && validTo < validFrom) problems.push(problem(`${path}.validTo`, 'validToBeforeFrom', { from: formatDate(validFrom) }));
  else {
    const to = validTo ?? horizonOf(validFrom > today ? validFrom : today).to;
    const yields = occurrences(rule, validFrom, to).some((date) => rule.onDayOff !== 'skip' || listedDay(calendar, date).isWorkingDay);
    if (!yields) problems.push(problem(`${path}.rrule`, 'ruleYieldsNothing', { from: formatDate(validFrom), to: formatDate(to) }));
  }
  return problems;
}

function checkException(schedule: Schedule, exception: ScheduleException, i: number, { calendar, today, published }: Surroundings): ScheduleProblem[] {
  const { date, kind } = exception;
  const path = `exceptions.${i}`;
  const problems: ScheduleProblem[] = [];
  if (schedule.exceptions.some((other, j) => j < i && other.date === date)) return [problem(`${path}.date`, 'dateTwice', { date: formatDate(date) })];
  const isKept = published?.exceptions.some((known) => known.date === date && known.kind === kind) ?? false;
  if (!isKept) problems.push(...checkYear(date, `${path}.date`, calendar, today));
  // Whatever else is wrong with a date of a closed year, it is another date that is needed.
  if (problems.some(({ code }) => code === 'closedYear')) return problems;

  const bare: Schedule = { rules: schedule.rules, exceptions: [] };
  const { days } = expandSchedule(bare, calendar, date, date);
  const ofDay = days[0]?.sessions ?? [];
  const isPlanned = ofDay.length > 0 || (kind === 'cancelled' && schedule.rules.some((rule) => occurrences(rule, date, date).length > 0));
  // The calendar may have taken the day away since: that is no fault of the one who changes something else.
  if (kind !== 'extra' && !isPlanned) problems.push(problem(`${path}.date`, 'noReceptionDay', { date: formatDate(date) }, isKept));
  if (kind === 'cancelled') return problems;
  if (kind === 'extra' && (exception.startTime === null || exception.endTime === null)) return [...problems, problem(`${path}.startTime`, 'extraWithoutHours')];

  const session = exceptionSession(schedule, exception, ofDay);
  problems.push(...checkSession(session, path));
  if (kind === 'extra') {
    const { isWorkingDay, dayName } = listedDay(calendar, date);
    if (!isWorkingDay) problems.push(problem(`${path}.date`, 'extraOnDayOff', { day: dayName ?? '' }, true));
    const met = ofDay.find((each) => meet(each, session));
    if (met) problems.push(problem(`${path}.startTime`, 'extraOverlaps', { from: met.startTime, to: met.endTime }));
  }
  return problems;
}

/** A year that is over is closed; one that the calendar does not know may be planned, its days off are not known yet. */
function checkYear(date: string, path: string, calendar: WorkingCalendar, today: string): ScheduleProblem[] {
  const year = Number(date.slice(0, 4));
  if (year < Number(today.slice(0, 4))) return [problem(path, 'closedYear', { year })];
  return isKnown(calendar, date) ? [] : [problem(path, 'unknownYear', { year }, true)];
}

/** Rules of one official that meet on a real date. A reception moved from a day off gives way by itself and is no overlap. */
function ownOverlaps({ rules, exceptions }: Schedule, { calendar, today }: Surroundings): ScheduleProblem[] {
  const { from, to } = horizonOf(today);
  const replaced = new Set(exceptions.filter(({ kind }) => kind !== 'extra').map(({ date }) => date));
  const dates = rules.map((rule) => new Set(occurrences(rule, from, to).filter((date) => !replaced.has(date) && listedDay(calendar, date).isWorkingDay)));
  return rules.flatMap((rule, j) => {
    for (let i = 0; i < j; i += 1) {
      const earlier = rules[i];
      if (!earlier || !meet(earlier, rule)) continue;
      const date = [...(dates[i] ?? [])].find((each) => dates[j]?.has(each));
      if (date !== undefined) return [problem(`rules.${j}.startTime`, 'overlapsOwnRule', { rule: i + 1, date: formatDate(date), from: earlier.startTime, to: earlier.endTime })];
    }
    return [];
  });
}

/** What a draft would open inside a closure: a day that a rule gives stays shut and is pointed out, one that a person names is refused. */
function meetsClosures(schedule: Schedule, { calendar, today, closures }: Surroundings): ScheduleProblem[] {
  const days = daysInClosures(schedule, calendar, closures, today);
  const named = days.filter(({ replaced }) => replaced !== null).map(({ span, replaced }) => problem(`exceptions.${schedule.exceptions.findIndex((each) => each === replaced)}.date`, 'inClosure', wordsOf(span)));
  const byRule = days.filter(({ replaced }) => replaced === null);
  return [
    ...named,
    ...schedule.rules.flatMap((rule, i) => {
      const own = byRule.filter(({ date }) => occurrences(rule, date, date).length > 0);
      return own[0] ? [problem(`rules.${i}.rrule`, 'ruleInClosure', { ...wordsOf(own[0].span), count: own.length }, true)] : [];
    }),
  ];
}

function wordsOf({ fromDate, toDate, reason }: ClosedSpan): ErrorParams {
  return { from: formatDate(fromDate), to: formatDate(toDate), reason };
}

/** Others who receive in the same room at the same time: each of them once, with the first date. */
function roomOverlaps(schedule: Schedule, { neighbours, calendar, today }: Surroundings): ScheduleProblem[] {
  if (neighbours.length === 0) return [];
  const { from, to } = horizonOf(today);
  const ours = expandSchedule(schedule, calendar, from, to);
  return neighbours.flatMap(({ name, schedule: theirs }) => {
    const met = firstMeeting(ours, expandSchedule(theirs, calendar, from, to));
    if (!met) return [];
    return [problem(pathOf(schedule, met.date, met.ours), 'overlapsRoom', { official: name, date: formatDate(met.date), from: met.theirs.startTime, to: met.theirs.endTime })];
  });
}

function firstMeeting(a: Expansion, b: Expansion): { readonly date: string; readonly ours: Session; readonly theirs: Session } | null {
  const others = new Map(b.days.map((day) => [day.date, day.sessions]));
  for (const { date, sessions } of a.days) {
    for (const ours of sessions) {
      const theirs = others.get(date)?.find((each) => meet(each, ours));
      if (theirs) return { date, ours, theirs };
    }
  }
  return null;
}

/** The field that a session of a date comes from. */
function pathOf({ rules, exceptions }: Schedule, date: string, session: Session): string {
  const exception = exceptions.findIndex((each) => each.date === date);
  if (exception >= 0) return `exceptions.${exception}.startTime`;
  const same = (rule: ScheduleRule) => rule.startTime === session.startTime && rule.endTime === session.endTime;
  const named = rules.findIndex((rule) => same(rule) && occurrences(rule, date, date).length > 0);
  // A reception moved from a day off stands on a date that its rule does not name.
  return `rules.${Math.max(0, named >= 0 ? named : rules.findIndex(same))}.startTime`;
}
