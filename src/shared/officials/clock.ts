/**
 * A time of the day as people type it — `9`, `9:30`, `09.30`, `0930` — as `HH:mm`; null when it is none.
 */
export function readClock(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
