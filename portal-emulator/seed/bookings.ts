import { orderedId } from './arrivals.ts';
import { makeCitizen } from './citizens.ts';
import type { SeedOffice } from './office.ts';
import { demoRuleGives, turnsOf } from './officials.ts';
import { makePlace } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { finishBooking, type BookingInput } from './receptions.ts';
import { bookingNotes, civilPosts, trades, workplaces } from './texts/receptions.ts';
import { day, hour, isoOf, minute, shiftDate, startOf } from './time.ts';
import { noonOf } from './workdays.ts';

/** A place that can be booked. */
export interface ReceptionPlace {
  readonly officialId: string;
  readonly date: string;
  readonly startTime: string | null;
}

/** How many reception days ahead the portal offers. */
const offeredDays = 4;

/** Every place that the portal may give away on reception days of a span, both ends included; one entry for each place. */
export function listPlaces(office: SeedOffice, isWorkingDay: (date: string) => boolean, from: string, to: string): ReceptionPlace[] {
  const places: ReceptionPlace[] = [];
  for (let date = from; date <= to; date = shiftDate(date, 1)) {
    if (!isWorkingDay(date)) continue;
    for (const { officialId, rules } of office.schedules) {
      for (const rule of rules.filter(({ rrule }) => demoRuleGives(rrule, date))) {
        for (const startTime of turnsOf(rule)) {
          for (let i = 0; i < Math.min(rule.placesPerSlot, rule.portalPlaces); i += 1) places.push({ officialId, date, startTime });
        }
      }
    }
  }
  return places;
}

/** Where people of a social status may work. */
const workOf: Readonly<Record<string, ReadonlyArray<readonly [string, string]>>> = { employed: workplaces, civilServant: civilPosts, entrepreneur: trades };

/** A booking just sent for a place, status `requested`. */
export function makeBooking(random: Random, at: number, sequence: number, { officialId, date, startTime }: ReceptionPlace): BookingInput {
  const home = makePlace(random);
  const citizen = makeCitizen(random, at, home.address);
  const kind = random.weighted([['petition', 68], ['complaint', 30], ['proposal', 2]] as const);
  const work = workOf[citizen.socialStatus];
  const [workplace, jobTitle] = work ? random.pick(work) : [null, null];
  const submittedAt = isoOf(at);
  return {
    id: orderedId(random, at, sequence),
    version: 1,
    updatedAt: submittedAt,
    number: `Q-${submittedAt.slice(0, 4)}-${String(sequence).padStart(6, '0')}`,
    officialId,
    receptionDate: date,
    startTime,
    kind,
    socialStatus: citizen.socialStatus,
    privilege: citizen.privilege,
    email: random.chance(0.75) ? citizen.email : null,
    phone: citizen.phone,
    workplace,
    jobTitle,
    currentAddress: random.chance(0.85) ? home.address : makePlace(random).address,
    note: random.chance(0.92) ? random.pick(bookingNotes[kind]) : null,
    submittedAt,
    status: 'requested',
    statusReason: null,
    cancelledBy: null,
    receivedAt: null,
    receptionOutcome: null,
    applicationId: null,
    channel: 'portal',
    urgentReason: null,
    overbookReason: null,
    arrivedAt: null,
    receptionStartedAt: null,
    ticket: null,
    queuedAt: null,
    calledAt: null,
    calledBy: null,
    calledTimes: null,
    citizen: citizen.identity,
  };
}

/** A booking sent now for one of the places that are free; null when there is none. */
export function generateOneBooking({ random, at, sequence, places }: {
  readonly random: Random;
  readonly at: number;
  readonly sequence: number;
  readonly places: readonly ReceptionPlace[];
}): BookingInput | null {
  return places.length > 0 ? makeBooking(random, at, sequence, random.pick(places)) : null;
}

/** The places of the next reception days of each official. */
function nearest(places: readonly ReceptionPlace[]): ReceptionPlace[] {
  return places.filter((place) => dayRank(places, place) < offeredDays);
}

const ranks = new WeakMap<readonly ReceptionPlace[], Map<string, number>>();

/** Which reception day of its official a place lies on, from 0. */
function dayRank(places: readonly ReceptionPlace[], { officialId, date }: ReceptionPlace): number {
  let known = ranks.get(places);
  if (!known) {
    known = new Map();
    for (const [official, own] of Map.groupBy(places, (place) => place.officialId)) {
      [...new Set(own.map((place) => place.date))].forEach((each, i) => known?.set(`${official} ${each}`, i));
    }
    ranks.set(places, known);
  }
  return known.get(`${officialId} ${date}`) ?? 0;
}

export interface BookingsOptions {
  readonly seed: number;
  readonly count: number;
  readonly today: string;
  readonly office: SeedOffice;
  readonly isWorkingDay: (date: string) => boolean;
  /** Epoch milliseconds; noon of `today` in Baku when not given. */
  readonly now?: number;
}

/**
 * Bookings of the 45 days before and after today in the order they were sent; fewer than `count` when there are not so
 * many places. The next day of receptions (today, if there are any today) is full, the days after it less and less.
 */
export function generateBookings({ seed, count, today, office, isWorkingDay, now = noonOf(today) }: BookingsOptions): BookingInput[] {
  const random = createRandom(seed + 1);
  const coming = nearest(listPlaces(office, isWorkingDay, today, shiftDate(today, 45)));
  const past = listPlaces(office, isWorkingDay, shiftDate(today, -45), shiftDate(today, -1));
  const next = coming[0]?.date;

  // Small numbers first: the next day, then the days near it.
  const urgency = (place: ReceptionPlace): number => (place.date === next ? -2 : dayRank(coming, place) * 0.22 + random.next());
  const wanted = coming.map((place) => ({ place, order: urgency(place) })).sort((a, b) => a.order - b.order);
  const full = wanted.filter(({ order }) => order < 0).length;
  const ahead = wanted.slice(0, Math.max(full, Math.ceil(count * 0.45)));
  const behind = shuffle(random, past).slice(0, Math.max(0, count - ahead.length));

  return [...behind, ...ahead.map(({ place }) => place)]
    .slice(0, Math.max(count, 0))
    .map((place) => ({ place, at: sentAt(random, place, now) }))
    .sort((a, b) => a.at - b.at)
    .map(({ place, at }, i) => finishBooking(random, makeBooking(random, at, i + 1, place), today, now));
}

/** Between two days and three weeks before the reception, in waking hours, and not in the time to come. */
function sentAt(random: Random, { date }: ReceptionPlace, now: number): number {
  const usual = startOf(shiftDate(date, -random.int(2, 20))) + 8 * hour + random.int(0, 14 * 60) * minute;
  return usual < now - 10 * minute ? usual : now - random.int(10, 3 * 24 * 60) * minute - Math.floor(random.next() * day);
}

function shuffle<T>(random: Random, list: readonly T[]): T[] {
  return list.map((each) => ({ each, order: random.next() })).sort((a, b) => a.order - b.order).map(({ each }) => each);
}
