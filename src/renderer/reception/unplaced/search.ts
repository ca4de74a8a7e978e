/** The booking that is open beside the list. */
export interface UnplacedSearch {
  readonly booking?: number | undefined;
}

/** Reads the open booking out of an address; what is not understood is named as absent. */
export function unplacedSearch({ booking }: Record<string, unknown>): UnplacedSearch {
  return { booking: typeof booking === 'number' && Number.isInteger(booking) && booking > 0 ? booking : undefined };
}
