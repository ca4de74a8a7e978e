import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const staff = sqliteTable(
  'staff',
  {
    id: integer().primaryKey(),
    uid: text().notNull(),
    login: text().notNull(),
    name: text().notNull(),
    position: text().notNull(),
    phone: text(),
    role: text().notNull(),
    passwordHash: text().notNull(),
    /** When they are away, both days within it, and who stands in for them. */
    absentFrom: text(),
    absentTo: text(),
    substituteUid: text(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    failedAttempts: integer().notNull().default(0),
    lockedUntil: integer(),
    createdAt: integer().notNull(),
  },
  (t) => [uniqueIndex('staff_uid').on(t.uid), uniqueIndex('staff_login').on(t.login)],
);

/** A signed-in connection. Only the hash of its token is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: integer().primaryKey(),
    tokenHash: text().notNull(),
    staffId: integer()
      .notNull()
      .references(() => staff.id),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_staff').on(t.staffId)],
);
