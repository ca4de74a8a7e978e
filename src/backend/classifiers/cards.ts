import type { Json } from '#shared/json.ts';
import { serviceRecord, type ServiceRecord } from '#shared/portal/records.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { serviceByCode } from './queries.ts';
import { serviceCards } from './tables.ts';

/** What of a card decides how a filled form is read; what cannot be understood decides nothing. */
function formOf(card: Json): string {
  const { data } = serviceRecord.safeParse(card);
  return JSON.stringify(data && [data.fields, data.documents, data.mobileRequired]);
}

/** Keeps a card that another replaces from an instant on, where a form filled in under it would be read otherwise by the new one. */
export function keepReplacedCard(db: WriteDb, code: string, before: Json, after: Json, replacedAt: number): void {
  if (formOf(before) !== formOf(after)) db.insert(serviceCards).values({ code, replacedAt, card: before }).run();
}

/** The card that a form was filled in under at an instant: the present one, or one that was replaced later. Null for a service that nobody knows. */
export function cardAt(db: ReadDb, code: string, at: number): ServiceRecord | null {
  const old = db.statement<{ card: string }>('SELECT card FROM service_cards INDEXED BY service_cards_code WHERE code = ? AND replaced_at > ? ORDER BY replaced_at LIMIT 1').get(code, at);
  return old ? serviceRecord.parse(JSON.parse(old.card)) : serviceByCode(db, code);
}
