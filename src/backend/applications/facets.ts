import type { AuthorKind, CardCode, CardDate, CardMark } from '#shared/applications/cardFilter.ts';
import type { ApplicationFilter } from '#shared/applications/schema.ts';
import { bakuInstant } from '#shared/az/dates.ts';
import type { DateSpan } from '#shared/az/daySpans.ts';
import { fold, searchTokens } from '#shared/az/fold.ts';
import type { CardField, FieldType } from '#shared/services/card.ts';
import { allClassifiers } from '../classifiers/queries.ts';
import type { ReadDb } from '../db/store.ts';
import { departmentName } from '../departments/queries.ts';
import { colleagues } from '../staff/absence.ts';

// What a card holds stands twice in a condition: as words of the index `application_facets`, by which any filters together are found in one walk, and as
// columns, for a list that is reached another way (by words of the text, by a due date, by a person). The words are made by the view
// `application_facet_words` of the migrations: two letters that name the part, and a value; what is free text stands there by its bytes.

/** A condition on the row `a` with what is bound to it. */
export interface Condition {
  readonly sql: string;
  readonly values: ReadonlyArray<string | number>;
}

/** A filter by the card as the store understands it. */
export interface CardNarrowing {
  readonly conditions: readonly Condition[];
  /** The words of `application_facets`; null where nothing of the filter is there. */
  readonly facets: string | null;
  /** Words that a text of the service's form must have, as the word index has them. */
  readonly words: string;
}

export const noNarrowing: CardNarrowing = { conditions: [], facets: null, words: '' };

const hex = (text: string) => Buffer.from(text).toString('hex');
const word = (part: string, value: string) => `"${part}${value}"`;
const text = (part: string, value: string) => word(part, hex(value));
const anyOf = (words: readonly string[]) => (words.length === 1 ? (words[0] ?? '') : `(${words.join(' OR ')})`);
const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

const dateParts: Readonly<Record<CardDate, { part: string; column: string }>> = {
  received: { part: 'r', column: 'a.submitted_at' },
  registered: { part: 'g', column: 'a.registered_on' },
  dueOn: { part: 'd', column: 'a.due_date' },
  answered: { part: 'a', column: 'a.reply_date' },
};

const authors: Readonly<Record<AuthorKind, string>> = {
  collective: 'a.is_collective = 1',
  anonymous: 'a.is_anonymous = 1',
  representative: "a.representative IS NOT NULL AND a.representative <> 'null'",
  organisation: 'a.incoming_body IS NOT NULL',
  person: 'a.is_collective = 0 AND a.is_anonymous = 0 AND a.incoming_body IS NULL',
};

const markParts: Readonly<Record<CardMark, { part: string; column: string }>> = {
  repeat: { part: 'rp', column: 'a.is_repeat' },
  extended: { part: 'xt', column: '(a.extended_at IS NOT NULL)' },
  attachments: { part: 'at', column: 'EXISTS (SELECT 1 FROM attachments f WHERE f.application_id = a.id)' },
};

/** Whole years, months and days that make up a span, each as the index has it: no more than some sixty of them beside the years. */
export function spanWords(part: string, { from, to }: DateSpan): string[] {
  const last = Temporal.PlainDate.from(to);
  const words: string[] = [];
  // What lies before the first or after the last year that anything can be of is left out.
  let day = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const [year, month, number] = day.toString().split('-') as [string, string, string];
    const endOfYear = day.with({ month: 12, day: 31 });
    const endOfMonth = day.with({ day: day.daysInMonth });
    if (day.dayOfYear === 1 && Temporal.PlainDate.compare(endOfYear, last) <= 0) {
      words.push(word(`${part}y`, year));
      day = endOfYear.add({ days: 1 });
    } else if (day.day === 1 && Temporal.PlainDate.compare(endOfMonth, last) <= 0) {
      words.push(word(`${part}m`, year + month));
      day = endOfMonth.add({ days: 1 });
    } else {
      words.push(word(`${part}d`, year + month + number));
      day = day.add({ days: 1 });
    }
  }
  return words;
}

/** The earliest and the latest day that a span is asked for: an application is of no other. */
const bounds = { from: '1990-01-01', to: '2100-12-31' } as const;

function dateNarrowing(date: CardDate, asked: DateSpan): [Condition, string[]] {
  const span = { from: asked.from < bounds.from ? bounds.from : asked.from, to: asked.to > bounds.to ? bounds.to : asked.to };
  const { part, column } = dateParts[date];
  const ends = date === 'received' ? [bakuInstant(span.from), bakuInstant(span.to) + 86_399_999] : [span.from, span.to];
  const words = spanWords(part, span);
  return [{ sql: `${column} BETWEEN ? AND ?`, values: ends }, words.length === 0 ? [word(`${part}d`, 'never')] : words];
}

const isFreeText = (type: FieldType) => type === 'text' || type === 'longText';

/** Every field of every service's form by its key; where services differ in a field's type, those of the type that stands first. */
function fieldsByKey(db: ReadDb, service: string | null): ReadonlyMap<string, CardField> {
  const fields = allClassifiers(db).services.filter(({ code }) => service === null || code === service).flatMap((each) => each.fields);
  return new Map(fields.toReversed().map((field) => [field.key, field]));
}

const holds = (key: string): Condition['sql'] => `EXISTS (SELECT 1 FROM json_tree(a.details) d WHERE d.fullkey = '$.${key}' AND d.atom = ? OR d.path = '$.${key}' AND d.atom = ?)`;

function codeNarrowing(db: ReadDb, part: CardCode, code: string, service: string | null): [Condition, string[]] {
  switch (part) {
    case 'executor': {
      // Who the portal names is known by name alone, until somebody here is given it.
      const name = colleagues(db).find(({ uid }) => uid === code)?.name ?? '';
      return [{ sql: '(a.executor_uid = ? OR (a.executor_uid IS NULL AND a.executor = ?))', values: [code, name] }, [text('ex', code), text('en', name)]];
    }
    case 'department': {
      const name = departmentName(db, code);
      return [{ sql: '(a.department_code = ? OR a.department = ?)', values: [code, name] }, [text('dc', code), text('dp', name)]];
    }
    case 'district': {
      const keys = [...fieldsByKey(db, service).values()].filter(({ type }) => type === 'district').map(({ key }) => key);
      if (keys.length === 0) return [{ sql: '0', values: [] }, [word('fd', 'never')]];
      return [{ sql: `(${keys.map(holds).join(' OR ')})`, values: keys.flatMap(() => [code, code]) }, keys.map((key) => text('fd', `${key}=${code}`))];
    }
    case 'subject':
      return [{ sql: 'a.subject = ?', values: [code] }, [text('sj', code)]];
    case 'socialStatus':
      return [{ sql: 'a.social_status = ?', values: [code] }, [text('ss', code)]];
    case 'privilege':
      return [{ sql: 'a.privilege = ?', values: [code] }, [text('pv', code)]];
  }
}

/** Understands a filter by the card, together with what of the rest of the filter the same index holds. */
export function cardNarrowing(db: ReadDb, filter: ApplicationFilter): CardNarrowing {
  const { card } = filter;
  const conditions: Condition[] = [];
  const facets: string[] = [];
  const words: string[] = [];
  const add = ([condition, any]: readonly [Condition, readonly string[]]) => {
    conditions.push(condition);
    facets.push(anyOf(any));
  };
  const oneOf = (part: string, column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) add([{ sql: `${column} IN (${marks(values)})`, values }, values.map((value) => word(part, value))]);
  };
  oneOf('ch', 'a.channel', card.channels);
  oneOf('oc', 'a.outcome', card.outcomes);
  if (card.authors && card.authors.length > 0) add([{ sql: `(${card.authors.map((kind) => `(${authors[kind]})`).join(' OR ')})`, values: [] }, card.authors.map((kind) => word('au', kind))]);
  for (const [date, span] of Object.entries(card.dates ?? {})) add(dateNarrowing(date as CardDate, span));
  for (const [mark, is] of Object.entries(card.marks ?? {})) {
    const { part, column } = markParts[mark as CardMark];
    add([{ sql: `${column} = ${is ? 1 : 0}`, values: [] }, [word(part, is ? '1' : '0')]]);
  }
  for (const [part, code] of Object.entries(card.codes ?? {})) add(codeNarrowing(db, part as CardCode, code, filter.service));
  const fields = Object.keys(card.fields ?? {}).length > 0 ? fieldsByKey(db, filter.service) : new Map<string, CardField>();
  for (const [key, value] of Object.entries(card.fields ?? {})) {
    const field = fields.get(key);
    if (field && isFreeText(field.type)) {
      const tokens = searchTokens(value);
      if (field.searchable) words.push(value);
      for (const token of tokens) conditions.push({ sql: `' ' || folded(a.details ->> '$.${key}') LIKE ?`, values: [`% ${token}%`] });
    } else {
      const held = field?.type === 'boolean' ? Number(value === 'true') : field?.type === 'number' ? Number(value) : value;
      add([{ sql: holds(key), values: [held, held] }, [text('fd', `${key}=${String(held)}`)]]);
    }
  }
  // The rest of the filter stands among the conditions already; here it makes the walk shorter.
  if (filter.status) facets.push(word('st', filter.status));
  if (filter.kind) facets.push(word('kd', filter.kind));
  if (filter.service) facets.push(text('sv', filter.service));
  if (filter.control) facets.push(word('ct', '1'));
  if (filter.due) facets.push(word('op', '1'));
  return { conditions, facets: facets.length === 0 ? null : facets.join(' AND '), words: fold(words.join(' ')) };
}

/** Whether a list is best read along the index of facets: several filters, or one that no index of the table knows. */
export function isManifold(filter: ApplicationFilter, { conditions }: CardNarrowing): boolean {
  if (filter.mine || filter.approval || filter.letter || filter.due || filter.ourDepartment || filter.control) return false;
  return conditions.length > 0 || (filter.kind !== null && filter.service !== null);
}
