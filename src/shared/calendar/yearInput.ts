import { z } from 'zod';
import { dateOf, epochDay } from './workingCalendar.ts';
import { yearRows, type YearChoices } from './yearRows.ts';

/** A fault of a year entered by hand: the field's path, and the code of the sentence at it. */
export interface YearProblem {
  readonly path: ReadonlyArray<string | number>;
  readonly code: string;
}

const firstYear = 2020;
const date = z.string().trim();
const optionalDate = z
  .string()
  .trim()
  .nullable()
  .transform((value) => value || null);

/** A year as the administrator enters it: see `YearChoices`. What is wrong is said at the field, with a code of `validation`. */
export const yearInput = z
  .object({
    year: z.number().int().min(firstYear, 'outOfRange').max(2_100, 'outOfRange'),
    ramazan: z.array(date).min(2, 'required').max(4).readonly(),
    qurban: z.array(date).min(2, 'required').max(4).readonly(),
    votingDays: z.array(z.object({ date, name: z.string().trim().min(1, 'required').max(120, 'tooLong') })).max(12).readonly(),
    swaps: z.array(z.object({ off: optionalDate, work: optionalDate })).max(40).readonly(),
    decision: z.object({ number: z.string().trim().min(1, 'required').max(40, 'tooLong'), date }).nullable(),
    projected: z.boolean(),
  })
  .superRefine((input, context) => {
    for (const { path, code } of yearProblems(input)) context.addIssue({ code: 'custom', path: [...path], message: code });
  });

/** A year as it is saved. `basedOn`: when the year that the person saw was recorded. */
export const recordYearInput = z.object({ choices: yearInput, basedOn: z.number().int().nullable() });
export const revertYearInput = z.object({ year: z.number().int(), basedOn: z.number().int().nullable() });

/**
 * What is wrong with a year entered by hand: dates that are none, lie outside the year or stand twice; a feast that is not two days in a row;
 * a swap of a day that is no working day for one that is, or that would have people work on a holiday; a decision that is missing or of another time.
 */
export function yearProblems(input: YearChoices): YearProblem[] {
  const problems: YearProblem[] = [];
  const say = (path: YearProblem['path'], code: string) => void problems.push({ path, code });
  const seen = new Set<string>();
  /** Whether the date may be looked at further. */
  const check = (path: YearProblem['path'], value: string): boolean => {
    const code = !value ? 'required' : !isDate(value) ? 'badDate' : Number(value.slice(0, 4)) !== input.year ? 'calendarOtherYear' : seen.has(value) ? 'calendarTwice' : null;
    if (code) say(path, code);
    else seen.add(value);
    return code === null;
  };

  for (const feast of ['ramazan', 'qurban'] as const) {
    if (input[feast].length % 2 === 1) say([feast, input[feast].length], 'required');
    for (let i = 0; i < input[feast].length; i += 2) {
      const [first = '', second = ''] = input[feast].slice(i, i + 2);
      const sound = [check([feast, i], first), input[feast].length > i + 1 && check([feast, i + 1], second)];
      if (sound.every(Boolean) && dateOf(epochDay(first) + 1) !== second) say([feast, i + 1], 'calendarNotInARow');
    }
  }
  input.votingDays.forEach((day, i) => check(['votingDays', i, 'date'], day.date));

  // Whether a day is worked can only be told once the days above are right.
  const isRight = problems.length === 0;
  const rows = isRight ? Map.groupBy(yearRows({ ...input, swaps: [], decision: null }), (row) => row.date) : null;
  const kindsOn = (value: string) => new Set(rows?.get(value)?.map(({ kind }) => kind));
  const isOff = (value: string) => kindsOn(value).difference(new Set(['shortened_day', 'commemorative_working_day'])).size > 0 || Temporal.PlainDate.from(value).dayOfWeek > 5;
  seen.clear();
  input.swaps.forEach(({ off, work }, i) => {
    if (!off && !work) say(['swaps', i, 'off'], 'required');
    if (off && check(['swaps', i, 'off'], off) && rows && isOff(off)) say(['swaps', i, 'off'], 'calendarAlreadyOff');
    if (!work || !check(['swaps', i, 'work'], work) || !rows) return;
    const kinds = kindsOn(work);
    if (kinds.has('public_holiday') || kinds.has('mourning_day') || kinds.has('election_day')) say(['swaps', i, 'work'], 'calendarHolidayWorked');
    else if (!isOff(work)) say(['swaps', i, 'work'], 'calendarAlreadyWorked');
  });

  if (!input.decision && !input.projected) say(['decision', 'number'], 'required');
  if (input.decision) {
    const { date: decided } = input.decision;
    if (!decided) say(['decision', 'date'], 'required');
    else if (!isDate(decided)) say(['decision', 'date'], 'badDate');
    else if (decided < `${input.year - 1}-01-01` || decided > `${input.year}-12-31`) say(['decision', 'date'], 'calendarDecisionDate');
  }
  return problems;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}
