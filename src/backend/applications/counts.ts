import type { ReadDb } from '../db/store.ts';

export interface StoredCount {
  readonly service: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly day: string;
  readonly count: number;
}

/** Applications registered from one day to another, by day, service, kind and outcome. Read from one index alone. */
export function countApplications(db: ReadDb, from: string, to: string): StoredCount[] {
  return db
    .statement<StoredCount>(
      `SELECT registered_on AS day, service, kind, outcome, count(*) AS count FROM applications INDEXED BY applications_month
       WHERE registered_on BETWEEN ? AND ? AND removed_at IS NULL GROUP BY registered_on, service, kind, outcome`,
    )
    .all(from, to);
}

/** The same with the withdrawn apart, as an outcome of their own. They are few, and no index of months knows them: they are met along the one of states. */
export function countApplicationsByEnd(db: ReadDb, from: string, to: string): StoredCount[] {
  const counts = countApplications(db, from, to);
  const withdrawn = db
    .statement<Pick<StoredCount, 'day' | 'service' | 'kind'>>(
      `SELECT registered_on AS day, service, kind FROM applications INDEXED BY applications_status
       WHERE status = 'withdrawn' AND removed_at IS NULL AND outcome IS NULL AND registered_on BETWEEN ? AND ?`,
    )
    .all(from, to);
  const groupOf = ({ day, service, kind }: Pick<StoredCount, 'day' | 'service' | 'kind'>) => `${day} ${kind} ${service}`;
  const byGroup = Map.groupBy(withdrawn, groupOf);
  return counts.flatMap((row) => {
    const apart = row.outcome === null ? (byGroup.get(groupOf(row))?.length ?? 0) : 0;
    return [{ ...row, count: row.count - apart }, { ...row, outcome: 'withdrawn', count: apart }].filter(({ count }) => count > 0);
  });
}

/** How the replies to applications registered from one day to another were rated, by service and stars. Read from one index alone. */
export function countRatings(db: ReadDb, from: string, to: string): Array<{ readonly service: string; readonly stars: number; readonly count: number }> {
  return db
    .statement<{ service: string; stars: number; count: number }>(
      `SELECT service, rating_stars AS stars, count(*) AS count FROM applications INDEXED BY applications_rated
       WHERE registered_on BETWEEN ? AND ? AND rating_stars IS NOT NULL AND removed_at IS NULL GROUP BY service, rating_stars`,
    )
    .all(from, to);
}

/** Months in which applications were registered, newest first. Steps through the index month by month. */
export function monthsWithApplications(db: ReadDb): string[] {
  const before = db.statement<{ day: string | null }>('SELECT max(registered_on) AS day FROM applications WHERE registered_on < ?');
  const months: string[] = [];
  let day = before.get('9999')?.day ?? null;
  while (day !== null) {
    const month = day.slice(0, 7);
    months.push(month);
    day = before.get(`${month}-01`)?.day ?? null;
  }
  return months;
}

/** How many open applications fall due on each day of a span. */
export function openDueCounts(db: ReadDb, from: string, to: string): Array<{ readonly date: string; readonly count: number }> {
  return db
    .statement<{ date: string; count: number }>(
      `SELECT due_date AS date, count(*) AS count FROM applications INDEXED BY applications_due
       WHERE closed_at IS NULL AND due_date IS NOT NULL AND due_date BETWEEN ? AND ? AND removed_at IS NULL GROUP BY due_date`,
    )
    .all(from, to);
}
