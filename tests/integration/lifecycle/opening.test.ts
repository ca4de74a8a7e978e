import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sealer } from '#backend/keys/keyring.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { closedOffice, lifecycleOn, passphrase } from '../../support/lifecycle.ts';

const office = () => join(temporaryFolder(), 'office');
/** A keyring of the system, of the test's own: it turns every bit. */
const turning: Sealer = { seal: async (bytes) => bytes.map((byte) => byte ^ 0xff), unseal: async (bytes) => Uint8Array.from(bytes, (byte) => byte ^ 0xff) };

/** What an attempt to open ended with. */
async function outcome(profileDir: string, options: Parameters<typeof lifecycleOn>[1] = { passphrase }) {
  const lifecycle = lifecycleOn(profileDir, options);
  await lifecycle.open();
  const { state, lock, error } = lifecycle.status();
  await lifecycle.close();
  return { state, lock, code: error?.code ?? null };
}
const failedWith = (code: string) => ({ state: 'failed', lock: null, code });
const contents = (folder: string) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));

describe('the first start', () => {
  it('sets an office up with the passphrase of the surroundings, and wants its administrator', async () => {
    const folder = office();
    const lifecycle = lifecycleOn(folder, { passphrase });
    await lifecycle.open();
    expect(lifecycle.status()).toMatchObject({ state: 'ready', lock: null, error: null, needsAdministrator: true });
    await lifecycle.close();
    expect(readdirSync(folder).sort()).toEqual(['keyring.json', 'store.db']);
    expect(await outcome(folder)).toEqual({ state: 'ready', lock: null, code: null });
  });

  it('a passphrase that is sent twice at once makes one store, which stays', async () => {
    const folder = office();
    const first = lifecycleOn(folder);
    await first.open();
    const attempts = await Promise.allSettled([first.unlock(passphrase), first.unlock(passphrase), first.unlock('başqa uzun söz')]);
    expect(attempts.map((attempt) => attempt.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await first.office()?.store.write((db) => writeSetting(db, 'isDemo', false, 1));
    await first.close();
    expect(await outcome(folder)).toEqual({ state: 'ready', lock: null, code: null });
  });

  it('that was cut off between key and store begins anew', async () => {
    const folder = office();
    await closedOffice(folder);
    const keyring = join(folder, 'keyring.json');
    writeFileSync(keyring, JSON.stringify({ ...(JSON.parse(readFileSync(keyring, 'utf8')) as object), begun: true }));
    rmSync(join(folder, 'store.db'));
    expect(await outcome(folder)).toEqual({ state: 'ready', lock: null, code: null });
  });

  it('asks for a passphrase where the system has no keyring, and opens with it afterwards', async () => {
    const folder = office();
    const first = lifecycleOn(folder);
    await first.open();
    expect(first.status()).toMatchObject({ state: 'locked', lock: 'create' });
    await first.unlock(passphrase);
    expect(first.status()).toMatchObject({ state: 'ready', lock: null });
    await first.close();

    const second = lifecycleOn(folder);
    await second.open();
    expect(second.status()).toMatchObject({ state: 'locked', lock: 'unlock' });
    await expect(second.unlock('another one')).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    expect(second.status()).toMatchObject({ state: 'locked', lock: 'unlock' });
    await second.unlock(passphrase);
    expect(second.status()).toMatchObject({ state: 'ready' });
  });

  it('uses the keyring of the system where there is one', async () => {
    const folder = office();
    expect(await outcome(folder, { sealer: turning })).toMatchObject({ state: 'ready' });
    expect(await outcome(folder, { sealer: turning })).toMatchObject({ state: 'ready' });
  });

  it('leaves nothing behind when it fails, so that the next start begins anew', async () => {
    const folder = office();
    expect(await outcome(folder, { passphrase, resourcesDir: join(folder, 'none') })).toMatchObject({ state: 'failed' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await outcome(folder)).toMatchObject({ state: 'ready' });
  });

  it.each([
    ['lies below a file', (file: string) => join(file, 'office')],
    ['is a file itself', (file: string) => file],
    ['lies where the system lets nobody make one', () => '/sys/qabulxana/office'],
  ])('says that it cannot write when its folder %s', async (_what, folderOf) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'kept');
    expect(await outcome(folderOf(file))).toEqual(failedWith('store.unwritable'));
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});

describe('a key that is not to be had', () => {
  it('is said when the keyring of the system refuses, or is gone, and nothing changes', async () => {
    const folder = office();
    await outcome(folder, { sealer: turning });
    const before = contents(folder);
    const refusing: Sealer = { ...turning, unseal: () => Promise.reject(new Error('another account')) };
    expect(await outcome(folder, { sealer: refusing })).toEqual(failedWith('store.keyUnsealFailed'));
    expect(await outcome(folder, { sealer: null })).toEqual(failedWith('store.keyUnsealFailed'));
    expect(contents(folder)).toEqual(before);
  });

  it('is said when its file is missing beside a store; no new key is made', async () => {
    const folder = office();
    await closedOffice(folder);
    rmSync(join(folder, 'keyring.json'));
    const before = contents(folder);
    expect(await outcome(folder)).toEqual(failedWith('store.keyLost'));
    expect(await outcome(folder, { sealer: turning })).toEqual(failedWith('store.keyLost'));
    expect(contents(folder)).toEqual(before);
  });

  it('is said when its file is damaged', async () => {
    const folder = office();
    await closedOffice(folder);
    truncateSync(join(folder, 'keyring.json'), 40);
    const before = contents(folder);
    expect(await outcome(folder)).toEqual(failedWith('store.keyringDamaged'));
    expect(contents(folder)).toEqual(before);
  });

  it('is said when the passphrase of the surroundings is wrong', async () => {
    const folder = office();
    await closedOffice(folder);
    expect(await outcome(folder, { passphrase: 'another one' })).toEqual(failedWith('store.wrongPassphrase'));
  });
});

describe('a store that is not whole', () => {
  it.each([
    ['its pages were overwritten', (path: string) => writeFileSync(path, readFileSync(path).fill(0x41, 8_192)), 'store.damaged'],
    ['its beginning was overwritten', (path: string) => writeFileSync(path, readFileSync(path).fill(0, 0, 4_096)), 'store.damaged'],
    ['it was cut off', (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 8_192) * 4_096), 'store.damaged'],
    ['it was cut off within its first page', (path: string) => truncateSync(path, 1_000), 'store.damaged'],
    ['a text stands in its place', (path: string) => writeFileSync(path, 'Bu, məlumat anbarı deyil.\n'.repeat(400)), 'store.damaged'],
    ['it is empty', (path: string) => truncateSync(path, 0), 'store.missing'],
    ['it is gone', (path: string) => rmSync(path), 'store.missing'],
  ])('is refused when %s, and left as it is', async (_what, damage, code) => {
    const folder = office();
    await closedOffice(folder);
    const path = join(folder, 'store.db');
    damage(path);
    const before = contents(folder);
    expect(await outcome(folder)).toEqual(failedWith(code));
    expect(contents(folder)).toEqual(before);
  });

  it('opens again after the copy was put back', async () => {
    const folder = office();
    await closedOffice(folder);
    const path = join(folder, 'store.db');
    const copy = readFileSync(path);
    truncateSync(path, 5_000);
    expect(await outcome(folder)).toEqual(failedWith('store.damaged'));
    writeFileSync(path, copy);
    expect(await outcome(folder)).toMatchObject({ state: 'ready' });
  });

  it('that a newer program has written is refused and left as it is', async () => {
    const folder = office();
    await closedOffice(folder, `INSERT INTO applied_migrations (tag, applied_at) VALUES ('9999_tomorrow', 1)`);
    const before = contents(folder);
    expect(await outcome(folder)).toEqual(failedWith('store.newerThanProgram'));
    expect(contents(folder)).toEqual(before);
  });

  it('says so when a damaged page is met in the middle of work, and goes on with the rest', async () => {
    const folder = office();
    const first = lifecycleOn(folder, { passphrase });
    await first.open();
    await first.office()?.store.write((db) => {
      for (let i = 0; i < 400; i += 1) db.statement('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 1)').run(`key ${i}`, JSON.stringify('x'.repeat(900)));
    });
    await first.close();
    const path = join(folder, 'store.db');
    const bytes = readFileSync(path);
    bytes.fill(0x41, bytes.length - 10 * 4_096, bytes.length - 9 * 4_096);
    writeFileSync(path, bytes);
    const second = lifecycleOn(folder, { passphrase });
    await second.open();
    expect(second.status()).toMatchObject({ state: 'ready' });
    const { store } = second.office() ?? {};
    await expect(store?.read((db) => db.statement('SELECT * FROM settings').all())).rejects.toMatchObject({ code: expect.stringMatching(/^store\.(damaged|ioError)$/) as string });
    await expect(store?.write((db) => writeSetting(db, 'noticeKey', 'cd'.repeat(32), 1))).resolves.toBeUndefined();
  });
});

describe('a folder with other things in it', () => {
  it('keeps them', async () => {
    const folder = office();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'kept');
    expect(await outcome(folder)).toMatchObject({ state: 'ready' });
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });
});
