import { _electron, type ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

interface ElectronFacts {
  executable: string;
  version: string;
  official: boolean;
  launchArgs: string[];
}

/** The Electron that the set-up found for this machine. Throws with what to do when there was no set-up yet. */
export function electronFacts(): ElectronFacts {
  try {
    return JSON.parse(readFileSync(resolve(root, '.cache/electron.json'), 'utf8')) as ElectronFacts;
  } catch (cause) {
    throw new Error('The project is not set up: run `npm run bootstrap`, or `npm test -- --only e2e`.', { cause });
  }
}

export interface LaunchOptions {
  /** The folder that holds everything the application keeps; a fresh temporary one for every test. */
  profileDir: string;
  /** Variables added to those of the test run; undefined removes one. */
  env?: Record<string, string | undefined>;
  /** Arguments after the application's own folder. */
  args?: string[];
  /** What to run instead of the built project, for example a packaged program's folder. */
  appPath?: string;
}

/** Starts the real application on a profile folder and resolves once its main process runs. The caller closes it. */
export async function launchApp({ profileDir, env = {}, args = [], appPath = root }: LaunchOptions): Promise<ElectronApplication> {
  const electron = electronFacts();
  const merged = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return _electron.launch({
    executablePath: electron.executable,
    args: [...electron.launchArgs, '--disable-gpu', appPath, `--user-data-dir=${profileDir}`, ...args],
    env: Object.fromEntries(merged),
    timeout: 45_000,
  });
}
