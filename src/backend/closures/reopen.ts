import { bakuDate } from '#shared/az/dates.ts';
import { isClosed, type ClosedDay } from '#shared/closures/plan.ts';
import type { SeenClosure } from '#shared/closures/schema.ts';
import type { ReopenResult } from '#shared/closures/views.ts';
import { AppError } from '#shared/errors.ts';
import { defineCommand, type Change } from '../command.ts';
import { exceptionsStep, type ExceptionsStep } from '../officials/exceptions.ts';
import { scheduleOf } from '../officials/queries.ts';
import { otherApplied } from './facts.ts';
import { loadSeenClosure, saveClosure } from './record.ts';

/**
 * Ends a closure early: its coming reception days are in the schedules again, with what stood there before. Days that another closure keeps stay closed, a day whose exception somebody
 * has changed since is left as it is, and nobody who was moved or cancelled is moved back.
 * @throws AppError `closure.notApplied`, `closure.over` when its last day is past
 */
export const reopenClosure = defineCommand({
  name: 'closures.reopen',
  permission: 'closures.apply',
  load(db, input: SeenClosure, { now }) {
    const closure = loadSeenClosure(db, input);
    if (closure.status !== 'applied') throw new AppError('closure.notApplied');
    const today = bakuDate(now);
    if (closure.toDate < today) throw new AppError('closure.over');
    const others = otherApplied(db, closure);
    const coming = closure.plan.closedDays.filter((day) => day.date >= today && !others.some((other) => isClosed(other, day)));
    const schedules: ExceptionsStep[] = [];
    let days = 0;
    for (const [officialUid, closed] of byOfficial(coming)) {
      const schedule = scheduleOf(db, officialUid);
      const still = closed.filter((day) => schedule?.exceptions.some(({ date, kind }) => date === day.date && kind === 'cancelled'));
      if (!schedule || still.length === 0) continue;
      days += still.length;
      schedules.push(exceptionsStep(schedule, still.flatMap(({ replaced }) => replaced ?? []), still.filter(({ replaced }) => replaced === null).map(({ date }) => date), now));
    }
    return { closure, schedules, days, notMovedBack: closure.plan.entries.filter(({ doneAt, from }) => doneAt !== null && from.date >= today).length };
  },
  decide({ closure, schedules, days, notMovedBack }, _input, { actor, now }): Change<ReopenResult> {
    return {
      subject: { kind: 'closure', uid: closure.uid },
      detail: { days, notMovedBack },
      outbox: schedules.flatMap(({ outbox }) => outbox),
      topics: ['closures', 'officials', 'reception'],
      rows(db) {
        for (const { write } of schedules) write(db);
        saveClosure(db, closure, { status: 'reopened', plan: { ...closure.plan, entries: closure.plan.entries.filter(({ doneAt }) => doneAt !== null), reopened: { at: now, by: actor.name } } });
        return { days, notMovedBack };
      },
    };
  },
});

function byOfficial(days: readonly ClosedDay[]): Map<string, ClosedDay[]> {
  const groups = new Map<string, ClosedDay[]>();
  for (const day of days) groups.set(day.officialUid, [...(groups.get(day.officialUid) ?? []), day]);
  return groups;
}
