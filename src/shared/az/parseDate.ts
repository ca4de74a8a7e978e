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

/** What became of a typed date: the days it means, or what is wrong with it. */
export type DateReading =
  | { readonly span: DateSpan }
  /** `notADate`: nothing like one. `noSuchDay`: 31 February. `endsBeforeStart`: a span whose last day lies before its first. */
  | { readonly problem: 'notADate' | 'noSuchDay' | 'endsBeforeStart' };

/**
 * Understands a date in any usual form (`1.3.26`, `01/03/2026`, `2026-03-01`, `1 mart 2026-cı il`, `1 mart`, `mart 2026`,
 * `03.2026`, `2026`, `1-ci rüb 2026`, `bu gün`, `keçən ay`, `son 7 gün`, and two of them with a dash between) as a span of days.
 * A span may say once what both its ends share: `1-15 mart 2026`, `mart–may 2026`, `25.12.2025–10.1`. A year of two figures
 * lies within the eighty years before and the nineteen after `today`; a missing year is that of `today`.
 * Null when it is no date.
 */
export function parseAnyDate(input: string, today: string): DateSpan | null {
  const reading = readDate(input, today);
  return 'span' in reading ? reading.span : null;
}

/** The same, telling what is wrong with what was not understood. */
export function readDate(input: string, today: string): DateReading {
  const whole = parseOne(input, today);
  if (whole) return { span: plain(whole) };
  let isReversed = false;
  for (const separator of input.matchAll(/\s*(?:[–—−-]|\.{2,}|…)\s*/gu)) {
    const ends = bothEnds(input.slice(0, separator.index), input.slice(separator.index + separator[0].length), today);
    if (!ends) continue;
    if (ends.from <= ends.to) return { span: ends };
    isReversed = true;
  }
  return { problem: isReversed ? 'endsBeforeStart' : isMissingDay(input, today) ? 'noSuchDay' : 'notADate' };
}

interface Understood extends DateSpan {
  /** Whether its year was said; else it was taken from `today`. */
  readonly yearSaid: boolean;
}

/** The ends of a span, each lending the other what it does not say itself: the month and the year. */
function bothEnds(left: string, right: string, today: string): DateSpan | null {
  const last = parseOne(right, today);
  if (!last) return null;
  const dayAlone = /^[\s«“"(]*(\d{1,2})[\s.»”")]*$/u.exec(left)?.[1];
  if (dayAlone !== undefined) {
    if (last.from !== last.to) return null;
    const first = day(last.from.slice(0, 4), last.from.slice(5, 7), dayAlone);
    return first && { from: first.from, to: last.to };
  }
  const first = parseOne(left, today);
  if (!first) return null;
  if (first.yearSaid === last.yearSaid) {
    // Without a year, what ends before it begins goes on into the next year.
    const next = first.from > last.to && !first.yearSaid ? parseOne(right, inYear(today, first.from, 1)) : null;
    return { from: first.from, to: next && isShort(first.from, next.to) ? next.to : last.to };
  }
  if (last.yearSaid) {
    const same = parseOne(left, inYear(today, last.to, 0));
    const before = same && same.from > last.to ? parseOne(left, inYear(today, last.to, -1)) : null;
    return same && { from: before && isShort(before.from, last.to) ? before.from : same.from, to: last.to };
  }
  const same = parseOne(right, inYear(today, first.from, 0));
  const after = same && same.to < first.from ? parseOne(right, inYear(today, first.from, 1)) : null;
  return same && { from: first.from, to: after && isShort(first.from, after.to) ? after.to : same.to };
}

/** Whether a span over the new year is meant as one: half a year at most. More is a slip, such as 15 mart – 1 mart. */
function isShort(from: string, to: string): boolean {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days <= 184;
}

/** `today`, as it would be in the year of another date or so many years from it. */
function inYear(today: string, date: string, years: number): string {
  const year = Math.max(1, Number(date.slice(0, 4)) + years);
  return Temporal.PlainDate.from(today).with({ year }).toString();
}

/** Whether it is a date but for the day, which its month does not have. */
function isMissingDay(input: string, today: string): boolean {
  const found = /^(\D*)(\d{4}\D+\d{1,2}\D+)?(\d{1,2})(\D.*)?$/u.exec(input.trim());
  const dayNumber = Number(found?.[3]);
  if (!found || dayNumber < 29 || dayNumber > 31) return false;
  return parseOne(`${found[1]}${found[2] ?? ''}28${found[4] ?? ''}`, today) !== null;
}

/** Words that say nothing more: endings of ordinals (2026-cı), the words for year and month, “from”, “until”. */
const filler = /^(?:c[iu]|il|ilde|ilin|ile|ilden|ayi|ayin|ayinin|ayinda|dan|den|dek|tek|kimi|qeder|tarixi|tarixinden|tarixinedek)$/u;

function parseOne(input: string, today: string): Understood | null {
  const words = fold(input)
    .split(' ')
    .filter((word) => word !== '' && !filler.test(word));
  const known = relative(fold(input), today);
  if (known) return { ...known, yearSaid: true };
  const yearSaid = words.length === 3 || words.some((word) => /^(?:\d{4}|\d{8})$/u.test(word));
  const span = quarter(words, today) ?? fromWords(words, today);
  return span && { ...span, yearSaid };
}

function plain({ from, to }: DateSpan): DateSpan {
  return { from, to };
}

/** `1-ci rüb 2026`, `IV rüb`: three months. */
function quarter(words: readonly string[], today: string): DateSpan | null {
  if (!words.some((word) => /^(?:rub|rubu|rubun|quarter)$/u.test(word)) || words.length > 3) return null;
  const rest = words.filter((word) => !/^(?:rub|rubu|rubun|quarter)$/u.test(word));
  const nth = rest.map((word) => ['1', '2', '3', '4'].indexOf(word) + 1 || ['i', 'ii', 'iii', 'iv'].indexOf(word) + 1).find((each) => each > 0);
  const year = rest.find((word) => /^\d{4}$/u.test(word));
  if (nth === undefined || rest.length !== (year === undefined ? 1 : 2)) return null;
  const first = Temporal.PlainDate.from({ year: Number(year ?? today.slice(0, 4)), month: nth * 3 - 2, day: 1 });
  return between(first, first.add({ months: 3 }).subtract({ days: 1 }));
}

function relative(words: string, today: string): DateSpan | null {
  const now = Temporal.PlainDate.from(today);
  const thisMonth = now.toPlainYearMonth();
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  const year = (each: number) => between(now.with({ year: each, month: 1, day: 1 }), now.with({ year: each, month: 12, day: 31 }));
  const recent = /^son (\d{1,3}) gun$/u.exec(words)?.[1] ?? /^last (\d{1,3}) days$/u.exec(words)?.[1];
  if (recent !== undefined) return Number(recent) > 0 ? between(now.subtract({ days: Number(recent) - 1 }), now) : null;
  switch (words) {
    case 'bugun':
    case 'bu gun':
    case 'today':
      return oneDay(now);
    case 'dunen':
    case 'yesterday':
      return oneDay(now.subtract({ days: 1 }));
    case 'sabah':
    case 'tomorrow':
      return oneDay(now.add({ days: 1 }));
    case 'bu hefte':
    case 'this week':
      return between(monday, monday.add({ days: 6 }));
    case 'kecen hefte':
    case 'oten hefte':
    case 'last week':
      return between(monday.subtract({ days: 7 }), monday.subtract({ days: 1 }));
    case 'gelen hefte':
    case 'novbeti hefte':
    case 'next week':
      return between(monday.add({ days: 7 }), monday.add({ days: 13 }));
    case 'bu ay':
    case 'this month':
      return wholeMonth(thisMonth);
    case 'kecen ay':
    case 'oten ay':
    case 'last month':
      return wholeMonth(thisMonth.subtract({ months: 1 }));
    case 'gelen ay':
    case 'novbeti ay':
    case 'next month':
      return wholeMonth(thisMonth.add({ months: 1 }));
    case 'bu il':
    case 'this year':
      return year(now.year);
    case 'kecen il':
    case 'oten il':
    case 'last year':
      return year(now.year - 1);
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

const caseEnding = /^(?:[iu]|[iu]n|[iu]nd[ae]n?|[ae]|y[ae]|d[ae]n?|[ae]d[ae]k|y[ae]d[ae]k)$/u;

/** A month's number by its name or by at least three of its first letters, if no other month begins with them, in any case; else 0. */
function monthOf(word: string): number {
  if (word.length < 3 || /\d/u.test(word)) return 0;
  const named = (text: string) => monthWords.flatMap((names, i) => (names.some((name) => name.startsWith(text)) ? [i + 1] : []));
  const found = named(word);
  if (found.length === 1) return found[0] ?? 0;
  // A whole name with an ending: martın, martda, martdan.
  const bare = monthWords.findIndex((names) => names.some((name) => word.startsWith(name) && caseEnding.test(word.slice(name.length))));
  return bare + 1;
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
