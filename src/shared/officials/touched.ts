import { slotsOfDay, type Expansion, type ReceptionDayPlan } from './expansion.ts';

/** A booking as far as a schedule can touch it. */
export interface BookedPlace {
  readonly date: string;
  /** Null where the citizen was given the day only. */
  readonly startTime: string | null;
}

export const touches = ['dayGone', 'slotGone', 'hoursChanged', 'placesGone'] as const;

/** What a changed schedule does to a booking: its day goes, its turn goes, the hours of its day are others, or its turn has fewer places than bookings. */
export type Touch = (typeof touches)[number];

/**
 * Which bookings lose what they were given when one schedule takes another's place, in their order. Those that had no place before either are not
 * of this change's making. For `placesGone` the later ones of a turn are named: the earlier keep their place.
 */
export function touchedBookings<B extends BookedPlace>(bookings: readonly B[], before: Expansion, after: Expansion): Array<{ readonly booking: B; readonly touch: Touch }> {
  const [was, is] = [daysOf(before), daysOf(after)];
  const seen = new Map<string, number>();
  return bookings.flatMap((booking): Array<{ booking: B; touch: Touch }> => {
    const { date, startTime } = booking;
    const key = `${date} ${startTime ?? ''}`;
    const ofTurn = (seen.get(key) ?? 0) + 1;
    seen.set(key, ofTurn);
    const old = was.get(date);
    const had = old && placesOf(old, startTime);
    if (!old || had === undefined) return [];
    const day = is.get(date);
    if (!day) return [{ booking, touch: 'dayGone' }];
    const places = placesOf(day, startTime);
    if (places === undefined) return [{ booking, touch: 'slotGone' }];
    if (startTime === null && hoursOf(old) !== hoursOf(day)) return [{ booking, touch: 'hoursChanged' }];
    return ofTurn > places && ofTurn <= had ? [{ booking, touch: 'placesGone' }] : [];
  });
}

function daysOf({ days }: Expansion): Map<string, ReceptionDayPlan> {
  return new Map(days.map((day) => [day.date, day]));
}

/** The places of a turn; undefined when the day has no such turn. */
function placesOf(day: ReceptionDayPlan, startTime: string | null): number | undefined {
  const turns = slotsOfDay(day).filter((slot) => slot.startTime === startTime);
  return turns.length === 0 ? undefined : turns.reduce((sum, { places }) => sum + places, 0);
}

function hoursOf({ sessions }: ReceptionDayPlan): string {
  return sessions.map(({ startTime, endTime }) => `${startTime}–${endTime}`).join();
}
