import { eq } from 'drizzle-orm';
import type { Json } from '#shared/json.ts';
import type { ScheduleException } from '#shared/officials/schedule.ts';
import type { WriteDb } from '../db/store.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import type { StoredSchedule } from './queries.ts';
import { scheduleBody } from './record.ts';
import { schedules } from './tables.ts';

/** A change of a schedule's exceptions, decided and not yet written. */
export interface ExceptionsStep {
  /** The schedule goes up whole. */
  readonly outbox: readonly OutboxOperation[];
  readonly write: (db: WriteDb) => void;
}

/**
 * Gives single dates of an official's schedule other exceptions: one for each date of `exceptions`, none for each of `without`.
 * Exceptions of other dates stay. Part of a command that closes or opens reception days.
 * @param now epoch milliseconds
 */
export function exceptionsStep(schedule: StoredSchedule, exceptions: readonly ScheduleException[], without: readonly string[], now: number): ExceptionsStep {
  const dates = new Set([...exceptions.map(({ date }) => date), ...without]);
  const all = [...schedule.exceptions.filter(({ date }) => !dates.has(date)), ...exceptions].sort((a, b) => (a.date < b.date ? -1 : 1));
  const { uid, officialUid, version, rules, revision } = schedule;
  return {
    outbox: [
      {
        aggregate: { kind: 'schedule', uid },
        method: 'PUT',
        path: `/v1/officials/${officialUid}/schedule`,
        body: scheduleBody({ ...schedule, exceptions: all }, now),
        baseVersion: version,
        before: { rules: rules as Json, exceptions: schedule.exceptions as Json },
      },
    ],
    write: (db) =>
      void db
        .update(schedules)
        .set({ exceptions: all as Json, revision: revision + 1 })
        .where(eq(schedules.uid, uid))
        .run(),
  };
}
