import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { connect, type Connection, type StoreKey } from './connection.ts';
import { inWords } from './failures.ts';
import { addFunctions } from './functions.ts';

interface Journal {
  readonly entries: ReadonlyArray<{ readonly tag: string; readonly when: number }>;
}

/**
 * Brings a store's schema up to this program's, creating the file where there is none.
 * Before an existing store is touched, a copy is laid beside it; foreign keys are off while tables are rebuilt (SQLite
 * ignores that setting inside a transaction, so it is set before) and checked before the commit.
 * @returns the tags applied now, oldest first
 * @throws AppError `store.newerThanProgram` (the store is left as it is), `store.migrationFailed`, and those of `connect`
 */
export function migrate(path: string, key: StoreKey, migrationsDir: string, patienceMs?: number): string[] {
  const known = (JSON.parse(readFileSync(join(migrationsDir, 'meta/_journal.json'), 'utf8')) as Journal).entries.map((entry) => entry.tag);
  const connection = connect(path, key, 'write', patienceMs);
  try {
    const applied = appliedTags(connection);
    const unknown = applied.find((tag) => !known.includes(tag));
    if (unknown) throw new AppError('store.newerThanProgram', { migration: unknown });
    const pending = known.filter((tag) => !applied.includes(tag));
    if (pending.length === 0) return [];
    if (applied.length > 0) layCopyBeside(connection, path, applied.length);
    connection.pragma('foreign_keys = OFF');
    addFunctions(connection);
    for (const tag of pending) applyOne(connection, migrationsDir, tag);
    return pending;
  } catch (error) {
    throw inWords(error);
  } finally {
    connection.close();
  }
}

function appliedTags(connection: Connection): string[] {
  connection.exec('CREATE TABLE IF NOT EXISTS applied_migrations (tag TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT');
  return (connection.prepare('SELECT tag FROM applied_migrations ORDER BY rowid').all() as Array<{ tag: string }>).map((row) => row.tag);
}

function layCopyBeside(connection: Connection, path: string, schema: number): void {
  const copy = `${path}.before-${schema + 1}`;
  if (existsSync(copy)) rmSync(copy);
  connection.prepare('VACUUM INTO ?').run(copy);
}

function applyOne(connection: Connection, migrationsDir: string, tag: string): void {
  const statements = readFileSync(join(migrationsDir, `${tag}.sql`), 'utf8').split('--> statement-breakpoint');
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) connection.exec(statement);
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new AppError('store.migrationFailed', { migration: tag });
    connection.prepare('INSERT INTO applied_migrations (tag, applied_at) VALUES (?, ?)').run(tag, Date.now());
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const worded = inWords(error);
    throw worded instanceof AppError ? worded : new AppError('store.migrationFailed', { migration: tag }, { cause: error });
  }
}
