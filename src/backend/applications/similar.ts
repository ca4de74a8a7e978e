import type { SimilarApplication } from '#shared/applications/views.ts';
import type { ReadDb } from '../db/store.ts';
import { applicationById } from './detail.ts';

interface Found extends Omit<SimilarApplication, 'sameSubject' | 'dismissed'> {
  readonly uid: string;
  readonly subject: string;
}

const columns = `id, uid, number, portal_number AS portalNumber, kind, subject, summary, status, submitted_at AS submittedAt, executor, surname, name, patronymic`;
const yearMs = 366 * 86_400_000;
const most = 20;

/**
 * Other applications of what seems the same person within a year around one: the same FİN, or the same name in the Azerbaijani alphabet's order key with the
 * same birth date or address. Those on the same subject first, then the newest. What a person has looked at and found different is marked.
 * @throws AppError `application.notFound`
 */
export function similarApplications(db: ReadDb, id: number): SimilarApplication[] {
  const row = applicationById(db, id);
  const found = new Map<number, Found>();
  const add = (by: 'fin' | 'name', rows: readonly Omit<Found, 'by'>[]) => rows.forEach((each) => found.has(each.id) || found.set(each.id, { ...each, by }));
  const around = [row.submittedAt - yearMs, row.submittedAt + yearMs] as const;
  if (row.fin !== null) {
    add('fin', db.statement<Omit<Found, 'by'>>(`SELECT ${columns} FROM applications INDEXED BY applications_fin WHERE fin = ? AND id <> ? AND submitted_at BETWEEN ? AND ? AND removed_at IS NULL ORDER BY id DESC LIMIT ${most}`).all(row.fin, id, ...around));
  }
  const address = row.registeredAddress ?? row.currentAddress;
  if (row.nameSortKey !== '' && (row.birthDate ?? address) !== null) {
    add(
      'name',
      db
        .statement<Omit<Found, 'by'>>(
          `SELECT ${columns} FROM applications INDEXED BY applications_name WHERE name_sort_key = ? AND id <> ? AND submitted_at BETWEEN ? AND ? AND removed_at IS NULL
             AND (fin IS NULL OR ? IS NULL OR fin = ?) AND (birth_date = ? OR registered_address = ? OR current_address = ?) ORDER BY id DESC LIMIT ${most}`,
        )
        .all(row.nameSortKey, id, ...around, row.fin, row.fin, row.birthDate, address, address),
    );
  }
  const dismissed = dismissedUids(db, id);
  return [...found.values()]
    .map(({ uid, subject, ...each }) => ({ ...each, sameSubject: subject === row.subject, dismissed: dismissed.has(uid) }))
    .sort((a, b) => Number(b.sameSubject) - Number(a.sameSubject) || b.id - a.id)
    .slice(0, most);
}

/** Applications that somebody has found different from this one. */
function dismissedUids(db: ReadDb, id: number): Set<string> {
  const rows = db.statement<{ uid: string }>(`SELECT detail ->> 'uid' AS uid FROM application_events WHERE application_id = ? AND action = 'foundDifferent'`).all(id);
  return new Set(rows.map((each) => each.uid));
}
