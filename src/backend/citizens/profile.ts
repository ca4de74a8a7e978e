import { fold } from '#shared/az/fold.ts';
import type { Anchor, CitizenView, FactName, Told } from '#shared/citizens/views.ts';
import type { ReadDb } from '../db/store.ts';
import { commentCount } from '../comments/queries.ts';
import { noticeCount } from '../notices/queries.ts';
import { ratingOf } from '../applications/ofPerson.ts';
import { personAt, sources } from './sources.ts';
import { subjectsOf } from './subjects.ts';
import { countOf, rowsOf, type PersonRow } from './whole.ts';

/** What somebody wrote of themselves is gathered from so many of their newest applications, and as many bookings. */
const toldByAtMost = 500;

const nameOf = ({ surname, name, patronymic }: Pick<PersonRow, 'surname' | 'name' | 'patronymic'>) => [surname, name, patronymic].filter(Boolean).join(' ');

const facts: Readonly<Record<FactName, (row: PersonRow) => string | null>> = {
  names: nameOf,
  fins: ({ fin }) => fin,
  birthDates: ({ birthDate }) => birthDate,
  documents: ({ documentNumber }) => documentNumber,
  registeredAddresses: ({ registeredAddress }) => registeredAddress,
  currentAddresses: ({ currentAddress }) => currentAddress,
  phones: ({ phone }) => phone,
  emails: ({ email }) => email,
  socialStatuses: ({ socialStatus }) => socialStatus,
  privileges: ({ privilege }) => privilege,
};

/** Who a person is by everything that is theirs, and how much that is. @throws AppError as `personAt` does */
export function citizenView(db: ReadDb, anchor: Anchor): CitizenView {
  const person = personAt(db, anchor);
  const rows = Object.values(sources)
    .flatMap((source) => rowsOf(db, source, person, toldByAtMost))
    .sort((a, b) => b.submittedAt - a.submittedAt);
  const applications = countOf(db, sources.application, person);
  const bookings = countOf(db, sources.booking, person);
  const subjects = subjectsOf(db, person);
  const told = Object.fromEntries(Object.entries(facts).map(([fact, read]) => [fact, everTold(rows, read)])) as unknown as CitizenView['facts'];
  const [newest] = rows;
  return {
    surname: newest?.surname ?? '',
    name: newest?.name ?? '',
    patronymic: newest?.patronymic ?? '',
    fin: person.fin,
    birthDate: told.birthDates[0]?.value ?? null,
    facts: told,
    counts: {
      applications: applications.all,
      bookings: bookings.all,
      messages: subjects.reduce((sum, { uid }) => sum + noticeCount(db, uid), 0),
      voices: subjects.reduce((sum, { kind, uid }) => sum + commentCount(db, uid) + Number(kind === 'application' && ratingOf(db, uid) !== null), 0),
    },
    byName: applications.byName + bookings.byName,
  };
}

/** Each different value that rows, newest first, tell, as it was written last. Names differ by their letters, all else by its words alone. */
function everTold(rows: readonly PersonRow[], read: (row: PersonRow) => string | null): Told[] {
  const found = new Map<string, Told>();
  for (const row of rows) {
    const value = read(row)?.normalize('NFC').trim() ?? '';
    if (value === '') continue;
    const key = read === facts.names ? value : fold(value) || value;
    const known = found.get(key);
    found.set(key, { value: known?.value ?? value, first: Math.min(known?.first ?? row.submittedAt, row.submittedAt), last: Math.max(known?.last ?? row.submittedAt, row.submittedAt) });
  }
  return [...found.values()];
}
