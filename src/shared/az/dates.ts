import { withOrdinal } from './ordinal.ts';

/** Azerbaijan is four hours ahead of UTC all the year round. */
const bakuOffsetMs = 4 * 60 * 60 * 1_000;

/** Names of the months, January first, as they stand in the middle of a sentence. */
export const monthNames = [
  'yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr',
] as const;

/** Names of the days, Monday first: the week starts on Monday. */
export const weekdayNames = ['bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə', 'bazar'] as const;

/** `2026-11-21` → `21.11.2026`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** The month's name: 1 is `yanvar`. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** The day's name: `2026-11-21` is `şənbə`. */
export function weekdayName(date: string): string {
  return weekdayNames[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
}

/** `2011-11-24` → `24 noyabr 2011-ci il`. */
export function dateInLetters(date: string): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return `${day} ${monthName(month)} ${withOrdinal(year)} il`;
}

/** The date as official papers carry it: `2026-11-05` → `«05» noyabr 2026-cı il`. */
export function dateOnPaper(date: string): string {
  const { year, month } = Temporal.PlainDate.from(date);
  return `«${date.slice(8, 10)}» ${monthName(month)} ${withOrdinal(year)} il`;
}

/** `2026-11` → `noyabr 2026-cı il`. */
export function monthInLetters(month: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return `${monthName(number)} ${withOrdinal(year)} il`;
}

/** The calendar date in Baku at an instant (epoch milliseconds), `YYYY-MM-DD`. */
export function bakuDate(ms: number): string {
  return new Date(ms + bakuOffsetMs).toISOString().slice(0, 10);
}

/** The clock in Baku at an instant, `HH:mm`. */
export function formatTime(ms: number): string {
  return new Date(ms + bakuOffsetMs).toISOString().slice(11, 16);
}

/** An instant as people read it: `21.11.2026 14:05`, Baku time. */
export function formatInstant(ms: number): string {
  return `${formatDate(bakuDate(ms))} ${formatTime(ms)}`;
}

/** The instant (epoch milliseconds) of a date and a clock time in Baku. */
export function bakuInstant(date: string, time = '00:00'): number {
  return Date.parse(`${date}T${time}:00Z`) - bakuOffsetMs;
}
