import { readFileSync } from 'node:fs';
import { applicationKinds, applicationOutcomes } from '#shared/applications/lifecycle.ts';
import { buildCalendar, parseCalendarCsv } from '#shared/calendar/workingCalendar.ts';
import { bookingStatuses } from '#shared/reception/lifecycle.ts';
import type { ApplicationCount, BookingCount, MonthlyReportInput } from '#shared/reports/monthlyReport.ts';

export const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));

export const serviceNames = new Map([
  ['appeals', 'Vətəndaşların müraciətlərinin qəbulu'],
  ['idp-utility', 'Məcburi köçkün qrupuna aid abonentlərdən müraciətlərin qəbulu'],
  ['reception', 'Vətəndaşların elektron qəbula yazılması üzrə yazılı müraciətlər'],
  ['housing', 'Mənzil-məişət məsələləri üzrə müraciətlər'],
]);

/** A month of counts, the same at every call. */
export function sampleMonth(month = '2026-11', today = '2026-12-05'): MonthlyReportInput {
  // A small generator of its own: the figures must not change from run to run.
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const applications: ApplicationCount[] = [];
  for (const service of serviceNames.keys()) {
    for (const kind of applicationKinds) {
      for (const outcome of [...applicationOutcomes, 'withdrawn' as const, null]) {
        for (let day = 1; day <= 28; day += 1) {
          const count = random(kind === 'proposal' ? 12 : 3) === 0 ? 1 + random(kind === 'petition' ? 6 : 3) : 0;
          const date = `${month}-${String(day).padStart(2, '0')}`;
          if (count > 0 && Temporal.PlainDate.from(date).dayOfWeek < 6) applications.push({ service, kind, outcome, day: date, count });
        }
      }
    }
  }
  const officials: Array<readonly [string, string]> = [
    ['o1', 'Şıxəliyev Rüfət Əhməd oğlu, başçı'],
    ['o2', 'Ağazadə İlqar Çingiz oğlu, başçının müavini'],
    ['o3', 'Ömərova Günel Fərid qızı, şöbə müdiri'],
  ];
  const bookings: BookingCount[] = officials.flatMap(([officialUid, officialName]) => bookingStatuses.map((status) => ({ officialUid, officialName, status, count: random(14) })));
  const previous = [
    { kind: 'proposal' as const, day: '2026-10-05', count: 40 },
    { kind: 'petition' as const, day: '2026-10-15', count: 700 },
    { kind: 'complaint' as const, day: '2026-10-30', count: 310 },
  ];
  const ratings = [{ service: 'appeals', stars: 5, count: 6 }, { service: 'appeals', stars: 3, count: 2 }, { service: 'idp-utility', stars: 1, count: 2 }];
  return { month, today, applications, previous, bookings, ratings, serviceNames };
}
