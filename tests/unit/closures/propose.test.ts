import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClosed, openEntries, placeKey, planSchema, type PlanPlace, type TouchedBooking } from '#shared/closures/plan.ts';
import { proposePlan, type FreePlace, type PlanningFacts } from '#shared/closures/propose.ts';

const head = 'head';
const deputy = 'deputy';
const at = (officialUid: string, date: string, startTime: string | null): PlanPlace => ({ officialUid, date, startTime });

interface World {
  readonly officialUid?: string | null;
  readonly deputyUid?: string | null;
  readonly places?: Record<string, FreePlace[]>;
  readonly away?: string[];
}

/** The head is away on 24 and 25 November 2026 unless the test says otherwise. */
function facts({ officialUid = head, deputyUid = deputy, places = {}, away = [] }: World = {}): PlanningFacts {
  return {
    closure: { officialUid, fromDate: '2026-11-24', toDate: '2026-11-25' },
    today: '2026-11-21',
    deputyOf: (uid) => (uid === head ? deputyUid : null),
    placesOf: (uid) => places[uid] ?? [],
    isAway: (uid, date) => away.includes(`${uid} ${date}`),
  };
}

const booking = (uid: string, startTime: string | null = '10:00', date = '2026-11-24', officialUid = head): TouchedBooking => ({ uid, officialUid, date, startTime, submittedAt: 1 });
const free = (date: string, startTime: string | null, count = 1): FreePlace => ({ date, startTime, free: count });
const targets = (entries: ReturnType<typeof proposePlan>) => entries.map(({ decision }) => (decision.kind === 'move' ? decision.to : decision.kind));

describe('the proposed plan of a closure', () => {
  it('gives the deputy who receives on the same day and hour', () => {
    const plan = proposePlan(facts({ places: { [deputy]: [free('2026-11-24', '10:00')], [head]: [free('2026-12-01', '10:00')] } }), [booking('a')]);
    expect(plan).toMatchObject([{ bookingUid: 'a', deputy: 'receives', decision: { kind: 'move', to: at(deputy, '2026-11-24', '10:00') } }]);
  });

  it('gives the official’s next free places after the closure in the order of the original hours, each once', () => {
    const places = { [head]: [free('2026-11-25', '09:00', 9), free('2026-12-01', '10:00', 0), free('2026-12-01', '10:15'), free('2026-12-08', '10:00')] };
    const plan = proposePlan(facts({ places }), [booking('late', '11:00'), booking('early', '10:00')]);
    expect(plan.map((entry) => entry.bookingUid)).toEqual(['early', 'late']);
    expect(targets(plan)).toEqual([at(head, '2026-12-01', '10:15'), at(head, '2026-12-08', '10:00')]);
    expect(plan[0]?.deputy).toBe('notReceiving');
  });

  it('falls back on the deputy’s next free place, and leaves undecided who finds none', () => {
    const plan = proposePlan(facts({ places: { [deputy]: [free('2026-11-23', '10:00'), free('2026-11-26', '15:00')] } }), [booking('a'), booking('b', '10:15')]);
    expect(targets(plan)).toEqual([at(deputy, '2026-11-26', '15:00'), 'undecided']);
    expect(plan[1]?.decision).toEqual({ kind: 'undecided', why: 'noPlace' });
  });

  it('says that the deputy is away too, and asks for the official’s next place then', () => {
    const places = { [deputy]: [free('2026-11-24', '10:00')], [head]: [free('2026-12-01', '10:00')] };
    const plan = proposePlan(facts({ places, away: [`${deputy} 2026-11-24`] }), [booking('a')]);
    expect(plan).toMatchObject([{ deputy: 'away', decision: { to: at(head, '2026-12-01', '10:00') } }]);
  });

  it('tells a full deputy from one who does not receive and from none at all', () => {
    expect(proposePlan(facts({ places: { [deputy]: [free('2026-11-24', '10:00', 0)] } }), [booking('a')])[0]?.deputy).toBe('full');
    expect(proposePlan(facts({ deputyUid: null }), [booking('a')])[0]?.deputy).toBe('none');
  });

  it('takes any free hour of the deputy’s day for a citizen who was given the day only', () => {
    const plan = proposePlan(facts({ places: { [deputy]: [free('2026-11-24', '10:00', 0), free('2026-11-24', '10:20')] } }), [booking('a', null)]);
    expect(targets(plan)).toEqual([at(deputy, '2026-11-24', '10:20')]);
  });

  it('asks no deputy when the whole hall is closed', () => {
    const places = { [deputy]: [free('2026-11-24', '10:00')], [head]: [free('2026-12-01', '10:00')] };
    expect(proposePlan(facts({ officialUid: null, places }), [booking('a')])).toMatchObject([{ deputy: null, decision: { to: at(head, '2026-12-01', '10:00') } }]);
  });

  it('leaves the places of decisions that stand already', () => {
    const places = { [head]: [free('2026-12-01', '10:00'), free('2026-12-01', '10:15')] };
    expect(targets(proposePlan(facts({ places }), [booking('a')], [{ kind: 'move', to: at(head, '2026-12-01', '10:00') }]))).toEqual([at(head, '2026-12-01', '10:15')]);
  });

  it('keeps to what is wished: the deputy alone, or the official’s next place alone', () => {
    const places = { [deputy]: [free('2026-11-24', '10:00'), free('2026-11-26', '15:00')], [head]: [free('2026-12-01', '10:00')] };
    expect(targets(proposePlan(facts({ places }), [booking('a'), booking('b', '10:15')], [], 'deputy'))).toEqual([at(deputy, '2026-11-24', '10:00'), at(deputy, '2026-11-26', '15:00')]);
    expect(targets(proposePlan(facts({ places }), [booking('a'), booking('b', '10:15')], [], 'nextFree'))).toEqual([at(head, '2026-12-01', '10:00'), 'undecided']);
  });
});

describe('whatever the hall looks like', () => {
  const date = fc.integer({ min: 15, max: 30 }).map((day) => `2026-11-${day}`);
  const hour = fc.constantFrom('10:00', '10:15', '10:30', null);
  const official = fc.constantFrom(head, deputy, 'third');
  const places = fc.dictionary(official, fc.uniqueArray(fc.record({ date, startTime: hour, free: fc.integer({ min: 0, max: 2 }) }), { maxLength: 12, selector: (place) => `${place.date} ${place.startTime}` }));
  const world = fc.record({
    places,
    closure: fc.record({ officialUid: fc.constantFrom(head, null), fromDate: date, days: fc.integer({ min: 0, max: 6 }) }),
    deputyUid: fc.constantFrom(deputy, 'third', null),
    bookings: fc.array(fc.record({ officialUid: official, date, startTime: hour, submittedAt: fc.integer({ min: 0, max: 5 }) }), { maxLength: 25 }),
    wish: fc.constantFrom('usual' as const, 'deputy' as const, 'nextFree' as const),
  });

  it('no place is used beyond what is free of it, no booking is forgotten or told twice, nobody comes into the closure, into the past or on a day without reception', () => {
    fc.assert(
      fc.property(world, ({ places: given, closure: { officialUid, fromDate, days }, deputyUid, bookings, wish }) => {
        const closure = { officialUid, fromDate, toDate: Temporal.PlainDate.from(fromDate).add({ days }).toString() };
        const sorted = Object.fromEntries(Object.entries(given).map(([uid, list]) => [uid, list.toSorted((a, b) => (`${a.date} ${a.startTime}` < `${b.date} ${b.startTime}` ? -1 : 1))]));
        const touched = bookings.map((each, i) => ({ ...each, uid: `b${i}` })).filter((each) => isClosed(closure, each));
        const today = '2026-11-18';
        const plan = proposePlan({ closure, today, deputyOf: () => deputyUid, placesOf: (uid) => sorted[uid] ?? [], isAway: () => false }, touched, [], wish);

        expect(plan.map((entry) => entry.bookingUid).toSorted()).toEqual(touched.map((each) => each.uid).toSorted());
        const moves = plan.flatMap(({ decision }) => (decision.kind === 'move' ? [decision.to] : []));
        for (const to of moves) {
          const place = sorted[to.officialUid]?.find((each) => each.date === to.date && each.startTime === to.startTime);
          expect(place).toBeDefined();
          expect(moves.filter((other) => placeKey(other) === placeKey(to)).length).toBeLessThanOrEqual(place?.free ?? 0);
          expect(isClosed(closure, to)).toBe(false);
          expect(to.date >= today).toBe(true);
        }
        // Nobody is cancelled by a proposal, and whoever stays undecided found no place.
        for (const { decision } of plan) expect(decision.kind === 'cancel').toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a plan beside the bookings of today', () => {
  const entry = (bookingUid: string, doneAt: number | null = null) => ({ bookingUid, from: at(head, '2026-11-24', '10:00'), decision: { kind: 'cancel' }, byHand: true, deputy: null, doneAt, noticeAt: null });
  const plan = planSchema.parse({ entries: [entry('kept'), entry('gone'), entry('carriedOut', 1)] });

  it('knows each touched booking once: what is gone falls out, what is new is undecided', () => {
    const open = openEntries(plan, [booking('kept'), booking('fresh', '10:15'), booking('carriedOut', '10:30')]);
    expect(open.map(({ bookingUid, decision }) => [bookingUid, decision.kind])).toEqual([['kept', 'cancel'], ['fresh', 'undecided'], ['carriedOut', 'undecided']]);
  });
});
