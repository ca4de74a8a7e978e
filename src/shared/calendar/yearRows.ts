import { formatDate } from '../az/dates.ts';
import type { CalendarRow } from './calendarRows.ts';
import { commemorativeDaysOf, feastNames, fixedHolidaysOf, mourningDayOf, type Feast } from './holidays.ts';
import { dateOf, epochDay } from './workingCalendar.ts';

/** A decision of the Cabinet of Ministers. */
export interface Decision {
  readonly number: string;
  readonly date: string;
}

/** What somebody has to decide of a year; all else follows from the Labour Code. Dates `YYYY-MM-DD`. */
export interface YearChoices {
  readonly year: number;
  /** Two days in a row each time the feast falls in the year. */
  readonly ramazan: readonly string[];
  readonly qurban: readonly string[];
  readonly votingDays: ReadonlyArray<{ readonly date: string; readonly name: string }>;
  /** A working day that is off, and the rest day that is worked for it; one of them is null where it lies in another year. */
  readonly swaps: ReadonlyArray<{ readonly off: string | null; readonly work: string | null }>;
  readonly decision: Decision | null;
  /** Computed ahead of the decision, which may still move it. */
  readonly projected: boolean;
}

const isRestDay = (date: string) => Temporal.PlainDate.from(date).dayOfWeek > 5;
const nextDay = (date: string) => dateOf(epochDay(date) + 1);

/** The decision as the calendar cites it. */
export function decisionText(decision: Decision | null): string {
  return decision ? `NK qərarı № ${decision.number} (${formatDate(decision.date)})` : 'NK qərarı';
}

/** The decision cited in a basis, or null where it has neither number nor date. */
export function citedDecision(basis: string): Decision | null {
  const [, number, day, month, year] = /NK qərarı № (.+) \((\d\d)\.(\d\d)\.(\d{4})\)$/u.exec(basis) ?? [];
  return number && year ? { number, date: `${year}-${month}-${day}` } : null;
}

/**
 * All lines of a year's calendar, by date: the holidays, the day of mourning, the voting days, the rest days moved by the
 * Labour Code, the swaps as decided, the shortened eves (108) and the holidays that are worked. 31 December of the year
 * before is looked at too, since its rest day moves over New Year.
 */
export function yearRows(choices: YearChoices): CalendarRow[] {
  const { year, projected } = choices;
  const cited = decisionText(choices.decision);
  const rows: CalendarRow[] = [];
  const add = (row: Omit<CalendarRow, 'projected'>, open = projected) => rows.push({ ...row, projected: open });

  for (const { date, name } of fixedHolidaysOf(year)) add({ date, kind: 'public_holiday', name, basis: 'ƏM 105' }, false);
  const mourning = mourningDayOf(year);
  add({ ...mourning, kind: 'mourning_day', basis: 'ƏM 105; köçürülmür' }, false);
  for (const { date, name } of choices.votingDays) add({ date, kind: 'election_day', name, basis: 'Seçki Məcəlləsi 8.2' });
  for (const feast of ['ramazan', 'qurban'] as const) {
    for (const date of choices[feast]) add({ date, kind: 'public_holiday', name: feastNames[feast], basis: `ƏM 105; ${cited}` });
  }

  const moves = movedRestDays(choices);
  for (const { date, from, clause } of moves) if (yearOf(date) === year) add({ date, kind: 'moved_rest_day', name: `${formatDate(from)} əvəzinə`, basis: `ƏM ${clause}` });

  for (const { off, work } of choices.swaps) {
    if (off) add({ date: off, kind: 'swapped_off', name: 'iş günü istirahət günü ilə dəyişdirilib', basis: cited });
    if (work) add({ date: work, kind: 'swapped_work', name: 'istirahət günü iş günü ilə dəyişdirilib', basis: cited });
  }

  const worked = workedDays(rows);
  const eves = new Set(rows.filter(({ kind }) => kind === 'public_holiday' || kind === 'mourning_day' || kind === 'election_day').map(({ date }) => dateOf(epochDay(date) - 1)));
  for (const date of eves) if (yearOf(date) === year && worked(date)) add({ date, kind: 'shortened_day', name: 'bayramqabağı iş günü: 1 saat qısa', basis: 'ƏM 108' });
  for (const { date, name } of commemorativeDaysOf(year)) add({ date, kind: 'commemorative_working_day', name, basis: 'ƏM 105.1: iş günüdür' }, false);
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** What was decided of a year, read back from its lines. Which of several swaps belong together the lines do not say: they are paired in order. */
export function choicesOf(year: number, rows: readonly CalendarRow[]): YearChoices {
  const ofYear = rows.filter(({ date }) => yearOf(date) === year);
  const dates = (kind: CalendarRow['kind'], name?: string) => ofYear.filter((row) => row.kind === kind && (name === undefined || row.name === name)).map(({ date }) => date);
  const feastDates = (feast: Feast) => dates('public_holiday', feastNames[feast]);
  const off = dates('swapped_off');
  const work = dates('swapped_work');
  return {
    year,
    ramazan: feastDates('ramazan'),
    qurban: feastDates('qurban'),
    votingDays: ofYear.filter(({ kind }) => kind === 'election_day').map(({ date, name }) => ({ date, name })),
    // The unpaired one is the earliest: its other day lies in the year before.
    swaps: Array.from({ length: Math.max(off.length, work.length) }, (_, i) => ({ off: off.at(-1 - i) ?? null, work: work.at(-1 - i) ?? null })).reverse(),
    decision: ofYear.map(({ basis }) => citedDecision(basis)).find((decision) => decision !== null) ?? null,
    projected: ofYear.some(({ projected }) => projected),
  };
}

/** A rest day moved from a holiday: to which date, from which, and by which clause of the Labour Code. */
export interface MovedRestDay {
  readonly date: string;
  readonly from: string;
  readonly clause: '105.5' | '105.6';
}

/**
 * Labour Code 105.5: a weekly rest day that a holiday falls on moves to the working day right after; 105.6: where Ramazan or Qurban falls on
 * another holiday, the next working day is off. Each takes the first day that is still a working day, so that they cascade.
 * A feast on 31 December of the year before is not looked at: there is none before 2065.
 */
export function movedRestDays({ year, ramazan, qurban, votingDays }: YearChoices): MovedRestDay[] {
  const fixed = [{ date: `${year - 1}-12-31` }, ...fixedHolidaysOf(year)].map(({ date }) => date);
  const feasts = new Set([...ramazan, ...qurban]);
  const holidays = new Set([...fixed, ...feasts]);
  // A year's last rest day moves past the first holidays of the next one.
  const taken = new Set([...holidays, ...fixedHolidaysOf(year + 1).map(({ date }) => date), mourningDayOf(year).date, ...votingDays.map(({ date }) => date)]);
  const moves: MovedRestDay[] = [];
  for (const from of [...holidays].sort()) {
    const clauses: Array<MovedRestDay['clause']> = [];
    if (isRestDay(from)) clauses.push('105.5');
    if (feasts.has(from) && fixed.includes(from)) clauses.push('105.6');
    for (const clause of clauses) {
      let date = nextDay(from);
      while (isRestDay(date) || taken.has(date)) date = nextDay(date);
      taken.add(date);
      moves.push({ date, from, clause });
    }
  }
  return moves;
}

/** Whether people work on a date, as the lines say. */
function workedDays(rows: readonly CalendarRow[]): (date: string) => boolean {
  const work = new Set(rows.filter(({ kind }) => kind === 'swapped_work').map(({ date }) => date));
  const off = new Set(rows.filter(({ kind }) => kind !== 'swapped_work').map(({ date }) => date));
  return (date) => work.has(date) || (!off.has(date) && !isRestDay(date));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
