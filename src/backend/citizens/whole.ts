import { personKey, samePerson, type Identity, type SameBy } from '#shared/citizens/samePerson.ts';
import type { ReadDb } from '../db/store.ts';
import { identityColumns, type OfSomebody } from './person.ts';

// All that is one person's, found from any application or booking of theirs by the rule of `samePerson`. Where the FİN is known it gathers what bears it, and the
// spellings and addresses told there find what bears none.

/** A row as far as it says whose it is and how to reach them. */
export interface PersonRow extends OfSomebody {
  readonly uid: string;
  readonly submittedAt: number;
  readonly documentNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
}

/** The columns of a `PersonRow`, for a query of a table with the citizen's columns. */
export const personColumns = `id, uid, submitted_at AS submittedAt, document_number AS documentNumber, phone, email, social_status AS socialStatus, privilege, ${identityColumns}`;

/**
 * How a feature finds what is a person's: SQL that gives `PersonRow`s, newest first, of the row ids below one. `byFin` takes the FİN, the row id, a JSON list of uids to
 * leave out and how many; the others the name's key and the row id. `countByFin` takes the FİN and the uids.
 */
export interface PersonSource {
  readonly byFin: string;
  readonly byName: string;
  /** Those without a FİN alone. */
  readonly byNameWithoutFin: string;
  readonly countByFin: string;
  /** The uids of what somebody found to be another person's than this row; a feature that compares none has none. */
  readonly apartFrom?: (db: ReadDb, id: number) => ReadonlySet<string>;
}

/** How what is a person's is found in a table with the citizen's columns, along its indexes by FİN and by name. */
export function personSource(table: 'applications' | 'bookings'): PersonSource {
  const select = (index: string) => `SELECT ${personColumns} FROM ${table} INDEXED BY ${table}_${index}`;
  const before = 'id < ? AND removed_at IS NULL';
  const notApart = 'uid NOT IN (SELECT value FROM json_each(?))';
  return {
    byFin: `${select('fin')} WHERE fin = ? AND ${before} AND ${notApart} ORDER BY id DESC LIMIT ?`,
    byName: `${select('person')} WHERE person_key = ? AND ${before} ORDER BY id DESC`,
    byNameWithoutFin: `${select('person_without_fin')} WHERE person_key = ? AND fin IS NULL AND ${before} ORDER BY id DESC`,
    countByFin: `SELECT count(*) AS n FROM ${table} INDEXED BY ${table}_fin WHERE fin = ? AND removed_at IS NULL AND ${notApart}`,
  };
}

/** A person as far as their things are found by it. */
export interface Person {
  readonly fin: string | null;
  /** Every different way in which what bears the FİN tells who it is. */
  readonly identities: readonly Identity[];
  /** What was found to be another person's. */
  readonly apart: ReadonlySet<string>;
  /** What is surely theirs. */
  readonly core: ReadonlySet<string>;
}

/** So much under a FİN is looked at for spellings and addresses. */
const coreAtMost = 500;
const newest = Number.MAX_SAFE_INTEGER;

/**
 * The person of a row. Where it bears no FİN, the one FİN of all that seems the same person is theirs; where those differ, it stays open.
 * @param sources every feature with things of persons; `own`: that of the row
 */
export function personOf(db: ReadDb, sources: readonly PersonSource[], own: PersonSource, anchor: PersonRow): Person {
  const apart = own.apartFrom?.(db, anchor.id) ?? new Set<string>();
  const fin = anchor.fin ?? onlyFin(db, sources, anchor, apart);
  const identities = new Map([[wayOfTelling(anchor), anchor as Identity]]);
  const core = new Set([anchor.uid]);
  if (fin !== null) {
    for (const source of sources) {
      for (const row of db.statement<PersonRow>(source.byFin).all(fin, newest, JSON.stringify([...apart]), coreAtMost)) {
        core.add(row.uid);
        identities.set(wayOfTelling(row), row);
      }
    }
  }
  return { fin, identities: [...identities.values()].map((each) => ({ ...each, fin })), apart, core };
}

function onlyFin(db: ReadDb, sources: readonly PersonSource[], anchor: PersonRow, apart: ReadonlySet<string>): string | null {
  const fins = new Set<string>();
  for (const source of sources) {
    for (const row of db.statement<PersonRow>(source.byName).iterate(personKey(anchor), newest)) {
      if (row.fin !== null && !apart.has(row.uid) && samePerson(anchor, row) !== null) fins.add(row.fin);
    }
  }
  const [first] = fins;
  return fins.size === 1 ? (first ?? null) : null;
}

const wayOfTelling = ({ surname, name, patronymic, birthDate, registeredAddress, currentAddress }: Identity) => JSON.stringify([surname, name, patronymic, birthDate, registeredAddress, currentAddress]);

type Theirs = PersonRow & { readonly by: SameBy };

/** What of a feature is a person's, newest first: at most so many, of row ids below one. */
export function rowsOf(db: ReadDb, source: PersonSource, person: Person, limit: number, before = newest): Theirs[] {
  const byFin = person.fin === null ? [] : db.statement<PersonRow>(source.byFin).all(person.fin, before, JSON.stringify([...person.apart]), limit);
  return [...byFin.map((row) => ({ ...row, by: 'fin' as const })), ...namedRows(db, source, person, limit, before)].sort((a, b) => b.id - a.id).slice(0, limit);
}

/** How much of a feature is a person's, and how much of it by the name alone. */
export function countOf(db: ReadDb, source: PersonSource, person: Person): { readonly all: number; readonly byName: number } {
  const byFin = person.fin === null ? 0 : (db.statement<{ n: number }>(source.countByFin).get(person.fin, JSON.stringify([...person.apart]))?.n ?? 0);
  const byName = namedRows(db, source, person, newest, newest).length;
  return { all: byFin + byName, byName };
}

/** What is a person's by the name alone, newest first within each spelling. */
function namedRows(db: ReadDb, source: PersonSource, person: Person, limit: number, before: number): Theirs[] {
  const found: Theirs[] = [];
  for (const key of keysOf(person)) {
    let added = 0;
    for (const row of db.statement<PersonRow>(person.fin === null ? source.byName : source.byNameWithoutFin).iterate(key, before)) {
      if (!isNamed(person, row) || isFoundApart(db, source, person, row)) continue;
      found.push({ ...row, by: 'name' });
      if ((added += 1) === limit) break;
    }
  }
  return found;
}

/** Whether somebody found a row to be another person's than what is surely this one's. */
function isFoundApart(db: ReadDb, source: PersonSource, { core }: Person, row: PersonRow): boolean {
  return !core.has(row.uid) && [...(source.apartFrom?.(db, row.id) ?? [])].some((uid) => core.has(uid));
}

/** The keys of every name they bear. */
function keysOf({ identities }: Person): Set<string> {
  return new Set(identities.map(personKey).filter((key) => key !== ''));
}

/** Whether a row is the person's by one of the ways they are told of. */
function isNamed({ identities, apart }: Person, row: PersonRow): boolean {
  return !apart.has(row.uid) && identities.some((identity) => samePerson(identity, row) !== null);
}
