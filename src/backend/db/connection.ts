import Database from 'better-sqlite3';
import { AppError } from '#shared/errors.ts';
import { inWords } from './failures.ts';

export type Connection = Database.Database;

/** The lowest SQLite that is safe with a write-ahead log (below it a reset of the log can corrupt the file). */
const lowestSqlite = [3, 51, 3] as const;

/** The raw 256-bit key of a store. */
export type StoreKey = Uint8Array;

/** How long a connection waits for another program's lock, in milliseconds. */
export const usualPatienceMs = 5_000;

/**
 * Opens one connection to an encrypted store and asserts what the program relies on.
 * @param mode `write` may create the file; `read` refuses every change.
 * @throws AppError `store.wrongKey`, `store.damaged`, `store.locked`, `store.unwritable`, `store.diskFull`
 */
export function connect(path: string, key: StoreKey, mode: 'write' | 'read', patienceMs = usualPatienceMs): Connection {
  if (key.length !== 32) throw new AppError('store.wrongKey');
  let connection: Connection | undefined;
  try {
    connection = new Database(path, { readonly: mode === 'read', fileMustExist: mode === 'read', timeout: patienceMs });
    connection.pragma(`cipher='chacha20'`);
    connection.pragma(`key='raw:${Buffer.from(key).toString('hex')}'`);
    // The first read decides whether the key opens the file.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (mode === 'write') {
      connection.pragma('journal_mode = WAL');
      // Pages that change again and again, as the ends of indexes do, go into the file once for many commits.
      connection.pragma('wal_autocheckpoint = 4000');
    }
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -32000');
    connection.pragma('temp_store = MEMORY');
    assertSound(connection);
    return connection;
  } catch (error) {
    connection?.close();
    throw inWords(error);
  }
}

function assertSound(connection: Connection): void {
  const { version } = connection.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  const found = version.split('.').map(Number);
  const older = lowestSqlite.map((part, i) => Math.sign((found[i] ?? 0) - part)).find((sign) => sign !== 0) === -1;
  const settings = {
    journal: connection.pragma('journal_mode', { simple: true }) === 'wal',
    synchronous: connection.pragma('synchronous', { simple: true }) === 2,
    foreignKeys: connection.pragma('foreign_keys', { simple: true }) === 1,
    busyTimeout: Number(connection.pragma('busy_timeout', { simple: true })) > 0,
    cipher: connection.pragma('cipher', { simple: true }) === 'chacha20',
  };
  const wrong = Object.entries(settings).find(([, right]) => !right)?.[0];
  if (older) throw new AppError('store.engineTooOld', { version });
  if (wrong) throw new AppError('store.unsoundSettings', { setting: wrong });
}
