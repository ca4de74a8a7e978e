import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Who is in which department: the office's own matter, which the portal does not hear of. The departments themselves are a list like others. */
export const departmentMembers = sqliteTable(
  'department_members',
  {
    id: integer().primaryKey(),
    department: text().notNull(),
    staffUid: text().notNull(),
    isHead: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('department_members_department').on(t.department, t.staffUid), index('department_members_staff').on(t.staffUid)],
);
