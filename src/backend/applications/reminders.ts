import type { z } from 'zod';
import { overdueOfAnother, overdueStage, reminderWindows, superiorsOf, type ReminderInbox, type ReminderView, type readRemindersInput } from '#shared/applications/reminders.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { daysLeft } from '#shared/calendar/lists.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { defineKeeping } from '../command.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { headsOver } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { termSettings } from '../settings/settings.ts';
import { isReady } from './dueQueries.ts';
import { colleagues, managerUids, personsOf } from '../staff/absence.ts';

const due = 'a.closed_at IS NULL AND a.due_date IS NOT NULL AND a.removed_at IS NULL AND a.paused_on IS NULL';

/** Everybody who has an open application; null for those that none of the staff has. */
function executorsAtWork(db: ReadDb): Array<string | null> {
  // From one executor to the next along the index: what each has is not read.
  const next = db.statement<{ uid: string }>(
    `SELECT executor_uid AS uid FROM applications INDEXED BY applications_due_executor WHERE closed_at IS NULL AND due_date IS NOT NULL AND executor_uid > ? ORDER BY executor_uid LIMIT 1`,
  );
  const found: Array<string | null> = [null];
  for (let at = next.get(''); at; at = next.get(at.uid)) found.push(at.uid);
  return found;
}

/**
 * Reminds everybody of what is due today, as far as it has not been done: each executor of what is near or has passed, of their own days as well, and who is over them of what has passed. Safe to
 * repeat: a reminder is made once for a person, an application, its due date and a stage.
 * @returns how many were made
 */
export async function makeReminders(office: Office): Promise<number> {
  const now = office.now();
  const made = await office.store.write((db) => {
    const today = bakuDate(now);
    removeSettled(db);
    const staff = new Set(colleagues(db).map(({ uid }) => uid));
    const managers = managerUids(db);
    const windows = reminderWindows(office.calendar, today, termSettings(db));
    const add = (executor: string | null, from: string) =>
      db.statement<never>(
        `INSERT INTO term_reminders (staff_uid, application_id, due_date, stage, at)
         SELECT ?, a.id, a.due_date, ?, ? FROM applications a INDEXED BY applications_due_executor
         WHERE ${due} AND a.executor_uid ${executor === null ? 'IS NULL' : '= ?'} AND a.due_date ${from} AND a.due_date <= ?
         ON CONFLICT (application_id, staff_uid, due_date, stage) DO NOTHING`,
      );
    const addInner = (from: string) =>
      db.statement<never>(
        `INSERT INTO term_reminders (staff_uid, application_id, due_date, stage, at)
         SELECT a.executor_uid, a.id, a.inner_due, ?, ? FROM applications a INDEXED BY applications_inner_due_executor
         WHERE a.closed_at IS NULL AND a.inner_due IS NOT NULL AND a.removed_at IS NULL AND a.paused_on IS NULL AND NOT ${isReady}
           AND a.executor_uid = ? AND a.inner_due ${from} AND a.inner_due <= ?
         ON CONFLICT (application_id, staff_uid, due_date, stage) DO NOTHING`,
      );
    let count = 0;
    for (const executor of executorsAtWork(db)) {
      const whose = executor === null ? [] : [executor];
      for (const { stage, from, to } of windows) {
        const remind = (person: string, at: number) => (count += add(executor, from === null ? '> ?' : '>= ?').run(person, at, now, ...whose, from ?? '', to).changes);
        if (executor !== null && staff.has(executor)) {
          remind(executor, stage);
          count += addInner(from === null ? '> ?' : '>= ?').run(stage, now, executor, from ?? '', to).changes;
        }
        if (stage === overdueStage) for (const superior of superiorsOf(executor, headsOver(db, executor), managers)) if (staff.has(superior)) remind(superior, overdueOfAnother);
      }
    }
    return count;
  });
  if (made > 0) office.bus.publish(['applications']);
  return made;
}

/** What nobody need be reminded of any more goes: what is closed, and what is due on another day. */
function removeSettled(db: WriteDb): void {
  db.statement<never>(
    `DELETE FROM term_reminders WHERE id IN (SELECT r.id FROM term_reminders r JOIN applications a ON a.id = r.application_id
       WHERE a.closed_at IS NOT NULL OR a.removed_at IS NOT NULL OR (a.due_date IS NOT r.due_date AND a.inner_due IS NOT r.due_date))`,
  ).run();
}

/** Shown while it is open, runs, is still due then and with whom it was; of several stages the last. */
const isStanding = `a.closed_at IS NULL AND a.removed_at IS NULL AND a.paused_on IS NULL AND (a.due_date = r.due_date OR (a.inner_due = r.due_date AND NOT ${isReady})) AND (r.stage = ${overdueOfAnother} OR a.executor_uid = r.staff_uid)
  AND NOT EXISTS (SELECT 1 FROM term_reminders later WHERE later.application_id = r.application_id AND later.staff_uid = r.staff_uid AND later.due_date = r.due_date AND later.stage < r.stage)`;

const mostCounted = 100;
const mostShown = 30;

/** What a person, and those they stand in for, are reminded of: newest first. */
export function remindersOf(db: ReadDb, office: Office, actor: Actor): ReminderInbox {
  const today = bakuDate(office.now());
  const persons = personsOf(db, actor.uid, today);
  const unread = db.statement<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM term_reminders r INDEXED BY term_reminders_unread CROSS JOIN applications a ON a.id = r.application_id
       WHERE r.staff_uid IN (${persons.map(() => '?').join(', ')}) AND r.read_at IS NULL AND ${isStanding} LIMIT ${mostCounted})`,
  );
  const arm = `SELECT r.id AS id, a.id AS applicationId, coalesce(a.number, a.portal_number) AS number, a.summary, r.due_date AS dueDate, r.due_date IS NOT a.due_date AS isInner, a.executor, r.stage, r.at, r.read_at AS readAt
    FROM term_reminders r INDEXED BY term_reminders_person CROSS JOIN applications a ON a.id = r.application_id WHERE r.staff_uid = ? AND ${isStanding}`;
  const rows = db
    .statement<Omit<ReminderView, 'daysLeft' | 'isOwn' | 'isRead'> & { stage: number; readAt: number | null }>(`${persons.map(() => arm).join(' UNION ALL ')} ORDER BY ${persons.length === 1 ? 'r.id' : 'id'} DESC LIMIT ${mostShown}`)
    .all(...persons);
  return {
    unread: unread.get(...persons)?.n ?? 0,
    reminders: rows.map(({ stage, readAt, isInner, ...reminder }) => ({ ...reminder, isInner: Boolean(isInner), daysLeft: daysLeft(office.calendar, today, reminder.dueDate), isOwn: stage !== overdueOfAnother, isRead: readAt !== null })),
  };
}

/** Marks reminders of the person, and of those they stand in for, as seen. */
export const readReminders = defineKeeping({
  permission: 'applications.view',
  load: (db, _input: z.infer<typeof readRemindersInput>, { actor, now }) => personsOf(db, actor.uid, bakuDate(now)),
  decide: (persons, { ids }, { now }) => ({
    topics: ['applications'],
    rows(db) {
      const whose = `staff_uid IN (${persons.map(() => '?').join(', ')}) AND read_at IS NULL`;
      if (ids) for (const id of ids) db.statement<never>(`UPDATE term_reminders SET read_at = ? WHERE id = ? AND ${whose}`).run(now, id, ...persons);
      else db.statement<never>(`UPDATE term_reminders INDEXED BY term_reminders_unread SET read_at = ? WHERE ${whose}`).run(now, ...persons);
    },
  }),
});
