import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/locales/translator.ts';
import { readRecurrence, recurrenceKinds, writeRecurrence, type Recurrence } from '#shared/officials/recurrence.ts';
import { ruleParts } from '#shared/officials/rrule.ts';
import { ruleWords } from '#shared/officials/words.ts';

const az = createTranslator('az').t;
const en = createTranslator('en').t;
const inWords = (rrule: string, t: typeof az) => ruleWords({ rrule, startTime: '10:00', endTime: '13:00' }, t);

describe('a rule in words', () => {
  it.each([
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'hər ayın 1-ci və 3-cü çərşənbə axşamı, 10:00–13:00', 'the 1st and 3rd Tuesday of each month, 10:00–13:00'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'hər bazar ertəsi, çərşənbə və cümə, 10:00–13:00', 'every Monday, Wednesday and Friday, 10:00–13:00'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2 həftədən bir, cümə axşamı, 10:00–13:00', 'every 2 weeks on Thursday, 10:00–13:00'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'hər ayın sonuncu cüməsi, 10:00–13:00', 'the last Friday of each month, 10:00–13:00'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'hər ayın sonuncu iş günü, 10:00–13:00', 'the last working day of each month, 10:00–13:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=6,20', 'hər ayın 6-cı və 20-ci günü, 10:00–13:00', 'the 6th and 20th of each month, 10:00–13:00'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=1MO', 'xüsusi qayda: FREQ=YEARLY;BYMONTH=3;BYDAY=1MO, 10:00–13:00', 'special rule: FREQ=YEARLY;BYMONTH=3;BYDAY=1MO, 10:00–13:00'],
  ])('%s', (rrule, azerbaijani, english) => {
    expect(inWords(rrule, az)).toBe(azerbaijani);
    expect(inWords(rrule, en)).toBe(english);
  });
});

const numbers = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 5 }).map((all) => all.sort((a, b) => a - b));
const formed: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), every: fc.integer({ min: 1, max: 12 }), weekdays: numbers(1, 7) }),
  fc.record({ kind: fc.constant('nthWeekday' as const), nths: fc.subarray([1, 2, 3, 4, 5, -1], { minLength: 1 }), weekdays: numbers(1, 7) }),
  fc.constant<Recurrence>({ kind: 'lastWorkingDay' }),
  fc.record({ kind: fc.constant('monthDays' as const), days: numbers(1, 31) }),
);

describe('the form of a rule', () => {
  it('reads back whatever it has written', () => {
    fc.assert(
      fc.property(formed, (recurrence) => {
        expect(readRecurrence(writeRecurrence(recurrence))).toEqual(recurrence);
      }),
    );
  });

  it('writes rules that can be read, and says every one of them in words without a gap', () => {
    fc.assert(
      fc.property(formed, (recurrence) => {
        const rrule = writeRecurrence(recurrence);
        expect(ruleParts(rrule)).not.toBeNull();
        for (const t of [az, en]) expect(inWords(rrule, t)).not.toMatch(/officials\.|\{\{|undefined|, ,| {2}/);
      }),
    );
  });

  it.each(['FREQ=DAILY', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=1TU,3WE', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=TU', 'nonsense'])(
    'keeps a rule it has no words for as it is: %s',
    (rrule) => {
      expect(readRecurrence(rrule)).toEqual({ kind: 'other', text: rrule });
      expect(writeRecurrence(readRecurrence(rrule))).toBe(rrule);
    },
  );

  it('knows every kind', () => {
    expect(recurrenceKinds).toHaveLength(5);
  });

  it('takes the parts in any order and case', () => {
    expect(readRecurrence('rrule:byday=3tu,1tu;freq=monthly')).toEqual({ kind: 'nthWeekday', nths: [1, 3], weekdays: [2] });
  });
});
