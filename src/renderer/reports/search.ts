export const breakdowns = ['service', 'kind', 'outcome', 'day', 'reception'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** The month on show and how it is broken down. */
export interface ReportSearch {
  readonly month?: string | undefined;
  readonly by?: Breakdown | undefined;
}

/** Reads the month out of an address; without one it is the newest there is. What is not understood is named as absent: the router lays this over what the address says. */
export function reportSearch(raw: Record<string, unknown>): ReportSearch {
  const month = typeof raw['month'] === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw['month']) ? raw['month'] : undefined;
  const by = breakdowns.find((each) => each === raw['by']);
  return { month, by };
}
