import { formatDate } from '#shared/az/dates.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { Json } from '#shared/json.ts';
import type { CardField } from '#shared/services/card.ts';
import { listOfField } from '#shared/services/check.ts';
import { itemName } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { formOf, type StoredApplication } from './detail.ts';

/** The filled form of a service in Azerbaijani words, in the order of the card it was filled in under; what that card does not know bears its key. Empty fields are left out. */
export function detailLines(db: ReadDb, row: StoredApplication): Array<{ readonly label: string; readonly value: string; readonly type: CardField['type'] | undefined }> {
  const fields = formOf(db, row)?.fields ?? [];
  const unknown = Object.keys(row.details).filter((key) => !fields.some((field) => field.key === key));
  return [...fields.map((field) => ({ label: field.az, key: field.key, field })), ...unknown.map((key) => ({ label: key, key, field: undefined }))].flatMap(({ label, key, field }) => {
    const value = written(db, row.details[key] ?? null, field);
    return value === '' ? [] : [{ label, value, type: field?.type }];
  });
}

function written(db: ReadDb, value: Json, field: CardField | undefined): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'bəli' : 'xeyr';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const list = field && listOfField(field);
    if (list) return itemName(db, list, value) ?? value;
    if (field?.type === 'phone') return formatPhone(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => written(db, each as Json, field)).filter(Boolean).join(', ');
  return Object.entries(value as Record<string, Json>)
    .map(([part, each]) => `${part}: ${written(db, each, undefined)}`)
    .join('; ');
}
