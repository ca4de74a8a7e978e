/** Whom and which days a new closure begins with. */
export interface ClosureSearch {
  readonly official?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads what a new closure begins with out of an address; what is not understood is named as absent. */
export function closureSearch(raw: Record<string, unknown>): ClosureSearch {
  const { official } = raw;
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  return {
    official: typeof official === 'string' && official.length <= 64 && official !== '' ? official : undefined,
    from: day(raw['from']),
    to: day(raw['to']),
  };
}
