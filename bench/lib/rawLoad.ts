import { connect, type Connection } from '#backend/db/connection.ts';
import { wordsOfAll } from './words.ts';

/** What a bare load writes: the rows of one table, ready to be bound. */
interface TableRows {
  readonly insert: string;
  readonly rows: unknown[][];
  /** The folded words of each row, for the word index; null for tables without. */
  readonly words: Array<readonly [id: number, words: string]> | null;
}

const tables = ['classifiers', 'services', 'officials', 'schedules', 'applications', 'attachments', 'bookings', 'comments'] as const;
const perTransaction = 1_000;

/** Reads the rows that a first pull made, as arrays for prepared statements. */
export function readRows(path: string, key: Uint8Array): TableRows[] {
  const connection = connect(path, key, 'read');
  try {
    return tables.map((table) => {
      const columns = (connection.pragma(`table_info(${table})`) as Array<{ name: string }>).map(({ name }) => name);
      const rows = connection.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`).raw().all() as unknown[][];
      return {
        insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        rows,
        words: table === 'applications' ? [...wordsOfAll(connection)] : null,
      };
    });
  } finally {
    connection.close();
  }
}

/** Writes the rows with prepared statements, a thousand a transaction, on a connection just like the product's writer. */
export function loadBare(connection: Connection, tableRows: readonly TableRows[]): void {
  const insertWords = connection.prepare('INSERT INTO application_search (rowid, words) VALUES (?, ?)');
  for (const { insert, rows, words } of tableRows) {
    const statement = connection.prepare(insert);
    for (let from = 0; from < rows.length; from += perTransaction) {
      connection.exec('BEGIN IMMEDIATE');
      for (let i = from; i < Math.min(from + perTransaction, rows.length); i += 1) {
        statement.run(...(rows[i] as unknown[]));
        const entry = words?.[i];
        if (entry) insertWords.run(...entry);
      }
      connection.exec('COMMIT');
    }
  }
}
