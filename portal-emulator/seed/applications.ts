import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { makeArrival, type ApplicationInput } from './arrivals.ts';
import type { SeedOffice } from './office.ts';
import { handle } from './handling.ts';
import { createRandom } from './random.ts';
import { spreadMoments } from './spread.ts';
import { dateAt } from './time.ts';
import { noonOf, workdaysOf } from './workdays.ts';

export interface ApplicationsOptions {
  readonly seed: number;
  readonly count: number;
  readonly today: string;
  readonly office: SeedOffice;
  readonly calendar: WorkingCalendar;
  /** The moment it all is seen from, epoch milliseconds; noon of `today` in Baku when not given. */
  readonly now?: number;
  readonly spreadDays?: number;
  /** The share of those past their due date that are still open. */
  readonly openShare?: number;
}

/**
 * Applications of the last days from the oldest to the newest, each with what became of it by now: the old ones answered,
 * some in work near or past their due date, the newest forty (or 4 % of a small number) not registered yet.
 */
export function* generateApplications(options: ApplicationsOptions): Generator<ApplicationInput, void, undefined> {
  const { seed, count, today, office, spreadDays = 75, openShare = count <= 2_000 ? 0.03 : 0.004 } = options;
  const now = options.now ?? noonOf(today);
  const random = createRandom(seed);
  const workdays = workdaysOf(options.calendar);
  const fresh = Math.min(40, Math.ceil(count * 0.04));
  const earlier: ApplicationInput[] = [];

  let sequence = 0;
  for (const at of spreadMoments({ random, count, days: spreadDays, now, isWorkingDay: workdays.isWorkingDay })) {
    sequence += 1;
    const arrival = makeArrival({ random, at, sequence, office });
    const record =
      sequence > count - fresh
        ? arrival.record
        : handle(arrival, { random, sequence, office, workdays, now, today: dateAt(now), openShare, joinTo: earlier.at(-random.int(1, 20)) ?? null });
    if (record.status === 'inProgress' || record.status === 'registered') earlier.push(record);
    if (earlier.length > 50) earlier.splice(0, 30);
    yield record;
  }
}
