import type { z } from 'zod';
import { replacedBy, responsibleKinds, type readWorkInput, type WorkInbox, type WorkItemKind, type WorkItemView } from '#shared/applications/workItems.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { defineKeeping } from '../command.ts';
import { insertRow } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { headsOfDepartment } from '../departments/queries.ts';
import type { Office } from '../office.ts';
import { absentOn, membersWho, personsOf, substituteOf } from '../staff/absence.ts';
import { workItems } from './tables.ts';

/** Work on its way to people. */
interface Arrival {
  readonly applicationId: number;
  readonly kind: WorkItemKind;
  readonly to: readonly string[];
  /** Whose act it is; null where it is no colleague's at this computer. */
  readonly by: Pick<Actor, 'uid' | 'name'> | null;
  readonly at: number;
}

/** What whoever stands in for a person has to do in their place: what an application's executor does. */
const passesToSubstitute: readonly WorkItemKind[] = ['assigned', 'handedOver', 'sentBack', 'completed'];

/** Tells people of work that came to them, and those who stand in for them today; nobody of what they did themselves. */
export function tellOfWork(db: WriteDb, { applicationId, kind, to, by, at }: Arrival): void {
  const replaced = replacedBy(kind);
  const remove = db.statement<never>(`DELETE FROM work_items WHERE application_id = ? AND staff_uid = ? AND kind IN (${replaced.map(() => '?').join(', ')})`);
  const tell = (staffUid: string, ofUid: string) => {
    remove.run(applicationId, staffUid, ...replaced);
    insertRow(db, workItems, { applicationId, staffUid, kind, ofUid, byUid: by?.uid ?? null, byName: by?.name ?? null, at });
  };
  for (const uid of to) if (uid !== by?.uid) tell(uid, uid);
  if (!passesToSubstitute.includes(kind)) return;
  for (const uid of to) {
    const substitute = substituteOf(db, uid, bakuDate(at));
    // Their own act is kept too, though not shown to them: it would else be taken for work that waited since before the absence.
    if (substitute !== null && !to.includes(substitute)) tell(substitute, uid);
  }
}

/** Tells who answers for an application that the citizen completed it: its executor; while it has none, the heads of its department, else those who give it out. */
export function tellOfCompletion(db: WriteDb, row: { readonly id: number; readonly executorUid: string | null; readonly executor: string | null; readonly departmentCode: string | null }, by: Arrival['by'], at: number): void {
  const heads = row.departmentCode === null ? [] : headsOfDepartment(db, row.departmentCode);
  const to = row.executorUid !== null ? [row.executorUid] : row.executor !== null ? [] : heads.length > 0 ? heads : membersWho(db, 'applications.assign');
  tellOfWork(db, { applicationId: row.id, kind: 'completed', to, by, at });
}

/**
 * Tells everybody who stands in for somebody today of the open work that is theirs by it, as far as it has not been done, and removes what nobody need be told of any
 * more. Safe to repeat.
 * @returns how much was told
 */
export async function tellOfAbsences(office: Office): Promise<number> {
  const today = bakuDate(office.now());
  const told = await office.store.write((db) => {
    removeSettled(db, today);
    const now = office.now();
    const add = db.statement<never>(
      `INSERT INTO work_items (staff_uid, application_id, kind, of_uid, at)
       SELECT ?, a.id, 'standIn', a.executor_uid, ? FROM applications a INDEXED BY applications_executor_open
       WHERE a.executor_uid = ? AND a.closed_at IS NULL AND a.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM work_items w INDEXED BY work_items_once WHERE w.application_id = a.id AND w.staff_uid = ? AND w.kind IN (${responsibleKinds.map((kind) => `'${kind}'`).join(', ')}) AND w.of_uid = a.executor_uid)
       ON CONFLICT (application_id, staff_uid, kind) DO UPDATE SET of_uid = excluded.of_uid, at = excluded.at, read_at = NULL`,
    );
    let count = 0;
    for (const { uid, substituteUid } of absentOn(db, today)) count += add.run(substituteUid, now, uid, substituteUid).changes;
    return count;
  });
  if (told > 0) office.bus.publish(['applications']);
  return told;
}

/** What is closed, and what was a person's only while somebody was away, is told no more. What merely went on to another stays: it may come back. */
function removeSettled(db: WriteDb, today: string): void {
  db.statement<never>(`DELETE FROM work_items WHERE id IN (SELECT w.id FROM work_items w JOIN applications a ON a.id = w.application_id WHERE a.closed_at IS NOT NULL OR a.removed_at IS NOT NULL)`).run();
  db.statement<never>(
    `DELETE FROM work_items WHERE id IN (SELECT w.id FROM work_items w INDEXED BY work_items_stand_in WHERE w.of_uid <> w.staff_uid
       AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.uid = w.of_uid AND s.substitute_uid = w.staff_uid AND s.absent_from <= ? AND s.absent_to >= ?))`,
  ).run(today, today);
}

const isExecutors = 'a.executor_uid = w.of_uid';

/** Whether work is still there to be done, by the person whose it is; `persons`: whose work is that of who asks. */
function isStanding(actor: Actor, persons: readonly string[]): string {
  const byKind: Record<Exclude<WorkItemKind, (typeof responsibleKinds)[number]>, string> = {
    beside: 'EXISTS (SELECT 1 FROM application_executors x INDEXED BY application_executors_staff WHERE x.staff_uid = w.of_uid AND x.application_id = a.id AND x.until IS NULL AND x.done_at IS NULL)',
    approval: may(actor.role, 'replies.approve') ? `r.state = 'submitted'` : '0',
    // Not any more of who wrote it once the application was given to somebody else.
    sentBack: `r.state = 'sentBack' AND (${isExecutors} OR coalesce(a.assigned_at, 0) <= w.at)`,
    completed: `a.completed_on IS NOT NULL AND (${isExecutors} OR a.executor IS NULL) AND r.state IS NOT 'submitted'`,
  };
  // With the citizen it is nobody's to do; with a manager it is not the executor's.
  return `a.closed_at IS NULL AND a.removed_at IS NULL AND a.status <> 'returned' AND w.by_uid IS NOT w.staff_uid AND w.of_uid IN (${persons.map(() => '?').join(', ')})
    AND CASE w.kind ${Object.entries(byKind).map(([kind, sql]) => `WHEN '${kind}' THEN ${sql}`).join(' ')} ELSE ${isExecutors} AND r.state IS NOT 'submitted' END`;
}

const mostCounted = 100;
const mostShown = 30;

/** Work that came to a person, and to those they stand in for, and is still to be done: newest first. */
export function workInboxOf(db: ReadDb, office: Office, actor: Actor): WorkInbox {
  const persons = personsOf(db, actor.uid, bakuDate(office.now()));
  const standing = isStanding(actor, persons);
  const from = (index: string) => `FROM work_items w INDEXED BY ${index} CROSS JOIN applications a ON a.id = w.application_id LEFT JOIN reply_drafts r ON r.application_id = w.application_id`;
  const unread = db.statement<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 ${from('work_items_unread')} WHERE w.staff_uid = ? AND w.read_at IS NULL AND ${standing} LIMIT ${mostCounted})`);
  const rows = db.statement<Omit<WorkItemView, 'isRead'> & { readAt: number | null }>(
    `SELECT w.id AS id, a.id AS applicationId, coalesce(a.number, a.portal_number) AS number, w.kind, w.by_name AS "by", s.name AS standsInFor, a.summary, CASE w.kind WHEN 'sentBack' THEN r.note END AS note, w.at, w.read_at AS readAt
     ${from('work_items_person')} LEFT JOIN staff s ON s.uid = w.of_uid AND w.of_uid <> w.staff_uid WHERE w.staff_uid = ? AND ${standing} ORDER BY w.id DESC LIMIT ${mostShown}`,
  );
  return {
    unread: unread.get(actor.uid, ...persons)?.n ?? 0,
    items: rows.all(actor.uid, ...persons).map(({ readAt, ...item }) => ({ ...item, isRead: readAt !== null })),
  };
}

/** Marks work of the person as seen. */
export const readWork = defineKeeping({
  permission: 'applications.view',
  load: (_db, _input: z.infer<typeof readWorkInput>) => undefined,
  decide: (_state, { ids }, { actor, now }) => ({
    topics: ['applications'],
    rows(db) {
      if (ids) for (const id of ids) db.statement<never>('UPDATE work_items SET read_at = ? WHERE id = ? AND staff_uid = ? AND read_at IS NULL').run(now, id, actor.uid);
      else db.statement<never>('UPDATE work_items INDEXED BY work_items_unread SET read_at = ? WHERE staff_uid = ? AND read_at IS NULL').run(now, actor.uid);
    },
  }),
});
