import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type Database from 'better-sqlite3';
import { AppError } from '#shared/errors.ts';
import { connect, type Connection, type StoreKey } from './connection.ts';
import { inWords } from './failures.ts';
import { addFunctions } from './functions.ts';

type Drizzle = BetterSQLite3Database<Record<string, never>>;

/** What reading code gets: queries, and SQL statements prepared once. */
export interface ReadDb extends Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | 'all' | 'get'> {
  /** A statement prepared once per connection, by its text. */
  statement<Row>(sql: string): Database.Statement<unknown[], Row>;
}

/** What a write transaction gets. Only the change pipeline, the synchroniser and the store's own upkeep open one. */
export interface WriteDb extends ReadDb, Pick<Drizzle, 'insert' | 'update' | 'delete' | 'run'> {
  readonly writable: true;
  /**
   * Brings what is held in memory into step with the rows, right after they are kept and before another write begins; not at all where they are not kept. Must not
   * fail.
   */
  whenKept(follow: () => void): void;
}

export interface Store {
  readonly path: string;
  /** Reads the last committed state, unmoved by a write under way: one state for all that is read before the first wait. */
  read<T>(work: (db: ReadDb) => T | Promise<T>): Promise<T>;
  /** One write transaction: all of it is kept, or nothing. Writes wait for each other in the order they came. */
  write<T>(work: (db: WriteDb) => T | Promise<T>): Promise<T>;
  /**
   * A small write: all of it is kept, or nothing, as with `write`. Small writes that wait for the disk at the same time are made durable by one commit; none of them
   * is told that it is kept before it is.
   */
  writeSmall<T>(work: (db: WriteDb) => T): Promise<T>;
  /** Copies the whole store, encrypted with the same key, to a file that must not exist yet. */
  copyTo(path: string): Promise<void>;
  /** Runs the engine's own checks. Returns what they complain of, a line each, nothing when all is well. */
  check(depth: 'quick' | 'full'): Promise<string[]>;
  /** Waits for the writes under way, then closes every connection. */
  close(): Promise<void>;
}

/** So many small writes share a commit at most. */
const mostTogether = 64;
/** And none joins them after so long, in milliseconds: whoever reads waits meanwhile. */
const longestTogetherMs = 16;

/** A small write that waits, and whom to tell. */
interface SmallWrite {
  readonly work: (db: WriteDb) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens the connections of a store whose schema is up to date (see the migrator). */
export function openStore(path: string, key: StoreKey, patienceMs?: number): Store {
  const writer = connect(path, key, 'write', patienceMs);
  const reader = readerBeside(writer, path, key, patienceMs);
  addFunctions(reader);
  addFunctions(writer);
  const readDb = databaseOver(reader);

  const begin = writer.prepare('BEGIN IMMEDIATE');
  const commit = writer.prepare('COMMIT');
  const changes = writer.prepare('SELECT total_changes()').pluck();

  const beginRead = reader.prepare('BEGIN');
  const endRead = reader.prepare('COMMIT');
  /** Runs what is read without a wait as one transaction: it sees one state, and its statements need not each ask anew which one. */
  function atOnce<T>(work: () => T): T {
    if (reader.inTransaction) return work();
    beginRead.run();
    try {
      return work();
    } finally {
      endRead.run();
    }
  }

  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Runs work on the writer after all work that came before it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new AppError('store.closed'));
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** What to do in memory once the transaction under way is kept. */
  let follows: Array<() => void> = [];
  function follow(): void {
    const due = follows;
    follows = [];
    for (const each of due) each();
  }
  function giveUp(): void {
    follows = [];
    if (writer.inTransaction) writer.exec('ROLLBACK');
  }
  const writeDb = Object.assign(databaseOver(writer), { whenKept: (each: () => void) => void follows.push(each) });

  async function keep<T>(work: (db: WriteDb) => T | Promise<T>): Promise<T> {
    try {
      begin.run();
      const result = await work(writeDb);
      commit.run();
      follow();
      return result;
    } catch (error) {
      giveUp();
      throw inWords(error);
    }
  }

  const waiting: SmallWrite[] = [];
  /**
   * Keeps the small writes that wait by one commit. One that fails before it has written anything does the others no harm; where it has, nobody's is kept, and the
   * others are done again, each by itself. (A savepoint for each would make the word indexes write themselves out each time.)
   */
  async function keepWaiting(): Promise<void> {
    const done: Array<{ readonly write: SmallWrite; readonly result: unknown }> = [];
    const began = performance.now();
    /** Not without end, and not where memory must follow first. */
    const mayJoin = () => done.length < mostTogether && performance.now() - began < longestTogetherMs && follows.length === 0;
    const first = waiting.shift();
    // Somebody before has taken it along.
    if (!first) return;
    try {
      begin.run();
    } catch (error) {
      first.reject(inWords(error));
      return;
    }
    try {
      for (let write: SmallWrite | undefined = first; write; write = mayJoin() ? waiting.shift() : undefined) {
        const written = changes.get();
        try {
          done.push({ write, result: write.work(writeDb) });
        } catch (error) {
          const isHalfWritten = !writer.inTransaction || changes.get() !== written;
          write.reject(inWords(error));
          follows = [];
          if (!isHalfWritten) continue;
          giveUp();
          for (const { write: other } of done) await keep(other.work).then(other.resolve, other.reject);
          return;
        }
      }
      commit.run();
      follow();
    } catch (error) {
      giveUp();
      for (const { write } of done) write.reject(inWords(error));
      return;
    }
    for (const { write, result } of done) write.resolve(result);
  }

  return {
    path,
    async read(work) {
      if (closed) throw new AppError('store.closed');
      try {
        return await atOnce(() => work(readDb));
      } catch (error) {
        throw inWords(error);
      }
    },
    write(work) {
      return inTurn(() => keep(work));
    },
    writeSmall<T>(work: (db: WriteDb) => T) {
      if (closed) return Promise.reject(new AppError('store.closed'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        // Whoever is first in turn takes the others that wait along; they find nothing left to do.
        void inTurn(keepWaiting);
      });
    },
    copyTo(target) {
      return inTurn(async () => {
        try {
          writer.prepare('VACUUM INTO ?').run(target);
        } catch (error) {
          throw inWords(error);
        }
      });
    },
    async check(depth) {
      try {
        const rows = reader.pragma(depth === 'full' ? 'integrity_check(20)' : 'quick_check(20)') as Array<Record<string, string>>;
        // The engine may put many complaints into one row, under a heading `*** in database main ***`.
        const complaints = rows.flatMap((row) => (Object.values(row)[0] ?? '').split('\n')).filter((line) => line !== '' && line !== 'ok' && !line.startsWith('***'));
        // Rows of a faulty file prove nothing about each other.
        if (complaints.length > 0) return complaints;
        const orphans = reader.pragma('foreign_key_check') as Array<{ table: string }>;
        return orphans.map((row) => `foreign key: ${row.table}`);
      } catch (error) {
        throw inWords(error);
      }
    },
    async close() {
      if (closed) return;
      const drained = last;
      closed = true;
      await drained;
      reader.close();
      writer.close();
    },
  };
}

function readerBeside(writer: Connection, path: string, key: StoreKey, patienceMs?: number): Connection {
  try {
    return connect(path, key, 'read', patienceMs);
  } catch (error) {
    writer.close();
    throw error;
  }
}

function databaseOver(connection: Connection): Omit<WriteDb, 'whenKept'> {
  const statements = new Map<string, Database.Statement<unknown[], unknown>>();
  const db = drizzle(connection, { casing: 'snake_case' });
  return Object.assign(db, {
    writable: true as const,
    statement<Row>(sql: string): Database.Statement<unknown[], Row> {
      let statement = statements.get(sql);
      if (!statement) {
        statement = connection.prepare<unknown[], unknown>(sql);
        statements.set(sql, statement);
      }
      return statement as Database.Statement<unknown[], Row>;
    },
  }) as unknown as Omit<WriteDb, 'whenKept'>;
}
