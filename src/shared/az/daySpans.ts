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

const caseEnding = /^(?:[iu]|[iu]n|[iu]nd[ae]n?|[ae]|y[ae]|d[ae]n?|[ae]d[ae]k|y[ae]d[ae]k)$/u;

/** A month's number by its name or by at least three of its first letters, if no other month begins with them, in any case; else 0. */
export function monthOf(word: string): number {
  if (word.length < 3 || /\d/u.test(word)) return 0;
  const named = (text: string) => monthWords.flatMap((names, i) => (names.some((name) => name.startsWith(text)) ? [i + 1] : []));
  const found = named(word);
  if (found.length === 1) return found[0] ?? 0;
  // A whole name with an ending: martın, martda, martdan.
  const bare = monthWords.findIndex((names) => names.some((name) => word.startsWith(name) && caseEnding.test(word.slice(name.length))));
  return bare + 1;
}

/** All days of a month. */
export function wholeMonth(yearMonth: Temporal.PlainYearMonth): DateSpan {
  return between(yearMonth.toPlainDate({ day: 1 }), yearMonth.toPlainDate({ day: yearMonth.daysInMonth }));
}

/** A span of one day. */
export function oneDay(date: Temporal.PlainDate): DateSpan {
  return between(date, date);
}

/** From one day to another, both included. */
export function between(from: Temporal.PlainDate, to: Temporal.PlainDate): DateSpan {
  return { from: from.toString(), to: to.toString() };
}
