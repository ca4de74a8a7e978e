import { dueGroups, type DueGroup, type DueOverview, type DueScope } from '#shared/applications/due.ts';

/** What is looked at, as the address keeps it; what is not set is not there. */
export interface DueSearch {
  /** Not set: the most urgent group that has something. */
  readonly group?: DueGroup | undefined;
  /** Not set: an executor's own, else everybody's. */
  readonly mine?: boolean | undefined;
  readonly person?: string | undefined;
  readonly executor?: string | undefined;
  readonly department?: string | undefined;
  /** What everybody has, in place of the list. */
  readonly work?: true | undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
}

/** Reads what is looked at out of an address; what is not understood is named as absent. */
export function dueSearch(raw: Record<string, unknown>): DueSearch {
  return {
    group: dueGroups.find((group) => group === raw['group']),
    mine: typeof raw['mine'] === 'boolean' ? raw['mine'] : undefined,
    person: text(raw['person']),
    executor: text(raw['executor']),
    department: text(raw['department']),
    work: raw['work'] === true ? true : undefined,
  };
}

/** Whose terms are asked for. One whom somebody chose goes before one's own. */
export function scopeOf({ mine, person, executor, department }: DueSearch, isExecutor: boolean): DueScope {
  const isChosen = person !== undefined || executor !== undefined || department !== undefined;
  return { mine: !isChosen && (mine ?? isExecutor), personUid: person ?? null, executor: executor ?? null, department: department ?? null };
}

/** The group that is shown: the chosen one, else the most urgent that has something. */
export function shownGroup(search: DueSearch, overview: DueOverview | undefined): DueGroup {
  return search.group ?? dueGroups.find((group) => (overview?.counts[group] ?? 0) > 0) ?? 'overdue';
}
