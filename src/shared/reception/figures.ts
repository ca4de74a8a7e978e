import { z } from 'zod';
import type { BookingChannel, BookingStatus } from './lifecycle.ts';
import { spanKinds, type Days, type Span } from './spans.ts';

export const figuresInput = z.object({ kind: z.enum(spanKinds), from: z.iso.date('badDate'), to: z.iso.date('badDate') }).refine(({ from, to }) => from <= to, 'badDate');

/** Where a count belongs: to an official, a day of the week (1 Monday … 7 Sunday) and an hour (null: a day without hours, nobody came). */
export interface Place {
  readonly officialUid: string;
  readonly weekday: number;
  readonly hour: number | null;
}

/** Bookings of a span that are alike, as the store counts them. */
export interface BookingTally extends Place {
  readonly status: BookingStatus;
  readonly channel: BookingChannel;
  readonly count: number;
}

/** Receptions that waited, or lasted, so many whole minutes. */
export interface MinutesTally extends Place {
  readonly minutes: number;
  readonly count: number;
}

export interface CountTally extends Place {
  readonly count: number;
}

/** All that figures are made of. */
export interface Tallies {
  readonly bookings: readonly BookingTally[];
  /** From arrival to the beginning of the reception, of those received. */
  readonly waiting: readonly MinutesTally[];
  /** From the beginning of the reception to its end. */
  readonly reception: readonly MinutesTally[];
  /** Bookings that were moved to another place at least once. */
  readonly moved: readonly CountTally[];
  readonly overbooked: readonly CountTally[];
}

/** How long something took, in whole minutes. `without`: those received of whom the times are not known, and who are left out. */
export interface Times {
  readonly count: number;
  readonly without: number;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface Figure {
  /** Booked beforehand: from the portal, at the counter, by telephone. */
  readonly booked: number;
  /** Came without a booking. */
  readonly walkIns: number;
  readonly received: number;
  readonly noShow: number;
  /** Of those booked, who came or should have come: neither refused nor cancelled, and it is known which of the two. */
  readonly expected: number;
  /** The share of those expected who did not come; null when nobody was expected. */
  readonly noShowShare: number | null;
  readonly cancelled: number;
  readonly refused: number;
  /** Booked, and nobody has said yet whether they came. */
  readonly open: number;
  readonly moved: number;
  readonly overbooked: number;
  readonly waiting: Times;
  readonly reception: Times;
}

export interface OfficialFigure extends Figure {
  readonly officialUid: string;
  readonly name: string;
}

export interface ReceptionFigures {
  readonly span: Span;
  /** The days counted: those of the span up to today. Null while it has not begun. */
  readonly counted: Days | null;
  readonly complete: boolean;
  readonly total: Figure;
  /** The days before, like with like; null when the store does not reach back so far. */
  readonly compared: { readonly days: Days; readonly total: Figure } | null;
  /** In the order of seniority. */
  readonly byOfficial: readonly OfficialFigure[];
  /** Monday to Friday, and the days off that had any. */
  readonly byWeekday: ReadonlyArray<Figure & { readonly weekday: number }>;
  /** Every hour from the first to the last; last, null, those without an hour. */
  readonly byHour: ReadonlyArray<Figure & { readonly hour: number | null }>;
}

/**
 * A percentile by the nearest-rank rule: of n values in order, the one at place ⌈percent · n / 100⌉, counted from 1. It is always a value
 * that occurred: the median of 4 and 6 is 4, the 90 % of ten values is the ninth. Null when there are none.
 * @param percent above 0, at most 100, a whole number
 */
export function nearestRank(values: ReadonlyArray<{ readonly minutes: number; readonly count: number }>, percent: number): number | null {
  const total = values.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let rank = Math.ceil((percent * total) / 100);
  for (const { minutes, count } of values.toSorted((a, b) => a.minutes - b.minutes)) {
    rank -= count;
    if (rank <= 0) return minutes;
  }
  return null;
}

/** The figures of everything that belongs to some places. */
export function figureOf(tallies: Tallies, belongs: (place: Place) => boolean = () => true): Figure {
  const own = tallies.bookings.filter(belongs);
  const count = (wanted: (tally: BookingTally) => boolean) => own.reduce((sum, tally) => sum + (wanted(tally) ? tally.count : 0), 0);
  const isBooked = ({ channel }: BookingTally) => channel !== 'walkIn';
  const inStatus = (...statuses: BookingStatus[]) => count(({ status }) => statuses.includes(status));
  const sum = (list: readonly CountTally[]) => list.reduce((all, tally) => all + (belongs(tally) ? tally.count : 0), 0);
  const received = inStatus('received');
  const noShow = count((tally) => isBooked(tally) && tally.status === 'noShow');
  const expected = count((tally) => isBooked(tally) && ['arrived', 'inReception', 'received', 'noShow'].includes(tally.status));
  return {
    booked: count(isBooked),
    walkIns: count((tally) => !isBooked(tally)),
    received,
    noShow,
    expected,
    noShowShare: expected === 0 ? null : noShow / expected,
    cancelled: inStatus('cancelled'),
    refused: inStatus('refused'),
    open: inStatus('requested', 'confirmed'),
    moved: sum(tallies.moved),
    overbooked: sum(tallies.overbooked),
    waiting: timesOf(tallies.waiting.filter(belongs), received),
    reception: timesOf(tallies.reception.filter(belongs), received),
  };
}

function timesOf(values: readonly MinutesTally[], received: number): Times {
  const count = values.reduce((sum, tally) => sum + tally.count, 0);
  return { count, without: Math.max(0, received - count), median: nearestRank(values, 50), p90: nearestRank(values, 90) };
}

/** Cuts the figures by official, day of the week and hour; every cut adds up to the same counts. `officials` in the order they are to stand. */
export function cutFigures(tallies: Tallies, officials: ReadonlyArray<{ readonly uid: string; readonly name: string }>): Pick<ReceptionFigures, 'total' | 'byOfficial' | 'byWeekday' | 'byHour'> {
  const present = new Set(tallies.bookings.map(({ officialUid }) => officialUid));
  const known = new Set(officials.map(({ uid }) => uid));
  const rows = [...officials, ...[...present].filter((uid) => !known.has(uid)).map((uid) => ({ uid, name: '—' }))].filter(({ uid }) => present.has(uid));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday <= 5 || tallies.bookings.some((tally) => tally.weekday === weekday));
  const hours = tallies.bookings.flatMap(({ hour }) => (hour === null ? [] : [hour]));
  const span = hours.length === 0 ? [] : Array.from({ length: Math.max(...hours) - Math.min(...hours) + 1 }, (_, i) => Math.min(...hours) + i);
  const hasNone = tallies.bookings.some(({ hour }) => hour === null);
  return {
    total: figureOf(tallies),
    byOfficial: rows.map(({ uid, name }) => ({ officialUid: uid, name, ...figureOf(tallies, (place) => place.officialUid === uid) })),
    byWeekday: weekdays.map((weekday) => ({ weekday, ...figureOf(tallies, (place) => place.weekday === weekday) })),
    byHour: [...span, ...(hasNone ? [null] : [])].map((hour) => ({ hour, ...figureOf(tallies, (place) => place.hour === hour) })),
  };
}
