/** The day on show and the booking that is open beside it. */
export interface ReceptionSearch {
  readonly date?: string | undefined;
  readonly booking?: number | undefined;
}

/** Whether there is such a day: 2026-02-30 is not. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Reads the day out of an address; without one it is today. What is not understood is named as absent: the router lays this over what the address says. */
export function receptionSearch(raw: Record<string, unknown>): ReceptionSearch {
  const date = typeof raw['date'] === 'string' && isDay(raw['date']) ? raw['date'] : undefined;
  const booking = typeof raw['booking'] === 'number' && Number.isInteger(raw['booking']) && raw['booking'] > 0 ? raw['booking'] : undefined;
  return { date, booking };
}
