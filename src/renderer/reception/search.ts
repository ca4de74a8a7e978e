/** The day on show and the booking that is open beside it. */
export interface ReceptionSearch {
  readonly date?: string;
  readonly booking?: number;
}

/** Reads the day out of an address; without one it is today. */
export function receptionSearch(raw: Record<string, unknown>): ReceptionSearch {
  const date = typeof raw['date'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw['date']) ? raw['date'] : undefined;
  const booking = typeof raw['booking'] === 'number' && Number.isInteger(raw['booking']) && raw['booking'] > 0 ? raw['booking'] : undefined;
  return { ...(date && { date }), ...(booking && { booking }) };
}
