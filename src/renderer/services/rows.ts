/** Rows with two of them changed places; out of range nothing changes. */
export function swapped<T>(rows: readonly T[], a: number, b: number): T[] {
  return rows.map((row, index) => (index === a ? (rows[b] ?? row) : index === b ? (rows[a] ?? row) : row));
}

/** Rows without one of them. */
export function without<T>(rows: readonly T[], index: number): T[] {
  return rows.filter((_row, i) => i !== index);
}

/** Rows with a part of one of them changed. */
export function replaced<T>(rows: readonly T[], index: number, part: Partial<T>): T[] {
  return rows.map((row, i) => (i === index ? { ...row, ...part } : row));
}
