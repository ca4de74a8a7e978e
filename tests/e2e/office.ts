import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHands, type Hands } from '../../scripts/demo/hands.ts';
import { launchApp } from '../support/electronApp.ts';
import { startEmulator, type RunningEmulator } from '../support/emulator.ts';

/** A window of the real application with somebody's hands on it. */
export interface OpenedOffice {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly hands: Hands;
  /** What the page complained of in its console. */
  readonly complaints: string[];
}

interface Fixtures {
  /** A folder of this test's own. */
  folder: string;
  portal: RunningEmulator;
  /** Opens the demo office of this test; also again, after it was closed. */
  open: () => Promise<OpenedOffice>;
}

export const demoPassphrase = 'numune-idare-2026';

/** Prints where the windows of a failed test stand and what they show: elsewhere nothing of it is left but the printout. */
async function tell(app: ElectronApplication): Promise<void> {
  for (const page of app.windows()) {
    const state = await page.evaluate(() => `${location.hash}${document.querySelector('[aria-busy="true"]') ? ' (loading)' : ''}\n${document.body.innerText}`).catch(String);
    console.log(`The window stands at ${state.slice(0, 4_000)}`);
  }
}

export const test = base.extend<Fixtures>({
  // Playwright reads from the pattern what a fixture needs: these two need nothing.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'qabulxana-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  // oxlint-disable-next-line no-empty-pattern
  portal: async ({}, use) => {
    const portal = await startEmulator({ applications: 120, bookings: 60 });
    await use(portal);
    await portal.stop();
  },
  open: async ({ folder, portal }, use, testInfo) => {
    const opened: ElectronApplication[] = [];
    await use(async () => {
      const app = await launchApp({
        profileDir: join(folder, 'profile'),
        env: {
          QABULXANA_DEMO: '1',
          QABULXANA_PORTAL_URL: portal.url,
          QABULXANA_PORTAL_CLIENT_ID: portal.clientId,
          QABULXANA_PORTAL_CLIENT_SECRET: portal.clientSecret,
          QABULXANA_PASSPHRASE: demoPassphrase,
        },
      });
      opened.push(app);
      const page = await app.firstWindow();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      return { app, page, hands: createHands(app, page), complaints };
    });
    if (testInfo.status !== testInfo.expectedStatus) for (const app of opened) await tell(app);
    for (const app of opened) await app.close().catch(() => undefined);
  },
});
