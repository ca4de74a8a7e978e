import { bakuDate } from '#shared/az/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { expandSchedule, slotsOfDay, type Slot } from '#shared/officials/expansion.ts';
import { minutesOf, type Schedule } from '#shared/officials/schedule.ts';
import type { Booking, OfferedDays } from '#shared/portal/api.generated.ts';
import { scheduleRecord } from '#shared/portal/records.ts';
import type { PortalStore } from './store.ts';

export interface Place {
  readonly officialId: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
}

/** Who asks for a place: the portal has its share of a slot, the counter the rest; one who is moved may stand on any place that is left. */
export type Share = 'portal' | 'counter' | 'any';

interface Asking {
  /** The booking that is moved: the place it has counts as free. */
  readonly exceptId?: string;
  /** The hold that is used up. */
  readonly holdId?: string | null;
}

interface Counted extends Slot {
  readonly free: Readonly<Record<Share, number>>;
}

/** How many reception days ahead are offered. */
const offeredDays = 4;
const horizonDays = 120;

export type Capacity = ReturnType<typeof createCapacity>;

/** The places of the published schedules with what is taken of them. `calendarNow`: the office's working calendar as it was told last; `now` is the portal's clock. */
export function createCapacity(store: PortalStore, calendarNow: () => WorkingCalendar, now: () => number) {
  const schedules = new Map<string, Schedule>();

  /** The official's schedule as it stands; parsed once for every version. */
  function scheduleOf(officialId: string): Schedule | null {
    const row = store.scheduleOf(officialId);
    if (!row) return null;
    const key = `${row.id} ${row.version}`;
    let schedule = schedules.get(key);
    if (!schedule) schedules.set(key, (schedule = scheduleRecord.parse(JSON.parse(row.json))));
    return schedule;
  }

  function counted({ officialId, receptionDate }: Pick<Place, 'officialId' | 'receptionDate'>, slots: readonly Slot[], { exceptId, holdId }: Asking): Counted[] {
    const bookings = store
      .bookingsOn(officialId, receptionDate)
      .map((json) => JSON.parse(json) as Booking)
      .filter(({ id, status, channel }) => id !== exceptId && status !== 'refused' && status !== 'cancelled' && channel !== 'walkIn');
    const holds = store.holdsOn(officialId, receptionDate, now()).filter(({ id }) => id !== holdId);
    // The portal offers from tomorrow on: what it did not give away by the day itself is the counter's.
    const isOver = receptionDate <= bakuDate(now());
    return slots.map((slot) => {
      const here = bookings.filter(({ startTime }) => startTime === slot.startTime);
      const byPortal = here.filter(({ channel = 'portal' }) => channel === 'portal').length;
      const held = holds.filter(({ startTime }) => startTime === slot.startTime).length;
      const any = slot.places - here.length - held;
      const least = (share: number) => Math.max(0, Math.min(any, share));
      const counter = isOver ? any : slot.places - slot.portalPlaces - (here.length - byPortal) - held;
      return { ...slot, free: { any: Math.max(0, any), portal: least(slot.portalPlaces - byPortal), counter: least(counter) } };
    });
  }

  /** The coming reception days of an official from a date on. */
  function* days(officialId: string, from: string, asking: Asking): Generator<{ date: string; slots: Counted[] }> {
    const schedule = scheduleOf(officialId);
    if (!schedule) return;
    const to = Temporal.PlainDate.from(from).add({ days: horizonDays }).toString();
    for (const day of expandSchedule(schedule, calendarNow(), from, to).days) {
      yield { date: day.date, slots: counted({ officialId, receptionDate: day.date }, slotsOfDay(day), asking) };
    }
  }

  function nearest(place: Place, share: Share, asking: Asking): Array<{ receptionDate: string; startTime: string | null }> {
    const today = bakuDate(now());
    const found: Array<{ receptionDate: string; startTime: string | null }> = [];
    const distance = (time: string | null) => Math.abs(minutesOf(time ?? '00:00') - minutesOf(place.startTime ?? '00:00'));
    for (const { date, slots } of days(place.officialId, place.receptionDate < today ? today : place.receptionDate, asking)) {
      const open = slots.filter(({ free }) => free[share] > 0);
      const ordered = date === place.receptionDate ? open.toSorted((a, b) => distance(a.startTime) - distance(b.startTime)) : open;
      found.push(...ordered.map(({ startTime }) => ({ receptionDate: date, startTime })));
      if (found.length >= 5) break;
    }
    return found.slice(0, 5);
  }

  return {
    /**
     * Null when the place is free for who asks, else the nearest places that are. A slot that the schedule does not have has no places;
     * of an official without a published schedule the portal counts none.
     */
    refusal(place: Place, share: Share, asking: Asking = {}): Array<{ receptionDate: string; startTime: string | null }> | null {
      const schedule = scheduleOf(place.officialId);
      if (!schedule) return null;
      const [day] = expandSchedule(schedule, calendarNow(), place.receptionDate, place.receptionDate).days;
      const slot = day && counted(place, slotsOfDay(day), asking).find(({ startTime }) => startTime === place.startTime);
      return slot && slot.free[share] > 0 ? null : nearest(place, share, asking);
    },
    /** Keeps a place of the counter's share for a while. The caller has made sure that it is free. */
    hold(id: string, place: Place, seconds: number): { id: string; expiresAt: string } {
      const hold = { id, ...place, expiresAt: now() + seconds * 1_000 };
      store.keepHold(hold, now());
      return { id: hold.id, expiresAt: new Date(hold.expiresAt).toISOString() };
    },
    release: (holdId: string) => store.dropHold(holdId),
    /** The next reception days from tomorrow with what the portal has of them. */
    offered(officialId: string): OfferedDays['days'] {
      const tomorrow = Temporal.PlainDate.from(bakuDate(now())).add({ days: 1 }).toString();
      const found: OfferedDays['days'] = [];
      for (const { date, slots } of days(officialId, tomorrow, {})) {
        const own = slots.filter(({ portalPlaces }) => portalPlaces > 0);
        if (own.length === 0) continue;
        found.push({ date, slots: own.map(({ startTime, portalPlaces, free }) => ({ startTime, places: portalPlaces, free: free.portal })) });
        if (found.length === offeredDays) break;
      }
      return found;
    },
  };
}
