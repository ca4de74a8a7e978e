import { fold } from './fold.ts';
import { between, monthOf, oneDay, wholeMonth, type DateSpan } from './daySpans.ts';
import { relativeSpan } from './relativeDates.ts';

/** What became of a typed date: the days it means, or what is wrong with it. */
export type DateReading =
  | { readonly span: DateSpan }
  /** `notADate`: nothing like one. `noSuchDay`: 31 February. `endsBeforeStart`: a span whose last day lies before its first. */
  | { readonly problem: 'notADate' | 'noSuchDay' | 'endsBeforeStart' };

/**
 * Understands a date in any usual form (`1.3.26`, `01/03/2026`, `2026-03-01`, `1 mart 2026-cı il`, `1 mart`, `mart 2026`,
 * `martın 5-i`, `03.2026`, `2026-cı ilin martı`, `2026`, `1-ci rüb 2026`, what is said from today (see `relativeSpan`), and two of them with a dash
 * between or as `martın 1-dən 15-dək`) as a span of days. A span may say once what both its ends share: `1-15 mart 2026`, `mart–may 2026`, `25.12.2025–10.1`. A year of two figures
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
  for (const [left, right] of [...byWords(input), ...byDash(input)]) {
    const ends = bothEnds(left, right, today);
    if (!ends) continue;
    if (ends.from <= ends.to) return { span: ends };
    isReversed = true;
  }
  return { problem: isReversed ? 'endsBeforeStart' : isMissingDay(input, today) ? 'noSuchDay' : 'notADate' };
}

/** The two ends wherever a dash, dots or a gap between two whole dates may part them. */
function byDash(input: string): Array<readonly [string, string]> {
  return [...input.matchAll(/\s*(?:[–—−-]|\.{2,}|…)\s*|(?<=\d{4})\s+(?=\d)/gu)].map(({ index, 0: separator }) => [input.slice(0, index), input.slice(index + separator.length)] as const);
}

/** The two ends as words part them: `martın 1-dən 15-dək`, `yanvardan marta qədər`, `1 mart ilə 15 mart arası`. */
function byWords(input: string): Array<readonly [string, string]> {
  const words = fold(input).split(' ');
  const isBetween = /^aras(?:i|inda)$/u.test(words.at(-1) ?? '');
  return words.flatMap((word, i): Array<readonly [string, string]> => {
    const parts = isBetween ? word === 'ile' : /(?:^|\D)d[ae]n$/u.test(word) || /^\d+d[ae]n$/u.test(word);
    const right = words.slice(i + 1, isBetween ? -1 : undefined);
    return parts && (i > 0 || word.length > 3) && right.length > 0 ? [[words.slice(0, i + 1).join(' '), right.join(' ')]] : [];
  });
}

interface Understood extends DateSpan {
  /** Whether its year was said; else it was taken from `today`. */
  readonly yearSaid: boolean;
}

/** The ends of a span, each lending the other what it does not say itself: the month and the year. */
function bothEnds(left: string, right: string, today: string): DateSpan | null {
  const last = parseOne(right, today);
  // The month said once in front: martın 1-dən 15-dək.
  const lastDay = last ? undefined : aloneDay(right);
  if (lastDay !== undefined) {
    const first = parseOne(left, today);
    const end = first?.from === first?.to && first ? day(first.from.slice(0, 4), first.from.slice(5, 7), lastDay) : null;
    return first && end && { from: first.from, to: end.to };
  }
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

/** The day of what says nothing but a day, such as `15-dək`. */
function aloneDay(text: string): string | undefined {
  const words = meaning(text);
  return words.length === 1 && /^\d{1,2}$/u.test(words[0] ?? '') ? words[0] : undefined;
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
const filler = /^(?:c[iu]|il|ilde|ilin|ile|ilden|ayi|ayin|ayinin|ayinda|dan|den|dek|tek|kimi|qeder|of|tarixi|tarixinden|tarixinedek)$/u;

/** Endings that are written behind the figure of a day or of a quarter: 5-i, 1-dən, 15-nə, 5th. */
const ending = /^(?:[iuea]|[sny][iuea]|n?[iu]n|n[iu]n|d[ae]n|n?d[ae]|d[ae]k|n[ea]d[ae]k|[iue]?nc[iu]|c[iu]|st|nd|rd|th)$/u;

/** The words that mean something, without the endings that stand behind a figure. */
function meaning(input: string): string[] {
  const words = fold(input).split(' ').filter((word) => word !== '');
  return words
    .filter((word, i) => !(ending.test(word) && /^\d{1,2}$/u.test(words[i - 1] ?? '')) && !filler.test(word))
    .map((word) => {
      const [, figure, attached = ''] = /^(\d{1,2})([a-z]+)$/u.exec(word) ?? [];
      return figure !== undefined && ending.test(attached) ? figure : word;
    });
}

function parseOne(input: string, today: string): Understood | null {
  const words = meaning(input);
  const known = relativeSpan(fold(input), today);
  if (known) return { ...known, yearSaid: true };
  const yearSaid = words.length === 3 || words.some((word) => /^(?:\d{4}|\d{8})$/u.test(word));
  const span = quarter(words, today) ?? fromWords(words, today);
  return span && { ...span, yearSaid };
}

function plain({ from, to }: DateSpan): DateSpan {
  return { from, to };
}

const nths = [['1', 'i', 'birinci', 'first'], ['2', 'ii', 'ikinci', 'second'], ['3', 'iii', 'ucuncu', 'third'], ['4', 'iv', 'dorduncu', 'fourth']];

/** `1-ci rüb 2026`, `IV rüb`, `birinci rüb`: three months. */
function quarter(words: readonly string[], today: string): DateSpan | null {
  if (!words.some((word) => /^(?:rub|rubu|rubun|quarter)$/u.test(word)) || words.length > 3) return null;
  const rest = words.filter((word) => !/^(?:rub|rubu|rubun|quarter)$/u.test(word));
  const nth = rest.map((word) => nths.findIndex((names) => names.includes(word)) + 1).find((each) => each > 0);
  const year = rest.find((word) => /^\d{4}$/u.test(word));
  if (nth === undefined || rest.length !== (year === undefined ? 1 : 2)) return null;
  const first = Temporal.PlainDate.from({ year: Number(year ?? today.slice(0, 4)), month: nth * 3 - 2, day: 1 });
  return between(first, first.add({ months: 3 }).subtract({ days: 1 }));
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
      return day(thisCentury(c), monthOf(b) || b, a) ?? (/^\d{4}$/u.test(c) ? day(c, monthOf(a), b) : null);
    }
    default:
      return null;
  }
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
