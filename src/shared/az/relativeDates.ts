import { between, monthOf, oneDay, wholeMonth, type DateSpan } from './daySpans.ts';

/** The words of the weekdays, Monday first, folded. */
const weekdays: ReadonlyArray<readonly string[]> = [
  ['bazar ertesi', 'monday'], ['cersenbe axsami', 'tuesday'], ['cersenbe', 'wednesday'], ['cume axsami', 'thursday'], ['cume', 'friday'], ['senbe', 'saturday'], ['bazar', 'sunday'],
];

/** Which one is meant of things that follow one another: the one before, this one, the next. */
const turns: Readonly<Record<string, -1 | 0 | 1>> = { kecen: -1, oten: -1, last: -1, bu: 0, this: 0, gelen: 1, novbeti: 1, next: 1 };

/**
 * Days said from today: `dünən`, `bu həftə`, `keçən ay`, `ötən il`, `son 7 gün`, `son 3 ay`, `keçən cümə`, `bu rüb`, `keçən ilin martı`; null when it is none of them.
 * @param words folded
 */
export function relativeSpan(words: string, today: string): DateSpan | null {
  const now = Temporal.PlainDate.from(today);
  return nearDay(words, now) ?? recent(words, now) ?? turn(words, now);
}

function nearDay(words: string, now: Temporal.PlainDate): DateSpan | null {
  const days: Readonly<Record<string, number>> = { bugun: 0, 'bu gun': 0, today: 0, dunen: -1, yesterday: -1, sragagun: -2, 'sraga gun': -2, sabah: 1, tomorrow: 1, birigun: 2, 'birisi gun': 2 };
  const away = days[words];
  return away === undefined ? null : oneDay(now.add({ days: away }));
}

/** `son 7 gün`, `son həftə`, `son 3 ay`: up to today, today included. */
function recent(words: string, now: Temporal.PlainDate): DateSpan | null {
  const [, count, unit = ''] = /^(?:son|last) (?:(\d{1,3}) )?(gun|hefte|ay|il|days?|weeks|months|years)$/u.exec(words) ?? [];
  const much = Number(count ?? 1);
  if (unit === '' || much === 0) return null;
  const back = /^(?:gun|day)/u.test(unit) ? { days: much } : /^(?:hefte|week)/u.test(unit) ? { weeks: much } : /^(?:ay|month)/u.test(unit) ? { months: much } : { years: much };
  return between(now.subtract(back).add({ days: 1 }), now);
}

/** `keçən ay`, `bu rüb`, `gələn cümə`, `bu ilin martı`. */
function turn(words: string, now: Temporal.PlainDate): DateSpan | null {
  const [first = '', ...rest] = words.split(' ');
  const by = turns[first];
  if (by === undefined) return null;
  const what = rest.join(' ');
  switch (what) {
    case 'hefte':
    case 'week': {
      const monday = now.subtract({ days: now.dayOfWeek - 1 }).add({ weeks: by });
      return between(monday, monday.add({ days: 6 }));
    }
    case 'ay':
    case 'month':
      return wholeMonth(now.toPlainYearMonth().add({ months: by }));
    case 'rub':
    case 'quarter': {
      const start = now.with({ month: Math.floor((now.month - 1) / 3) * 3 + 1, day: 1 }).add({ months: by * 3 });
      return between(start, start.add({ months: 3 }).subtract({ days: 1 }));
    }
    case 'il':
    case 'year': {
      const start = now.with({ month: 1, day: 1 }).add({ years: by });
      return between(start, start.add({ years: 1 }).subtract({ days: 1 }));
    }
    default:
      return monthOfYear(rest, now.year + by) ?? weekday(what, by, now);
  }
}

/** `… ilin martı`. */
function monthOfYear(rest: readonly string[], year: number): DateSpan | null {
  const [il, name = '', more] = rest;
  const month = il === 'ilin' || il === 'il' ? monthOf(name) : 0;
  return month > 0 && (more === undefined || more === 'ayi') ? wholeMonth(Temporal.PlainYearMonth.from({ year, month })) : null;
}

/** The one of this week, the last one before today, or the first one after it. */
function weekday(name: string, by: -1 | 0 | 1, now: Temporal.PlainDate): DateSpan | null {
  const day = weekdays.findIndex((names) => names.includes(name)) + 1;
  if (day === 0) return null;
  const inThisWeek = now.add({ days: day - now.dayOfWeek });
  if (by === -1 && day >= now.dayOfWeek) return oneDay(inThisWeek.subtract({ weeks: 1 }));
  if (by === 1 && day <= now.dayOfWeek) return oneDay(inThisWeek.add({ weeks: 1 }));
  return oneDay(inThisWeek);
}
