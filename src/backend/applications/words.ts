import type { Json } from '#shared/json.ts';
import { searchableDetails } from '#shared/services/check.ts';
import type { CardField } from '#shared/services/card.ts';
import { listByCode } from '../classifiers/lists.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { searchWords } from './record.ts';

type Worded = Parameters<typeof searchWords>[0] & { readonly service: string; readonly details: Record<string, Json> };

/** Makes the writer of the folded words an application is found by: the card's own, and those of the fields that its service's card names. Cards and lists are read once. */
export function applicationWords(db: ReadDb): (row: Worded) => string {
  const cards = new Map<string, readonly CardField[]>();
  const lists = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const wordsOf = (list: string, code: string) => {
    let known = lists.get(list);
    if (!known) lists.set(list, (known = new Map(listByCode(db, list)?.items.map(({ code: each, az, en }) => [each, [az, en]]))));
    return known.get(code) ?? [];
  };
  return (row) => {
    let fields = cards.get(row.service);
    if (!fields) cards.set(row.service, (fields = serviceByCode(db, row.service)?.fields ?? []));
    return searchWords(row, searchableDetails(fields, row.details, wordsOf));
  };
}
