/** What the writers of arriving records are told about the page they come in. */
export interface IngestOptions {
  /** Number of the snapshot being read: rows seen carry it, so that those absent from a whole snapshot are found. Null for live changes. */
  readonly snapshot: number | null;
  /** Fields changed here that the portal has not heard of, by the thing's uid. */
  readonly locallyChanged: ReadonlyMap<string, ReadonlySet<string>>;
  readonly now: number;
}

/** Fields changed here and not yet known to the portal keep our values; everything else follows the portal. */
export function keepLocalFields(row: object, local: object | undefined, fields: ReadonlySet<string>): void {
  if (!local) return;
  const target = row as Record<string, unknown>;
  const source = local as Record<string, unknown>;
  for (const field of fields) if (field in source) target[field] = source[field];
}
