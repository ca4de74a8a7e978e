import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { listedDay } from '#shared/calendar/lists.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { expandSchedule, meet, occurrences, slotsOfDay } from '#shared/officials/expansion.ts';
import { writeRecurrence } from '#shared/officials/recurrence.ts';
import { ruleParts } from '#shared/officials/rrule.ts';
import { clockOf, dayOffPolicies, minutesOf, scheduleException, scheduleRule, type Schedule, type ScheduleException, type ScheduleRule } from '#shared/officials/schedule.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));
const isWorkingDay = (date: string) => listedDay(calendar, date).isWorkingDay;
const addDays = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

const date = fc.integer({ min: 0, max: 1094 }).map((n) => addDays('2025-01-01', n));
const hours = fc.tuple(fc.integer({ min: 32, max: 60 }), fc.integer({ min: 1, max: 16 })).map(([start, quarters]) => ({ startTime: clockOf(start * 15), endTime: clockOf(Math.min(start + quarters, 95) * 15) }));
const places = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 })).map(([placesPerSlot, portal]) => ({ placesPerSlot, portalPlaces: portal }));
const slot = fc.option(fc.integer({ min: 5, max: 90 }), { nil: null });
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const rrule = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), every: fc.integer({ min: 1, max: 4 }), weekdays }).map(writeRecurrence),
  fc.record({ kind: fc.constant('nthWeekday' as const), nths: fc.subarray([1, 2, 3, 4, 5, -1], { minLength: 1 }), weekdays }).map(writeRecurrence),
  fc.record({ kind: fc.constant('monthDays' as const), days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }) }).map(writeRecurrence),
  fc.constantFrom('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=TU;COUNT=10'),
);
const rule: fc.Arbitrary<ScheduleRule> = fc
  .record({ rrule, hours, slotMinutes: slot, places, validFrom: date, length: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }), onDayOff: fc.constantFrom(...dayOffPolicies) })
  .map(({ rrule: text, hours: h, slotMinutes, places: p, validFrom, length, onDayOff }) => ({ rrule: text, ...h, slotMinutes, ...p, validFrom, validTo: length === null ? null : addDays(validFrom, length), onDayOff }));
const exception: fc.Arbitrary<ScheduleException> = fc
  .record({ date, kind: fc.constantFrom('cancelled' as const, 'extra' as const, 'hours' as const), hours, slotMinutes: slot })
  .map(({ date: on, kind, hours: h, slotMinutes }) => scheduleException.parse({ date: on, kind, ...(kind === 'cancelled' ? { startTime: null, endTime: null } : h), slotMinutes }));
const schedule: fc.Arbitrary<Schedule> = fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 3 }), exceptions: fc.uniqueArray(exception, { maxLength: 12, selector: (each) => each.date }) });
const span = fc.tuple(date, fc.integer({ min: 0, max: 200 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

const expanded = (check: (schedule: Schedule, days: ReturnType<typeof expandSchedule>, span: { from: string; to: string }) => void) =>
  fc.assert(fc.property(schedule, span, (made, { from, to }) => check(made, expandSchedule(made, calendar, from, to), { from, to })), { numRuns: 150 });

describe('the reception days of any schedule', () => {
  it('never fall on a day off, unless a person has put an extra day there', () => {
    expanded((_schedule, { days }) => {
      for (const day of days) expect(isWorkingDay(day.date) || day.exception?.kind === 'extra', day.date).toBe(true);
    });
  });

  it('lie in the span, in order, once each, and never on a cancelled day', () => {
    expanded((made, { days, dropped }, { from, to }) => {
      const dates = days.map((day) => day.date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect([...dates, ...dropped.map((each) => each.date)].every((each) => each >= from && each <= to)).toBe(true);
      for (const { date: on, kind } of made.exceptions) if (kind === 'cancelled') expect(dates).not.toContain(on);
    });
  });

  it('hold sessions that never meet, and turns that lie inside their session one after another', () => {
    expanded((_schedule, { days }) => {
      for (const day of days) {
        day.sessions.forEach((session, i) => {
          for (const later of day.sessions.slice(i + 1)) expect(meet(session, later), day.date).toBe(false);
          const slots = slotsOfDay({ sessions: [session] });
          let end = minutesOf(session.startTime);
          for (const { startTime, endTime, places: count, portalPlaces } of slots) {
            expect(portalPlaces).toBeLessThanOrEqual(count);
            if (startTime === null || endTime === null) continue;
            expect(minutesOf(startTime)).toBe(end);
            end = minutesOf(endTime);
          }
          expect(end).toBeLessThanOrEqual(minutesOf(session.endTime));
        });
      }
    });
  });

  it('are moved from a day off only, to the nearest working day of the policy, and only when a rule asks for it', () => {
    expanded((made, { days }) => {
      for (const { date: on, plannedDate } of days) {
        if (plannedDate === null) continue;
        expect(isWorkingDay(plannedDate)).toBe(false);
        const policy = plannedDate < on ? 'nextWorkingDay' : 'previousWorkingDay';
        expect(made.rules.some((each) => each.onDayOff === policy && occurrences(each, plannedDate, plannedDate).length === 1)).toBe(true);
        const [first, last] = plannedDate < on ? [plannedDate, on] : [on, plannedDate];
        for (let between = addDays(first, 1); between < last; between = addDays(between, 1)) expect(isWorkingDay(between)).toBe(false);
      }
    });
  });

  it('leave nothing out in silence: what a rule names is held, moved, dropped or given way for a reception that stands there', () => {
    expanded((made, { days, dropped }, { from, to }) => {
      const told = new Set([...days.flatMap((day) => [day.date, day.plannedDate]), ...dropped.map((each) => each.date)]);
      for (const each of made.rules) {
        for (const on of occurrences(each, from, to)) {
          if (told.has(on)) continue;
          // It was moved: beyond the span, or to a day that is named for another reception moved there too.
          expect(isWorkingDay(on) || each.onDayOff === 'skip', on).toBe(false);
          const wide = expandSchedule(made, calendar, addDays(on, -15), addDays(on, 15));
          const isHeld = wide.days.some((day) => day.plannedDate !== null && day.sessions.some(({ startTime }) => startTime === each.startTime));
          const isReplaced = made.exceptions.some((other) => Math.abs(Temporal.PlainDate.from(on).until(other.date).days) <= 15);
          expect(isHeld || isReplaced, on).toBe(true);
        }
      }
    });
  });

  it('are the same whether a span is expanded at once or in parts', () => {
    fc.assert(
      fc.property(schedule, span, fc.nat(), (made, { from, to }, cut) => {
        const length = Temporal.PlainDate.from(from).until(to).days;
        const middle = addDays(from, length === 0 ? 0 : cut % length);
        const whole = expandSchedule(made, calendar, from, to);
        const [first, second] = [expandSchedule(made, calendar, from, middle), expandSchedule(made, calendar, addDays(middle, 1), to)];
        expect({ days: [...first.days, ...second.days], dropped: [...first.dropped, ...second.dropped] }).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

const tuesdays = scheduleRule.parse({ rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '13:00', slotMinutes: 15, placesPerSlot: 1, portalPlaces: 1, validFrom: '2026-01-01', validTo: null });
const expand = (rules: ScheduleRule[], exceptions: object[], from: string, to = from) =>
  expandSchedule({ rules, exceptions: exceptions.map((each) => scheduleException.parse({ startTime: null, endTime: null, ...each })) }, calendar, from, to);

const part = (name: string, value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null }).map((given) => (given === null ? [] : [`${name}=${String(given)}`]));
const list = (value: fc.Arbitrary<unknown>) => fc.array(value, { minLength: 1, maxLength: 3 });
const signed = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.constantFrom(n, -n));
const anyRule = fc
  .tuple(
    fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').map((freq) => [`FREQ=${freq}`]),
    part('INTERVAL', fc.integer({ min: 1, max: 400 })),
    part('COUNT', fc.integer({ min: 1, max: 500 })),
    part('BYDAY', list(fc.tuple(fc.option(signed(5), { nil: '' }), fc.constantFrom('MO', 'TU', 'WE', 'SU')).map((pair) => pair.join('')))),
    part('BYMONTHDAY', list(signed(31))),
    part('BYMONTH', list(fc.integer({ min: 1, max: 12 }))),
    part('BYWEEKNO', list(signed(53))),
    part('BYYEARDAY', list(signed(366))),
    part('BYSETPOS', list(signed(31))),
    part('WKST', fc.constantFrom('MO', 'SU')),
  )
  .map((parts) => parts.flat().join(';'));

describe('a rule that can be read', () => {
  it('is expanded, however strange: the dates lie in the span, in order, once each', () => {
    fc.assert(
      fc.property(anyRule.filter((text) => ruleParts(text) !== null), date, (text, validFrom) => {
        const dates = occurrences({ rrule: text, validFrom, validTo: null }, '2026-01-01', '2027-12-31');
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.every((each) => each >= '2026-01-01' && each <= '2027-12-31' && each >= validFrom)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('single days', () => {
  it('of Novruz are skipped by name, or moved behind the whole of it', () => {
    // Friday 20 March 2026 is the first day of Novruz.
    const fridays = { ...tuesdays, rrule: 'FREQ=WEEKLY;BYDAY=FR' };
    expect(expand([fridays], [], '2026-03-20').dropped).toEqual([{ date: '2026-03-20', reason: 'dayOff', dayName: expect.stringContaining('Novruz') as string, note: null }]);
    const [moved] = expand([{ ...fridays, onDayOff: 'nextWorkingDay' }], [], '2026-03-20', '2026-04-05').days;
    expect(moved).toMatchObject({ plannedDate: '2026-03-20' });
    expect(isWorkingDay(moved?.date ?? '')).toBe(true);
  });

  it('give way: a reception moved to a day where the official receives already is dropped and named', () => {
    const { days, dropped } = expand([{ ...tuesdays, rrule: 'FREQ=WEEKLY;BYDAY=MO', onDayOff: 'nextWorkingDay' }, { ...tuesdays, rrule: 'FREQ=DAILY' }], [], '2026-03-16', '2026-04-03');
    expect(days.every((day) => day.sessions.length === 1)).toBe(true);
    expect(dropped.map(({ date: on }) => on)).toContain('2026-03-23');
  });

  it('that are cancelled before they are moved do not take place, and say why', () => {
    const moving = { ...tuesdays, rrule: 'FREQ=WEEKLY;BYDAY=FR', onDayOff: 'nextWorkingDay' as const };
    expect(expand([moving], [{ date: '2026-03-20', kind: 'cancelled', note: 'Ezamiyyət' }], '2026-03-20', '2026-04-02').dropped).toContainEqual({ date: '2026-03-20', reason: 'cancelled', dayName: expect.any(String) as string, note: 'Ezamiyyət' });
  });

  it('have an extra reception beside the usual one, and other hours in its place', () => {
    expect(expand([tuesdays], [{ date: '2026-12-01', kind: 'extra', startTime: '15:00', endTime: '16:00' }], '2026-12-01').days[0]?.sessions.map(({ startTime }) => startTime)).toEqual(['10:00', '15:00']);
    expect(expand([tuesdays], [{ date: '2026-12-01', kind: 'hours', startTime: '15:00', endTime: '16:00' }], '2026-12-01').days[0]?.sessions.map(({ startTime }) => startTime)).toEqual(['15:00']);
    expect(expand([tuesdays], [{ date: '2026-12-02', kind: 'hours', startTime: '15:00', endTime: '16:00' }], '2026-12-02').days).toEqual([]);
  });

  it('come of the rules that can be read, whatever stands beside them', () => {
    expect(expand([{ ...tuesdays, rrule: 'FREQ=SOMETIMES' }, tuesdays], [], '2026-12-01').days).toHaveLength(1);
  });
});
