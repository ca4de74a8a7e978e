import { integer, text } from 'drizzle-orm/sqlite-core';

/**
 * What every row that mirrors a record of the portal carries: `version` is the portal's, `removedAt` tells that the portal took it
 * back, `snapshot` is the number of the last whole snapshot that named it.
 */
export const portalColumns = () => ({
  id: integer().primaryKey(),
  uid: text().notNull(),
  version: integer().notNull(),
  updatedAt: integer().notNull(),
  removedAt: integer(),
  snapshot: integer(),
});
