import { RRuleTemporal } from 'rrule-temporal';
import { listedDay } from '../calendar/lists.ts';
import { dateOf, epochDay, isWorkedEpochDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { ruleParts } from './rrule.ts';
import { clockOf, minutesOf, type Schedule, type ScheduleException, type ScheduleRule } from './schedule.ts';

/** A stretch of one day in which an official receives, `HH:mm`, and how it is divided. */
export interface Session {
  readonly startTime: string;
  readonly endTime: string;
  readonly slotMinutes: number | null;
  readonly placesPerSlot: number;
  readonly portalPlaces: number;
}

/** A day on which an official receives. `plannedDate`: the non-working day that the reception was moved from. */
export interface ReceptionDayPlan {
  readonly date: string;
  readonly sessions: readonly Session[];
  readonly plannedDate: string | null;
  readonly exception: ScheduleException | null;
}

/** A reception that a rule names and that does not take place. `dayName`: what the calendar calls the day off. */
export interface DroppedDay {
  readonly date: string;
  readonly reason: 'dayOff' | 'cancelled';
  readonly dayName: string | null;
  readonly note: string | null;
}

export interface Expansion {
  /** In the order of the calendar, one entry a date. */
  readonly days: readonly ReceptionDayPlan[];
  readonly dropped: readonly DroppedDay[];
}

/** A turn of a reception day. `startTime` null: the day as a whole. */
export interface Slot {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly places: number;
  readonly portalPlaces: number;
}

/** How far a reception may be moved from a day off before it is dropped: Novruz with its moved days is the longest. */
const furthestMove = 15;

/**
 * The reception days of a schedule from one date to another, both included. The working calendar comes first: a reception that a rule puts on a
 * day off is skipped or moved as the rule says; a moved one gives way to a reception that stands there already. An exception
 * holds for its date whatever the rules say, and an extra day is a person's decision that may lie on any day. A rule that cannot
 * be read gives no day: `checkSchedule` says so.
 */
export function expandSchedule(schedule: Schedule, calendar: WorkingCalendar, from: string, to: string): Expansion {
  const days = new Map<string, ReceptionDayPlan>();
  const dropped: DroppedDay[] = [];
  const exceptions = new Map(schedule.exceptions.map((exception) => [exception.date, exception]));
  const moved: Array<{ rule: ScheduleRule; plannedDate: string; date: string }> = [];

  // Days that are moved into the span may be planned outside of it, and what a planned day of the span gives way to may be planned farther still.
  const margin = schedule.rules.some(({ onDayOff }) => onDayOff !== 'skip') ? 2 * furthestMove : 0;
  for (const rule of schedule.rules) {
    const session = sessionOf(rule);
    for (const day of occurrenceDays(rule, shift(from, -margin), shift(to, margin))) {
      const date = dateOf(day);
      if (isWorkedEpochDay(calendar, day)) add(days, date, session, null);
      else {
        const target = rule.onDayOff === 'skip' ? null : nearestWorkingDay(calendar, day, rule.onDayOff === 'nextWorkingDay' ? 1 : -1);
        if (target === null) dropped.push({ date, reason: 'dayOff', dayName: listedDay(calendar, date).dayName, note: null });
        else moved.push({ rule, plannedDate: date, date: target });
      }
    }
  }
  for (const { rule, plannedDate, date } of moved) {
    const planned = exceptions.get(plannedDate);
    if (planned?.kind === 'cancelled') dropped.push({ date: plannedDate, reason: 'cancelled', dayName: listedDay(calendar, plannedDate).dayName, note: planned.note });
    else if (!add(days, date, sessionOf(rule), plannedDate)) dropped.push({ date: plannedDate, reason: 'dayOff', dayName: listedDay(calendar, plannedDate).dayName, note: null });
  }
  for (const exception of exceptions.values()) applyException(schedule, days, dropped, exception);

  const isInside = ({ date }: { readonly date: string }) => date >= from && date <= to;
  const byDate = (a: { readonly date: string }, b: { readonly date: string }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  return { days: [...days.values()].filter(isInside).sort(byDate), dropped: dropped.filter(isInside).sort(byDate) };
}

/** The turns of a reception day in the order of the clock. */
export function slotsOfDay({ sessions }: Pick<ReceptionDayPlan, 'sessions'>): Slot[] {
  return sessions.flatMap((session) => slotsOfSession(session));
}

function slotsOfSession({ startTime, endTime, slotMinutes, placesPerSlot, portalPlaces }: Session): Slot[] {
  const share = { places: placesPerSlot, portalPlaces: Math.min(portalPlaces, placesPerSlot) };
  if (slotMinutes === null) return [{ startTime: null, endTime: null, ...share }];
  const slots: Slot[] = [];
  for (let at = minutesOf(startTime); at + slotMinutes <= minutesOf(endTime); at += slotMinutes) {
    slots.push({ startTime: clockOf(at), endTime: clockOf(at + slotMinutes), ...share });
  }
  return slots;
}

/** The dates that a rule itself names in a span, days off included; none when it cannot be read. */
export function occurrences(rule: Pick<ScheduleRule, 'rrule' | 'validFrom' | 'validTo'>, from: string, to: string): string[] {
  return occurrenceDays(rule, from, to).map(dateOf);
}

/** The same as days from 1 January 1970. */
function occurrenceDays(rule: Pick<ScheduleRule, 'rrule' | 'validFrom' | 'validTo'>, from: string, to: string): number[] {
  const first = from > rule.validFrom ? from : rule.validFrom;
  const last = rule.validTo !== null && rule.validTo < to ? rule.validTo : to;
  if (first > last) return [];
  const found = parsedRule(rule.rrule, rule.validFrom)?.between(instant(first), instant(last), true);
  return found?.map(({ epochMilliseconds }) => epochMilliseconds / dayMs) ?? [];
}

const dayMs = 86_400_000;
const parsed = new Map<string, RRuleTemporal | null>();

/** The rule as the library has it, or null when it cannot be read. */
function parsedRule(rrule: string, validFrom: string): RRuleTemporal | null {
  const key = `${validFrom} ${rrule}`;
  let rule = parsed.get(key);
  if (rule === undefined) {
    if (parsed.size > 2_000) parsed.clear();
    rule = ruleParts(rrule) === null ? null : new RRuleTemporal({ rruleString: rrule, dtstart: instant(validFrom) as never, cache: false });
    parsed.set(key, rule);
  }
  return rule;
}

function instant(date: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

function shift(date: string, days: number): string {
  return dateOf(epochDay(date) + days);
}

function nearestWorkingDay(calendar: WorkingCalendar, day: number, step: 1 | -1): string | null {
  for (let i = 1; i <= furthestMove; i += 1) {
    if (isWorkedEpochDay(calendar, day + i * step)) return dateOf(day + i * step);
  }
  return null;
}

function sessionOf({ startTime, endTime, slotMinutes, placesPerSlot, portalPlaces }: ScheduleRule): Session {
  return { startTime, endTime, slotMinutes, placesPerSlot, portalPlaces };
}

/** Whether two stretches of one day have a minute in common. */
export function meet(a: Pick<Session, 'startTime' | 'endTime'>, b: Pick<Session, 'startTime' | 'endTime'>): boolean {
  return minutesOf(a.startTime) < minutesOf(b.endTime) && minutesOf(b.startTime) < minutesOf(a.endTime);
}

const byClock = (a: Session, b: Session) => minutesOf(a.startTime) - minutesOf(b.startTime);

/** Puts a session on a date. False when it gives way to one that stands there. */
function add(days: Map<string, ReceptionDayPlan>, date: string, session: Session, plannedDate: string | null): boolean {
  const day = days.get(date);
  if (day?.sessions.some((each) => meet(each, session))) return false;
  const sessions = [...(day?.sessions ?? []), session].sort(byClock);
  days.set(date, { date, sessions, plannedDate: day?.plannedDate ?? plannedDate, exception: null });
  return true;
}

function applyException(schedule: Schedule, days: Map<string, ReceptionDayPlan>, dropped: DroppedDay[], exception: ScheduleException): void {
  const { date, kind, note } = exception;
  const day = days.get(date);
  if (kind === 'cancelled') {
    days.delete(date);
    if (day) dropped.push({ date, reason: 'cancelled', dayName: null, note });
    return;
  }
  // Other hours of a day that is no reception day change nothing.
  if (kind === 'hours' && !day) return;
  const session = exceptionSession(schedule, exception, day?.sessions ?? []);
  // An extra reception stands beside those of the day; where they meet, the person's decision holds.
  const others = kind === 'extra' ? (day?.sessions ?? []).filter((each) => !meet(each, session)) : [];
  days.set(date, { date, sessions: [...others, session].sort(byClock), plannedDate: day?.plannedDate ?? null, exception });
}

/** The reception that an exception makes: its own hours and places, and for what it leaves open those of the day's reception, else of the rule in force. */
export function exceptionSession({ rules }: Pick<Schedule, 'rules'>, exception: ScheduleException, ofDay: readonly Session[]): Session {
  const usual = ofDay[0] ?? usualSession(rules, exception.date);
  return {
    startTime: exception.startTime ?? usual.startTime,
    endTime: exception.endTime ?? usual.endTime,
    slotMinutes: exception.slotMinutes ?? usual.slotMinutes,
    placesPerSlot: exception.placesPerSlot ?? usual.placesPerSlot,
    portalPlaces: exception.portalPlaces ?? usual.portalPlaces,
  };
}

/** How the official receives on ordinary days: the rule in force, else the newest. */
function usualSession(rules: readonly ScheduleRule[], date: string): Session {
  const inForce = rules.find((rule) => rule.validFrom <= date && (rule.validTo === null || date <= rule.validTo)) ?? rules.at(-1);
  return inForce ? sessionOf(inForce) : { startTime: '10:00', endTime: '13:00', slotMinutes: null, placesPerSlot: 1, portalPlaces: 0 };
}
