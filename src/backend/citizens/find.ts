import { fold, phoneWords } from '#shared/az/fold.ts';
import { typedWords } from '#shared/az/russianSpelling.ts';
import { isTellable, samePerson } from '#shared/citizens/samePerson.ts';
import type { Anchor, FoundCitizen, FoundCitizens } from '#shared/citizens/views.ts';
import { matchExpression } from '../db/wordQuery.ts';
import type { ReadDb } from '../db/store.ts';
import { personColumns, type PersonRow } from './whole.ts';

/** So many persons are shown at once, and so many rows of either kind are looked at for them. */
const peopleAtMost = 50;
const lookedAtAtMost = 2_000;
/** So many different FİNs among the newest rows are enough: as many persons as are shown are among them. */
const finsAtMost = peopleAtMost + 10;
/** A name in Russian spelling may be read in many ways. */
const keysAtMost = 200;

const theirs = personColumns.replaceAll(/(^|, )/g, '$1x.');
const kinds = [
  { kind: 'application', table: 'applications', words: 'application_search', byKey: 'applications_person' },
  { kind: 'booking', table: 'bookings', words: 'booking_search', byKey: 'bookings_person' },
] as const;

/**
 * Persons whose name, FİN or telephone number begins with what was typed, word by word; who turned to the office last comes first. What one person is, the rule of
 * `samePerson` says.
 */
export function findCitizens(db: ReadDb, search: string): FoundCitizens {
  const typed = typedWords(search);
  const match = matchExpression(search);
  if (match === null) return { people: [], more: false };
  const candidates = new Map<string, PersonRow & { readonly anchor: Anchor }>();
  let more = false;
  for (const { kind, table, words, byKey } of kinds) {
    const fins = new Set<string>();
    const add = (rows: Iterable<PersonRow>, isEnough: () => boolean) => {
      let looked = 0;
      for (const row of rows) {
        if (isMeant(row, typed) && isTellable(row)) {
          candidates.set(`${kind}-${row.id}`, { ...row, anchor: { kind, id: row.id } });
          if (row.fin !== null) fins.add(row.fin);
        }
        looked += 1;
        if (looked < lookedAtAtMost && !isEnough()) continue;
        more = true;
        break;
      }
    };
    const areMany = () => fins.size >= finsAtMost;
    add(db.statement<PersonRow>(`SELECT ${theirs} FROM ${words} w CROSS JOIN ${table} x ON x.id = w.rowid WHERE ${words} MATCH ? AND x.removed_at IS NULL ORDER BY w.rowid DESC`).iterate(match), areMany);
    // A name that is a frequent word of the texts, too, is reached by the index of names.
    if (!areMany() && (more || typed.length > 1)) for (const key of keyBeginnings(typed)) add(db.statement<PersonRow>(`SELECT ${personColumns} FROM ${table} INDEXED BY ${byKey} WHERE person_key >= ? AND person_key < ? AND removed_at IS NULL`).iterate(key, `${key}{`), () => false);
  }
  const people: Array<{ rows: PersonRow[]; shown: FoundCitizen }> = [];
  for (const { anchor, ...row } of [...candidates.values()].sort((a, b) => b.submittedAt - a.submittedAt)) {
    const known = people.find(({ rows }) => rows.some((each) => samePerson(each, row) !== null));
    if (known) {
      if (known.rows.length < 20) known.rows.push(row);
      known.shown = filled(known.shown, row);
    } else if (people.length === peopleAtMost) return { people: people.map(({ shown }) => shown), more: true };
    else {
      const { surname, name, patronymic, fin, birthDate, registeredAddress, currentAddress, phone, submittedAt } = row;
      people.push({ rows: [row], shown: { anchor, surname, name, patronymic, fin, birthDate, address: registeredAddress ?? currentAddress, phone, lastAt: submittedAt } });
    }
  }
  return { people: people.map(({ shown }) => shown), more };
}

/** What the newest row leaves open, an older one tells. */
function filled(shown: FoundCitizen, row: PersonRow): FoundCitizen {
  return { ...shown, fin: shown.fin ?? row.fin, birthDate: shown.birthDate ?? row.birthDate, address: shown.address ?? row.registeredAddress ?? row.currentAddress, phone: shown.phone ?? row.phone };
}

/** Whether every word typed begins a word of who it is: the text of an application is not looked for here. */
function isMeant({ surname, name, patronymic, fin, phone }: PersonRow, typed: readonly (readonly string[])[]): boolean {
  const words = fold([surname, name, patronymic, fin, phone && phoneWords(phone)].filter(Boolean).join(' ')).split(' ');
  return typed.every((readings) => words.some((word) => readings.some((reading) => word.startsWith(reading))));
}

/** What the key of a name begins with, whichever of surname and name was typed first, in whichever readings. */
function keyBeginnings([first, second]: readonly (readonly string[])[]): string[] {
  if (first === undefined) return [];
  if (second === undefined) return [...first];
  return first.flatMap((one) => second.flatMap((other) => [`${one} ${other}`, `${other} ${one}`])).slice(0, keysAtMost);
}
