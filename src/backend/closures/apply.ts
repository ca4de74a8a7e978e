import { countDecisions, openEntries, placeKey, type ClosedDay, type PlanEntry } from '#shared/closures/plan.ts';
import type { SeenClosure } from '#shared/closures/schema.ts';
import type { ApplyResult } from '#shared/closures/views.ts';
import { AppError } from '#shared/errors.ts';
import { closedOn } from '#shared/officials/closed.ts';
import { defineCommand, type Change, type CommandContext } from '../command.ts';
import type { ReadDb } from '../db/store.ts';
import { exceptionsStep, type ExceptionsStep } from '../officials/exceptions.ts';
import { officialByUid, scheduleOf, type StoredOfficial } from '../officials/queries.ts';
import { slotStates } from '../reception/places.ts';
import type { BookingRow } from '../reception/steps.ts';
import { officialsOf, otherApplied, receptionDaysWithin, touchedBooking, touchedBy } from './facts.ts';
import { loadSeenClosure, saveClosure, type StoredClosure } from './record.ts';
import { citizenSteps } from './steps.ts';
import { withOpen } from './commands.ts';

interface Ready {
  readonly closure: StoredClosure;
  readonly entries: readonly PlanEntry[];
  readonly rows: ReadonlyMap<string, BookingRow>;
  readonly officials: ReadonlyMap<string, StoredOfficial>;
  /** Bookings whose place is not free any more. */
  readonly taken: ReadonlySet<string>;
  readonly days: readonly ClosedDay[];
  readonly schedules: readonly ExceptionsStep[];
}

/**
 * Confirms a closure, or what came for its dates since: all in one transaction the reception days leave the schedules, every booking moves or is cancelled as the
 * plan says, and every citizen who can be is told. When a place was taken meanwhile nothing of it happens: the plan marks those bookings undecided, and the
 * answer says how many.
 * @throws AppError `closure.notDraft`, `closure.changedMeanwhile`, `closure.undecided` with how many
 */
export const applyClosure = defineCommand({
  name: 'closures.apply',
  permission: 'closures.apply',
  load(db, input: SeenClosure, context): Ready {
    const closure = loadSeenClosure(db, input);
    if (closure.status !== 'draft' && closure.status !== 'applied') throw new AppError('closure.notDraft');
    const bookings = touchedBy(db, closure);
    const entries = openEntries(closure.plan, bookings.map(touchedBooking));
    const { undecided } = countDecisions(entries);
    if (undecided > 0) throw new AppError('closure.undecided', { count: undecided });
    const targets = new Set(entries.flatMap(({ decision }) => (decision.kind === 'move' ? [decision.to.officialUid] : [])));
    return {
      closure,
      entries,
      rows: new Map(bookings.map((row) => [row.uid, row])),
      officials: new Map([...targets].flatMap((uid) => officialByUid(db, uid) ?? []).map((official) => [official.uid, official])),
      taken: takenMeanwhile(db, context, entries),
      ...closing(db, closure, context),
    };
  },
  decide(ready, _input, context): Change<ApplyResult> {
    return ready.taken.size > 0 ? markTaken(ready) : carryOut(ready, context);
  },
});

function carryOut({ closure, entries, rows, officials, days, schedules }: Ready, context: CommandContext): Change<ApplyResult> {
  const { actor, now } = context;
  const steps = entries.map((entry) => citizenSteps(rows.get(entry.bookingUid), entry, closure.reason, officials, context));
  const counts = countDecisions(entries);
  const done = entries.map((entry) => ({ ...entry, doneAt: now }));
  const { officialUid, fromDate, toDate } = closure;
  return {
    subject: { kind: 'closure', uid: closure.uid },
    detail: { applied: true, officialUid, fromDate, toDate, receptionDays: days.length, ...counts, messages: steps.reduce((sum, { messages }) => sum + messages.length, 0) },
    outbox: [...schedules.flatMap(({ outbox }) => outbox), ...steps.flatMap(({ outbox, messages }) => [...outbox, ...messages])],
    topics: ['closures', 'reception', 'officials', 'reports'],
    rows(db) {
      for (const { write } of schedules) write(db);
      for (const { write } of steps) write(db);
      const plan = { ...withOpen(closure, done), closedDays: [...closure.plan.closedDays, ...days], appliedBy: closure.plan.appliedBy ?? actor.name };
      saveClosure(db, closure, { status: 'applied', plan, appliedAt: closure.appliedAt ?? now });
      return { applied: true, taken: 0, counts };
    },
  };
}

function markTaken({ closure, entries, taken }: Ready): Change<ApplyResult> {
  const open = entries.map((entry): PlanEntry => (taken.has(entry.bookingUid) ? { ...entry, decision: { kind: 'undecided', why: 'taken' }, byHand: false } : entry));
  return {
    subject: { kind: 'closure', uid: closure.uid },
    detail: { applied: false, taken: taken.size },
    outbox: [],
    topics: ['closures'],
    rows(db) {
      saveClosure(db, closure, { plan: withOpen(closure, open) });
      return { applied: false, taken: taken.size, counts: countDecisions(open) };
    },
  };
}

/** Bookings that would come into a place where, within this transaction, no room is left for them, or whose hour has passed since the plan was made. */
function takenMeanwhile(db: ReadDb, { office }: CommandContext, entries: readonly PlanEntry[]): Set<string> {
  const left = new Map<string, number>();
  const taken = new Set<string>();
  for (const { bookingUid, decision } of entries) {
    if (decision.kind !== 'move') continue;
    const { officialUid, date, startTime } = decision.to;
    const key = placeKey(decision.to);
    const free = left.get(key) ?? (slotStates(db, office, officialUid, date)?.find((slot) => slot.startTime === startTime && !slot.isOver)?.free ?? 0);
    left.set(key, free - 1);
    if (free < 1) taken.add(bookingUid);
  }
  return taken;
}

/** The reception days that the closure takes out of the schedules, with the changed schedules. Days that another closure has taken out are noted too: they stay out when that one ends early. */
function closing(db: ReadDb, closure: StoredClosure, { now, office }: CommandContext): Pick<Ready, 'days' | 'schedules'> {
  const known = new Set(closure.plan.closedDays.map(({ officialUid, date }) => `${officialUid} ${date}`));
  const shared = otherApplied(db, closure).flatMap(({ plan }) => plan.closedDays);
  const days: ClosedDay[] = [];
  const schedules: ExceptionsStep[] = [];
  for (const { uid } of officialsOf(db, closure)) {
    const schedule = scheduleOf(db, uid);
    if (!schedule) continue;
    const dates = receptionDaysWithin(db, office, uid, closure).filter((date) => !known.has(`${uid} ${date}`));
    days.push(...dates.map((date) => ({ officialUid: uid, date, replaced: schedule.exceptions.find((each) => each.date === date) ?? null })));
    days.push(...shared.filter((day) => day.officialUid === uid && day.date >= closure.fromDate && day.date <= closure.toDate && !known.has(`${uid} ${day.date}`) && !dates.includes(day.date)));
    if (dates.length > 0) schedules.push(exceptionsStep(schedule, dates.map((date) => closedOn(date, closure.reason)), [], now));
  }
  return { days, schedules };
}
