import { numberOf } from '#shared/applications/number.ts';
import { samePerson } from '#shared/citizens/samePerson.ts';
import { bakuDate } from '#shared/az/dates.ts';
import type { JoinedNumber, JoinedReader } from '#shared/notices/data.ts';
import type { StoredApplication } from '../applications/detail.ts';
import { joinedTo } from '../applications/joined.ts';
import type { ReadDb } from '../db/store.ts';

/** The day an application was registered, or came in while it has no number. */
export const cameOn = ({ registeredOn, submittedAt }: Pick<StoredApplication, 'registeredOn' | 'submittedAt'>) => registeredOn ?? bakuDate(submittedAt);

/** An application as a paper about it and another one names it. */
export function joinedNumber(row: StoredApplication): JoinedNumber {
  return { number: numberOf(row), registeredOn: cameOn(row) };
}

/** What was joined to an application by an instant, the earliest first. */
export function joinedBy(db: ReadDb, main: StoredApplication, at: number): StoredApplication[] {
  return joinedTo(db, main.uid).flatMap(({ row }) => (row.closedAt === null || row.closedAt <= at ? [row] : []));
}

/** Who reads a paper about an application, and of which others it tells them. */
export interface Reading extends JoinedReader {
  /** The application under which it goes to its reader: their own. */
  readonly to: StoredApplication;
}

/**
 * How a paper about an application is worded for the citizen of one that was joined to it, or for its own: one citizen gets one paper that names all of theirs, another one in
 * their own name with both numbers.
 * @param asked whose paper is wanted: `main` itself, or what was joined to it
 * @param at when the paper's step was taken: what was joined later is none of its
 */
export function readingOf(db: ReadDb, main: StoredApplication, asked: StoredApplication, at: number): Reading {
  const isOwn = asked.uid === main.uid || samePerson(main, asked) !== null;
  const to = isOwn ? main : asked;
  const also = joinedBy(db, main, at).filter((each) => each.uid !== to.uid && samePerson(to, each) !== null);
  return { to, joinedTo: isOwn ? null : numberOf(main), also: also.map(joinedNumber) };
}
