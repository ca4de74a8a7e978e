import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, stop } from './processes.mjs';
import { commandExists } from './systemLibraries.mjs';
import { SetupError } from './terminal.mjs';

/** True when windows can be shown to a person here. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** An X authority file that lets only holders of this cookie in, on whatever number the display gets. */
function authorityFile(folder) {
  const field = (value) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value.length);
    return Buffer.concat([length, value]);
  };
  const anyHost = Buffer.from([0xff, 0xff]);
  const none = Buffer.alloc(0);
  const path = join(folder, 'Xauthority');
  writeFileSync(path, Buffer.concat([anyHost, field(none), field(none), field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(randomBytes(16))]), { mode: 0o600 });
  return path;
}

/**
 * Starts a virtual display (Xvfb, 1440 × 900) and resolves when it accepts windows: `{ env, close }`. Put `env` into the environment of the
 * programs that are to use it; `close` stops it. Rejects with a `SetupError` when it does not come up within 20 s.
 */
export async function openVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'qabulxana-display-'));
  const authority = authorityFile(folder);
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset', '-auth', authority];
  // In a process group of its own: Ctrl+C must reach the program first, while it still has a screen. `setpriv` takes the display down with us
  // even when we are killed.
  const command = commandExists('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', 'Xvfb'] : ['Xvfb'];
  const child = start(command[0], [...command.slice(1), ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints = (complaints + chunk).slice(-2_000)));
  const close = async () => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const number = await new Promise((resolve, reject) => {
      let told = '';
      const fail = (reason) => {
        clearTimeout(timer);
        reject(new SetupError(reason));
      };
      const timer = setTimeout(() => fail('The virtual display (Xvfb) did not start within 20 s.'), 20_000);
      child.stdio[3].on('data', (chunk) => {
        told += chunk;
        if (!told.includes('\n')) return;
        clearTimeout(timer);
        resolve(told.trim());
      });
      child.once('error', (error) => fail(`The virtual display (Xvfb) could not be started: ${error.message}`));
      child.once('close', () => fail(`The virtual display (Xvfb) ended at once. ${complaints.trim()}`));
    });
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs `work(env)` under a virtual display on Linux, elsewhere on the desktop itself. */
export async function withVirtualDisplay(work) {
  if (process.platform !== 'linux') return work({});
  const display = await openVirtualDisplay();
  try {
    return await work(display.env);
  } finally {
    await display.close();
  }
}
