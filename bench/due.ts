import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueListInput, dueScope } from '#shared/applications/due.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { dueList, dueOverview, workload } from '#backend/applications/due.ts';
import { makeReminders, remindersOf } from '#backend/applications/reminders.ts';
import { connect, type Connection } from '#backend/db/connection.ts';
import { against, alone, atMost } from './lib/measured.ts';
import type { Part } from './lib/part.ts';
import { now } from './lib/records.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';

const executors = 40;
const repeats = 20;
const actor: Actor = { staffId: 1, uid: 'bench-1', name: 'Bench', role: 'manager' };

/** What is due, and the reminders of a day, where every application is still open: more than any office has. */
export const due: Part = async ({ full, rows, rounds, scratchDir, say }) => {
  const path = join(scratchDir, 'due.db');
  copyFileSync(full.storePath, path);
  const raw = connect(path, full.key, 'write');
  say(`opening ${rows} applications`);
  open(raw);
  const office = { ...officeOver(path, full.key), now: () => now };
  try {
    const read = <T>(work: Parameters<typeof office.store.read<T>>[0]) => office.store.read(work);
    const everybody = dueScope.parse({});
    const page = dueListInput.parse({ group: 'later' });
    const bare = raw.prepare('SELECT id, summary, due_date FROM applications INDEXED BY applications_due WHERE closed_at IS NULL AND due_date IS NOT NULL AND due_date > ? ORDER BY due_date, id LIMIT 101');
    const counting = raw.prepare('SELECT executor_uid, count(*) AS n FROM applications INDEXED BY applications_due_executor WHERE closed_at IS NULL AND due_date IS NOT NULL GROUP BY executor_uid');
    const forget = raw.prepare('DELETE FROM term_reminders');
    const times = await interleaved(rounds, {
      first: () => millisecondsOf(() => (forget.run(), makeReminders(office)), 1),
      again: () => millisecondsOf(() => makeReminders(office), 2),
      inbox: () => millisecondsOf(() => read((db) => remindersOf(db, office, actor)), repeats),
      page: () => millisecondsOf(() => read((db) => dueList(db, office, actor, page)), repeats),
      pageRaw: () => millisecondsOf(() => bare.all('2026-12-01'), repeats),
      overview: () => millisecondsOf(() => read((db) => dueOverview(db, office, actor, everybody)), 3),
      load: () => millisecondsOf(() => read((db) => workload(db, office)), 3),
      countRaw: () => millisecondsOf(() => counting.all(), 3),
    });
    const part = { part: 'due', unit: 'ms' } as const;
    const counted = { ...part, referenceName: 'counting by executor', reference: times.countRaw };
    return [
      against({ ...part, what: 'page of what is due', ours: times.page, referenceName: 'the statement alone', reference: times.pageRaw, note: 'with every column and the working days left' }),
      against({ ...counted, what: 'what is due, by group', ours: times.overview, note: 'what waits for its number and for somebody counted too' }),
      against({ ...counted, what: 'what everybody has', ours: times.load, note: 'by executor and by department: open, overdue, near, standing still' }),
      alone({ ...part, what: 'the reminders of a day, made for the first time', ours: times.first, goal: atMost(2_000) }),
      alone({ ...part, what: 'the same again', ours: times.again, goal: atMost(500), note: 'nothing is made' }),
      alone({ ...part, what: 'the inbox of who is reminded of most', ours: times.inbox, goal: atMost(20) }),
    ];
  } finally {
    raw.close();
    await office.store.close();
  }
};

/** Opens every application again, due within half a year, with forty executors; a tenth is with nobody. */
function open(raw: Connection): void {
  const staff = raw.prepare(`INSERT INTO staff (uid, login, name, position, role, password_hash, active, failed_attempts, created_at) VALUES (?, ?, ?, 'Bench', ?, '', 1, 0, 0)`);
  raw.exec('BEGIN IMMEDIATE');
  for (let i = 1; i <= executors; i += 1) staff.run(`bench-${i}`, `bench-${i}`, `Sınaqlı ${i}`, i === 1 ? 'manager' : 'executor');
  raw.exec(
    `UPDATE applications SET closed_at = NULL, paused_on = NULL, status = CASE WHEN id % 10 = 0 THEN 'registered' ELSE 'inProgress' END,
       due_date = date('2026-10-01', '+' || (id % 180) || ' days'), registered_on = coalesce(registered_on, '2026-11-10'),
       executor_uid = CASE WHEN id % 10 = 0 THEN NULL ELSE 'bench-' || (1 + id % ${executors}) END, executor = CASE WHEN id % 10 = 0 THEN NULL ELSE 'Sınaqlı ' || (1 + id % ${executors}) END`,
  );
  raw.exec('COMMIT');
}
