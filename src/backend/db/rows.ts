import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from './store.ts';

// Single rows by statements that are prepared once. A query builder makes its text and the engine its plan anew at every call, which
// costs a command more than its commit: what commands read and write one row at a time goes this way, all else through drizzle.

interface Field {
  readonly property: string;
  readonly sqlName: string;
  readonly column: Column;
  /** Whether the stored value is not yet what the program works with: JSON, a boolean. */
  readonly isEncoded: boolean;
}

interface Shape {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly byProperty: ReadonlyMap<string, Field>;
  readonly encoded: readonly Field[];
  /** `SELECT` of all columns under their property's name. */
  readonly select: string;
}

const shapes = new WeakMap<SQLiteTable, Shape>();

function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table);
  if (known) return known;
  const name = getTableName(table);
  const fields = Object.entries(getTableColumns(table)).map(([property, column]): Field => {
    const isEncoded = column.dataType === 'json' || column.dataType === 'boolean' || column.dataType === 'date';
    return { property, column, isEncoded, sqlName: sqlNameOf(property, column) };
  });
  const shape: Shape = {
    name,
    fields,
    byProperty: new Map(fields.map((field) => [field.property, field])),
    encoded: fields.filter((field) => field.isEncoded),
    select: `SELECT ${fields.map(({ sqlName, property }) => `${sqlName} AS "${property}"`).join(', ')} FROM ${name}`,
  };
  shapes.set(table, shape);
  return shape;
}

/** The name of a column in the store. */
export function sqlNameOf(property: string, column: Column): string {
  return column.keyAsName ? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : column.name;
}

/** The row that has a value in a column (of an index of its own), or undefined; the first by the row id where several have it. */
export function rowBy<Table extends SQLiteTable>(db: ReadDb, table: Table, property: keyof Table['$inferSelect'] & string, value: string | number): Table['$inferSelect'] | undefined {
  const { select, byProperty, encoded } = shapeOf(table);
  const row = db.statement<Record<string, unknown>>(`${select} WHERE ${byProperty.get(property)?.sqlName} = ? LIMIT 1`).get(value);
  if (!row) return undefined;
  for (const { property: field, column } of encoded) if (row[field] !== null) row[field] = column.mapFromDriverValue(row[field]);
  return row as Table['$inferSelect'];
}

/** Inserts a row; what is not given takes the column's default. Returns the row id. */
export function insertRow<Table extends SQLiteTable>(db: WriteDb, table: Table, values: Table['$inferInsert']): number {
  const { name } = shapeOf(table);
  const given = givenOf(table, values);
  const text = `INSERT INTO ${name} (${given.map(({ sqlName }) => sqlName).join(', ')}) VALUES (${given.map(() => '?').join(', ')})`;
  return Number(db.statement<never>(text).run(...given.map(({ value }) => value)).lastInsertRowid);
}

/** Changes the given fields of the row with that id. */
export function updateRow<Table extends SQLiteTable>(db: WriteDb, table: Table, id: number, changes: Partial<Table['$inferInsert']>): void {
  const { name } = shapeOf(table);
  const given = givenOf(table, changes);
  if (given.length === 0) return;
  const text = `UPDATE ${name} SET ${given.map(({ sqlName }) => `${sqlName} = ?`).join(', ')} WHERE id = ?`;
  db.statement<never>(text).run(...given.map(({ value }) => value), id);
}

/** The given fields in the table's order, each with what the engine stores. */
function givenOf(table: SQLiteTable, values: object): Array<{ sqlName: string; value: unknown }> {
  const row = values as Record<string, unknown>;
  const { byProperty } = shapeOf(table);
  return Object.keys(row).flatMap((property) => {
    const value = row[property];
    const field = byProperty.get(property);
    if (!field) throw new Error(`${getTableName(table)} has no column for ${property}`);
    if (value === undefined) return [];
    return [{ sqlName: field.sqlName, value: value === null ? null : field.isEncoded ? field.column.mapToDriverValue(value) : value }];
  });
}
