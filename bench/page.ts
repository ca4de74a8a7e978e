import type { z } from 'zod';
import { applicationListInput } from '#shared/applications/schema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { listApplications } from '#backend/applications/list.ts';
import { connect, type Connection } from '#backend/db/connection.ts';
import type { ReadDb } from '#backend/db/store.ts';
import type { Office } from '#backend/office.ts';
import type { Part } from './lib/part.ts';
import { against, atMost, type Measured } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';

type ListInput = z.infer<typeof applicationListInput>;
type Filter = Partial<ListInput['filter']>;

const filters: ReadonlyArray<readonly [name: string, filter: Filter]> = [
  ['everything', {}],
  ['answered', { status: 'answered' }],
  ['in progress, one service', { status: 'inProgress', service: 'idpUtility' }],
  ['complaints', { kind: 'complaint' }],
  ['due, still open', { due: 'open' }],
  ['collective, partly satisfied, in October', { card: { authors: ['collective'], outcomes: ['partlySatisfied'], dates: { answered: { from: '2026-10-01', to: '2026-10-31' } } } }],
];
const actor: Actor = { staffId: 2, uid: 'bench', name: 'Bench', role: 'clerk' };
const repeats = 800;

/** A page of 50 of the queue, first and deepest, against the same SQL as a prepared statement on a connection just like it. */
export const page: Part = async ({ full, rounds }) => {
  const office = officeOver(full.storePath, full.key);
  const raw = connect(full.storePath, full.key, 'read');
  const found: Measured[] = [];
  try {
    for (const [name, filter] of filters) {
      const first = inputOf(filter, null);
      const firstStatement = await statementOf(office, first);
      const deepest = inputOf(filter, deepestCursor(raw, firstStatement, filter.due !== undefined));
      const deepestStatement = await statementOf(office, deepest);
      const list = (input: ListInput) => () => office.store.read((db) => listApplications(db, office, actor, input));
      const times = await interleaved(rounds, {
        first: () => millisecondsOf(list(first), repeats),
        rawFirst: () => millisecondsOf(prepared(raw, firstStatement), repeats),
        deepest: () => millisecondsOf(list(deepest), repeats),
        rawDeepest: () => millisecondsOf(prepared(raw, deepestStatement), repeats),
      });
      const statement = { part: 'page', unit: 'ms', referenceName: 'prepared statement', goal: atMost(1.3) } as const;
      found.push(
        against({ ...statement, what: `${name}: first page`, ours: times.first, reference: times.rawFirst }),
        against({ ...statement, what: `${name}: deepest page`, ours: times.deepest, reference: times.rawDeepest }),
        against({ part: 'page', unit: 'ms', what: `${name}: deepest against first`, ours: times.deepest, reference: times.first, referenceName: 'our first page', goal: atMost(1.2) }),
      );
    }
  } finally {
    raw.close();
    await office.store.close();
  }
  return found;
};

function inputOf(filter: Filter, cursor: string | null): ListInput {
  return applicationListInput.parse({ filter, cursor, limit: 50 });
}

/** The statement by which the program reads a page, with its values: the page's length is the last of them. */
interface PageStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Listens to what the program asks its store while it lists a page. */
async function statementOf(office: Office, input: ListInput): Promise<PageStatement> {
  const heard: PageStatement[] = [];
  await office.store.read((db) => {
    const statement = <Row>(sql: string) =>
      ({ all: (...values: unknown[]) => (heard.push({ sql, values }), db.statement<Row>(sql).all(...values)) }) as unknown as ReturnType<typeof db.statement<Row>>;
    return listApplications(Object.assign(Object.create(db) as ReadDb, { statement }), office, actor, input);
  });
  // Beside the page itself it asks for whom the person stands in, and what waits to be sent.
  const asked = heard.find(({ sql }) => sql.endsWith('LIMIT ?'));
  if (!asked) throw new Error('the page was read without a statement');
  return asked;
}

function prepared(connection: Connection, { sql, values }: PageStatement): () => unknown {
  const statement = connection.prepare(sql);
  return () => statement.all(...values);
}

/** The cursor before the last 50 rows of a filter. */
function deepestCursor(connection: Connection, { sql, values }: PageStatement, isByDue: boolean): string {
  // Of a million rows no more than what the cursor is made of is held.
  const rows = connection.prepare(`SELECT id, dueDate FROM (${sql})`).all(...values.slice(0, -1), Number.MAX_SAFE_INTEGER) as Array<{ id: number; dueDate: string }>;
  const before = rows.at(-51);
  if (!before) throw new Error('fewer than two pages: generate more rows');
  return isByDue ? `${before.dueDate}|${before.id}` : String(before.id);
}
