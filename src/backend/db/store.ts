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
}

export interface Store {
  readonly path: string;
  /** Reads the last committed state, unmoved by a write under way: one state for all that is read before the first wait. */
  read<T>(work: (db: ReadDb) => T | Promise<T>): Promise<T>;
  /** One write transaction: all of it is kept, or nothing. Writes wait for each other in the order they came. */
  write<T>(work: (db: WriteDb) => T | Promise<T>): Promise<T>;
  /** Copies the whole store, encrypted with the same key, to a file that must not exist yet. */
  copyTo(path: string): Promise<void>;
  /** Runs the engine's own checks. Returns what they complain of, a line each, nothing when all is well. */
  check(depth: 'quick' | 'full'): Promise<string[]>;
  /** Waits for the writes under way, then closes every connection. */
  close(): Promise<void>;
}

/** Opens the connections of a store whose schema is up to date (see the migrator). */
export function openStore(path: string, key: StoreKey, patienceMs?: number): Store {
  const writer = connect(path, key, 'write', patienceMs);
  const reader = readerBeside(writer, path, key, patienceMs);
  addFunctions(reader);
  addFunctions(writer);
  const readDb = databaseOver(reader);
  const writeDb = databaseOver(writer);

  const begin = writer.prepare('BEGIN IMMEDIATE');
  const commit = writer.prepare('COMMIT');

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
      return inTurn(async () => {
        try {
          begin.run();
          const result = await work(writeDb);
          commit.run();
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw inWords(error);
        }
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

function databaseOver(connection: Connection): WriteDb {
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
  }) as unknown as WriteDb;
}
