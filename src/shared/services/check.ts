import { isFin, normaliseFin } from '../formats/fin.ts';
import { isMobileAz, isPhone } from '../formats/phone.ts';
import type { Json } from '../json.ts';
import type { CardField } from './card.ts';

/** What is wrong with a field of a service's form. `code` has a sentence under `services.fault`. */
export interface CardFault {
  readonly key: string;
  readonly code: 'required' | 'badFin' | 'finRepeated' | 'badDate' | 'badPhone' | 'badEmail' | 'mobileRequired' | 'badNumber' | 'notInList' | 'badShape' | 'tooLong' | 'unknownService' | 'notYet';
}

const longestText = 4_000;

/** Whether a list knows a code. Null: the list itself is not known, so that nothing can be said. */
export type InList = (list: string, code: string) => boolean | null;

/** Checks what a form holds against its service's card: everything that is wrong, in the order of the card. */
export function checkDetails(fields: readonly CardField[], details: Readonly<Record<string, Json>>, inList: InList): CardFault[] {
  return fields.flatMap((field) => {
    const value = details[field.key] ?? null;
    if (isEmpty(value)) return field.required ? [{ key: field.key, code: 'required' as const }] : [];
    const code = faultOf(field, value, inList);
    return code ? [{ key: field.key, code }] : [];
  });
}

/** What the card demands of the contact: a mobile number where SMS is a duty. */
export function checkContact(mobileRequired: boolean, phone: string | null): CardFault[] {
  if (!mobileRequired) return [];
  if (phone === null) return [{ key: 'phone', code: 'required' }];
  return isMobileAz(phone) ? [] : [{ key: 'phone', code: 'mobileRequired' }];
}

/** The list that the values of a field are codes of; null for a field that chooses from none. */
export function listOfField({ type, list }: Pick<CardField, 'type' | 'list'>): string | null {
  return type === 'district' ? 'territory' : type === 'choice' ? list : null;
}

/** The values of a form that the search box finds an application by; one of a list by its words too. @param wordsOf the words of a code of a list */
export function searchableDetails(fields: readonly CardField[], details: Readonly<Record<string, Json>>, wordsOf: (list: string, code: string) => readonly string[] = () => []): string[] {
  return fields.filter((field) => field.searchable).flatMap(({ key, type, list }) => {
    const texts = textsOf(details[key] ?? null);
    const from = listOfField({ type, list });
    return from === null ? texts : texts.flatMap((code) => [...new Set([code, ...wordsOf(from, code)])]);
  });
}

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.flatMap((each) => textsOf(each as Json)) : [];
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function faultOf({ type, list }: CardField, value: Json, inList: InList): CardFault['code'] | null {
  if (type === 'finList') return finListFault(value);
  if (type === 'boolean') return typeof value === 'boolean' ? null : 'badShape';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : 'badNumber';
  if (typeof value !== 'string') return 'badShape';
  switch (type) {
    case 'fin':
      return isFin(value) ? null : 'badFin';
    case 'phone':
      return isPhone(value) ? null : 'badPhone';
    case 'date':
      return isDate(value) ? null : 'badDate';
    case 'choice':
      return list !== null && inList(list, value) === false ? 'notInList' : null;
    case 'district':
      return inList('territory', value) === false ? 'notInList' : null;
    default:
      return value.length > (type === 'text' ? 500 : longestText) ? 'tooLong' : null;
  }
}

/** Residents' FİNs: each valid, none twice (rules R5 of the utility's service). */
function finListFault(value: Json): CardFault['code'] | null {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return 'badShape';
  const fins = (value as readonly string[]).map(normaliseFin);
  if (!fins.every(isFin)) return 'badFin';
  return new Set(fins).size === fins.length ? null : 'finRepeated';
}

function isDate(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}
