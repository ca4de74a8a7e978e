import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import { updateRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { numberRanges } from './tables.ts';

/** What the portal lends numbers for. */
export const numberPurposes = ['application', 'reply', 'booking'] as const;
export type NumberPurpose = (typeof numberPurposes)[number];

/** A number set aside for use in this transaction. */
export interface NextNumber {
  readonly rangeId: number;
  readonly value: number;
  readonly text: string;
}

/**
 * The next number of a lent range. It counts as used only once `useNumber` ran in the same transaction.
 * @throws AppError `numbers.none` when every lent range is used up: the line to the portal is needed for more
 */
export function nextNumber(db: ReadDb, purpose: NumberPurpose, year: number): NextNumber {
  const range = db
    .statement<{ id: number; prefix: string; next: number }>('SELECT id, prefix, next FROM number_ranges WHERE purpose = ? AND year = ? AND next <= last ORDER BY id LIMIT 1')
    .get(purpose, year);
  if (!range) throw new AppError('numbers.none', { year });
  return { rangeId: range.id, value: range.next, text: `${range.prefix}${String(range.next).padStart(6, '0')}` };
}

/** Marks a number as used. */
export function useNumber(db: WriteDb, number: NextNumber): void {
  updateRow(db, numberRanges, number.rangeId, { next: number.value + 1 });
}

/** How many numbers are left for a year. */
export function numbersLeft(db: ReadDb, purpose: NumberPurpose, year: number): number {
  const row = db
    .select({ left: sql<number>`coalesce(sum(${numberRanges.last} - ${numberRanges.next} + 1), 0)` })
    .from(numberRanges)
    .where(and(eq(numberRanges.purpose, purpose), eq(numberRanges.year, year)))
    .get();
  return row?.left ?? 0;
}

/** Enters a range that the portal lent; the same range twice changes nothing. */
export function enterRange(db: WriteDb, range: { id: string; purpose: string; year: number; prefix: string; from: number; to: number }): void {
  db.insert(numberRanges)
    .values({ uid: range.id, purpose: range.purpose, year: range.year, prefix: range.prefix, first: range.from, last: range.to, next: range.from })
    .onConflictDoNothing()
    .run();
}
