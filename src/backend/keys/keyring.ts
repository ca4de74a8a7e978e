import { hashRaw } from '@node-rs/argon2';
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { inWords } from '../db/failures.ts';

/** Seals bytes with the system's own keyring; the shell provides it where there is one. */
export interface Sealer {
  seal(plain: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
}

/**
 * How the store's key is kept beside the store: sealed by the system, or wrapped with a key derived from a passphrase.
 * `check` tells a wrong key from a damaged store. The key itself is never written.
 */
const common = {
  format: z.literal(1),
  check: z.hex(),
  /** The store of this key is still being made; a start that finds it so was cut off, and nothing was entered yet. */
  begun: z.literal(true).optional(),
};
const keyringFile = z.discriminatedUnion('way', [
  z.object({ ...common, way: z.literal('sealed'), sealed: z.base64() }),
  z.object({ ...common, way: z.literal('passphrase'), salt: z.base64(), wrapped: z.base64() }),
]);
export type Keyring = z.infer<typeof keyringFile>;

/** The keyring of a store, or null for a new store. @throws AppError `store.keyringDamaged`, and those of a disk that does not answer */
export function readKeyring(path: string): Keyring | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw inWords(error);
  }
  try {
    return keyringFile.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('store.keyringDamaged', {}, { cause: error });
  }
}

/** Makes a new random key and keeps it sealed by the system. */
export async function createSealed(path: string, sealer: Sealer): Promise<Uint8Array> {
  const key = randomBytes(32);
  const sealed = await sealer.seal(key);
  writeKeyring(path, { format: 1, way: 'sealed', sealed: toBase64(sealed), check: checkOf(key), begun: true }, 'new');
  return key;
}

/** Makes a new random key and keeps it wrapped by a passphrase. */
export async function createWithPassphrase(path: string, passphrase: string): Promise<Uint8Array> {
  const key = randomBytes(32);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce);
  const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  writeKeyring(path, { format: 1, way: 'passphrase', salt: toBase64(salt), wrapped: toBase64(wrapped), check: checkOf(key), begun: true }, 'new');
  return key;
}

/** Opens a sealed keyring. @throws AppError `store.keyUnsealFailed` (another user account, or a reset system keyring) */
export async function unseal(keyring: Extract<Keyring, { way: 'sealed' }>, sealer: Sealer): Promise<Uint8Array> {
  try {
    return checked(await sealer.unseal(Buffer.from(keyring.sealed, 'base64')), keyring.check);
  } catch (error) {
    throw new AppError('store.keyUnsealFailed', {}, { cause: error });
  }
}

/** Opens a keyring by its passphrase. @throws AppError `store.wrongPassphrase` */
export async function unwrap(keyring: Extract<Keyring, { way: 'passphrase' }>, passphrase: string): Promise<Uint8Array> {
  const wrapped = Buffer.from(keyring.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', await deriveKey(passphrase, Buffer.from(keyring.salt, 'base64')), wrapped.subarray(0, 12));
  decipher.setAuthTag(wrapped.subarray(-16));
  try {
    return checked(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]), keyring.check);
  } catch (error) {
    throw new AppError('store.wrongPassphrase', {}, { cause: error });
  }
}

/** The library's number for argon2id (its enum exists only at compile time). */
const argon2id = 2;

/** argon2id, 64 MiB and 3 passes: about a quarter of a second, once at start. */
function deriveKey(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFC'), { algorithm: argon2id, salt, memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 });
}

function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('qabulxana store key').digest('hex').slice(0, 32);
}

function checked(key: Uint8Array, check: string): Uint8Array {
  if (!timingSafeEqual(Buffer.from(checkOf(key)), Buffer.from(check))) throw new AppError('store.wrongKey');
  return key;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Says that the store of a keyring stands: from now on the two belong together. */
export function finishKeyring(path: string): void {
  const keyring = readKeyring(path);
  if (!keyring?.begun) return;
  const { begun: _begun, ...finished } = keyring;
  writeKeyring(path, finished, 'over');
}

/** A new keyring never takes the place of one that is there. Written beside and renamed over, so that a crash leaves the old file or the new one, never half. */
function writeKeyring(path: string, keyring: Keyring, how: 'new' | 'over'): void {
  if (how === 'new' && existsSync(path)) throw new AppError('store.notLocked');
  const beside = `${path}.new`;
  try {
    const file = openSync(beside, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(keyring));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    if (process.platform !== 'win32') {
      const folder = openSync(dirname(path), 'r');
      fsyncSync(folder);
      closeSync(folder);
    }
  } catch (error) {
    rmSync(beside, { force: true });
    throw inWords(error);
  }
}
