import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore } from '#backend/db/store.ts';
import { settings } from '#backend/settings/tables.ts';
import { temporaryFolder } from '../../support/folder.ts';

const migrationsDir = resolve(import.meta.dirname, '../../../migrations');

function newStore() {
  const path = join(temporaryFolder(), 'store.db');
  const key = randomBytes(32);
  migrate(path, key, migrationsDir);
  return { path, key };
}

const row = (key: string) => ({ key, value: { text: 'Əliyev' }, updatedAt: 1 });

describe('the store', () => {
  it('is encrypted: neither the schema nor a row can be read from the file', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    await store.write((db) => db.insert(settings).values({ key: 'letter', value: 'Müraciət mətni', updatedAt: 1 }).run());
    await store.close();
    const file = readFileSync(path).toString('latin1');
    expect(file.length).toBeGreaterThan(10_000);
    for (const word of ['SQLite format', 'settings', 'letter', 'raci']) expect(file).not.toContain(word);
  });

  it('is not opened by another key', () => {
    const { path } = newStore();
    expect(() => connect(path, randomBytes(32), 'read')).toThrow(expect.objectContaining({ code: 'store.wrongKey' }));
  });

  it('keeps all of a write or nothing', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    const failure = store.write((db) => {
      db.insert(settings).values(row('first')).run();
      throw new Error('stop');
    });
    await expect(failure).rejects.toThrow('stop');
    expect(await store.read((db) => db.select().from(settings).all())).toEqual([]);
    await store.close();
  });

  it('lets writes wait for each other, also when they pause in the middle', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    const order: string[] = [];
    const slow = store.write(async (db) => {
      db.insert(settings).values(row('slow')).run();
      await new Promise((done) => setTimeout(done, 30));
      order.push('slow');
    });
    const quick = store.write((db) => {
      db.insert(settings).values(row('quick')).run();
      order.push('quick');
    });
    await Promise.all([slow, quick]);
    expect(order).toEqual(['slow', 'quick']);
    await store.close();
  });

  it('shows readers the last committed state while a write is under way', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    await store.write(async (db) => {
      db.insert(settings).values(row('unseen')).run();
      expect(await store.read((reader) => reader.select().from(settings).all())).toEqual([]);
    });
    expect(await store.read((reader) => reader.select().from(settings).all())).toHaveLength(1);
    await store.close();
  });

  it('refuses changes through a reader', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    await expect(store.read((db) => db.statement('DELETE FROM settings').run())).rejects.toMatchObject({ code: 'store.unwritable' });
    await store.close();
  });

  it('finishes the writes under way before it closes', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    const write = store.write(async (db) => {
      await new Promise((done) => setTimeout(done, 20));
      db.insert(settings).values(row('late')).run();
    });
    await store.close();
    await write;
    const again = openStore(path, key);
    expect(await again.read((db) => db.select().from(settings).all())).toHaveLength(1);
    await again.close();
  });

  it('copies itself, encrypted with the same key', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    await store.write((db) => db.insert(settings).values(row('kept')).run());
    const copy = `${path}.copy`;
    await store.copyTo(copy);
    await store.close();
    expect(readFileSync(copy).toString('latin1')).not.toContain('SQLite format');
    const opened = openStore(copy, key);
    expect(await opened.read((db) => db.select().from(settings).all())).toMatchObject([row('kept')]);
    expect(await opened.check('full')).toEqual([]);
    await opened.close();
  });

  it('says that it is damaged when its pages were overwritten', async () => {
    const { path, key } = newStore();
    const store = openStore(path, key);
    await store.write((db) => {
      for (let i = 0; i < 2_000; i += 1) db.insert(settings).values(row(`key ${i}`)).run();
    });
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0x41, 8_192, bytes.length - 4_096);
    writeFileSync(path, bytes);
    expect(() => openStore(path, key)).toThrow(expect.objectContaining({ code: 'store.damaged' }));
  });
});

describe('the migrator', () => {
  it('changes nothing the second time', () => {
    const { path, key } = newStore();
    expect(migrate(path, key, migrationsDir)).toEqual([]);
  });

  it('refuses a store that a newer program has written, and leaves it as it is', () => {
    const { path, key } = newStore();
    const connection = connect(path, key, 'write');
    connection.prepare(`INSERT INTO applied_migrations (tag, applied_at) VALUES ('9999_tomorrow', 1)`).run();
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    const before = readFileSync(path);
    expect(() => migrate(path, key, migrationsDir)).toThrow(expect.objectContaining({ code: 'store.newerThanProgram' }));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('lays a copy beside the store before it changes one that holds data', () => {
    const { path, key } = newStore();
    const connection = connect(path, key, 'write');
    connection.exec(`DROP TABLE application_search; DELETE FROM applied_migrations WHERE tag = '0001_search'`);
    connection.close();
    expect(migrate(path, key, migrationsDir)).toEqual(['0001_search']);
    const all = readdirSync(migrationsDir).filter((name) => name.endsWith('.sql')).length;
    expect(existsSync(`${path}.before-${all}`)).toBe(true);
  });

  it('keeps the children of a table that is rebuilt', async () => {
    const { path, key } = newStore();
    const folder = temporaryFolder();
    const meta = join(folder, 'meta');
    const { cpSync } = await import('node:fs');
    cpSync(migrationsDir, folder, { recursive: true });
    const journal = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as { entries: object[] };
    writeFileSync(join(meta, '_journal.json'), JSON.stringify({ ...journal, entries: [...journal.entries, { tag: '0099_rebuild', when: 1 }] }));
    writeFileSync(
      join(folder, '0099_rebuild.sql'),
      `CREATE TABLE new_staff AS SELECT * FROM staff; DROP TABLE staff;--> statement-breakpoint
       CREATE TABLE staff (id INTEGER PRIMARY KEY, uid, login, name, position, phone, role, password_hash, active, failed_attempts, locked_until, created_at);
       INSERT INTO staff SELECT id, uid, login, name, position, phone, role, password_hash, active, failed_attempts, locked_until, created_at FROM new_staff; DROP TABLE new_staff;`,
    );
    const connection = connect(path, key, 'write');
    connection.exec(`INSERT INTO staff (id, uid, login, name, position, role, password_hash, created_at) VALUES (1, 'u', 'l', 'n', 'p', 'clerk', 'h', 1);
                     INSERT INTO sessions (token_hash, staff_id, created_at, expires_at) VALUES ('t', 1, 1, 2)`);
    connection.close();
    expect(migrate(path, key, folder)).toEqual(['0099_rebuild']);
    const after = connect(path, key, 'read');
    expect(after.prepare('SELECT count(*) AS n FROM sessions').get()).toEqual({ n: 1 });
    after.close();
  });

  it('says that an emptied file is no store of this key', () => {
    const { path, key } = newStore();
    truncateSync(path, 1_000);
    expect(() => migrate(path, key, migrationsDir)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^store\.(wrongKey|damaged)$/) as string }));
  });
});
