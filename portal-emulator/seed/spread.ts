import type { Random } from './random.ts';
import { dateAt, hour, minute, shiftDate, startOf } from './time.ts';

/** How much comes in each hour of the day in Baku. */
const hourly = [1, 0, 0, 0, 0, 0, 1, 3, 8, 16, 20, 20, 16, 12, 14, 15, 14, 12, 9, 8, 8, 7, 5, 3] as const;
const whole = hourly.reduce<number>((sum, weight) => sum + weight, 0);

/** The share of a day's applications that has come by a moment of it. */
function shareBy(sinceMidnight: number): number {
  const hours = Math.floor(sinceMidnight / hour);
  const before = hourly.slice(0, hours).reduce<number>((sum, weight) => sum + weight, 0);
  return (before + ((hourly[hours] ?? 0) * (sinceMidnight % hour)) / hour) / whole;
}

/** The moment of a day by which that share has come. */
function momentOf(share: number): number {
  let rest = share * whole;
  for (const [i, weight] of hourly.entries()) {
    if (rest < weight) return (i + rest / weight) * hour;
    rest -= weight;
  }
  return 24 * hour - 1;
}

/**
 * Moments at which so many applications came over the last days, in order: fewer on days off and hardly any at night.
 * The last one lies three minutes before `now`.
 */
export function* spreadMoments(options: {
  readonly random: Random;
  readonly count: number;
  readonly days: number;
  readonly now: number;
  readonly isWorkingDay: (date: string) => boolean;
}): Generator<number> {
  const { random, count, days, now, isWorkingDay } = options;
  const end = now - 3 * minute;
  const lastDate = dateAt(end);
  const dates = Array.from({ length: days + 1 }, (_each, i) => shiftDate(lastDate, i - days));
  const untilEnd = shareBy(end - startOf(lastDate));
  const weights = dates.map((date) => (isWorkingDay(date) ? 1 : 0.3) * (date === lastDate ? untilEnd : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  let index = 0;
  let before = 0;
  for (let i = 0; i < count - 1; i += 1) {
    const position = ((i + random.next()) / count) * total;
    while (index < dates.length - 1 && position >= before + (weights[index] ?? 0)) {
      before += weights[index] ?? 0;
      index += 1;
    }
    const date = dates[index] ?? lastDate;
    const share = (position - before) / (weights[index] || 1);
    yield Math.min(end, Math.floor(startOf(date) + momentOf(share * (date === lastDate ? untilEnd : 1))));
  }
  if (count > 0) yield end;
}
