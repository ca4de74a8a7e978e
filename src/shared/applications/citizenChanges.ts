import { isFin } from '../formats/fin.ts';
import type { Json } from '../json.ts';
import { applicationActions, isClosed, type ApplicationStatus } from './lifecycle.ts';
import type { TimelineEvent } from './views.ts';

// What a citizen changed while an application was with them to be completed (rules for e-services, 7.4): each field with what stood there and what stands there now, and the
// files. It is kept with the point of the timeline at which it came.

export interface FieldChange {
  /** A field of the application, or `details.<key>` of its service's form. */
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

export interface NamedFile {
  readonly uid: string;
  readonly name: string;
}

export interface CitizenChanges {
  readonly fields: readonly FieldChange[];
  readonly added: readonly NamedFile[];
  readonly removed: readonly NamedFile[];
  /** The same file with another content. */
  readonly replaced: readonly NamedFile[];
}

/** The fields that a citizen fills in, in the order of the card; the service's form beside them. */
const sentFields = [
  'kind', 'subject', 'summary', 'text', 'complainedOf', 'fin', 'surname', 'name', 'patronymic', 'birthDate', 'documentNumber', 'registeredAddress', 'currentAddress', 'phone', 'email',
  'socialStatus', 'privilege', 'isCollective', 'signatureCount', 'representative',
] as const;

/** An application as a citizen has sent it. */
export interface Sent {
  readonly card: Readonly<Partial<Record<(typeof sentFields)[number], unknown>>> & { readonly details: Readonly<Record<string, Json | undefined>>; readonly broken?: { readonly fin?: string; readonly birthDate?: string } | null };
  readonly files: ReadonlyArray<NamedFile & { readonly sha256: string }>;
}

function partsOf({ broken, ...card }: Sent['card']): Map<string, Json> {
  // What is no FİN or date stands where it was sent.
  const all = { ...card, fin: card.fin ?? broken?.fin, birthDate: card.birthDate ?? broken?.birthDate };
  return new Map([...sentFields.map((field) => [field, (all[field] ?? null) as Json] as const), ...Object.entries(card.details).map(([key, value]) => [`details.${key}`, value ?? null] as const)]);
}

const isSame = (a: Json | undefined, b: Json | undefined) => canonical(a ?? null) === canonical(b ?? null);

/** A value as text in which the order of an object's parts makes no difference. */
function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${key}:${canonical(each ?? null)}`)
    .join()}}`;
}

/** What differs between an application as it stood and as it came. */
export function changesBetween(before: Sent, after: Sent): CitizenChanges {
  const [were, are] = [partsOf(before.card), partsOf(after.card)];
  const named = ({ uid, name }: NamedFile): NamedFile => ({ uid, name });
  const had = new Map(before.files.map((file) => [file.uid, file]));
  const stays = new Set(after.files.map(({ uid }) => uid));
  return {
    fields: [...new Set([...were.keys(), ...are.keys()])]
      .filter((field) => !isSame(were.get(field), are.get(field)))
      .map((field) => ({ field, before: were.get(field) ?? null, after: are.get(field) ?? null })),
    added: after.files.filter(({ uid }) => !had.has(uid)).map(named),
    removed: before.files.filter(({ uid }) => !stays.has(uid)).map(named),
    replaced: after.files.filter(({ uid, sha256 }) => had.has(uid) && had.get(uid)?.sha256 !== sha256).map(named),
  };
}

/** Whether nothing changed. */
export function isUnchanged({ fields, added, removed, replaced }: CitizenChanges): boolean {
  return fields.length + added.length + removed.length + replaced.length === 0;
}

/** Changes that came one after another as one: from what stood first to what stands last. What was changed and changed back is none. */
export function together(all: readonly CitizenChanges[]): CitizenChanges {
  const fields = new Map<string, FieldChange>();
  const [added, removed, replaced] = [new Map<string, NamedFile>(), new Map<string, NamedFile>(), new Map<string, NamedFile>()];
  for (const each of all) {
    for (const change of each.fields) fields.set(change.field, { ...change, before: fields.has(change.field) ? (fields.get(change.field)?.before ?? null) : change.before });
    for (const file of each.added) if (!removed.delete(file.uid)) added.set(file.uid, file);
    for (const file of each.replaced) if (!added.has(file.uid)) replaced.set(file.uid, file);
    for (const file of each.removed) {
      replaced.delete(file.uid);
      if (!added.delete(file.uid)) removed.set(file.uid, file);
    }
  }
  return { fields: [...fields.values()].filter(({ before, after }) => !isSame(before, after)), added: [...added.values()], removed: [...removed.values()], replaced: [...replaced.values()] };
}

/** The files that the citizen has taken out of what they sent, by all that the timeline tells. */
export function takenOut(timeline: readonly TimelineEvent[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { changed } of timeline) {
    for (const { uid } of changed?.removed ?? []) out.add(uid);
    for (const { uid } of changed?.added ?? []) out.delete(uid);
  }
  return out;
}

const isCompletion = ({ action, values: { from, to } }: TimelineEvent) => action === 'portalChanged' && from === 'returned' && !isClosed(to as ApplicationStatus);
const isReturn = ({ action, values: { to } }: TimelineEvent) => action === 'returnForCompletion' || (action === 'portalChanged' && to === 'returned');
const takingUp: ReadonlySet<string> = new Set([...applicationActions, 'route', 'takeUp', 'giveOut', 'handOver', 'takeBack', 'finishPart', 'submitReply']);

/** What the citizen changed on an application that has come back completed and that nobody has taken a step on since; null where there is no such news. */
export function freshChanges(timeline: readonly TimelineEvent[]): CitizenChanges | null {
  const at = timeline.findLastIndex(isCompletion);
  if (at < 0 || timeline[at]?.changed === undefined || timeline.slice(at + 1).some(({ action }) => takingUp.has(action))) return null;
  const from = timeline.slice(0, at).findLastIndex(isReturn);
  return together(timeline.slice(from + 1, at + 1).flatMap(({ changed }) => changed ?? []));
}

/** The same with the identity codes masked, but for their last two signs: for whom the program shows none. */
export function withoutFins(changes: CitizenChanges): CitizenChanges {
  return { ...changes, fields: changes.fields.map(({ field, before, after }) => ({ field, before: masked(before, field === 'fin'), after: masked(after, field === 'fin') })) };
}

/** A word of seven letters is a word, but where a code is asked for. */
function masked(value: Json, isCode: boolean): Json {
  if (typeof value === 'string') return isCode || (isFin(value) && /\d/u.test(value)) ? `•••••${value.trim().slice(-2)}` : value;
  if (Array.isArray(value)) return value.map((each) => masked(each as Json, isCode));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each ?? null, isCode)]));
  return value;
}
