import { defineConfig } from '@playwright/test';
import { patience } from './scripts/lib/patience.ts';

// End-to-end tests drive the real, built application. One at a time: each starts a whole Electron.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // The same patience as the hands have.
  expect: { timeout: patience },
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
