import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { Part } from './lib/part.ts';
import { against, alone, atMost } from './lib/measured.ts';
import { emptyWindowApp } from './lib/emptyWindow.ts';
import { root } from './lib/paths.ts';
import { interleaved } from './lib/rounds.ts';
import { readyElectron, underDisplay } from './lib/setUp.ts';
import { generatedStore, passphrase } from './lib/store.ts';
import { spaced } from './lib/table.ts';

const patience = 45_000;
const signInField = 'input[autocomplete="username"]';
const firstRow = '[data-register] [role="gridcell"]';

/** From the start of the process to a screen that can be used, in the real Electron, against one empty window. */
export const startUp: Part = async ({ full, rounds, rows, seed, scratchDir, say }) => {
  const electron = await readyElectron();
  const empty = await generatedStore(0, seed, say);
  const emptyApp = emptyWindowApp(join(scratchDir, 'empty-window'));
  const signingIn: number[] = [];

  return underDisplay(async (display) => {
    const env = Object.fromEntries(
      Object.entries({ ...process.env, ...display, QABULXANA_PASSPHRASE: passphrase, QABULXANA_DEMO: undefined }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    /** Starts, waits for what must be seen, does the rest unmeasured, ends. Gives milliseconds from the start until it was seen. */
    async function untilSeen(app: string, profileDir: string, selector: string, then?: (page: Page) => Promise<void>): Promise<number> {
      const begin = performance.now();
      const running = await _electron.launch({
        executablePath: electron.executable,
        args: [...electron.launchArgs, '--disable-gpu', app, `--user-data-dir=${profileDir}`],
        env,
        timeout: patience,
      });
      try {
        const page = await running.firstWindow({ timeout: patience });
        await page.waitForSelector(selector, { timeout: patience });
        const ms = performance.now() - begin;
        await then?.(page);
        return ms;
      } finally {
        await running.close();
      }
    }

    const times = await interleaved(rounds, {
      full: () => untilSeen(root, full.profileDir, signInField, async (page) => void signingIn.push(await signInToRows(page))),
      emptyStore: () => untilSeen(root, empty.profileDir, signInField),
      emptyWindow: () => untilSeen(emptyApp, join(scratchDir, 'profile'), '#shown'),
    });
    const { version, official } = electron;
    const what = `Electron ${version}${official ? '' : ', the stand-in of this machine'}, under a virtual display without a graphics card`;
    return [
      against({
        part: 'start-up',
        what: 'to the sign-in screen, full store',
        unit: 'ms',
        ours: times.full,
        reference: times.emptyWindow,
        referenceName: 'empty Electron window',
        goal: atMost(1.25),
        note: `${what}. Measured from the start of the process until the sign-in screen stands: rows need a person to sign in first. The store is opened by a passphrase, whose derivation (argon2id, 64 MiB, 3 passes) is in ours; with a keyring of the system it is not needed`,
      }),
      against({ part: 'start-up', what: `store of ${spaced(rows)} against an empty one`, unit: 'ms', ours: times.full, reference: times.emptyStore, referenceName: 'own start, empty store', goal: atMost(1.05) }),
      alone({ part: 'start-up', what: 'from signing in to the first rows, full store', unit: 'ms', ours: signingIn.slice(-rounds), note: 'from the key that submits the form until the first row stands; the check of the password (argon2id) is in it' }),
    ];
  });
};

async function signInToRows(page: Page): Promise<number> {
  await page.fill(signInField, 'karguzar');
  await page.fill('input[autocomplete="current-password"]', 'demo-karguzar');
  const begin = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForSelector(firstRow, { timeout: patience });
  return performance.now() - begin;
}
