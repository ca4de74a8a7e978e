import type { ApplicationRecord } from '#shared/portal/records.ts';
import { azUpper } from '#shared/az/case.ts';
import type { Random } from '../random.ts';

/**
 * What somebody writes about. Slots in braces: `{locality}` and `{street}` end in -i and take endings as they stand,
 * `{families}`, `{years}`, `{count}` are numbers, `{month}` the name of a month.
 */
export interface Template {
  readonly subject: string;
  readonly kind: ApplicationRecord['kind'];
  readonly summary: string;
  readonly text: string;
  /** What replies call the matter: goes before “ilə bağlı müraciətiniz”. */
  readonly about: string;
  /** What was done when the request was met. */
  readonly done: string;
  /** Written for many; may bear several signatures. */
  readonly communal?: boolean;
}

export type Slots = Readonly<Record<string, string>>;

const months = ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'] as const;

/** Name of the month that lies so many months before the date. */
export function monthBefore(date: string, back: number): string {
  const month = Number(date.slice(5, 7)) - 1 - back;
  return months[((month % 12) + 12) % 12] ?? months[0];
}

/** Values of the slots for one place and day. */
export function makeSlots(random: Random, place: { readonly locality: string; readonly street: string }, date: string): Slots {
  return {
    locality: place.locality,
    street: place.street,
    families: String(random.int(6, 85)),
    years: String(random.int(2, 9)),
    count: String(random.int(2, 6)),
    month: monthBefore(date, random.int(1, 3)),
  };
}

/** The text with its slots filled and sentences beginning with capitals. @throws RangeError when a slot has no value */
export function fillSlots(text: string, slots: Slots): string {
  const filled = text.replace(/\{(\w+)\}/gu, (_whole, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new RangeError(`no value for the slot ${slot}`);
    return value;
  });
  return filled.replace(/^\p{Ll}|(?<=[.!?] )\p{Ll}/gu, azUpper);
}
