import { azSortKey } from '#shared/az/sortKey.ts';
import type { LikeInput } from '#shared/applications/entry.ts';
import type { SimilarApplication } from '#shared/applications/views.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import type { ReadDb } from '../db/store.ts';
import { applicationById } from './detail.ts';

interface Found extends Omit<SimilarApplication, 'sameSubject' | 'dismissed'> {
  readonly uid: string;
  readonly subject: string;
}

const columns = `id, uid, number, portal_number AS portalNumber, kind, subject, summary, status, submitted_at AS submittedAt, executor, surname, name, patronymic`;
const yearMs = 366 * 86_400_000;
const most = 20;

/** Whom and what to look for. */
interface Sought {
  readonly fin: string | null;
  readonly nameSortKey: string;
  readonly birthDate: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly subject: string;
  /** Around which instant a year is looked at, epoch milliseconds. */
  readonly at: number;
  /** The one that is compared with the others; 0 where it is not kept yet. */
  readonly exceptId: number;
}

/**
 * Other applications of what seems the same person within a year around one: the same FİN, or the same name in the Azerbaijani alphabet's order key with the
 * same birth date or address. Those on the same subject first, then the newest. What a person has looked at and found different is marked.
 * @throws AppError `application.notFound`
 */
export function similarApplications(db: ReadDb, id: number): SimilarApplication[] {
  const row = applicationById(db, id);
  const dismissed = dismissedUids(db, id);
  return find(db, { ...row, at: row.submittedAt, exceptId: id }, dismissed);
}

/** The same for what is being typed and not kept yet. @param now epoch milliseconds */
export function similarToTyped(db: ReadDb, { fin, surname, name, patronymic, birthDate, address, subject }: LikeInput, now: number): SimilarApplication[] {
  const nameSortKey = surname !== '' && name !== '' ? azSortKey(`${surname} ${name} ${patronymic}`) : '';
  const sought = { fin: isFin(fin) ? normaliseFin(fin) : null, nameSortKey, birthDate: birthDate || null, registeredAddress: address || null, currentAddress: null };
  return find(db, { ...sought, subject, at: now, exceptId: 0 }, new Set());
}

function find(db: ReadDb, { fin, nameSortKey, birthDate, registeredAddress, currentAddress, subject: matter, at, exceptId }: Sought, dismissed: ReadonlySet<string>): SimilarApplication[] {
  const found = new Map<number, Found>();
  const add = (by: 'fin' | 'name', rows: readonly Omit<Found, 'by'>[]) => rows.forEach((each) => found.has(each.id) || found.set(each.id, { ...each, by }));
  const around = [at - yearMs, at + yearMs] as const;
  if (fin !== null) {
    add('fin', db.statement<Omit<Found, 'by'>>(`SELECT ${columns} FROM applications INDEXED BY applications_fin WHERE fin = ? AND id <> ? AND submitted_at BETWEEN ? AND ? AND removed_at IS NULL ORDER BY id DESC LIMIT ${most}`).all(fin, exceptId, ...around));
  }
  const address = registeredAddress ?? currentAddress;
  if (nameSortKey !== '' && (birthDate ?? address) !== null) {
    add(
      'name',
      db
        .statement<Omit<Found, 'by'>>(
          `SELECT ${columns} FROM applications INDEXED BY applications_name WHERE name_sort_key = ? AND id <> ? AND submitted_at BETWEEN ? AND ? AND removed_at IS NULL
             AND (fin IS NULL OR ? IS NULL OR fin = ?) AND (birth_date = ? OR registered_address = ? OR current_address = ?) ORDER BY id DESC LIMIT ${most}`,
        )
        .all(nameSortKey, exceptId, ...around, fin, fin, birthDate, address, address),
    );
  }
  return [...found.values()]
    .map(({ uid, subject, ...each }) => ({ ...each, sameSubject: subject === matter, dismissed: dismissed.has(uid) }))
    .sort((a, b) => Number(b.sameSubject) - Number(a.sameSubject) || b.id - a.id)
    .slice(0, most);
}

/** Applications that somebody has found different from this one, and has not thought better of it. */
function dismissedUids(db: ReadDb, id: number): Set<string> {
  const rows = db
    .statement<{ uid: string; action: string }>(`SELECT detail ->> 'uid' AS uid, action FROM application_events WHERE application_id = ? AND (action = 'foundDifferent' OR (action = 'undone' AND detail ->> 'step' = 'foundDifferent')) ORDER BY id`)
    .all(id);
  const dismissed = new Set<string>();
  for (const { uid, action } of rows) {
    if (action === 'undone') dismissed.delete(uid);
    else dismissed.add(uid);
  }
  return dismissed;
}
