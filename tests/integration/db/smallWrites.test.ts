import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { registerApplication } from '#backend/applications/commands.ts';
import { firstBrokenLink } from '#backend/audit/audit.ts';
import type { WriteDb } from '#backend/db/store.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { anApplication, aService } from '../../support/records.ts';

const note = (db: WriteDb, uid: string) => db.statement("INSERT INTO number_ranges (uid, purpose, year, prefix, first, last, next) VALUES (?, 'test', 2026, '', 1, 9, 1)").run(uid);
const noted = (office: TestOffice) => office.store.read((db) => db.statement<{ uid: string }>("SELECT uid FROM number_ranges WHERE purpose = 'test' ORDER BY id").all().map(({ uid }) => uid));
/** How many commits the write-ahead log holds: of each, its last frame bears the size of the store. */
function commits({ store }: TestOffice): number {
  const log = readFileSync(`${store.path}-wal`);
  const frame = 24 + log.readUInt32BE(8);
  let count = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) !== 0) count += 1;
  return count;
}

describe('small writes', () => {
  it('are made durable by one commit where they wait together, in the order they came', async () => {
    const office = await openOffice();
    const before = commits(office);
    const writes = ['a', 'b', 'c'].map((uid) =>
      office.store.writeSmall((db) => {
        note(db, uid);
        return uid;
      }),
    );
    expect(await Promise.all(writes)).toEqual(['a', 'b', 'c']);
    expect(await noted(office)).toEqual(['a', 'b', 'c']);
    expect(commits(office) - before).toBe(1);
  });

  it('do the others no harm where one of them fails', async () => {
    const office = await openOffice();
    const outcomes = await Promise.allSettled(
      ['a', 'fails', 'c', 'fails', 'e'].map((uid) =>
        office.store.writeSmall((db) => {
          note(db, uid === 'fails' ? `half of ${uid}` : uid);
          if (uid === 'fails') throw new Error('no');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await noted(office)).toEqual(['a', 'c', 'e']);
  });

  it('share their commit also with one that was refused before it wrote anything', async () => {
    const office = await openOffice();
    const before = commits(office);
    const outcomes = await Promise.allSettled([
      office.store.writeSmall((db) => note(db, 'a')),
      office.store.writeSmall(() => {
        throw new AppError('auth.notAllowed');
      }),
      office.store.writeSmall((db) => note(db, 'c')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await noted(office)).toEqual(['a', 'c']);
    expect(commits(office) - before).toBe(1);
  });

  it('go on where the first fails', async () => {
    const office = await openOffice();
    const outcomes = await Promise.allSettled([
      office.store.writeSmall((db) => {
        note(db, 'half');
        throw new Error('no');
      }),
      office.store.writeSmall((db) => note(db, 'b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await noted(office)).toEqual(['b']);
  });

  it('are done again each by itself where the engine gives up the whole transaction', async () => {
    const office = await openOffice();
    const outcomes = await Promise.allSettled([
      office.store.writeSmall((db) => note(db, 'a')),
      office.store.writeSmall((db) => {
        db.statement('ROLLBACK').run();
        throw new Error('disk');
      }),
      office.store.writeSmall((db) => note(db, 'c')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await noted(office)).toEqual(['a', 'c']);
  });

  it('let memory follow before the next begins, and only what was kept', async () => {
    const office = await openOffice();
    const told: string[] = [];
    await Promise.allSettled([
      office.store.writeSmall(() => told.push('a')),
      office.store.writeSmall((db) => {
        db.whenKept(() => told.push('never'));
        throw new Error('no');
      }),
      office.store.writeSmall((db) => db.whenKept(() => told.push('follows'))),
      office.store.writeSmall(() => told.push('d')),
    ]);
    expect(told).toEqual(['a', 'follows', 'd']);
  });

  it('keep the order among whole writes, and the chain of the audit', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    for (let i = 0; i < 40; i += 1) await office.arrive('application', anApplication({ id: `app-${i}`, portalNumber: `P-${i}` }));
    const clerk = await office.actor('clerk');
    const rows = await office.store.read((db) => db.statement<{ id: number; revision: number }>('SELECT id, revision FROM applications ORDER BY id').all());
    const [whole] = await Promise.all([office.store.write((db) => note(db, 'whole')), ...rows.map((row) => registerApplication(office, clerk, row)), office.store.write((db) => note(db, 'last'))]);
    expect(whole).toBeDefined();
    const numbers = await office.store.read((db) => db.statement<{ number: string }>('SELECT number FROM applications ORDER BY id').all().map(({ number }) => number));
    expect(numbers).toEqual(rows.map((_row, i) => `M-26/${String(i + 1).padStart(6, '0')}`));
    expect(await office.store.read((db) => firstBrokenLink(db))).toBeNull();
  });
});
