import { fold } from './fold.ts';

/** Days from `from` to `to`, both included, `YYYY-MM-DD`. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Folded names of the months in Azerbaijani (Cyrillic comes out the same) and English. */
const monthWords: ReadonlyArray<readonly string[]> = [
  ['yanvar', 'january'], ['fevral', 'february'], ['mart', 'march'], ['aprel', 'april'], ['may', 'mai'], ['iyun', 'june'],
  ['iyul', 'july'], ['avqust', 'august'], ['sentyabr', 'september'], ['oktyabr', 'october'], ['noyabr', 'november'], ['dekabr', 'december'],
];

/**
 * Understands a date in any usual form (`1.3.26`, `01/03/2026`, `2026-03-01`, `1 mart 2026-cı il`, `1 mart`, `mart 2026`,
 * `03.2026`, `2026`, `bugün`, `keçən ay`, and two of them with a dash between) as a span of days. A year of two figures
 * lies within the eighty years before and the nineteen after `today`; a missing year is that of `today`.
 * Null when it is no date.
 */
export function parseAnyDate(input: string, today: string): DateSpan | null {
  const whole = parseOne(input, today);
  if (whole) return whole;
  for (const separator of input.matchAll(/\s*[–—-]\s*/gu)) {
    const first = parseOne(input.slice(0, separator.index), today);
    const last = parseOne(input.slice(separator.index + separator[0].length), today);
    if (first && last && first.from <= last.to) return { from: first.from, to: last.to };
  }
  return null;
}

function parseOne(input: string, today: string): DateSpan | null {
  const words = fold(input)
    .split(' ')
    // Endings of ordinals (2026-cı) and the word for year say nothing more.
    .filter((word) => word !== '' && !/^(?:c[iu]|il|ilde|ilin)$/u.test(word));
  return relative(words.join(' '), today) ?? fromWords(words, today);
}

function relative(words: string, today: string): DateSpan | null {
  const now = Temporal.PlainDate.from(today);
  const thisMonth = now.toPlainYearMonth();
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  switch (words) {
    case 'bugun':
      return oneDay(now);
    case 'dunen':
      return oneDay(now.subtract({ days: 1 }));
    case 'sabah':
      return oneDay(now.add({ days: 1 }));
    case 'bu hefte':
      return between(monday, monday.add({ days: 6 }));
    case 'kecen hefte':
      return between(monday.subtract({ days: 7 }), monday.subtract({ days: 1 }));
    case 'bu ay':
      return wholeMonth(thisMonth);
    case 'kecen ay':
      return wholeMonth(thisMonth.subtract({ months: 1 }));
    default:
      return null;
  }
}

function fromWords(words: readonly string[], today: string): DateSpan | null {
  const [a = '', b = '', c = ''] = words;
  const thisYear = Number(today.slice(0, 4));
  const thisCentury = (text: string) => fullYear(text, thisYear);
  switch (words.length) {
    case 1: {
      if (/^\d{8}$/u.test(a)) return day(a.slice(4), a.slice(2, 4), a.slice(0, 2)) ?? day(a.slice(0, 4), a.slice(4, 6), a.slice(6));
      if (/^\d{4}$/u.test(a)) return between(Temporal.PlainDate.from({ year: +a, month: 1, day: 1 }), Temporal.PlainDate.from({ year: +a, month: 12, day: 31 }));
      return month(thisYear, monthOf(a));
    }
    case 2: {
      if (monthOf(a) && /^\d{4}$/u.test(b)) return month(+b, monthOf(a));
      if (monthOf(b) && /^\d{4}$/u.test(a)) return month(+a, monthOf(b));
      if (monthOf(b)) return day(thisYear, monthOf(b), a);
      if (monthOf(a)) return day(thisYear, monthOf(a), b);
      if (/^\d{4}$/u.test(b)) return month(+b, number(a));
      if (/^\d{4}$/u.test(a)) return month(+a, number(b));
      return day(thisYear, number(b), a);
    }
    case 3: {
      if (/^\d{4}$/u.test(a)) return day(a, monthOf(b) || b, c);
      return day(thisCentury(c), monthOf(b) || b, a) ?? day(thisCentury(c), monthOf(a), b);
    }
    default:
      return null;
  }
}

/** A month's number by its name or by at least three of its first letters, if no other month begins with them; else 0. */
function monthOf(word: string): number {
  if (word.length < 3 || /\d/u.test(word)) return 0;
  const found = monthWords.flatMap((names, i) => (names.some((name) => name.startsWith(word)) ? [i + 1] : []));
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function fullYear(text: string, thisYear: number): number {
  if (!/^\d{2}$/u.test(text)) return /^\d{4}$/u.test(text) ? +text : 0;
  const year = Math.floor(thisYear / 100) * 100 + +text;
  return year > thisYear + 19 ? year - 100 : year <= thisYear - 81 ? year + 100 : year;
}

function number(text: string): number {
  return /^\d{1,2}$/u.test(text) ? +text : 0;
}

function day(year: string | number, monthNumber: string | number, dayNumber: string): DateSpan | null {
  const parts = { year: +year, month: +monthNumber, day: number(dayNumber) };
  if (!Object.values(parts).every((part) => Number.isInteger(part) && part > 0)) return null;
  try {
    return oneDay(Temporal.PlainDate.from(parts, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

function month(year: number, monthNumber: number): DateSpan | null {
  if (year < 1 || monthNumber < 1 || monthNumber > 12) return null;
  return wholeMonth(Temporal.PlainYearMonth.from({ year, month: monthNumber }));
}

function wholeMonth(yearMonth: Temporal.PlainYearMonth): DateSpan {
  return between(yearMonth.toPlainDate({ day: 1 }), yearMonth.toPlainDate({ day: yearMonth.daysInMonth }));
}

function oneDay(date: Temporal.PlainDate): DateSpan {
  return between(date, date);
}

function between(from: Temporal.PlainDate, to: Temporal.PlainDate): DateSpan {
  return { from: from.toString(), to: to.toString() };
}
