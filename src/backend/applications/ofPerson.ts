import { bakuDate } from '#shared/az/dates.ts';
import type { CitizenApplication } from '#shared/citizens/views.ts';
import { personSource, rowsOf, type Person, type PersonSource } from '../citizens/whole.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { unfinishedAggregates } from '../outbox/outbox.ts';
import { dueCounter, lineColumns } from './list.ts';
import { foundAnotherPersons } from './similar.ts';

/** How applications are found that are a person's. */
export const personsApplications: PersonSource = { ...personSource('applications'), apartFrom: foundAnotherPersons };

type StoredLine = Omit<CitizenApplication, 'daysLeft' | 'innerDaysLeft' | 'waiting' | 'by'>;

/** A person's applications as lines of their page, newest first: at most so many, of row ids below one. */
export function applicationsOfPerson(db: ReadDb, office: Office, person: Person, limit: number, beforeId?: number): CitizenApplication[] {
  const line = db.statement<StoredLine>(`SELECT ${lineColumns}, a.outcome FROM applications a WHERE a.id = ?`);
  const waiting = unfinishedAggregates(db);
  const left = dueCounter(office, bakuDate(office.now()));
  return rowsOf(db, personsApplications, person, limit, beforeId).flatMap(({ id, by }) => {
    const row = line.get(id);
    return row ? [{ ...row, onControl: Boolean(row.onControl), daysLeft: left(row), innerDaysLeft: left({ ...row, dueDate: row.innerDue }), waiting: waiting.has(row.uid), by }] : [];
  });
}

/** How citizens rated the reply to an application; null where nobody did. */
export function ratingOf(db: ReadDb, uid: string): { readonly stars: number; readonly text: string | null; readonly at: number } | null {
  const row = db.statement<{ stars: number | null; text: string | null; at: number | null }>('SELECT rating_stars AS stars, rating_text AS text, rated_at AS at FROM applications WHERE uid = ?').get(uid);
  return row?.stars ? { stars: row.stars, text: row.text, at: row.at ?? 0 } : null;
}
