import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const main = resolve(import.meta.dirname, '../../portal-emulator/main.ts');

export interface EmulatorOptions {
  /** File of the emulator's store; by default it keeps nothing. */
  store?: string;
  seed?: number;
  /** The day it is in Baku, `YYYY-MM-DD`. */
  today?: string;
  applications?: number;
  bookings?: number;
  arriveEvery?: number;
  /** Whether today's reception is in full swing. */
  lively?: boolean;
}

export interface RunningEmulator {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Asks the emulator itself, beside the portal's API: `control('POST', 'faults', { offline: true })`. Throws when it refuses. */
  control<T = unknown>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: object): Promise<T>;
  /** Ends the process and waits for it. Returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the portal emulator as a process of its own and resolves once it listens. The caller stops it; it also ends with this process. */
export async function startEmulator({ store = ':memory:', seed = 42, today, applications = 60, bookings = 20, arriveEvery = 0, lively = false }: EmulatorOptions = {}): Promise<RunningEmulator> {
  const clientId = 'test-office';
  const clientSecret = 'test-secret';
  const args = [
    main, '--port', '0', '--store', store, '--seed', String(seed), '--applications', String(applications), '--bookings', String(bookings),
    '--client-id', clientId, '--client-secret', clientSecret, '--arrive-every', String(arriveEvery), '--with-parent', ...(lively ? ['--lively'] : []), ...(today ? ['--today', today] : []),
  ];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, ended]);
  if (typeof first[0] !== 'string') throw new Error(`The portal emulator ended at once (exit code ${String(first[0])}).`);
  const { url } = JSON.parse(first[0]) as { url: string };

  return {
    url,
    clientId,
    clientSecret,
    async control<T>(method: string, what: string, body?: object) {
      const response = await fetch(`${url}/_emulator/${what}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
      if (!response.ok) throw new Error(`${method} ${what}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
