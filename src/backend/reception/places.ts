import { formatDate, bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { ReceptionDayPlan, Slot } from '#shared/officials/expansion.ts';
import { hasPassed } from '#shared/officials/passed.ts';
import type { ReadDb } from '../db/store.ts';
import { expansionOf, slotsOf } from '../officials/queries.ts';
import type { Office } from '../office.ts';

/** A place of a reception: one turn of an official on a date. `startTime` null: the day as a whole. */
export interface Place {
  readonly officialUid: string;
  readonly date: string;
  readonly startTime: string | null;
}

/** A turn with what is taken of it. */
export interface SlotState extends Slot {
  readonly taken: number;
  /** Places kept for those who are typing now. */
  readonly held: number;
  /** Left altogether, whoever asks: what the office has when it moves a booking. */
  readonly free: number;
  /** Left for the counter and the telephone: the portal's share is its own until the day itself, which the portal no longer offers. */
  readonly freeAtCounter: number;
  /** It is given to nobody any more, however free. */
  readonly isOver: boolean;
}

interface Asking {
  /** A booking that is being moved: its own place counts as free. */
  readonly exceptUid?: string;
  /** A hold of one's own: the place that it keeps counts as free. */
  readonly exceptHold?: string;
}

interface Count {
  readonly startTime: string | null;
  readonly taken: number;
  readonly takenByPortal: number;
}

/**
 * The turns of an official's reception on a date with what is taken of each; null when they do not receive on it. Bookings that were refused or cancelled leave
 * their place free; those who walk in wait beside the turns.
 */
export function slotStates(db: ReadDb, office: Office, officialUid: string, date: string, asking: Asking = {}): SlotState[] | null {
  const slots = slotsOf(db, office, officialUid, date);
  if (!slots) return null;
  const bound = [officialUid, date, ...(asking.exceptUid ? [asking.exceptUid] : [])];
  const counts = new Map(db.statement<Count>(countsOf(asking, 'GROUP BY start_time')).all(...bound).map((count) => [count.startTime, count]));
  const held = new Map(db.statement<{ startTime: string | null; held: number }>(`${heldOn} GROUP BY start_time`).all(officialUid, date, office.now(), asking.exceptHold ?? '').map((each) => [each.startTime, each.held]));
  return slots.map((slot) => stateOf(slot, counts.get(slot.startTime), held.get(slot.startTime) ?? 0, date, office.now()));
}

/** One turn with what is taken of it; null when there is no such turn, undefined when the official does not receive on the date. */
function slotState(db: ReadDb, office: Office, { officialUid, date, startTime }: Place, asking: Asking): SlotState | null | undefined {
  const slots = slotsOf(db, office, officialUid, date);
  const slot = slots?.find((each) => each.startTime === startTime);
  if (!slots || !slot) return slots ? null : undefined;
  const bound = [officialUid, date, ...(asking.exceptUid ? [asking.exceptUid] : []), startTime];
  const count = db.statement<Count>(countsOf(asking, 'AND start_time IS ?')).get(...bound);
  const held = db.statement<{ held: number }>(`${heldOn} AND start_time IS ?`).get(officialUid, date, office.now(), asking.exceptHold ?? '', startTime)?.held ?? 0;
  return stateOf(slot, count, held, date, office.now());
}

/** What is taken, from the index alone where no booking is left out. */
function countsOf({ exceptUid }: Asking, ending: string): string {
  return `SELECT start_time AS startTime, count(*) AS taken, coalesce(sum(channel = 'portal'), 0) AS takenByPortal FROM bookings INDEXED BY bookings_official_day
    WHERE official_uid = ? AND reception_date = ? AND status NOT IN ('refused', 'cancelled') AND channel <> 'walkIn' AND removed_at IS NULL ${exceptUid ? 'AND uid <> ?' : ''} ${ending}`;
}

const heldOn = 'SELECT start_time AS startTime, count(*) AS held FROM holds WHERE official_uid = ? AND reception_date = ? AND expires_at > ? AND uid <> ?';

function stateOf(slot: Slot, count: Count | undefined, held: number, date: string, now: number): SlotState {
  const { taken = 0, takenByPortal = 0 } = count ?? {};
  const free = Math.max(0, slot.places - taken - held);
  const share = date === bakuDate(now) ? free : slot.places - slot.portalPlaces - (taken - takenByPortal) - held;
  return { ...slot, taken, held, free, freeAtCounter: Math.max(0, Math.min(free, share)), isOver: hasPassed(date, slot.endTime, now) };
}

/** A reception day with its turns. */
export interface DayOfPlaces {
  readonly date: string;
  readonly slots: readonly SlotState[];
}

/** How far ahead days are looked for. */
const horizonDays = 366;

/** The next reception days of an official from a date on, at most `count`. */
export function comingReceptions(db: ReadDb, office: Office, officialUid: string, from: string, count: number): ReceptionDayPlan[] {
  const days: ReceptionDayPlan[] = [];
  // Most officials receive weekly: a month at a time finds what is asked without expanding the year.
  const last = Temporal.PlainDate.from(from).add({ days: horizonDays }).toString();
  for (let start = from; start <= last && days.length < count; ) {
    const end = Temporal.PlainDate.from(start).add({ days: 30 }).toString();
    days.push(...expansionOf(db, office, officialUid, start, end).days.slice(0, count - days.length));
    start = Temporal.PlainDate.from(end).add({ days: 1 }).toString();
  }
  return days;
}

/** The same with what is taken of them. */
export function comingDays(db: ReadDb, office: Office, officialUid: string, from: string, count: number, asking: Asking = {}): DayOfPlaces[] {
  return comingReceptions(db, office, officialUid, from, count).map(({ date }) => ({ date, slots: slotStates(db, office, officialUid, date, asking) ?? [] }));
}

/** Whose places are asked for: the counter's share, or any that is left. */
export type Share = 'counter' | 'any';

/** The free places of an official nearest to a wanted one: first the same day by the distance of the clock, then the coming days. */
export function nearestFree(db: ReadDb, office: Office, wanted: Place, share: Share, limit: number, asking: Asking = {}): Place[] {
  const { officialUid } = wanted;
  const today = bakuDate(office.now());
  const from = wanted.date < today ? today : wanted.date;
  const found: Place[] = [];
  for (const { date, slots } of comingDays(db, office, officialUid, from, 8, asking)) {
    const open = slots.filter((slot) => !slot.isOver && freeOf(slot, share) > 0);
    const ordered = date === wanted.date && wanted.startTime !== null ? open.toSorted((a, b) => distance(a, wanted) - distance(b, wanted)) : open;
    found.push(...ordered.map(({ startTime }) => ({ officialUid, date, startTime })));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** What is left of a turn for one who asks. */
export function freeOf(slot: SlotState, share: Share): number {
  return share === 'counter' ? slot.freeAtCounter : slot.free;
}

/**
 * Makes sure, within the transaction that books it, that a place is there, not yet over, and free.
 * @throws AppError `booking.noReceptionDay`, `booking.noSuchSlot`, `booking.slotPast`, `booking.slotFull` with the nearest free places as `nearest` (`date time` lines)
 */
export function assertFree(db: ReadDb, office: Office, place: Place, share: Share, asking: Asking = {}): void {
  const slot = slotState(db, office, place, asking);
  if (slot === undefined) throw new AppError('booking.noReceptionDay', { date: formatDate(place.date) });
  if (slot === null) throw new AppError('booking.noSuchSlot', { time: place.startTime ?? '—' });
  if (slot.isOver) throw new AppError('booking.slotPast');
  if (freeOf(slot, share) > 0) return;
  const nearest = nearestFree(db, office, place, share, 5, asking).map(({ date, startTime }) => [date, startTime].filter(Boolean).join(' '));
  throw new AppError('booking.slotFull', { nearest: nearest.join('\n') });
}

/** How many bookings stand beyond the places of a slot, as managers approved them. */
export function overbookedIn(db: ReadDb, { officialUid, date, startTime }: Place): number {
  return (
    db
      .statement<{ n: number }>(
        `SELECT count(*) AS n FROM bookings INDEXED BY bookings_official_day WHERE official_uid = ? AND reception_date = ? AND start_time IS ?
         AND overbook_reason IS NOT NULL AND status NOT IN ('refused', 'cancelled') AND removed_at IS NULL`,
      )
      .get(officialUid, date, startTime)?.n ?? 0
  );
}

function distance(slot: Slot, { startTime }: Place): number {
  const minutes = (time: string | null) => (time === null ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return Math.abs(minutes(slot.startTime) - minutes(startTime));
}
