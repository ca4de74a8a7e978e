import { describe, expect, test } from 'vitest';
import { yearInput, yearProblems } from '#shared/calendar/yearInput.ts';
import type { YearChoices } from '#shared/calendar/yearRows.ts';

const right: YearChoices = {
  year: 2028,
  ramazan: ['2028-02-26', '2028-02-27'],
  qurban: ['2028-05-05', '2028-05-06'],
  votingDays: [],
  swaps: [],
  decision: { number: '400', date: '2027-12-20' },
  projected: false,
};
const faults = (changes: Partial<YearChoices>) => yearProblems({ ...right, ...changes }).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('a year entered by hand', () => {
  test('is right as the Cabinet decides it', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ votingDays: [{ date: '2028-09-01', name: 'Səsvermə günü' }], swaps: [{ off: '2028-01-05', work: '2028-01-08' }, { off: '2028-03-27', work: '2028-02-28' }] })).toEqual([]);
    expect(faults({ swaps: [{ off: '2028-12-29', work: null }, { off: null, work: '2028-12-23' }] })).toEqual([]);
  });

  test.each<[string, Partial<YearChoices>, string[]]>([
    ['a feast of another year', { ramazan: ['2027-02-26', '2028-02-27'] }, ['ramazan.0 calendarOtherYear']],
    ['a feast that is not two days in a row', { qurban: ['2028-05-05', '2028-05-07'] }, ['qurban.1 calendarNotInARow']],
    ['a feast in the wrong order', { qurban: ['2028-05-06', '2028-05-05'] }, ['qurban.1 calendarNotInARow']],
    ['a feast of one day', { ramazan: ['2028-02-26', ''] }, ['ramazan.1 required']],
    ['a date that there is not', { ramazan: ['2028-02-30', '2028-03-01'] }, ['ramazan.0 badDate']],
    ['two feasts on one date', { qurban: ['2028-02-27', '2028-02-28'] }, ['qurban.0 calendarTwice']],
    ['a voting day twice', { votingDays: [{ date: '2028-09-01', name: 'a' }, { date: '2028-09-01', name: 'b' }] }, ['votingDays.1.date calendarTwice']],
    ['a Saturday swapped off', { swaps: [{ off: '2028-01-08', work: null }] }, ['swaps.0.off calendarAlreadyOff']],
    ['a holiday swapped off', { swaps: [{ off: '2028-03-08', work: null }] }, ['swaps.0.off calendarAlreadyOff']],
    ['a moved rest day swapped off', { swaps: [{ off: '2028-02-28', work: null }] }, ['swaps.0.off calendarAlreadyOff']],
    ['a Tuesday swapped to work', { swaps: [{ off: null, work: '2028-02-01' }] }, ['swaps.0.work calendarAlreadyWorked']],
    ['a shortened day swapped to work', { swaps: [{ off: null, work: '2028-03-07' }] }, ['swaps.0.work calendarAlreadyWorked']],
    ['a holiday swapped to work', { swaps: [{ off: null, work: '2028-03-20' }] }, ['swaps.0.work calendarHolidayWorked']],
    ['an empty swap', { swaps: [{ off: null, work: null }] }, ['swaps.0.off required']],
    ['a day swapped twice', { swaps: [{ off: '2028-01-05', work: null }, { off: '2028-01-05', work: null }] }, ['swaps.1.off calendarTwice']],
    ['a decided year without its decision', { decision: null }, ['decision.number required']],
    ['a decision of long ago', { decision: { number: '1', date: '2019-12-20' } }, ['decision.date calendarDecisionDate']],
    ['a decision without a date', { decision: { number: '1', date: '' } }, ['decision.date required']],
  ])('%s is named at its field', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  test('a projected year needs no decision', () => {
    expect(faults({ decision: null, projected: true })).toEqual([]);
  });

  test('the form says the same as the rule, and empty fields of a swap count as none', () => {
    const checked = yearInput.safeParse({ ...right, swaps: [{ off: ' ', work: '2028-03-20' }] });
    expect(checked.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(['swaps.0.work calendarHolidayWorked']);
  });
});
