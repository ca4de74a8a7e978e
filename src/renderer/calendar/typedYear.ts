import type { YearChoices } from '#shared/calendar/yearRows.ts';
import { addDays, formatDate } from '../app/i18n/format.ts';
import { typedDate } from '../ui/DateField.tsx';

/** A year as it stands in the fields of the form. `key` keeps a row's field while rows above it are taken away. */
export interface TypedYear {
  readonly year: number;
  readonly ramazan: readonly string[];
  readonly qurban: readonly string[];
  readonly votingDays: ReadonlyArray<{ readonly key: number; readonly date: string; readonly name: string }>;
  readonly swaps: ReadonlyArray<{ readonly key: number; readonly off: string; readonly work: string }>;
  readonly decided: boolean;
  readonly number: string;
  readonly date: string;
}

let lastKey = 0;

/** A key for a new row. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** The fields of a year that is there. */
export function typedYearOf(choices: YearChoices): TypedYear {
  const shown = (date: string | null) => (date ? formatDate(date) : '');
  return {
    year: choices.year,
    ramazan: choices.ramazan.map(shown),
    qurban: choices.qurban.map(shown),
    votingDays: choices.votingDays.map(({ date, name }) => ({ key: newKey(), date: shown(date), name })),
    swaps: choices.swaps.map(({ off, work }) => ({ key: newKey(), off: shown(off), work: shown(work) })),
    decided: !choices.projected,
    number: choices.decision?.number ?? '',
    date: shown(choices.decision?.date ?? null),
  };
}

/** What is near to a date that was typed without a year. */
export const nearYear = (year: number): string => `${year}-06-15`;
/** Decisions are made in December of the year before. */
export const nearDecision = (year: number): string => `${year - 1}-12-15`;

/** What was typed, for the schema: dates that were understood as `YYYY-MM-DD`, others as they stand. */
export function choicesTyped({ year, ramazan, qurban, votingDays, swaps, decided, number, date }: TypedYear): YearChoices {
  const read = (text: string) => typedDate(text, nearYear(year));
  return {
    year,
    ramazan: ramazan.map(read),
    qurban: qurban.map(read),
    votingDays: votingDays.map((day) => ({ date: read(day.date), name: day.name })),
    swaps: swaps.map(({ off, work }) => ({ off: read(off) || null, work: read(work) || null })),
    decision: decided ? { number, date: typedDate(date, nearDecision(year)) } : null,
    projected: !decided,
  };
}

/** The dates of a feast after one of them was typed: the second day follows the first by itself. */
export function withFeastDay(dates: readonly string[], index: number, text: string, year: number): string[] {
  const first = typedDate(text, nearYear(year));
  const follows = index % 2 === 0 && /^\d{4}-\d{2}-\d{2}$/.test(first) ? formatDate(addDays(first, 1)) : null;
  return dates.map((date, i) => (i === index ? text : i === index + 1 && follows ? follows : date));
}
