import { azSortKey } from '../az/sortKey.ts';
import { applicationKinds, applicationOutcomes, type ApplicationKind, type ApplicationOutcome } from '../applications/lifecycle.ts';
import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { bookingStatuses, type BookingStatus } from '../reception/lifecycle.ts';

/** Applications registered on one day, of one service, kind and outcome (null while open), as the store counts them. One that was withdrawn has no outcome, but is open no more. */
export interface ApplicationCount {
  readonly service: string;
  readonly kind: ApplicationKind;
  readonly outcome: ApplicationOutcome | 'withdrawn' | null;
  /** Day of registration, `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
}

/** Bookings of the month's receptions with one official and in one status. */
export interface BookingCount {
  readonly officialUid: string;
  readonly officialName: string;
  readonly status: BookingStatus;
  readonly count: number;
}

/** How citizens rated the replies to applications of one service that were registered in the month: so many gave so many stars. */
export interface RatingCount {
  readonly service: string;
  /** 1 to 5. */
  readonly stars: number;
  readonly count: number;
}

/** What citizens think of the replies: how many of them said it, and the stars they gave on average, 1 to 5. */
export interface Rating {
  readonly count: number;
  readonly average: number;
}

export interface MonthlyReportInput {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The present day: a month that is not over is averaged over the days it has had. */
  readonly today: string;
  readonly applications: readonly ApplicationCount[];
  /** The whole month before, counted the same way; null when the store does not reach back so far. */
  readonly previous: ReadonlyArray<Pick<ApplicationCount, 'kind' | 'day' | 'count'>> | null;
  readonly bookings: readonly BookingCount[];
  readonly ratings: readonly RatingCount[];
  /** Names of services by their code, in Azerbaijani. */
  readonly serviceNames: ReadonlyMap<string, string>;
}

/** Outcomes as a report has its columns: those of the law, `withdrawn` for what the citizen took back, and `open` for what is still under review. */
export const reportOutcomes = [...applicationOutcomes, 'withdrawn', 'open'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export type KindCounts = Readonly<Record<ApplicationKind, number>>;
export type OutcomeCounts = Readonly<Record<ReportOutcome, number>>;
export type StatusCounts = Readonly<Record<BookingStatus, number>>;

/** A figure beside that of the days it is compared with. `share` is the change as a part of one; null when there is nothing to divide by. */
export interface Change {
  readonly previous: number;
  readonly difference: number;
  readonly share: number | null;
}

export interface MonthlyReport {
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** Whether the month is over. */
  readonly complete: boolean;
  /** What the changes are against: the month before, or as many of its days as a month that is not over has had. Null when it is not known. */
  readonly compared: { readonly from: string; readonly to: string } | null;
  readonly total: number;
  readonly change: Change | null;
  /** Of the replies to the month's applications; null where nobody has rated one. */
  readonly rating: Rating | null;
  /** Working days the month has had; null for a year without a calendar. */
  readonly workingDays: number | null;
  readonly averagePerWorkingDay: number | null;
  readonly byKind: ReadonlyArray<{ readonly kind: ApplicationKind; readonly count: number; readonly share: number; readonly change: Change | null }>;
  readonly byOutcome: ReadonlyArray<{ readonly outcome: ReportOutcome; readonly count: number; readonly share: number }>;
  /** By number of applications, most first; equal ones by name. */
  readonly byService: readonly ServiceLine[];
  /** Every service and kind there was, in the order of `byService`. */
  readonly byServiceAndKind: ReadonlyArray<{ readonly service: string; readonly name: string; readonly kind: ApplicationKind; readonly outcomes: OutcomeCounts; readonly total: number }>;
  /** Every day of the month, also those without applications. */
  readonly byDay: ReadonlyArray<{ readonly date: string; readonly isWorkingDay: boolean | null; readonly kinds: KindCounts; readonly total: number }>;
  readonly bookings: {
    readonly total: number;
    readonly byStatus: StatusCounts;
    readonly byOfficial: ReadonlyArray<{ readonly officialUid: string; readonly officialName: string; readonly statuses: StatusCounts; readonly total: number }>;
  };
}

export interface ServiceLine {
  readonly service: string;
  readonly name: string;
  readonly kinds: KindCounts;
  readonly outcomes: OutcomeCounts;
  readonly total: number;
  readonly share: number;
  readonly rating: Rating | null;
}

/**
 * Puts a month's counts together: totals, shares, change against the month before (like with like) and the average of a working day.
 * All totals are sums of the same counts, so they agree with each other whatever way they are cut.
 */
export function buildMonthlyReport(input: MonthlyReportInput, calendar: WorkingCalendar): MonthlyReport {
  const { month, today, applications, bookings, ratings, serviceNames } = input;
  const yearMonth = Temporal.PlainYearMonth.from(month);
  const from = `${month}-01`;
  const to = yearMonth.toPlainDate({ day: yearMonth.daysInMonth }).toString();
  const known = yearMonth.year >= calendar.firstYear && yearMonth.year <= calendar.lastYear;
  const total = sumOf(applications);
  const compared = input.previous && comparedDays(yearMonth, today);
  const previous = compared && input.previous ? input.previous.filter(({ day }) => day <= compared.to) : null;
  const workingDays = known ? countWorkingDays(calendar, from, today < to ? today : to) : null;

  const byService = [...Map.groupBy(applications, (row) => row.service)]
    .map(([service, rows]): ServiceLine => {
      const sum = sumOf(rows);
      return { service, name: serviceNames.get(service) ?? service, kinds: byKindOf(rows), outcomes: byOutcomeOf(rows), total: sum, share: shareOf(sum, total), rating: ratingOf(ratings.filter((each) => each.service === service)) };
    })
    .sort((a, b) => b.total - a.total || compare(azSortKey(a.name), azSortKey(b.name)));

  return {
    month,
    from,
    to,
    complete: today > to,
    compared,
    total,
    change: previous && changeOf(total, sumOf(previous)),
    rating: ratingOf(ratings),
    workingDays,
    averagePerWorkingDay: workingDays ? total / workingDays : null,
    byKind: applicationKinds.map((kind) => {
      const ofKind = (row: { kind: ApplicationKind }) => row.kind === kind;
      const count = sumOf(applications.filter(ofKind));
      return { kind, count, share: shareOf(count, total), change: previous && changeOf(count, sumOf(previous.filter(ofKind))) };
    }),
    byOutcome: Object.entries(byOutcomeOf(applications)).map(([outcome, count]) => ({ outcome: outcome as ReportOutcome, count, share: shareOf(count, total) })),
    byService,
    byServiceAndKind: byService.flatMap(({ service, name }) =>
      applicationKinds.flatMap((kind) => {
        const rows = applications.filter((row) => row.service === service && row.kind === kind);
        return rows.length > 0 ? [{ service, name, kind, outcomes: byOutcomeOf(rows), total: sumOf(rows) }] : [];
      }),
    ),
    byDay: daysOf(yearMonth).map((date) => {
      const rows = applications.filter((row) => row.day === date);
      return { date, isWorkingDay: known ? isWorkingDay(calendar, date) : null, kinds: byKindOf(rows), total: sumOf(rows) };
    }),
    bookings: {
      total: sumOf(bookings),
      byStatus: byStatusOf(bookings),
      byOfficial: [...Map.groupBy(bookings, (row) => row.officialUid)]
        .map(([officialUid, rows]) => ({ officialUid, officialName: rows[0]?.officialName ?? '', statuses: byStatusOf(rows), total: sumOf(rows) }))
        .sort((a, b) => b.total - a.total || compare(azSortKey(a.officialName), azSortKey(b.officialName))),
    },
  };
}

/** The days of the month before that a month is compared with; null before it began. */
function comparedDays(month: Temporal.PlainYearMonth, today: string): { from: string; to: string } | null {
  const now = Temporal.PlainDate.from(today);
  const isPresent = now.toPlainYearMonth().equals(month);
  if (!isPresent && Temporal.PlainYearMonth.compare(now.toPlainYearMonth(), month) < 0) return null;
  const before = month.subtract({ months: 1 });
  const dayOf = (day: number) => before.toPlainDate({ day }).toString();
  return { from: dayOf(1), to: dayOf(isPresent && now.day < now.daysInMonth ? Math.min(now.day, before.daysInMonth) : before.daysInMonth) };
}

function sumOf(rows: ReadonlyArray<{ readonly count: number }>): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}

function ratingOf(rows: readonly RatingCount[]): Rating | null {
  const count = sumOf(rows);
  return count === 0 ? null : { count, average: rows.reduce((sum, row) => sum + row.stars * row.count, 0) / count };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function changeOf(now: number, previous: number): Change {
  return { previous, difference: now - previous, share: previous === 0 ? null : (now - previous) / previous };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Working days from one date to another, both included. */
function countWorkingDays(calendar: WorkingCalendar, from: string, to: string): number {
  return to < from ? 0 : Number(isWorkingDay(calendar, from)) + workingDaysBetween(calendar, from, to);
}

function daysOf(month: Temporal.PlainYearMonth): string[] {
  return Array.from({ length: month.daysInMonth }, (_, i) => month.toPlainDate({ day: i + 1 }).toString());
}

function tally<Key extends string, Row extends { readonly count: number }>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const row of rows) counts[keyOf(row)] += row.count;
  return counts;
}

function byKindOf(rows: readonly ApplicationCount[]): KindCounts {
  return tally(applicationKinds, rows, (row) => row.kind);
}

function byOutcomeOf(rows: readonly ApplicationCount[]): OutcomeCounts {
  return tally(reportOutcomes, rows, (row) => row.outcome ?? 'open');
}

function byStatusOf(rows: readonly BookingCount[]): StatusCounts {
  return tally(bookingStatuses, rows, (row) => row.status);
}
