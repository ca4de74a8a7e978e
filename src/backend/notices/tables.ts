import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Notices that left the program on paper, as a file or through the portal. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    subjectKind: text().notNull(),
    subjectUid: text().notNull(),
    kind: text().notNull(),
    /** `printed`, `saved`, `sms` or `email`. */
    way: text().notNull(),
    recipient: text(),
    status: text().notNull(),
    statusReason: text(),
    sha256: text(),
    issuedAt: integer().notNull(),
    issuedBy: text().notNull(),
    reportedAt: integer(),
  },
  (t) => [uniqueIndex('notices_uid').on(t.uid), index('notices_subject').on(t.subjectUid)],
);
