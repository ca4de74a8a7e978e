/** The year on show; this year when absent. */
export interface CalendarSearch {
  readonly year?: number | undefined;
}

/** Reads the year out of an address. What is not understood is named as absent: the router lays this over what the address says. */
export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const year = Number(raw['year']);
  return { year: Number.isInteger(year) && year >= 2_000 && year <= 2_200 ? year : undefined };
}
