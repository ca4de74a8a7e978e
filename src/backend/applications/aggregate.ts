import { eq, sql } from 'drizzle-orm';
import { applicationActions, isClosed, isLegal, type ApplicationAction, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { numberOf } from '#shared/applications/number.ts';
import { applicationRecord } from '#shared/portal/records.ts';
import { replaceWords } from '../db/search.ts';
import type { ReadDb } from '../db/store.ts';
import { understoodAs, type Aggregate } from '../sync/aggregate.ts';
import { dropPointless } from './owedLetters.ts';
import { applicationRow } from './record.ts';
import { applicationEvents, applications } from './tables.ts';
import { applicationWords } from './words.ts';

function load(db: ReadDb, uid: string) {
  return db.select().from(applications).where(eq(applications.uid, uid)).get() ?? null;
}

/** An application, as the synchroniser sees it. */
export const applicationAggregate: Aggregate = {
  kind: 'application',
  understand: understoodAs(applicationRecord, applicationRow),
  // That the term goes on is no step of a person: it may follow wherever something is still expected of the office.
  isLegal: (action, row) => (action === 'unassign' && row['status'] === 'inProgress') || (action === 'resume' && row['status'] !== 'returned' && !isClosed(row['status'] as ApplicationStatus)) || (applicationActions.includes(action as ApplicationAction) && isLegal(action as ApplicationAction, row['status'] as ApplicationStatus)),
  load,
  restore(db, uid, values, { at, actorName, reason }) {
    const before = load(db, uid)?.number ?? null;
    db.update(applications)
      .set({ ...values, revision: sql`${applications.revision} + 1` })
      .where(eq(applications.uid, uid))
      .run();
    const row = load(db, uid);
    if (!row) return;
    // A term whose counting on was given up runs as it did before: nobody would end its standing still.
    if (row.pausedOn !== null && row.status !== 'returned') db.update(applications).set({ pausedOn: null }).where(eq(applications.uid, uid)).run();
    dropPointless(db, row.id);
    replaceWords(db)(row.id, applicationWords(db)(row), false);
    db.insert(applicationEvents).values({ applicationId: row.id, at, action: 'setAside', actorName, detail: { reason, ...(row.number !== null && row.number !== before && { number: row.number, officer: row.officer ?? '' }) } }).run();
  },
  title(db, uid) {
    const row = load(db, uid);
    return row && { id: row.id, text: `${numberOf(row)} · ${row.surname} ${row.name}` };
  },
};
