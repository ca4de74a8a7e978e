import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPortalClient, type PortalClient } from '#backend/portal/client.ts';
import { root } from './paths.ts';
import { bookings, today } from './records.ts';

/** Starts the portal emulator in a process of its own over a store that it fills the first time. The caller stops it. */
export async function startEmulator(store: string, applications: number, seed: number): Promise<{ client: () => PortalClient; stop: () => Promise<void> }> {
  const args = [
    join(root, 'portal-emulator/main.ts'), '--store', store, '--applications', String(applications), '--bookings', String(bookings), '--seed', String(seed),
    '--today', today, '--client-id', 'bench', '--client-secret', 'bench', '--with-parent',
  ];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const first = await Promise.race([once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>, ended]);
  if (typeof first[0] !== 'string') throw new Error(`the portal emulator ended at once (exit code ${String(first[0])})`);
  const { url } = JSON.parse(first[0]) as { url: string };
  return {
    client: () => createPortalClient({ baseUrl: url, clientId: 'bench', clientSecret: 'bench' }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
