/** The list on show by its code; `isNew` for one that is being entered. */
export interface ListsSearch {
  readonly list?: string | undefined;
  readonly isNew?: true | undefined;
}

/** Reads the list out of an address. */
export function listsSearch(raw: Record<string, unknown>): ListsSearch {
  return { list: typeof raw['list'] === 'string' ? raw['list'] : undefined, isNew: raw['isNew'] === true ? true : undefined };
}
