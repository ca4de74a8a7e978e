/** The service on show by its code; `new` for one that is being entered. */
export interface ServicesSearch {
  readonly code?: string | undefined;
}

/** Reads the service out of an address. */
export function servicesSearch(raw: Record<string, unknown>): ServicesSearch {
  return { code: typeof raw['code'] === 'string' ? raw['code'] : undefined };
}
