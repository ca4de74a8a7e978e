import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#backend/audit/audit.ts';
import { openStore, type Store } from '#backend/db/store.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { closedOffice, keyOf, lifecycleOn, passphrase } from '../../support/lifecycle.ts';

const childEntry = resolve(import.meta.dirname, '../../support/storeChild.ts');
const ends: Array<() => void> = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** A process beside this one that works on a store; the lines it says so far. */
function besideUs(what: 'write' | 'hold', folder: string, key: Uint8Array, first = 1) {
  const child = spawn(process.execPath, [childEntry, what, join(folder, 'store.db'), Buffer.from(key).toString('hex'), String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  ends.push(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  return { child, ended, said, first: once(lines, 'line') };
}

const fill = (store: Store, key: string, bytes: number) =>
  store.write((db) => db.statement('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 1)').run(key, JSON.stringify('x'.repeat(bytes))));
const keysLike = (store: Store, pattern: string) =>
  store.read((db) => db.statement<{ key: string }>('SELECT key FROM settings WHERE key LIKE ? ORDER BY updated_at').all(pattern).map(({ key }) => key));

/** A small disk of its own where this user may mount one, else the engine's own limit of pages. Both answer "full" in the engine. */
function smallDisk(): { folder: string; limit(store: Store): Promise<void>; free(store: Store): Promise<void> } {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    ends.push(() => execFileSync('umount', ['-l', folder]));
    const ballast = join(folder, 'ballast');
    return {
      folder,
      limit: async () => {
        for (let size = 4 * 1024 * 1024; size >= 4_096; size /= 2) {
          try {
            writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
          } catch {
            // Smaller pieces fill what is left.
          }
        }
      },
      free: async () => rmSync(ballast),
    };
  } catch {
    const pages = (store: Store, most: string) => store.write((db) => void db.statement(`PRAGMA max_page_count = ${most}`).get());
    return {
      folder,
      limit: async (store) => {
        const now = await store.write((db) => db.statement<{ page_count: number }>('PRAGMA page_count').get()?.page_count ?? 0);
        await pages(store, String(now));
      },
      free: (store) => pages(store, '1073741823'),
    };
  }
}

describe('a full disk', () => {
  it('refuses the write in words, keeps nothing of it, and everything goes on once there is room', async () => {
    const disk = smallDisk();
    const lifecycle = lifecycleOn(join(disk.folder, 'office'), { passphrase });
    await lifecycle.open();
    const store = lifecycle.office()?.store;
    if (!store) throw new Error(lifecycle.status().error?.code ?? 'not opened');
    await fill(store, 'before', 10);
    await disk.limit(store);
    const failure = store.write((db) => {
      for (let i = 0; i < 200; i += 1) db.statement('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 1)').run(`half ${i}`, JSON.stringify('x'.repeat(4_000)));
    });
    await expect(failure).rejects.toMatchObject({ code: 'store.diskFull' });
    expect(await keysLike(store, 'half %')).toEqual([]);
    await disk.free(store);
    await fill(store, 'after', 100_000);
    expect(await keysLike(store, '%f%r%')).toEqual(expect.arrayContaining(['before', 'after']));
    expect(await store.check('full')).toEqual([]);
  });
});

describe('a store that another program holds', () => {
  it('is said to be held once the patience is over, and opens afterwards', async () => {
    const folder = join(temporaryFolder(), 'office');
    await closedOffice(folder, `DELETE FROM settings WHERE key = 'noticeKey'`);
    const other = besideUs('hold', folder, await keyOf(folder));
    await other.first;
    const lifecycle = lifecycleOn(folder, { passphrase, patienceMs: 100 });
    await lifecycle.open();
    expect(lifecycle.status()).toMatchObject({ state: 'failed', error: { code: 'store.locked' } });
    other.child.kill('SIGKILL');
    await other.ended;
    await lifecycle.open();
    expect(lifecycle.status()).toMatchObject({ state: 'ready', error: null });
  });

  it('refuses a write in words and takes it afterwards', async () => {
    const folder = join(temporaryFolder(), 'office');
    await closedOffice(folder);
    const lifecycle = lifecycleOn(folder, { passphrase, patienceMs: 100 });
    await lifecycle.open();
    const store = lifecycle.office()?.store;
    if (!store) throw new Error('not opened');
    const other = besideUs('hold', folder, await keyOf(folder));
    await other.first;
    await expect(fill(store, 'waits', 10)).rejects.toMatchObject({ code: 'store.locked' });
    other.child.kill('SIGKILL');
    await other.ended;
    await fill(store, 'waits', 10);
    expect(await keysLike(store, 'waits')).toEqual(['waits']);
  });
});

describe('a backend that is killed in the middle of writing', () => {
  const rounds = process.env['QABULXANA_HEAVY'] === '1' ? 1_000 : 10;

  it(`keeps every change it has acknowledged, ${rounds} times`, { timeout: rounds * 5_000 }, async () => {
    const folder = join(temporaryFolder(), 'office');
    await closedOffice(folder);
    const key = await keyOf(folder);
    let last = 0;
    for (let round = 0; round < rounds; round += 1) {
      const writer = besideUs('write', folder, key, last + 1);
      await writer.first;
      await pauseFor(Math.random() * 60);
      writer.child.kill('SIGKILL');
      await writer.ended;
      const acknowledged = Number(writer.said.at(-1));
      expect(acknowledged).toBeGreaterThan(last);

      const store = openStore(join(folder, 'store.db'), key);
      const kept = await keysLike(store, 'change %');
      // Everything that was acknowledged, in order, and at most the one change whose word did not come out any more.
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => `change ${i + 1}`));
      expect(kept.length - acknowledged).toBeOneOf([0, 1]);
      expect(await store.read(firstBrokenLink)).toBeNull();
      expect(await store.read((db) => db.statement<{ n: number }>(`SELECT count(*) AS n FROM audit_entries WHERE command = 'test.change'`).get()?.n)).toBe(kept.length);
      expect(await store.check('quick')).toEqual([]);
      await store.close();
      last = kept.length;
    }
  });
});
