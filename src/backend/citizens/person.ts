import { personKey, samePerson, type Identity, type SameBy } from '#shared/citizens/samePerson.ts';
import type { ReadDb } from '../db/store.ts';

/** The columns that tell who it is, for a query of a table with the citizen's columns and the current address. */
export const identityColumns = 'fin, surname, name, patronymic, birth_date AS birthDate, registered_address AS registeredAddress, current_address AS currentAddress';

/** A row of a feature with whom it is about. */
export interface OfSomebody extends Identity {
  readonly id: number;
}

/** How a feature finds its rows: SQL that begins a query and ends in the condition, with one parameter for the FİN or the name's key, and what narrows it further. */
export interface PersonQueries {
  readonly byFin: string;
  readonly byName: string;
}

/** Of one FİN, or one name, more than this are not looked at. */
const most = 2_000;

/**
 * Rows of what seems one person, by the FİN first, each with what it has in common; newest first. At most `limit` of either kind.
 * @param narrowed what the parameters of the queries beyond the first are
 * @param same what tells whether two are one person
 */
export function rowsLike<Row extends OfSomebody>(db: ReadDb, queries: PersonQueries, sought: Identity, narrowed: readonly (string | number)[] = [], limit = most, same = samePerson): Array<Row & { readonly by: SameBy }> {
  const found = new Map<number, Row & { readonly by: SameBy }>();
  const add = (rows: Iterable<Row>) => {
    let added = 0;
    for (const row of rows) {
      const by = same(sought, row);
      if (by === null || found.has(row.id)) continue;
      found.set(row.id, { ...row, by });
      if ((added += 1) === limit) break;
    }
  };
  if (sought.fin !== null) add(db.statement<Row>(queries.byFin).all(sought.fin, ...narrowed));
  const key = personKey(sought);
  if (key !== '') add(db.statement<Row>(queries.byName).iterate(key, ...narrowed));
  return [...found.values()].sort((a, b) => b.id - a.id);
}
