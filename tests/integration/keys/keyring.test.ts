import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealed, createWithPassphrase, readKeyring, unseal, unwrap, type Keyring, type Sealer } from '#backend/keys/keyring.ts';
import { temporaryFolder } from '../../support/folder.ts';

/** A system keyring of the test's own: it turns every bit. */
const turning: Sealer = { seal: async (bytes) => bytes.map((byte) => byte ^ 0xff), unseal: async (bytes) => Uint8Array.from(bytes, (byte) => byte ^ 0xff) };

function read<Way extends Keyring['way']>(path: string, way: Way): Extract<Keyring, { way: Way }> {
  const keyring = readKeyring(path);
  if (keyring?.way !== way) throw new Error(`expected a keyring of the way ${way}`);
  return keyring as Extract<Keyring, { way: Way }>;
}

describe('the keyring', () => {
  it('gives the key back to the passphrase it was wrapped with, and to no other', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    const key = await createWithPassphrase(path, 'Bənövşə qoxulu bahar');
    const keyring = read(path, 'passphrase');
    expect(Buffer.from(await unwrap(keyring, 'Bənövşə qoxulu bahar')).equals(Buffer.from(key))).toBe(true);
    await expect(unwrap(keyring, 'bənövşə qoxulu bahar')).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
  });

  it('takes a passphrase in either Unicode form of its letters', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    await createWithPassphrase(path, 'Ümid çiçəyi'.normalize('NFC'));
    await expect(unwrap(read(path, 'passphrase'), 'Ümid çiçəyi'.normalize('NFD'))).resolves.toHaveLength(32);
  });

  it('gives a sealed key back through the system that sealed it', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    const key = await createSealed(path, turning);
    expect(Buffer.from(await unseal(read(path, 'sealed'), turning)).equals(Buffer.from(key))).toBe(true);
    const refusing: Sealer = { ...turning, unseal: () => Promise.reject(new Error('another account')) };
    await expect(unseal(read(path, 'sealed'), refusing)).rejects.toMatchObject({ code: 'store.keyUnsealFailed' });
  });

  it('never writes the key itself', async () => {
    const path = join(temporaryFolder(), 'keyring.json');
    const key = Buffer.from(await createWithPassphrase(path, 'uzun və gizli söz'));
    const file = readFileSync(path, 'utf8');
    expect(file.length).toBeGreaterThan(100);
    for (const form of [key.toString('base64'), key.toString('hex'), key.toString('base64url')]) expect(file).not.toContain(form);
  });

  it('says that its file is damaged, and does not take it for a new store', () => {
    const path = join(temporaryFolder(), 'keyring.json');
    writeFileSync(path, '{"format":1,"way":"pass');
    expect(() => readKeyring(path)).toThrow(expect.objectContaining({ code: 'store.keyringDamaged' }));
    expect(readKeyring(join(temporaryFolder(), 'none.json'))).toBeNull();
  });
});
