import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bestNode, inProject } from './paths.mjs';
import { start } from './processes.mjs';
import { readJson, writeJson } from './stamps.mjs';
import { say, SetupError } from './terminal.mjs';

const MARKER = 'qabulxana-demo.json';
const EMULATOR_START_MS = 30_000;

/** Where this system keeps the data of programs; the demo offices live there, apart from the real one. */
export function dataFolder(name) {
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), name);
}

/** Deletes a demo profile, and nothing but a demo profile: the folder must hold the marker that `openProfile` wrote. */
export function resetProfile(folder) {
  if (!existsSync(folder)) return;
  if (!existsSync(join(folder, MARKER))) throw new SetupError(`${folder} was not made by this demo (${MARKER} is not in it); it is left as it is. Move it away and try again.`);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  say(`  The demo office was deleted: ${folder}`);
}

/**
 * Makes or opens a demo profile: `{ folder, clientId, clientSecret, passphrase, seed }`. The portal's client secret is made anew for every
 * profile; the passphrase protects nothing but fictitious data.
 */
export function openProfile(folder) {
  const known = readJson(join(folder, MARKER));
  if (known) return { folder, ...known };
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new SetupError(`${folder} has files that this demo did not write. Move that folder away and try again.`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = { clientId: 'demo-office', clientSecret: randomBytes(18).toString('base64url'), passphrase: 'numune-idare-2026', seed: 2026 };
  writeJson(join(folder, MARKER), made);
  return { folder, ...made };
}

/** Starts the portal emulator with its store in the profile and resolves `{ child, url }` once it listens. */
export async function startEmulator(profile, { arriveEvery }) {
  const args = [
    inProject('portal-emulator/main.ts'), '--port', '0', '--store', join(profile.folder, 'portal.sqlite'), '--seed', String(profile.seed),
    '--client-id', profile.clientId, '--client-secret', profile.clientSecret, '--arrive-every', String(arriveEvery), '--lively', '--with-parent',
  ];
  // In a process group of its own (not on Windows, where that means a window): Ctrl+C must not take the portal from under the program's last push.
  const child = start(bestNode(), args, { stdio: ['pipe', 'pipe', 'inherit'], detached: process.platform !== 'win32' });
  const url = await new Promise((resolve, reject) => {
    const fail = (reason) => {
      clearTimeout(timer);
      reject(new SetupError(reason));
    };
    const timer = setTimeout(() => fail(`The portal emulator did not start within ${EMULATOR_START_MS / 1000} s.`), EMULATOR_START_MS);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (!line.startsWith('{')) return;
      const told = JSON.parse(line);
      if (!told.url) return;
      clearTimeout(timer);
      resolve(told.url);
    });
    child.once('error', (error) => fail(`The portal emulator could not be started: ${error.message}`));
    child.once('close', (code) => fail(`The portal emulator ended at once (exit code ${code}); its reason stands above.`));
  });
  say(`✓ The portal emulator listens at ${url}`);
  return { child, url };
}

/** What the application must know to open the demo office. */
export const demoEnv = (profile, portalUrl) => ({
  QABULXANA_DEMO: '1',
  QABULXANA_PORTAL_URL: portalUrl,
  QABULXANA_PORTAL_CLIENT_ID: profile.clientId,
  QABULXANA_PORTAL_CLIENT_SECRET: profile.clientSecret,
  QABULXANA_PASSPHRASE: profile.passphrase,
});
