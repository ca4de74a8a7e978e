import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronFacts } from '../support/electronApp.ts';
import { test } from './office.ts';

test('when the backend dies, a new one takes its place and the person goes on', async ({ open }) => {
  const { app, page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.go('/applications?status=submitted');
  const rows = page.locator('[data-register] [role="row"][tabindex]');
  await rows.first().waitFor();
  const backend = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find((metric) => metric.name?.includes('backend'))?.pid);
  expect(backend).toBeGreaterThan(0);
  process.kill(backend ?? 0, 'SIGKILL');
  await hands.openFirst('submitted');
  expect(await hands.register()).toMatch(/^M-\d\d\/\d{6}$/);
});

test('the page is shut in: no Node, no other page, no new window, no inline script, no permission', async ({ open }) => {
  const { app, page } = await open();
  await page.locator('#root *').first().waitFor();
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window))).toEqual([]);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/qabulxana\//);
  expect(await page.evaluate(() => window.open('app://qabulxana/index.html'))).toBeNull();
  expect(app.windows()).toHaveLength(1);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
  expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'fetched', () => 'refused'))).toBe('refused');
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied');
  expect(await page.evaluate(() => fetch('app://qabulxana/../../package.json').then((answer) => answer.status, () => 0))).not.toBe(200);
});

test('the window comes back where it was, in the language that was chosen', async ({ open, folder }) => {
  const first = await open();
  await first.page.getByText(first.hands.t('start.demoTitle')).waitFor();
  await first.page.getByRole('button', { name: /EN|English/ }).click();
  await first.page.getByText('Sign in', { exact: true }).first().waitFor();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1111, height: 707 }));
  await first.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await first.app.close().catch(() => undefined);
  expect(JSON.parse(readFileSync(join(folder, 'profile/preferences.json'), 'utf8'))).toMatchObject({ locale: 'en', bounds: { width: 1111, height: 707 } });
  const second = await open();
  await second.page.getByText('Sign in', { exact: true }).first().waitFor();
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({ width: 1111, height: 707 });
});

test('a second start of the same office brings the first window forward and ends', async ({ open, folder }) => {
  const { app, page } = await open();
  await page.locator('#root *').first().waitFor();
  const { executable, launchArgs } = electronFacts();
  const second = spawn(executable, [...launchArgs, '--disable-gpu', dirname(dirname(import.meta.dirname)), `--user-data-dir=${join(folder, 'profile')}`], { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
});
