import type { z } from 'zod';
import { fold } from '../az/fold.ts';
import { isFin, normaliseFin } from '../formats/fin.ts';
import type { Json } from '../json.ts';

/** What is wrong with one field of a record that could not be understood. */
export interface RecordFault {
  /** Where, in the portal's words: `citizen.surname`, `attachments.0.size`; empty for the whole record. */
  readonly path: string;
  /** `sent`: what stands there is not understood; `missing`: nothing stands there; `wrong`: it is not understood and not shown; `unknownService`: there is no such service. */
  readonly problem: 'sent' | 'missing' | 'wrong' | 'unknownService';
  /** What was sent there, where it may be shown. */
  readonly sent: string | null;
}

/** Fields that say by what a person is known and where they live or are reached. What stands in them is shown nowhere in the list, wherever else it stands. */
const personal = new Set(['fin', 'documentNumber', 'birthDate', 'registeredAddress', 'currentAddress', 'phone', 'email']);

/** What was sent in these is never shown: besides the personal ones those that hold them, and what a person wrote. */
const hidden = new Set([...personal, 'citizen', 'contact', 'representative', 'powerOfAttorney', 'workplace', 'jobTitle', 'details', 'text', 'summary', 'note', 'reason', 'statusReason', 'resolution', 'photo']);

const longest = 60;
const mostFaults = 20;

/** What is wrong with a record by the schema of its kind, field by field; empty where nothing is. A field with several faults is named once. */
export function recordFaults(schema: z.ZodType<object>, data: Json): RecordFault[] {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  const secrets = secretsOf(data);
  const faults = new Map<string, RecordFault>();
  for (const { path } of parsed.error.issues) {
    const at = path.join('.');
    if (!faults.has(at)) faults.set(at, { path: at, ...sentAt(path, data, secrets) });
  }
  return [...faults.values()].slice(0, mostFaults);
}

function sentAt(path: readonly PropertyKey[], data: Json, secrets: readonly string[]): Pick<RecordFault, 'problem' | 'sent'> {
  const value = path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined), data);
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return { problem: 'missing', sent: null };
  const shown = shownOf(value, secrets);
  return shown === null || path.length === 0 || path.some((key) => hidden.has(String(key))) ? { problem: 'wrong', sent: null } : { problem: 'sent', sent: shown };
}

/** A value as it may be shown: short, and nothing that tells who somebody is or where they live, wherever it was put. */
export function shownOf(value: unknown, secrets: readonly string[]): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = String(value).normalize('NFC').trim();
  const folded = fold(text);
  if (secrets.some((secret) => folded.includes(secret)) || text.split(/[^\p{L}\p{N}]+/u).some(looksLikeFin)) return null;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Letters and figures: a word of seven letters is a word. */
function looksLikeFin(word: string): boolean {
  return /\d/.test(word) && /\p{L}/u.test(word) && isFin(normaliseFin(word));
}

/** What the record itself has in its personal fields, folded. */
export function secretsOf(data: Json): string[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(secretsOf);
  return Object.entries(data).flatMap(([key, value]) => {
    if (!personal.has(key) || (typeof value === 'object' && value !== null)) return secretsOf(value ?? null);
    const text = fold(String(value ?? ''));
    return text.length > 2 ? [text] : [];
  });
}
