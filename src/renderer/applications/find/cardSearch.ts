import { authorKinds, cardCodes, cardDates, cardMarks, type AuthorKind, type CardCode, type CardDate, type CardFilter, type CardMark } from '#shared/applications/cardFilter.ts';
import { applicationOutcomes, channels, type ApplicationOutcome, type Channel } from '#shared/applications/lifecycle.ts';
import { readDate, type DateReading } from '#shared/az/parseDate.ts';

type Dates = { readonly [Part in CardDate]?: string | undefined };
type Marks = { readonly [Part in CardMark]?: boolean | undefined };
/** `executor`, `unit` (the department), `district`, `subject`, `socialStatus`, `privilege`. */
type Codes = { readonly [Part in Exclude<CardCode, 'department'> | 'unit']?: string | undefined };

/** The filter by the card as the address keeps it: dates as they were typed; what is not set is not there. */
export interface CardSearch extends Dates, Marks, Codes {
  readonly channel?: readonly Channel[] | undefined;
  readonly outcome?: readonly ApplicationOutcome[] | undefined;
  readonly author?: readonly AuthorKind[] | undefined;
  /** Fields of the service's own form. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/** How the address calls a part that holds one code: the department beside the toggle of one's own. */
export const codeKeys = { executor: 'executor', department: 'unit', district: 'district', subject: 'subject', socialStatus: 'socialStatus', privilege: 'privilege' } as const satisfies Record<CardCode, keyof CardSearch>;

function someOf<T extends string>(values: readonly T[], raw: unknown): readonly T[] | undefined {
  const given: unknown[] = Array.isArray(raw) ? raw : [raw];
  const known = values.filter((value) => given.includes(value));
  return known.length > 0 ? known : undefined;
}

const textOf = (raw: unknown, most: number) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().slice(0, most) : '') || undefined;

function fieldsOf(raw: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const fields = Object.entries(raw).flatMap(([key, value]) => {
    const text = textOf(value, 200);
    return /^[a-z][A-Za-z0-9]{0,39}$/.test(key) && text !== undefined ? [[key, text] as const] : [];
  });
  return fields.length > 0 ? Object.fromEntries(fields.slice(0, 20)) : undefined;
}

/** Reads the filter by the card out of an address; what is not understood is named as absent, since the router lays this over what the address says. */
export function cardSearch(raw: Record<string, unknown>): CardSearch {
  const dates: Record<CardDate, string | undefined> = { received: undefined, registered: undefined, dueOn: undefined, answered: undefined };
  for (const part of cardDates) dates[part] = textOf(raw[part], 80);
  const marks: Record<CardMark, boolean | undefined> = { repeat: undefined, extended: undefined, attachments: undefined };
  for (const part of cardMarks) marks[part] = typeof raw[part] === 'boolean' ? raw[part] : undefined;
  return {
    channel: someOf(channels, raw['channel']),
    outcome: someOf(applicationOutcomes, raw['outcome']),
    author: someOf(authorKinds, raw['author']),
    ...dates,
    ...marks,
    executor: textOf(raw['executor'], 64),
    unit: textOf(raw['unit'], 64),
    district: textOf(raw['district'], 64),
    subject: textOf(raw['subject'], 64),
    socialStatus: textOf(raw['socialStatus'], 64),
    privilege: textOf(raw['privilege'], 64),
    fields: fieldsOf(raw['fields']),
  };
}

/** A date as it was typed, understood or not; null where none was. */
export function readTyped(typed: string | undefined, today: string): DateReading | null {
  return typed === undefined || typed.trim() === '' ? null : readDate(typed, today);
}

/** The filter as the backend takes it. A date that is not understood narrows nothing. */
export function cardFilterOf(search: CardSearch, today: string): CardFilter {
  const dates = cardDates.flatMap((part) => {
    const reading = readTyped(search[part], today);
    return reading && 'span' in reading ? [[part, reading.span] as const] : [];
  });
  const marks = cardMarks.flatMap((part) => (search[part] === undefined ? [] : [[part, search[part]] as const]));
  const codes = cardCodes.flatMap((part) => {
    const code = search[codeKeys[part]];
    return code === undefined ? [] : [[part, code] as const];
  });
  return {
    ...(search.channel && { channels: [...search.channel] }),
    ...(search.outcome && { outcomes: [...search.outcome] }),
    ...(search.author && { authors: [...search.author] }),
    ...(dates.length > 0 && { dates: Object.fromEntries(dates) }),
    ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
    ...(codes.length > 0 && { codes: Object.fromEntries(codes) }),
    ...(search.fields && { fields: { ...search.fields } }),
  };
}
