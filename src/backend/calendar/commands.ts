import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { revertYearInput } from '#shared/calendar/yearInput.ts';
import { decisionText, yearRows, type YearChoices } from '#shared/calendar/yearRows.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import type { Topic } from '#shared/topics.ts';
import { defineCommand } from '../command.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { assertInReach, recordedYears, type RecordedYear } from './queries.ts';
import { calendarYears } from './tables.ts';

/** Whatever counts in working days is shown anew. */
const topics: readonly Topic[] = ['calendar', 'reception', 'officials', 'applications', 'reports'];

/**
 * Records a year after the Cabinet's decision, or as it is to be expected; it stands in place of the shipped one. Due dates that were
 * told to citizens stay as they are: from now on new ones are counted by it.
 * @throws AppError `calendar.yearGap`, `calendar.changedMeanwhile`
 */
export const recordYear = defineCommand({
  name: 'calendar.recordYear',
  permission: 'calendar.change',
  load(db, { choices, basedOn }: { readonly choices: YearChoices; readonly basedOn: number | null }, { office }) {
    assertInReach(office, choices.year);
    return unchangedSince(db, choices.year, basedOn);
  },
  decide(before, { choices }, { actor, now, office }) {
    const { year, projected, decision } = choices;
    const row = { year, rows: yearRows(choices) as unknown as Json, basis: decision ? decisionText(decision) : '', projected, changedAt: now, changedBy: actor.name };
    let recorded: readonly RecordedYear[] = [];
    return {
      subject: { kind: 'calendarYear', uid: String(year) },
      detail: choices as unknown as Json,
      outbox: [telling(year, row.rows, before)],
      topics,
      rows(db) {
        db.insert(calendarYears).values(row).onConflictDoUpdate({ target: calendarYears.year, set: row }).run();
        recorded = recordedYears(db);
      },
      committed: () => office.calendarBook.renew(recorded),
    };
  },
});

/**
 * Takes a recorded year away, so that the shipped one stands again.
 * @throws AppError `calendar.notRecorded`, `calendar.laterYears`, `calendar.changedMeanwhile`
 */
export const revertYear = defineCommand({
  name: 'calendar.revertYear',
  permission: 'calendar.change',
  load(db, { year, basedOn }: z.output<typeof revertYearInput>, { office }) {
    const recorded = unchangedSince(db, year, basedOn);
    if (!recorded) throw new AppError('calendar.notRecorded', { year });
    if (!isShipped(office, year) && year < office.calendar.lastYear) throw new AppError('calendar.laterYears', { year });
    return recorded;
  },
  decide(before, { year }, { office }) {
    let recorded: readonly RecordedYear[] = [];
    return {
      subject: { kind: 'calendarYear', uid: String(year) },
      detail: { year },
      outbox: [telling(year, [], before)],
      topics,
      rows(db) {
        db.delete(calendarYears).where(eq(calendarYears.year, year)).run();
        recorded = recordedYears(db);
      },
      committed: () => office.calendarBook.renew(recorded),
    };
  },
});

/** The portal offers reception days, so it has to reckon as we do. It keeps no versions of a year: what is told last holds. */
function telling(year: number, days: Json, before: RecordedYear | null): OutboxOperation {
  return {
    aggregate: { kind: 'calendarYear', uid: String(year) },
    method: 'POST',
    path: '/v1/calendar',
    body: { year, days },
    baseVersion: null,
    before: { changedAt: before?.changedAt ?? null },
  };
}

/** The year as it is recorded now. @throws AppError `calendar.changedMeanwhile` when it is not the one that the person saw */
function unchangedSince(db: ReadDb, year: number, basedOn: number | null): RecordedYear | null {
  const recorded = recordedYears(db).find((each) => each.year === year) ?? null;
  if ((recorded?.changedAt ?? null) !== basedOn) throw new AppError('calendar.changedMeanwhile', { year });
  return recorded;
}

function isShipped({ calendarBook }: Office, year: number): boolean {
  return calendarBook.shipped.some(({ date }) => date.startsWith(`${year}-`));
}
