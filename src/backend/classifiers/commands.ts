import { and, eq, ne } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { ServiceInput } from '#shared/services/schema.ts';
import { defineCommand } from '../command.ts';
import { services } from './tables.ts';

/**
 * Keeps a service's card, new or changed, and publishes it to the portal. What is under way goes by the new card at once; due dates that were given stay.
 */
export const saveService = defineCommand({
  name: 'services.save',
  permission: 'settings.change',
  load(db, input: ServiceInput) {
    const row = input.uid === null ? null : (db.select().from(services).where(eq(services.uid, input.uid)).get() ?? null);
    if (input.uid !== null && !row) throw new AppError('service.notFound');
    if (row && row.version !== input.version) throw new AppError('service.changedMeanwhile');
    // Applications bear the code: it never changes.
    if (row && row.code !== input.code) throw new AppError('service.codeFixed');
    const taken = db.select({ id: services.id }).from(services).where(and(eq(services.code, input.code), ne(services.uid, input.uid ?? ''))).get();
    if (taken) throw new AppError('service.codeTaken', { code: input.code });
    return row;
  },
  decide(row, { uid: _u, version: _v, ...parts }, { now }) {
    const uid = row?.uid ?? uuidv7();
    const card = { ...parts, id: uid, version: row?.version ?? 0, updatedAt: new Date(now).toISOString() };
    return {
      subject: { kind: 'service', uid },
      detail: { code: parts.code },
      outbox: [
        {
          aggregate: { kind: 'service', uid },
          method: 'PUT',
          path: `/v1/services/${uid}`,
          // The portal counts the version; the document wants one in the body.
          body: { ...card, version: Math.max(card.version, 1) } as Json,
          baseVersion: row ? row.version : null,
          before: (row ? { card: row.card } : { removedAt: now }) as Record<string, Json>,
        },
      ],
      topics: ['classifiers', 'applications'],
      rows(db) {
        if (row) db.update(services).set({ card: card as Json, updatedAt: now }).where(eq(services.id, row.id)).run();
        else db.insert(services).values({ uid, version: 0, updatedAt: now, code: parts.code, card: card as Json }).run();
        return { uid };
      },
    };
  },
});
