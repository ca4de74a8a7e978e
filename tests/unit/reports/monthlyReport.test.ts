import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationKinds, applicationOutcomes } from '#shared/applications/lifecycle.ts';
import { bookingStatuses } from '#shared/reception/lifecycle.ts';
import { buildMonthlyReport, type MonthlyReportInput } from '#shared/reports/monthlyReport.ts';
import { calendar, sampleMonth, serviceNames } from '../../support/reportSamples.ts';

const empty: MonthlyReportInput = { month: '2026-11', today: '2026-12-05', applications: [], previous: null, bookings: [], ratings: [], serviceNames };
const count = fc.integer({ min: 1, max: 5_000 });
const anyMonth = fc.record({
  applications: fc.array(
    fc.record({
      service: fc.constantFrom('appeals', 'housing', 'unknown'),
      kind: fc.constantFrom(...applicationKinds),
      outcome: fc.constantFrom(...applicationOutcomes, 'withdrawn' as const, null),
      day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
      count,
    }),
  ),
  bookings: fc.array(fc.record({ officialUid: fc.constantFrom('a', 'b'), officialName: fc.constant('Vəzifəli şəxs'), status: fc.constantFrom(...bookingStatuses), count })),
});
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('the monthly report', () => {
  test('every way of cutting the month gives the same total', () => {
    fc.assert(
      fc.property(anyMonth, (counts) => {
        const report = buildMonthlyReport({ ...empty, ...counts }, calendar);
        const total = sum(counts.applications.map((row) => row.count));
        for (const parts of [report.byKind.map((one) => one.count), report.byOutcome.map((one) => one.count), report.byService.map((one) => one.total), report.byDay.map((one) => one.total), report.byServiceAndKind.map((one) => one.total)]) {
          expect(sum(parts)).toBe(total);
        }
        for (const line of report.byService) {
          expect(sum(Object.values(line.kinds))).toBe(line.total);
          expect(sum(Object.values(line.outcomes))).toBe(line.total);
        }
        const bookings = sum(counts.bookings.map((row) => row.count));
        expect(sum(Object.values(report.bookings.byStatus))).toBe(bookings);
        expect(sum(report.bookings.byOfficial.map((one) => one.total))).toBe(bookings);
      }),
    );
  });

  test('has the ratings of the replies by service and on the whole, weighed by how many gave them', () => {
    const report = buildMonthlyReport(sampleMonth(), calendar);
    expect(report.rating).toEqual({ count: 10, average: 3.8 });
    expect(report.byService.find(({ service }) => service === 'appeals')?.rating).toEqual({ count: 8, average: 4.5 });
    expect(report.byService.find(({ service }) => service === 'reception')?.rating).toBeNull();
    expect(buildMonthlyReport(empty, calendar).rating).toBeNull();
  });

  test('shares add up to the whole', () => {
    const report = buildMonthlyReport(sampleMonth(), calendar);
    expect(sum(report.byKind.map((one) => one.share))).toBeCloseTo(1);
    expect(sum(report.byOutcome.map((one) => one.share))).toBeCloseTo(1);
    expect(sum(report.byService.map((one) => one.share))).toBeCloseTo(1);
  });

  test('what was withdrawn is told apart from what is under review', () => {
    const day = { service: 'appeals', kind: 'petition' as const, day: '2026-11-02' };
    const report = buildMonthlyReport({ ...empty, applications: [{ ...day, outcome: null, count: 3 }, { ...day, outcome: 'withdrawn', count: 2 }, { ...day, outcome: 'explained', count: 5 }] }, calendar);
    expect(report.total).toBe(10);
    expect(report.byOutcome.filter((one) => one.count > 0).map((one) => [one.outcome, one.count])).toEqual([['explained', 5], ['withdrawn', 2], ['open', 3]]);
    expect(report.byService).toMatchObject([{ outcomes: { withdrawn: 2, open: 3 }, total: 10 }]);
  });

  test('services come by number of applications, most first, and an unknown one by its code', () => {
    const applications = [
      { service: 'housing', kind: 'petition' as const, outcome: null, day: '2026-11-02', count: 3 },
      { service: 'appeals', kind: 'petition' as const, outcome: null, day: '2026-11-02', count: 3 },
      { service: 'unknown', kind: 'petition' as const, outcome: null, day: '2026-11-02', count: 9 },
    ];
    expect(buildMonthlyReport({ ...empty, applications }, calendar).byService.map((line) => line.name)).toEqual([
      'unknown',
      'Mənzil-məişət məsələləri üzrə müraciətlər',
      'Vətəndaşların müraciətlərinin qəbulu',
    ]);
  });

  test('the change against the month before is in units and in parts', () => {
    const applications = [{ service: 'appeals', kind: 'petition' as const, outcome: null, day: '2026-11-02', count: 30 }];
    const report = buildMonthlyReport({ ...empty, applications, previous: [{ kind: 'petition', day: '2026-10-31', count: 20 }, { kind: 'complaint', day: '2026-10-01', count: 4 }] }, calendar);
    expect(report.change).toEqual({ previous: 24, difference: 6, share: 0.25 });
    expect(report.byKind.find((one) => one.kind === 'petition')?.change).toEqual({ previous: 20, difference: 10, share: 0.5 });
    expect(report.byKind.find((one) => one.kind === 'complaint')?.change).toEqual({ previous: 4, difference: -4, share: -1 });
    expect(report.byKind.find((one) => one.kind === 'proposal')?.change).toEqual({ previous: 0, difference: 0, share: null });
  });

  test('a month that is not over is compared with as many days of the month before', () => {
    const previous = [1, 21, 22, 31].map((day) => ({ kind: 'petition' as const, day: `2026-10-${String(day).padStart(2, '0')}`, count: 10 }));
    const changeOn = (today: string) => {
      const { compared, change } = buildMonthlyReport({ ...empty, previous, today }, calendar);
      return [compared?.from, compared?.to, change?.previous];
    };
    expect(changeOn('2026-11-21')).toEqual(['2026-10-01', '2026-10-21', 20]);
    expect(changeOn('2026-11-30')).toEqual(['2026-10-01', '2026-10-31', 40]);
    expect(changeOn('2026-12-01')).toEqual(['2026-10-01', '2026-10-31', 40]);
    expect(changeOn('2026-10-31')).toEqual([undefined, undefined, undefined]);
    const march = buildMonthlyReport({ ...empty, month: '2026-03', today: '2026-03-30', previous: [{ kind: 'petition', day: '2026-02-28', count: 7 }] }, calendar);
    expect(march).toMatchObject({ compared: { from: '2026-02-01', to: '2026-02-28' }, change: { previous: 7 } });
  });

  test('without a month before there is no change to tell', () => {
    expect(buildMonthlyReport(empty, calendar).change).toBeNull();
  });

  test('November 2026 has 19 working days, and the average is over them', () => {
    const applications = [{ service: 'appeals', kind: 'petition' as const, outcome: null, day: '2026-11-02', count: 38 }];
    const report = buildMonthlyReport({ ...empty, applications }, calendar);
    expect(report).toMatchObject({ from: '2026-11-01', to: '2026-11-30', complete: true, workingDays: 19, averagePerWorkingDay: 2 });
    expect(report.byDay).toHaveLength(30);
    expect(report.byDay.filter((day) => day.isWorkingDay)).toHaveLength(19);
  });

  test('a month that is not over is averaged over the working days it has had', () => {
    expect(buildMonthlyReport({ ...empty, today: '2026-11-06' }, calendar)).toMatchObject({ complete: false, workingDays: 5 });
    expect(buildMonthlyReport({ ...empty, month: '2026-12' , today: '2026-11-30' }, calendar)).toMatchObject({ workingDays: 0, averagePerWorkingDay: null });
  });

  test('a month of a year without a calendar is counted all the same', () => {
    expect(buildMonthlyReport({ ...empty, month: '2024-02' }, calendar)).toMatchObject({ to: '2024-02-29', workingDays: null, averagePerWorkingDay: null, byDay: expect.arrayContaining([expect.objectContaining({ isWorkingDay: null })]) });
  });

  test('January of the first known year is counted too', () => {
    expect(buildMonthlyReport({ ...empty, month: '2025-01' }, calendar).workingDays).toBe(18);
  });
});
