import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { checkSchedule, firstInRoom, isPublishable, type ScheduleProblem } from '#shared/officials/check.ts';
import { scheduleException, scheduleRule, type Schedule, type ScheduleRule } from '#shared/officials/schedule.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));
const today = '2026-11-21';

const rule = (changes: Partial<ScheduleRule> = {}): ScheduleRule => ({
  ...scheduleRule.parse({ rrule: 'FREQ=WEEKLY;BYDAY=TU', startTime: '10:00', endTime: '13:00', slotMinutes: 15, placesPerSlot: 2, portalPlaces: 1, validFrom: '2026-01-01', validTo: null }),
  ...changes,
});
const exception = (changes: object) => scheduleException.parse({ date: '2026-12-01', kind: 'cancelled', startTime: null, endTime: null, ...changes });
const tuesdays: Schedule = { rules: [rule()], exceptions: [] };

function check(schedule: Partial<Schedule>, around: Partial<Parameters<typeof checkSchedule>[1]> = {}): ScheduleProblem[] {
  return checkSchedule({ rules: [rule()], exceptions: [], ...schedule }, { neighbours: [], calendar, today, published: null, closures: [], ...around });
}
const told = (problems: readonly ScheduleProblem[]) => problems.map(({ path, code }) => `${path} ${code}`);
const ofRule = (changes: Partial<ScheduleRule>) => told(check({ rules: [rule(changes)] }));

describe('a schedule', () => {
  it('may be published when nothing is wrong with it', () => {
    expect(check({})).toEqual([]);
    expect(check({ rules: [rule(), rule({ startTime: '15:00', endTime: '17:00' })], exceptions: [exception({}), exception({ date: '2026-12-05', kind: 'extra', startTime: '10:00', endTime: '12:00' })] }).every(({ marked }) => marked)).toBe(true);
  });

  it('is refused where a reception ends before it begins, a turn is longer than the reception, or nobody can be received', () => {
    expect(ofRule({ endTime: '10:00' })).toEqual(['rules.0.endTime endBeforeStart']);
    expect(ofRule({ slotMinutes: 181 })).toEqual(['rules.0.slotMinutes slotTooLong']);
    expect(ofRule({ slotMinutes: 180 })).toEqual([]);
    expect(ofRule({ placesPerSlot: 0, portalPlaces: 0 })).toEqual(['rules.0.placesPerSlot noPlaces']);
    expect(ofRule({ portalPlaces: 3 })).toEqual(['rules.0.portalPlaces portalOverPlaces']);
  });

  it.each(['', 'rubbish', 'FREQ=WEEKLY;BYDAY=', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=HOURLY', 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=10,12', 'FREQ=MONTHLY;BYMONTHDAY=99', 'FREQ=WEEKLY;FOO=1', 'FREQ=WEEKLY;BYDAY=1TU', 'FREQ=WEEKLY;INTERVAL=0'])(
    'is refused where a rule cannot be read: %s',
    (rrule) => {
      expect(ofRule({ rrule })).toEqual(['rules.0.rrule ruleUnreadable']);
    },
  );

  it('is refused where a rule yields nothing: no such date, or only days off that are skipped', () => {
    expect(ofRule({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })).toEqual(['rules.0.rrule ruleYieldsNothing']);
    expect(ofRule({ rrule: 'FREQ=WEEKLY;BYDAY=SU' })).toEqual(['rules.0.rrule ruleYieldsNothing']);
    expect(ofRule({ rrule: 'FREQ=WEEKLY;BYDAY=SU', onDayOff: 'nextWorkingDay' })).toEqual([]);
    expect(ofRule({ validFrom: '2026-11-25', validTo: '2026-11-30' })).toEqual(['rules.0.rrule ruleYieldsNothing']);
    expect(ofRule({ validFrom: '2026-12-25', validTo: '2026-12-24' })).toEqual(['rules.0.validTo validToBeforeFrom']);
  });

  it('is refused where two rules of one official meet on a real date, which it names', () => {
    const first = rule({ rrule: 'FREQ=MONTHLY;BYDAY=1TU' });
    const meeting = check({ rules: [first, rule({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', startTime: '12:45', endTime: '14:00' })] });
    // 1 December 2026 is a Tuesday.
    expect(meeting).toEqual([{ path: 'rules.1.startTime', code: 'overlapsOwnRule', params: { rule: 1, date: '01.12.2026', from: '10:00', to: '13:00' }, marked: false }]);
    expect(check({ rules: [first, rule({ rrule: 'FREQ=MONTHLY;BYDAY=2TU' })] })).toEqual([]);
    expect(check({ rules: [first, rule({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', startTime: '13:00', endTime: '14:00' })] })).toEqual([]);
    // Rules that follow each other in time never meet.
    expect(check({ rules: [rule({ validTo: '2026-12-31' }), rule({ validFrom: '2027-01-01', startTime: '11:00' })] })).toEqual([]);
  });

  it('is refused where another official receives in the same room at the same time', () => {
    const neighbours = [{ name: 'Örnəkov Fərid', schedule: { rules: [rule({ rrule: 'FREQ=MONTHLY;BYDAY=-1TU', startTime: '12:00', endTime: '15:00' })], exceptions: [] } }];
    expect(check({}, { neighbours })).toEqual([{ path: 'rules.0.startTime', code: 'overlapsRoom', params: { official: 'Örnəkov Fərid', date: '24.11.2026', from: '12:00', to: '15:00' }, marked: false }]);
    expect(firstInRoom(tuesdays, { neighbours, calendar, today })).toEqual({ official: 'Örnəkov Fərid', date: '24.11.2026' });
    expect(check({ rules: [rule({ endTime: '12:00' })] }, { neighbours })).toEqual([]);
    const extra = exception({ date: '2026-11-24', kind: 'extra', startTime: '14:00', endTime: '16:00' });
    expect(told(check({ rules: [rule({ endTime: '12:00' })], exceptions: [extra] }, { neighbours }))).toEqual(['exceptions.0.startTime overlapsRoom']);
  });

  it('is refused where an exception stands twice on a date, or on a day without a reception', () => {
    const away = exception({ date: '2026-12-01' });
    expect(told(check({ exceptions: [away, { ...away, kind: 'extra', startTime: '10:00', endTime: '11:00' }] }))).toEqual(['exceptions.1.date dateTwice']);
    expect(told(check({ exceptions: [exception({ date: '2026-12-02' })] }))).toEqual(['exceptions.0.date noReceptionDay']);
    expect(told(check({ exceptions: [exception({ date: '2026-12-02', kind: 'hours', startTime: '15:00', endTime: '16:00' })] }))).toEqual(['exceptions.0.date noReceptionDay']);
  });

  it('is refused where an extra day has no hours or meets a reception of its day', () => {
    const extra = (changes: object) => check({ exceptions: [exception({ kind: 'extra', date: '2026-12-01', startTime: '14:00', endTime: '15:00', ...changes })] });
    expect(extra({})).toEqual([]);
    expect(told(extra({ endTime: null }))).toEqual(['exceptions.0.startTime extraWithoutHours']);
    expect(told(extra({ startTime: '12:30' }))).toEqual(['exceptions.0.startTime extraOverlaps']);
    expect(told(extra({ endTime: '13:30' }))).toEqual(['exceptions.0.endTime endBeforeStart']);
    // Other hours that leave the end open end when the reception usually does.
    expect(told(check({ exceptions: [exception({ kind: 'hours', startTime: '14:00' })] }))).toEqual(['exceptions.0.endTime endBeforeStart']);
  });

  it('is marked, not refused, for an extra day off and for a year that the calendar does not know', () => {
    const problems = check({ exceptions: [exception({ kind: 'extra', date: '2026-12-05', startTime: '10:00', endTime: '11:00' }), exception({ kind: 'extra', date: '2030-01-08', startTime: '14:00', endTime: '15:00' })] });
    expect(told(problems)).toEqual(['exceptions.0.date extraOnDayOff', 'exceptions.1.date unknownYear']);
    expect(isPublishable(problems)).toBe(true);
  });

  it('takes no new date of a year that is over, and lets those stand that it had', () => {
    const past = exception({ date: '2025-12-02' });
    expect(told(check({ rules: [rule({ validFrom: '2025-06-01' })], exceptions: [past] }))).toEqual(['rules.0.validFrom closedYear', 'exceptions.0.date closedYear']);
    expect(ofRule({ validFrom: '2025-06-01' })).toEqual(['rules.0.validFrom closedYear']);
    // It is said once, even where nobody would receive on that date.
    expect(told(check({ exceptions: [{ ...past, date: '2024-03-01' }] }))).toEqual(['exceptions.0.date closedYear']);
    const published: Schedule = { rules: [rule({ validFrom: '2025-06-01' })], exceptions: [past] };
    expect(check({ rules: [rule({ validFrom: '2025-06-01', endTime: '12:00' })], exceptions: [past] }, { published })).toEqual([]);
  });

  it('is not refused for an old exception whose day the calendar has taken away since', () => {
    const holiday = exception({ date: '2026-12-02', kind: 'hours', startTime: '15:00', endTime: '16:00' });
    const problems = check({ exceptions: [holiday] }, { published: { rules: [rule()], exceptions: [holiday] } });
    expect(told(problems)).toEqual(['exceptions.0.date noReceptionDay']);
    expect(isPublishable(problems)).toBe(true);
  });
});
