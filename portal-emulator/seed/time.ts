/** Baku is four hours ahead of UTC all year. */
const bakuOffset = 4 * 3_600_000;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant as the portal writes it. */
export const isoOf = (ms: number): string => new Date(ms).toISOString();

/** The calendar date in Baku of an instant. */
export const dateAt = (ms: number): string => new Date(ms + bakuOffset).toISOString().slice(0, 10);

/** The instant at which a date begins in Baku. */
export const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) - bakuOffset;

/** The instant of a clock time (`HH:mm`) of a date in Baku. */
export const instantAt = (date: string, clock: string): number => startOf(date) + Number(clock.slice(0, 2)) * hour + Number(clock.slice(3)) * minute;

/** The date so many days later; earlier when negative. */
export const shiftDate = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
