import { dueFilters, type ApplicationFilter, type DueFilter } from '#shared/applications/schema.ts';
import { today } from '../app/i18n/format.ts';
import { cardFilterOf, cardSearch, type CardSearch } from './find/cardSearch.ts';
import { applicationKinds, applicationStatuses, type ApplicationKind, type ApplicationStatus } from '#shared/applications/lifecycle.ts';

/** The queue's filter as the address keeps it; what is not set is not there. */
export interface ApplicationSearch extends CardSearch {
  readonly q?: string | undefined;
  readonly status?: ApplicationStatus | undefined;
  readonly kind?: ApplicationKind | undefined;
  readonly service?: string | undefined;
  readonly due?: DueFilter | undefined;
  readonly mine?: true | undefined;
  readonly approval?: true | undefined;
  readonly letter?: true | undefined;
  readonly control?: true | undefined;
  readonly department?: true | undefined;
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

/** Reads the filter out of an address; what is not understood is named as absent, since the router lays this over what the address says. */
export function applicationSearch(raw: Record<string, unknown>): ApplicationSearch {
  const q = typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? String(raw['q']).slice(0, 200) : '';
  const status = oneOf(applicationStatuses, raw['status']);
  const kind = oneOf(applicationKinds, raw['kind']);
  const due = oneOf(dueFilters, raw['due']);
  const service = typeof raw['service'] === 'string' ? raw['service'] : undefined;
  return {
    q: q || undefined,
    status,
    kind,
    service: service || undefined,
    due,
    mine: raw['mine'] === true ? true : undefined,
    approval: raw['approval'] === true ? true : undefined,
    letter: raw['letter'] === true ? true : undefined,
    control: raw['control'] === true ? true : undefined,
    department: raw['department'] === true ? true : undefined,
    ...cardSearch(raw),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(search: ApplicationSearch): boolean {
  return Object.values(search).some((part) => part !== undefined);
}

/** The filter as the backend takes it. */
export function filterOf(search: ApplicationSearch, now = today()): ApplicationFilter {
  return {
    search: search.q?.trim() ?? '',
    status: search.status ?? null,
    kind: search.kind ?? null,
    service: search.service ?? null,
    due: search.due ?? null,
    mine: search.mine ?? false,
    approval: search.approval ?? false,
    letter: search.letter ?? false,
    control: search.control ?? false,
    ourDepartment: search.department ?? false,
    card: cardFilterOf(search, now),
  };
}
