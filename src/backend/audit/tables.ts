import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every change, in order, chained by hash: a row that is altered or missing breaks the chain. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    actorUid: text().notNull(),
    actorName: text().notNull(),
    command: text().notNull(),
    subjectKind: text().notNull(),
    subjectUid: text().notNull(),
    detail: text({ mode: 'json' }).notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_subject').on(t.subjectKind, t.subjectUid)],
);
