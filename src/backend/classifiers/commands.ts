import { and, eq, ne } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { listsKeptElsewhere, type ListInput } from '#shared/classifiers/schema.ts';
import { departmentList } from '#shared/departments/schema.ts';
import { AppError, inputFaults } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { serviceRecord } from '#shared/portal/records.ts';
import { brokenFields } from '#shared/services/change.ts';
import { codeFrom } from '#shared/services/codeFrom.ts';
import type { ServiceInput } from '#shared/services/schema.ts';
import { isDetailUsed } from '../applications/detailUse.ts';
import { defineCommand } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { keepReplacedCard } from './cards.ts';
import { keptItems, listByCode, listChange, stateOfList } from './lists.ts';
import { listKnower, stateOf } from './queries.ts';
import { classifiers, services } from './tables.ts';

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
    if (faults.length > 0) throw inputFaults(faults);
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

/**
 * Keeps a list of values, new or changed, and publishes it to the portal. Its values bear their codes for good: one that is not given, or is out of use, is offered no
 * more and still words what was filled in with it.
 * @throws AppError `lists.keptElsewhere`, `lists.changedMeanwhile`; ZodError where another list has the name
 */
export const saveList = defineCommand({
  name: 'lists.save',
  permission: 'settings.change',
  load(db, { code, seen, name }: ListInput) {
    if (code !== null && listsKeptElsewhere.includes(code)) throw new AppError('lists.keptElsewhere');
    const list = code === null ? null : listByCode(db, code);
    if (code !== null && (!list || stateOfList(list) !== seen)) throw new AppError('lists.changedMeanwhile');
    const others = db.select({ code: classifiers.code, nameAz: classifiers.nameAz, nameEn: classifiers.nameEn }).from(classifiers).where(ne(classifiers.code, code ?? '')).all();
    const names = { az: others.map(({ nameAz }) => nameAz), en: others.map(({ nameEn }) => nameEn) };
    const repeated = (['az', 'en'] as const).filter((part) => names[part].some((other) => other !== null && other.toLocaleLowerCase(part) === name?.[part].toLocaleLowerCase(part)));
    if (repeated.length > 0) throw inputFaults(repeated.map((part) => [['name', part], 'repeatedName'] as const));
    return { list, taken: new Set([...others.map((other) => other.code), ...listsKeptElsewhere]) };
  },
  decide({ list, taken }, { code: known, name, items: given }, { now }) {
    const code = known ?? codeFrom(name?.en ?? '', taken, 'list');
    const change = listChange(list, code, { items: keptItems(given, list?.items ?? [], 'value'), name }, now);
    return {
      subject: { kind: 'classifier', uid: change.uid },
      detail: { code, values: given.length },
      outbox: change.outbox,
      topics: ['classifiers', 'applications'],
      rows(db) {
        change.write(db);
        return { code };
      },
    };
  },
});
