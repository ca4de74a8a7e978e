import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sqlNameOf } from './rows.ts';
import type { WriteDb } from './store.ts';

/** What became of one record of the feed: its row and whether it was new, newer than ours, or known already. */
export interface Upserted {
  readonly id: number;
  readonly outcome: 'inserted' | 'updated' | 'known';
}

type Row = Record<string, unknown>;

/** Columns that say where a row stands with the portal, and nothing of the thing itself. */
const unseen: ReadonlySet<string> = new Set(['version', 'updatedAt', 'snapshot']);

/**
 * Makes the writer of portal records into a table with `uid` and `version`: a record is inserted, or replaces an
 * older version of itself; the same or an older version changes nothing but the snapshot mark, so applying twice is safe.
 * The revision that people's steps must have seen grows only when something that they can see has changed: the portal's echo of a step of ours is no change.
 * Statements are prepared once, which is what a first pull of a hundred thousand rows lives on.
 */
export function upserter<Table extends SQLiteTable>(db: WriteDb, table: Table): (row: Table['$inferInsert']) => Upserted {
  const name = getTableName(table);
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property !== 'id' && property !== 'revision');
  const sqlNames = columns.map(([property, column]) => sqlNameOf(property, column));
  const versioned = 'revision' in getTableColumns(table);
  const isSeen = columns.map(([property]) => !unseen.has(property));
  const seenNames = sqlNames.filter((_name, index) => isSeen[index]);

  const find = db.statement<{ id: number; version: number }>(`SELECT id, version FROM ${name} WHERE uid = ?`);
  const insert = db.statement<never>(`INSERT INTO ${name} (${sqlNames.join(', ')}) VALUES (${sqlNames.map(() => '?').join(', ')})`);
  const update = db.statement<never>(
    `UPDATE ${name} SET ${sqlNames.map((column) => `${column} = ?`).join(', ')}${versioned ? `, revision = revision + (${seenNames.map((column) => `${column} IS NOT ?`).join(' OR ')})` : ''} WHERE id = ?`,
  );
  const mark = db.statement<never>(`UPDATE ${name} SET snapshot = ? WHERE id = ?`);

  return (record) => {
    const row = record as Row;
    const known = find.get(row['uid']);
    if (known && Number(row['version']) <= known.version) {
      if (row['snapshot'] != null) mark.run(row['snapshot'], known.id);
      return { id: known.id, outcome: 'known' };
    }
    const values = columns.map(([property, column]) => {
      const value = row[property];
      return value === undefined || value === null ? null : column.mapToDriverValue(value);
    });
    if (known) {
      update.run(...values, ...(versioned ? values.filter((_value, index) => isSeen[index]) : []), known.id);
      return { id: known.id, outcome: 'updated' };
    }
    return { id: Number(insert.run(...values).lastInsertRowid), outcome: 'inserted' };
  };
}
