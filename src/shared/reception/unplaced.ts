import { slotsOfDay, type ReceptionDayPlan } from '../officials/expansion.ts';
import type { BookingRow } from './views.ts';

/** Why a booking has no place any more: the official does not receive now, the day or the hour has left the schedule, the turn has fewer places, or the portal gave the place to somebody else. */
export const unplacedWhys = ['officialInactive', 'dayGone', 'slotGone', 'placesGone', 'placeLost'] as const;
export type UnplacedWhy = (typeof unplacedWhys)[number];

/** A booking whose citizen is still expected where nothing is kept for them. `official` null: nobody knows them any more. */
export interface UnplacedBooking extends BookingRow {
  readonly why: UnplacedWhy;
  readonly official: { readonly uid: string; readonly surname: string; readonly name: string } | null;
}

/** An official as far as it matters for the places of those booked. */
export interface Receiving {
  readonly active: boolean;
  /** Null: no schedule was ever made, and nobody can say which days there are. */
  readonly days: ReadonlyMap<string, ReceptionDayPlan> | null;
}

/**
 * How many of a turn have no place, and why; the later ones, for the earlier keep theirs.
 * @param booked how many are expected at the turn, those whom a manager approved beyond its places not counted
 */
export function unplacedOf({ date, startTime, booked }: { readonly date: string; readonly startTime: string | null; readonly booked: number }, { active, days }: Receiving): { readonly why: UnplacedWhy; readonly count: number } | null {
  if (!active) return { why: 'officialInactive', count: booked };
  if (days === null) return null;
  const day = days.get(date);
  if (!day) return { why: 'dayGone', count: booked };
  const turns = slotsOfDay(day).filter((slot) => slot.startTime === startTime);
  if (turns.length === 0) return { why: 'slotGone', count: booked };
  const places = turns.reduce((sum, turn) => sum + turn.places, 0);
  return booked > places ? { why: 'placesGone', count: booked - places } : null;
}
