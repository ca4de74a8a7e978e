import { join, resolve } from 'node:path';
import { afterEach } from 'vitest';
import { connect } from '#backend/db/connection.ts';
import { readKeyring, unwrap } from '#backend/keys/keyring.ts';
import { createLifecycle, type Lifecycle, type LifecycleOptions } from '#backend/lifecycle.ts';
import { silentLog } from '#backend/log.ts';
import { connectPortal } from '#backend/portal/connect.ts';
import { noon } from './office.ts';

const root = resolve(import.meta.dirname, '../..');
const prepared: Lifecycle[] = [];

export const passphrase = 'bənövşə qoxulu bahar';

/** The life of an office on a real folder, on its own: no keyring of the system, no line to a portal. It is closed after the test. */
export function lifecycleOn(profileDir: string, options: Partial<LifecycleOptions> = {}): Lifecycle {
  const lifecycle = createLifecycle({
    profileDir, migrationsDir: join(root, 'migrations'), resourcesDir: join(root, 'resources'), version: 'test', sealer: null, passphrase: null, demo: null,
    connect: connectPortal, keepInStep: false, log: silentLog, now: () => noon, ...options,
  });
  prepared.push(lifecycle);
  return lifecycle;
}

/** The key of an office that was set up with the passphrase. */
export async function keyOf(profileDir: string): Promise<Uint8Array> {
  const keyring = readKeyring(join(profileDir, 'keyring.json'));
  if (keyring?.way !== 'passphrase') throw new Error('expected a keyring with a passphrase');
  return unwrap(keyring, passphrase);
}

/** Sets an office up, does something to its database directly, and leaves it closed: one file, no log beside it. */
export async function closedOffice(profileDir: string, change?: string): Promise<void> {
  const lifecycle = lifecycleOn(profileDir, { passphrase });
  await lifecycle.open();
  if (lifecycle.status().state !== 'ready') throw new Error(lifecycle.status().error?.code ?? 'not opened');
  await lifecycle.close();
  if (!change) return;
  const connection = connect(join(profileDir, 'store.db'), await keyOf(profileDir), 'write');
  connection.exec(change);
  connection.close();
}

afterEach(async () => {
  for (const lifecycle of prepared.splice(0)) await lifecycle.close();
});
