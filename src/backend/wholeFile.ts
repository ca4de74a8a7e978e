import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A hidden name in the same folder that nobody else uses: what is written there can be renamed over the path at once. */
export function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
}

/** Takes a half-written file away; where nothing could be written there may be nothing to take away either. */
export async function takeAway(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** Writes bytes to a path whole or not at all: no half file is ever found under the name. Throws what the system says. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = besideOf(path);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await takeAway(beside);
    throw error;
  }
}
