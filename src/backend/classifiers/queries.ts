import { eq, isNull } from 'drizzle-orm';
import type { ClassifierItem, ClassifierSet, ServiceView } from '#shared/classifiers/views.ts';
import { serviceRecord, type ServiceRecord } from '#shared/portal/records.ts';
import type { InList } from '#shared/services/check.ts';
import type { ReadDb } from '../db/store.ts';
import { stateOfList } from './lists.ts';
import { classifiers, services } from './tables.ts';

/** A service's card by its code. */
export function serviceByCode(db: ReadDb, code: string): ServiceRecord | null {
  const card = db.statement<{ card: string }>('SELECT card FROM services WHERE code = ? LIMIT 1').get(code)?.card;
  return card === undefined ? null : parsedCard(card);
}

const parsedCards = new Map<string, ServiceRecord>();

/** A card as it is stored, checked. The same text is checked once: every registration asks for its service, and there are few. */
function parsedCard(text: string): ServiceRecord {
  let card = parsedCards.get(text);
  if (!card) {
    if (parsedCards.size > 200) parsedCards.clear();
    parsedCards.set(text, (card = serviceRecord.parse(JSON.parse(text))));
  }
  return card;
}

/** What every service's card says of terms. */
export function termCards(db: ReadDb): Array<Pick<ServiceRecord, 'code' | 'forwardingDays' | 'afterHours'>> {
  return db
    .statement<{ card: string }>('SELECT card FROM services WHERE removed_at IS NULL')
    .all()
    .map(({ card }) => parsedCard(card))
    .map(({ code, forwardingDays, afterHours }) => ({ code, forwardingDays, afterHours }));
}

/** How a list words a code in Azerbaijani: the code itself when the list does not know it, null for none. */
export function itemName(db: ReadDb, list: string, code: string | null): string | null {
  if (code === null) return null;
  const row = db.select().from(classifiers).where(eq(classifiers.code, list)).get();
  return (row?.items as unknown as ClassifierItem[] | undefined)?.find((item) => item.code === code)?.az ?? code;
}

/** What a list offers, in its order; nothing where it is not here. */
export function listItems(db: ReadDb, list: string): readonly ClassifierItem[] {
  const row = db.select().from(classifiers).where(eq(classifiers.code, list)).get();
  return ((row?.items as unknown as ClassifierItem[] | undefined) ?? []).toSorted((a, b) => a.order - b.order);
}

/** Makes the answer to whether a list knows a code; null where the list itself is not here. */
export function listKnower(db: ReadDb): InList {
  const lists = new Map<string, ReadonlySet<string> | null>();
  return (list, code) => {
    let known = lists.get(list);
    if (known === undefined) {
      const row = db.select().from(classifiers).where(eq(classifiers.code, list)).get();
      lists.set(list, (known = row ? new Set((row.items as unknown as ClassifierItem[]).map((item) => item.code)) : null));
    }
    return known && known.has(code);
  };
}

/** Names a state of a card, unlike any other it had. */
export function stateOf({ version, updatedAt }: { readonly version: number; readonly updatedAt: number }): string {
  return `${version}:${updatedAt}`;
}

/** Every list and every service's card, for wording codes. */
export function allClassifiers(db: ReadDb): ClassifierSet {
  const lists = db.select().from(classifiers).where(isNull(classifiers.removedAt)).all();
  const cards = db.select().from(services).where(isNull(services.removedAt)).all();
  return {
    lists: Object.fromEntries(lists.map((list) => [list.code, list.items as unknown as ClassifierItem[]])),
    about: Object.fromEntries(lists.map(({ code, nameAz, nameEn, items }) => [code, { seen: stateOfList({ nameAz, nameEn, items }), name: nameAz === null || nameEn === null ? null : { az: nameAz, en: nameEn } }])),
    services: cards.map(({ card, version, updatedAt }): ServiceView => {
      const { id: uid, updatedAt: _u, ...view } = serviceRecord.parse(card);
      return { ...view, uid, version, seen: stateOf({ version, updatedAt }) };
    }),
  };
}
