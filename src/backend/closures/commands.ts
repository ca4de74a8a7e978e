import { uuidv7 } from 'uuidv7';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { countDecisions, isClosed, openEntries, type ClosureSpan, type Decision, type Plan, type PlanEntry, type TouchedBooking } from '#shared/closures/plan.ts';
import { proposePlan, type PlanningFacts } from '#shared/closures/propose.ts';
import type { Choice, ClosureInput, SeenClosure } from '#shared/closures/schema.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { officialByUid } from '../officials/queries.ts';
import { slotStates } from '../reception/places.ts';
import { leftOf, planningFacts, touchedBooking, touchedBy } from './facts.ts';
import { closuresOver, loadSeenClosure, saveClosure, type StoredClosure } from './record.ts';
import { closures } from './tables.ts';

/** What a change of a draft comes back with: the next one is made on this revision. */
export interface Revised {
  readonly uid: string;
  readonly revision: number;
}

interface Planning {
  readonly closure: StoredClosure;
  readonly touched: readonly TouchedBooking[];
  readonly facts: PlanningFacts;
}

function loadPlanning(db: ReadDb, seen: SeenClosure, { office }: CommandContext, span?: ClosureSpan): Planning {
  const closure = loadSeenClosure(db, seen);
  if (closure.status !== 'draft' && (closure.status !== 'applied' || span)) throw new AppError('closure.notDraft');
  const over = span ?? closure;
  const touched = touchedBy(db, over).map(touchedBooking);
  return { closure, touched, facts: planningFacts(db, office, { ...over, uid: closure.uid }, touched) };
}

/**
 * Enters an absence or a closure as a draft with a proposed plan. Nothing is changed for anybody before it is confirmed.
 * @throws AppError `closure.past`, `closure.overlaps`, `official.notFound`
 */
export const createClosure = defineCommand({
  name: 'closures.create',
  permission: 'closures.apply',
  load(db, input: ClosureInput, { office }) {
    checkSpan(db, office.now(), input, null);
    const touched = touchedBy(db, input).map(touchedBooking);
    return proposePlan(planningFacts(db, office, input, touched), touched);
  },
  decide(entries, { officialUid, fromDate, toDate, reason }, { actor, now }): Change<Revised> {
    const uid = uuidv7();
    const plan: Plan = { entries, closedDays: [], appliedBy: null, reopened: null };
    return {
      subject: { kind: 'closure', uid },
      detail: { officialUid, fromDate, toDate, ...countDecisions(entries) },
      outbox: [],
      topics: ['closures'],
      rows(db) {
        db.insert(closures)
          .values({ uid, officialUid, fromDate, toDate, reason, status: 'draft', plan: plan as unknown as Json, createdAt: now, createdBy: actor.name })
          .run();
        return { uid, revision: 1 };
      },
    };
  },
});

/** Gives a draft other dates, another official or another reason; what was decided by hand stays where it still can. @throws AppError as `createClosure`, `closure.notDraft` */
export const changeClosure = defineCommand({
  name: 'closures.change',
  permission: 'closures.apply',
  load(db, { closure: input, ...seen }: SeenClosure & { readonly closure: ClosureInput }, context) {
    checkSpan(db, context.now, input, seen.uid);
    return loadPlanning(db, seen, context, input);
  },
  decide(planning, { closure: input }) {
    const stays = ({ decision }: PlanEntry) => decision.kind !== 'move' || !isClosed(input, decision.to);
    return revised(planning.closure, proposeRest(planning, stays), { ...input });
  },
});

/** Proposes again from what is free now; what was decided by hand stays. @throws AppError `closure.notDraft` */
export const proposeAgain = defineCommand({
  name: 'closures.propose',
  permission: 'closures.apply',
  load: (db, input: SeenClosure, context) => loadPlanning(db, input, context),
  decide: (planning) => revised(planning.closure, proposeRest(planning)),
});

/**
 * Decides for some of the bookings by hand.
 * @throws AppError `closure.notDraft`, `closure.placeClosed`, `booking.noReceptionDay`, `booking.noSuchSlot`, `booking.slotPast`, `closure.placeFull`
 */
export const decideBookings = defineCommand({
  name: 'closures.decide',
  permission: 'closures.apply',
  load(db, { bookings, choice, ...seen }: SeenClosure & { readonly bookings: readonly string[]; readonly choice: Choice }, context) {
    const planning = loadPlanning(db, seen, context);
    if (choice.kind === 'move') checkPlace(db, context, planning, choice.to, bookings);
    return planning;
  },
  decide(planning, { bookings, choice }) {
    const chosen = new Set(bookings);
    const entries = openEntries(planning.closure.plan, planning.touched);
    const rest = entries.filter(({ bookingUid }) => !chosen.has(bookingUid));
    const proposed = new Map(
      choice.kind === 'deputy' || choice.kind === 'nextFree'
        ? proposePlan(planning.facts, planning.touched.filter(({ uid }) => chosen.has(uid)), decisionsOf(rest), choice.kind).map((entry) => [entry.bookingUid, entry])
        : [],
    );
    return revised(
      planning.closure,
      entries.map((entry) => {
        if (!chosen.has(entry.bookingUid)) return entry;
        const wished = proposed.get(entry.bookingUid);
        if (wished) return { ...wished, byHand: wished.decision.kind === 'move' };
        const decision: Decision = choice.kind === 'move' ? { kind: 'move', to: choice.to } : choice.kind === 'cancel' ? { kind: 'cancel' } : { kind: 'undecided', why: 'open' };
        return { ...entry, decision, byHand: true };
      }),
    );
  },
});

/** Gives a draft up: nothing was changed for anybody, and nothing is. @throws AppError `closure.notDraft` */
export const discardClosure = defineCommand({
  name: 'closures.discard',
  permission: 'closures.apply',
  load: (db, input: SeenClosure) => loadSeenClosure(db, input),
  decide(closure): Change<void> {
    if (closure.status !== 'draft') throw new AppError('closure.notDraft');
    return { subject: { kind: 'closure', uid: closure.uid }, detail: {}, outbox: [], topics: ['closures'], rows: (db) => saveClosure(db, closure, { status: 'discarded' }) };
  },
});

/** The decisions of some entries. */
export function decisionsOf(entries: readonly PlanEntry[]): Decision[] {
  return entries.map(({ decision }) => decision);
}

/** The plan with other open entries; what was carried out stays. */
export function withOpen({ plan }: StoredClosure, open: readonly PlanEntry[]): Plan {
  return { ...plan, entries: [...plan.entries.filter(({ doneAt }) => doneAt !== null), ...open] };
}

/** A new proposal for all that nobody decided by hand. */
function proposeRest({ closure, touched, facts }: Planning, stays: (entry: PlanEntry) => boolean = () => true): PlanEntry[] {
  const kept = openEntries(closure.plan, touched).filter((entry) => entry.byHand && entry.decision.kind !== 'undecided' && stays(entry));
  const keptUids = new Set(kept.map(({ bookingUid }) => bookingUid));
  const proposed = proposePlan(facts, touched.filter(({ uid }) => !keptUids.has(uid)), decisionsOf(kept));
  const all = new Map([...kept, ...proposed].map((entry) => [entry.bookingUid, entry]));
  return touched.flatMap(({ uid }) => all.get(uid) ?? []);
}

function revised(closure: StoredClosure, open: readonly PlanEntry[], fields: Partial<StoredClosure> = {}): Change<Revised> {
  const { uid, revision } = closure;
  return {
    subject: { kind: 'closure', uid },
    detail: { ...countDecisions(open) },
    outbox: [],
    topics: ['closures'],
    rows(db) {
      saveClosure(db, closure, { ...fields, plan: withOpen(closure, open) });
      return { uid, revision: revision + 1 };
    },
  };
}

function checkSpan(db: ReadDb, now: number, { officialUid, fromDate, toDate }: ClosureInput, exceptUid: string | null): void {
  if (toDate < bakuDate(now)) throw new AppError('closure.past');
  if (officialUid !== null && !officialByUid(db, officialUid)) throw new AppError('official.notFound');
  const other = overlapping(db, { officialUid, fromDate, toDate }, exceptUid);
  if (other) throw new AppError('closure.overlaps', { from: formatDate(other.fromDate), to: formatDate(other.toDate) });
}

/** An unfinished or applied closure of the same official (of the hall) over the same dates, or null. */
export function overlapping(db: ReadDb, span: ClosureSpan, exceptUid: string | null): StoredClosure | null {
  return closuresOver(db, ['draft', 'applied'], span).find((other) => other.uid !== exceptUid && other.officialUid === span.officialUid) ?? null;
}

/** Makes sure that a place given by hand is there and has room for all who are to come to it. */
function checkPlace(db: ReadDb, { office }: CommandContext, { closure, touched, facts }: Planning, to: Extract<Choice, { kind: 'move' }>['to'], bookings: readonly string[]): void {
  const { officialUid, date, startTime } = to;
  if (isClosed(closure, to)) throw new AppError('closure.placeClosed', { date: formatDate(date) });
  const slots = date < facts.today ? null : slotStates(db, office, officialUid, date);
  if (!slots) throw new AppError('booking.noReceptionDay', { date: formatDate(date) });
  const slot = slots.find((each) => each.startTime === startTime);
  if (!slot) throw new AppError('booking.noSuchSlot', { time: startTime ?? '—' });
  if (slot.isOver) throw new AppError('booking.slotPast');
  const rest = openEntries(closure.plan, touched).filter(({ bookingUid }) => !bookings.includes(bookingUid));
  const left = leftOf([{ date, startTime, free: slot.free }], officialUid, closure, decisionsOf(rest))[0]?.free ?? 0;
  if (left < bookings.length) throw new AppError('closure.placeFull', { left, wanted: bookings.length });
}
