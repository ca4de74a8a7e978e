import type { LikeInput } from '#shared/applications/entry.ts';
import type { SimilarApplication } from '#shared/applications/views.ts';
import type { Identity } from '#shared/citizens/samePerson.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { identityColumns, rowsLike, type OfSomebody, type PersonQueries } from '../citizens/person.ts';
import type { ReadDb } from '../db/store.ts';
import { applicationById } from './detail.ts';

type Found = OfSomebody & Omit<SimilarApplication, 'sameSubject' | 'by'> & { readonly uid: string; readonly subject: string };

const columns = `id, uid, number, portal_number AS portalNumber, kind, subject, summary, status, submitted_at AS submittedAt, executor, closed_at AS closedAt, ${identityColumns}`;
const within = 'submitted_at BETWEEN ? AND ? AND removed_at IS NULL ORDER BY id DESC';
const queries: PersonQueries = {
  byFin: `SELECT ${columns} FROM applications INDEXED BY applications_fin WHERE fin = ? AND ${within}`,
  byName: `SELECT ${columns} FROM applications INDEXED BY applications_person WHERE person_key = ? AND ${within}`,
};
const yearMs = 366 * 86_400_000;
const most = 20;

/**
 * Other applications of what seems the same person (see `samePerson`) within a year around one. Those on the same subject first, then the newest. What a person has
 * looked at and found different is left out.
 * @throws AppError `application.notFound`
 */
export function similarApplications(db: ReadDb, id: number): SimilarApplication[] {
  const row = applicationById(db, id);
  return find(db, row, row.subject, row.submittedAt, new Set([row.uid, ...foundDifferent(db, id)]));
}

/** The same for what is being typed and not kept yet. @param now epoch milliseconds */
export function similarToTyped(db: ReadDb, { fin, address, subject, birthDate, ...names }: LikeInput, now: number): SimilarApplication[] {
  const typed: Identity = { ...names, fin: isFin(fin) ? normaliseFin(fin) : null, birthDate: birthDate || null, registeredAddress: address || null, currentAddress: null };
  return find(db, typed, subject, now, new Set());
}

const answered = "subject = ? AND status = 'answered' AND reply_date >= ? AND removed_at IS NULL ORDER BY id DESC";
const answeredQueries: PersonQueries = {
  byFin: `SELECT id, ${identityColumns} FROM applications INDEXED BY applications_fin WHERE fin = ? AND ${answered}`,
  byName: `SELECT id, ${identityColumns} FROM applications INDEXED BY applications_person WHERE person_key = ? AND ${answered}`,
};

/** How many other appeals of what seems the same person on the same subject were answered within the year before a day (8.1.4). */
export function answeredAlike(db: ReadDb, { id, subject, ...sought }: Identity & { readonly id: number; readonly subject: string }, today: string): number {
  const since = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  return rowsLike<OfSomebody>(db, answeredQueries, sought, [subject, since]).filter((row) => row.id !== id).length;
}

function find(db: ReadDb, sought: Identity, matter: string, at: number, except: ReadonlySet<string>): SimilarApplication[] {
  return rowsLike<Found>(db, queries, sought, [at - yearMs, at + yearMs], most + except.size)
    .filter((row) => !except.has(row.uid))
    .map(({ id, number, portalNumber, kind, subject, summary, status, submittedAt, executor, closedAt, surname, name, patronymic, by }) => {
      return { id, number, portalNumber, kind, summary, status, submittedAt, executor, closedAt, surname, name, patronymic, by, sameSubject: subject === matter };
    })
    .sort((a, b) => Number(b.sameSubject) - Number(a.sameSubject) || b.id - a.id)
    .slice(0, most);
}

/** The uids of applications that somebody has found to be another matter than this one, and has not thought better of it. */
function foundDifferent(db: ReadDb, id: number): Set<string> {
  return new Set(comparisons(db, id).keys());
}

/** The uids of applications that somebody has found to be another person's than this one. */
export function foundAnotherPersons(db: ReadDb, id: number): Set<string> {
  return new Set([...comparisons(db, id)].filter(([, isAnotherPerson]) => isAnotherPerson).map(([uid]) => uid));
}

/** What was compared with an application and found different, each with whether it is another person's. */
function comparisons(db: ReadDb, id: number): Map<string, boolean> {
  const rows = db
    .statement<{ uid: string; action: string; person: number | null }>(
      `SELECT detail ->> 'uid' AS uid, action, detail ->> 'otherPerson' AS person FROM application_events
       WHERE application_id = ? AND (action = 'foundDifferent' OR (action = 'undone' AND detail ->> 'step' = 'foundDifferent')) ORDER BY id`,
    )
    .all(id);
  const different = new Map<string, boolean>();
  for (const { uid, action, person } of rows) {
    if (action === 'undone') different.delete(uid);
    else different.set(uid, person === 1);
  }
  return different;
}
