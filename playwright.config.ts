import { defineConfig } from '@playwright/test';

// End-to-end tests drive the real, built application. One at a time: each starts a whole Electron.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
