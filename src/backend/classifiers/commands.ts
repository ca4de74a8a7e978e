import { and, eq, ne } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { ZodError } from 'zod';
import { departmentList } from '#shared/departments/schema.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { serviceRecord } from '#shared/portal/records.ts';
import { brokenFields } from '#shared/services/change.ts';
import type { ServiceInput } from '#shared/services/schema.ts';
import { isDetailUsed } from '../applications/detailUse.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { keepReplacedCard } from './cards.ts';
import { listByCode } from './lists.ts';
import { listKnower, stateOf } from './queries.ts';
import { services } from './tables.ts';

type Fault = readonly [path: ReadonlyArray<string | number>, code: string];

/** What of a card can only be seen beside the lists and the applications that are here. */
function faultsBeside(db: ReadDb, { fields, departments, routing }: ServiceInput, before: ServiceInput['fields'], code: string): Fault[] {
  const inList = listKnower(db);
  const broken = new Set(brokenFields(before, fields).filter((key) => isDetailUsed(db, code, key)));
  const isUnknown = (department: string) => inList(departmentList, department) === false;
  return [
    ...fields.flatMap(({ type, list }, index): Fault[] => (type === 'choice' && list && !listByCode(db, list) ? [[['fields', index, 'list'], 'unknownList']] : [])),
    ...fields.flatMap(({ key }, index): Fault[] => (broken.has(key) ? [[['fields', index, 'type'], 'typeInUse']] : [])),
    ...departments.flatMap((department, index): Fault[] => (isUnknown(department) ? [[['departments', index], 'notInList']] : [])),
    ...routing.rules.flatMap(({ department }, index): Fault[] => (isUnknown(department) ? [[['routing', 'rules', index, 'department'], 'notInList']] : [])),
    ...(routing.otherwise !== null && isUnknown(routing.otherwise) ? [[['routing', 'otherwise'], 'notInList'] as const] : []),
  ];
}

/**
 * Keeps a service's card, new or changed, and publishes it to the portal. What arrives from now on goes by it; what was filled in before is read by the card it was
 * made under, and due dates that were given stay.
 * @throws AppError `service.notFound`, `service.changedMeanwhile`, `service.codeFixed`, `service.codeTaken`; ZodError with the path of each place that is at fault
 */
export const saveService = defineCommand({
  name: 'services.save',
  permission: 'settings.change',
  load(db, input: ServiceInput) {
    const row = input.uid === null ? null : (db.select().from(services).where(eq(services.uid, input.uid)).get() ?? null);
    if (input.uid !== null && !row) throw new AppError('service.notFound');
    if (row && stateOf(row) !== input.seen) throw new AppError('service.changedMeanwhile');
    // Applications bear the code: it never changes.
    if (row && row.code !== input.code) throw new AppError('service.codeFixed');
    const taken = db.select({ id: services.id }).from(services).where(and(eq(services.code, input.code), ne(services.uid, input.uid ?? ''))).get();
    if (taken) throw new AppError('service.codeTaken', { code: input.code });
    const faults = faultsBeside(db, input, row ? serviceRecord.parse(row.card).fields : [], input.code);
    if (faults.length > 0) throw new ZodError(faults.map(([path, message]) => ({ code: 'custom', path: [...path], message, input: undefined })));
    return row;
  },
  decide(row, { uid: _u, seen: _s, ...parts }, { now }) {
    const uid = row?.uid ?? uuidv7();
    // The portal counts the version; its document wants one.
    const card = { ...parts, id: uid, version: Math.max(row?.version ?? 0, 1), updatedAt: new Date(now).toISOString() };
    return {
      subject: { kind: 'service', uid },
      detail: { code: parts.code },
      outbox: [
        {
          aggregate: { kind: 'service', uid },
          method: 'PUT',
          path: `/v1/services/${uid}`,
          body: card as Json,
          baseVersion: row ? row.version : null,
          before: (row ? { card: row.card } : { removedAt: now }) as Record<string, Json>,
        },
      ],
      topics: ['classifiers', 'applications'],
      rows(db) {
        if (row) {
          keepReplacedCard(db, row.code, row.card, card as Json, now);
          // Two changes within one millisecond are two changes.
          db.update(services).set({ card: card as Json, updatedAt: Math.max(now, row.updatedAt + 1) }).where(eq(services.id, row.id)).run();
        } else db.insert(services).values({ uid, version: 0, updatedAt: now, code: parts.code, card: card as Json }).run();
        return { uid };
      },
    };
  },
});
