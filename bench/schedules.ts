import { RRuleTemporal } from 'rrule-temporal';
import { expandSchedule } from '#shared/officials/expansion.ts';
import { scheduleException, scheduleRule, type Schedule } from '#shared/officials/schedule.ts';
import type { Part } from './lib/part.ts';
import { against, atMost } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';

const officials = 200;
/** Sets of schedules measured in a round: one takes a moment that the collector of garbage can double. */
const sets = 10;
const [from, to] = ['2026-01-01', '2027-12-31'];

/** Rules as officials have them: most receive weekly or on numbered weekdays, some every second week, twice a week or on the last working day. */
const rrules = [
  'FREQ=WEEKLY;BYDAY=TU',
  'FREQ=MONTHLY;BYDAY=1TU,3TU',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=5,20',
];
const policies = ['skip', 'nextWorkingDay', 'previousWorkingDay'] as const;

/** A schedule of its own for each official, so that nothing is remembered from one to the next: they begin on different days. */
function makeSchedules(round: number): Schedule[] {
  return Array.from({ length: officials }, (_, i) => {
    const validFrom = Temporal.PlainDate.from('2025-01-01').add({ days: i + round * officials }).toString();
    const rule = scheduleRule.parse({
      rrule: rrules[i % rrules.length], startTime: '10:00', endTime: '13:00', slotMinutes: 15, placesPerSlot: 2, portalPlaces: 1, validFrom: validFrom < from ? validFrom : from, validTo: null, onDayOff: policies[i % policies.length],
    });
    const exceptions = Array.from({ length: 6 }, (_each, j) =>
      scheduleException.parse({ date: Temporal.PlainDate.from(from).add({ days: 40 * (j + 1) + i }).toString(), kind: j % 2 ? 'extra' : 'cancelled', startTime: j % 2 ? '15:00' : null, endTime: j % 2 ? '16:00' : null }),
    );
    return { rules: [rule], exceptions };
  });
}

/** The library alone: the dates that the same rules name in the same span, without calendar, exceptions or sessions. */
function bareDates(schedules: readonly Schedule[]): number {
  const at = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
  let dates = 0;
  for (const { rules } of schedules) {
    for (const { rrule, validFrom } of rules) dates += new RRuleTemporal({ rruleString: rrule, dtstart: at(validFrom) as never, cache: false }).between(at(from), at(to), true).length;
  }
  return dates;
}

/** Two years of 200 officials: rules, calendar, moves and exceptions, against the recurrence library alone over the same rules. */
export const schedules: Part = async ({ full, rounds }) => {
  const { calendar, store } = officeOver(full.storePath, full.key);
  try {
    let round = 0;
    let days = 0;
    const fresh = () => Array.from({ length: sets }, () => makeSchedules((round += 1)));
    const times = await interleaved(rounds, {
      ours() {
        const made = fresh();
        let i = 0;
        return millisecondsOf(() => {
          days = (made[i++] ?? []).reduce((sum, schedule) => sum + expandSchedule(schedule, calendar, from, to).days.length, 0);
        }, sets);
      },
      library() {
        const made = fresh();
        let i = 0;
        return millisecondsOf(() => bareDates(made[i++] ?? []), sets);
      },
    });
    return [
      against({
        part: 'schedules',
        what: `${officials} officials × 2 years`,
        unit: 'ms',
        ours: times.ours,
        reference: times.library,
        referenceName: 'the recurrence library alone over the same rules',
        goal: atMost(3),
        note: `${days} reception days with their sessions; ours also looks at the working calendar, moves what falls on a day off, looks a month farther on both sides for what is moved in, and applies six exceptions each`,
      }),
    ];
  } finally {
    await store.close();
  }
};
