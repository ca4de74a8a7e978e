import type { EntryForm, AuthorKind, handChannels } from '#shared/applications/entry.ts';
import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { formatPhone, normalisePhone } from '#shared/formats/phone.ts';
import type { Json } from '#shared/json.ts';
import type { KnownCitizen } from '#shared/reception/bookingViews.ts';
import type { CardField } from '#shared/services/card.ts';
import { formatClock, formatDate, today } from '../../app/i18n/format.ts';
import { birthDateOf } from '../../bookings/bookingDraft.ts';
import { typedDate } from '../../ui/DateField.tsx';
import { noMarks, type TypedMarks } from '../files/MarkFields.tsx';

/** A card as it stands in the form: texts as they were typed. */
export interface EntryDraft {
  /** Names the draft; the application will bear it, so that it is entered once however often it is sent. */
  readonly uid: string;
  readonly service: string;
  readonly channel: (typeof handChannels)[number];
  readonly receivedOn: string;
  readonly receivedTime: string;
  readonly incomingBody: string;
  readonly incomingNumber: string;
  readonly incomingDate: string;
  readonly kind: ApplicationKind;
  readonly subject: string;
  readonly summary: string;
  readonly text: string;
  readonly complainedOf: string;
  readonly sheetCount: string;
  readonly isRepeat: boolean;
  readonly previousNumber: string;
  readonly author: AuthorKind;
  readonly fin: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly registeredAddress: string;
  readonly currentAddress: string;
  readonly phone: string;
  readonly email: string;
  readonly socialStatus: string;
  readonly privilege: string;
  readonly hasRepresentative: boolean;
  readonly representativeSurname: string;
  readonly representativeName: string;
  readonly representativePatronymic: string;
  readonly powerOfAttorney: string;
  readonly isCollective: boolean;
  readonly signatureCount: string;
  /** The service's own fields, by key; lists as one text. What belongs to another service stays, should one come back to it. */
  readonly details: Readonly<Record<string, string | boolean>>;
  /** Marks of the files, by uid. */
  readonly marks: Readonly<Record<string, TypedMarks>>;
}

/** The form before anything is written: what has just been brought in person. */
export function emptyDraft(): EntryDraft {
  return {
    uid: crypto.randomUUID(),
    service: '', channel: 'inPerson', receivedOn: formatDate(today()), receivedTime: formatClock(Date.now()), incomingBody: '', incomingNumber: '', incomingDate: '',
    kind: 'petition', subject: '', summary: '', text: '', complainedOf: '', sheetCount: '', isRepeat: false, previousNumber: '',
    author: 'named', fin: '', surname: '', name: '', patronymic: '', birthDate: '', documentNumber: '', registeredAddress: '', currentAddress: '', phone: '', email: '', socialStatus: '', privilege: '',
    hasRepresentative: false, representativeSurname: '', representativeName: '', representativePatronymic: '', powerOfAttorney: '', isCollective: false, signatureCount: '',
    details: {}, marks: {},
  };
}

/** A draft as it was kept: what an older or newer program wrote differently is left out. */
export function draftFrom(kept: Readonly<Record<string, Json>>): EntryDraft {
  const empty = emptyDraft();
  const fitting = Object.entries(kept).filter(([field, value]) => field in empty && typeof value === typeof empty[field as keyof EntryDraft] && value !== null);
  return { ...empty, ...Object.fromEntries(fitting) };
}

/** The value of a service's field as it was typed, in the shape that its card asks for. What cannot be read stays as it is, so that it can be said at the field. */
function detailOf({ type }: CardField, typed: string | boolean | undefined): Json {
  if (typeof typed === 'boolean') return typed;
  const text = typed?.trim() ?? '';
  if (type === 'boolean') return false;
  if (text === '') return null;
  switch (type) {
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'date':
      return typedDate(text);
    case 'fin':
      return normaliseFin(text);
    case 'finList':
      return text.split(/[\s,;]+/).filter(Boolean).map(normaliseFin);
    case 'phone':
      return normalisePhone(text) ?? text;
    default:
      return text;
  }
}

/** The draft as the backend is given it. `files`: the uids of those beside it. */
export function formOf(draft: EntryDraft, fields: readonly CardField[], files: readonly string[]): EntryForm {
  const { receivedOn, incomingDate, birthDate, details, marks, ...rest } = draft;
  return {
    ...rest,
    // What is hidden says nothing.
    ...(!draft.isRepeat && { previousNumber: '' }),
    ...(!draft.isCollective && { signatureCount: '' }),
    ...(draft.kind !== 'complaint' && { complainedOf: '' }),
    ...(!draft.hasRepresentative && { representativeSurname: '', representativeName: '', representativePatronymic: '', powerOfAttorney: '' }),
    receivedOn: typedDate(receivedOn),
    incomingDate: typedDate(incomingDate),
    birthDate: birthDateOf(birthDate),
    details: Object.fromEntries(fields.map((field) => [field.key, detailOf(field, details[field.key])])) as NonNullable<EntryForm['details']>,
    files: files.map((uid) => ({ uid, ...(marks[uid] ?? noMarks) })),
  };
}

const remembered = ['surname', 'name', 'patronymic', 'documentNumber', 'registeredAddress', 'socialStatus', 'privilege', 'email', 'phone', 'currentAddress'] as const;

/** What is known of the citizen, for the fields that nothing is typed in yet. */
export function filledFrom(draft: EntryDraft, known: KnownCitizen): Partial<EntryDraft> {
  const open = remembered.filter((field) => draft[field] === '' && known[field] !== '');
  return {
    ...Object.fromEntries(open.map((field) => [field, field === 'phone' ? formatPhone(known.phone) : known[field]])),
    ...(draft.birthDate === '' && known.birthDate !== '' && { birthDate: formatDate(known.birthDate) }),
  };
}

/** What of the draft is looked for among the applications that are there; null while too little is typed. */
export function likeOf(draft: EntryDraft) {
  const fin = isFin(draft.fin) ? normaliseFin(draft.fin) : '';
  const birthDate = birthDateOf(draft.birthDate);
  const born = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : '';
  const address = draft.registeredAddress.trim() || draft.currentAddress.trim();
  const named = draft.surname.trim() !== '' && draft.name.trim() !== '' && (born !== '' || address !== '');
  if (draft.author !== 'named' || (fin === '' && !named)) return null;
  return { fin, surname: draft.surname.trim(), name: draft.name.trim(), patronymic: draft.patronymic.trim(), birthDate: born, address, subject: draft.subject };
}
