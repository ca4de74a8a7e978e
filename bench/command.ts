import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerApplication } from '#backend/applications/commands.ts';
import { enterRange } from '#backend/numbers/numbers.ts';
import { connect } from '#backend/db/connection.ts';
import type { Office } from '#backend/office.ts';
import { memberByName } from '#backend/staff/members.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import type { Part } from './lib/part.ts';
import { against, atLeast } from './lib/measured.ts';
import { generateArrivals } from './lib/records.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { load, officeOver } from './lib/store.ts';

const perRound = 200;
/** So many changes under way at once, as when a person registers many or the window does not wait. */
const together = 32;

/** Registering an application, durable with its audit entry and outbox operations, against bare commits of one small row. */
export const command: Part = async ({ full, rounds, rows, seed, scratchDir }) => {
  const ourPath = join(scratchDir, 'ours.db');
  const barePath = join(scratchDir, 'bare.db');
  copyFileSync(full.storePath, ourPath);
  copyFileSync(full.storePath, barePath);
  const office = officeOver(ourPath, full.key);
  const bare = connect(barePath, full.key, 'write');
  try {
    // One round more than measured: the first one warms up.
    const waiting = await arrived(office, 2 * perRound * (rounds + 1), rows, seed);
    await office.store.write((db) => enterRange(db, { id: 'bench', purpose: 'application', year: 2026, prefix: 'B-26/', from: 1, to: waiting.length }));
    const clerk = await actorNamed(office, 'Lalə Sınaqova');

    bare.exec('CREATE TABLE bench_commits (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, note TEXT NOT NULL) STRICT');
    const insert = bare.prepare('INSERT INTO bench_commits (at, note) VALUES (?, ?)');
    const commit = () => {
      bare.exec('BEGIN IMMEDIATE');
      insert.run(Date.now(), 'one small row');
      bare.exec('COMMIT');
    };
    const register = () => {
      const next = waiting.pop();
      if (!next) throw new Error('no application is left to register');
      return registerApplication(office, clerk, next);
    };
    const rates = await interleaved(rounds, {
      ours: async () => 1_000 / (await millisecondsOf(register, perRound)),
      together: async () => 1_000 / (await millisecondsOf(() => Promise.all(Array.from({ length: together }, register)), Math.floor(perRound / together)) / together),
      bare: async () => 1_000 / (await millisecondsOf(commit, perRound)),
    });
    const bareCommits = { reference: rates.bare, referenceName: 'commits of one small row, synchronous=FULL' };
    return [
      against({
        part: 'command',
        what: `registrations made durable, ${together} under way`,
        unit: 'changes/s',
        ours: rates.together,
        ...bareCommits,
        goal: atLeast(0.7),
        note: 'small writes that wait for the disk together share a commit; nobody is told before it is durable',
      }),
      against({
        part: 'command',
        what: 'registrations made durable, one after another',
        unit: 'changes/s',
        ours: rates.ours,
        ...bareCommits,
        goal: atLeast(0.7),
        note: `${perRound} registrations a round, one after another; each writes the application, its event, its words, the number range, the audit entry and the outbox operations in one transaction`,
      }),
    ];
  } finally {
    bare.close();
    await office.store.close();
  }
};

/** Takes in new applications and returns them as a screen would name them. */
async function arrived(office: Office, count: number, after: number, seed: number): Promise<Array<{ id: number; revision: number }>> {
  await load(office, generateArrivals(count, after, seed));
  return office.store.read((db) => db.statement<{ id: number; revision: number }>('SELECT id, revision FROM applications ORDER BY id DESC LIMIT ?').all(count));
}

async function actorNamed(office: Office, name: string): Promise<Actor> {
  const member = await office.store.read((db) => memberByName(db, name));
  if (!member) throw new Error(`nobody is called ${name}`);
  return { staffId: member.id, uid: member.uid, name: member.name, role: member.role as Role };
}
