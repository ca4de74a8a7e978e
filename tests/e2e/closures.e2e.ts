import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './office.ts';

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

test('a closure is planned, changed by hand, confirmed and told in one go, and ended early', async ({ open, folder, portal }) => {
  test.setTimeout(120_000);
  const { app, page, hands } = await open();
  const { t } = hands;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();

  // The day's menu leads to the closure of that day.
  await hands.go('/reception');
  await hands.button(t('board.menu.label')).click();
  await page.getByRole('menuitem', { name: t('closures.day.close') }).click();
  await hands.button(t('closures.prepare')).click();
  await expect(page.getByText(t('validation.required')).first()).toBeVisible();
  await page.getByRole('combobox', { name: new RegExp(t('closures.fields.who')) }).click();
  await page.getByRole('option', { name: t('closures.hall') }).click();
  const until = Temporal.Now.plainDateISO('Asia/Baku').add({ days: 40 }).toString();
  await page.getByLabel(t('closures.fields.to')).fill(until);
  await page.getByRole('button', { name: /təmir/ }).click();
  expect(await seriousFindings(page), 'the form').toEqual([]);
  await hands.button(t('closures.prepare')).click();

  // One is cancelled by hand; nothing is confirmed while another is undecided.
  const choices = page.getByRole('button', { name: /^Yeni yeri seç/ });
  await choices.first().waitFor();
  const touched = await choices.count();
  expect(touched).toBeGreaterThan(5);
  await choices.nth(0).click();
  await page.getByRole('menuitem', { name: t('closures.choice.cancel') }).click();
  await expect(choices.nth(0)).toContainText(t('closures.decision.cancel'));
  await choices.nth(1).click();
  await page.getByRole('menuitem', { name: t('closures.choice.undecided') }).click();
  const confirm = hands.button(t('closures.confirmAll'));
  await expect(confirm).toBeDisabled();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect(await seriousFindings(page), `the plan (${colorScheme})`).toEqual([]);
  }
  await hands.button(t('closures.bulk.propose')).click();
  await expect(confirm).toBeEnabled();
  await hands.hear(() => confirm.click(), String(touched - 1));

  // All notices go into one file with a page for each citizen who was moved; the portal hears of everything.
  await hands.saveInto(join(folder, 'notices'));
  await hands.hear(() => hands.button(t('closures.notices.saveOne')).click(), '[.]pdf');
  expect(readdirSync(join(folder, 'notices'))).toHaveLength(1);
  await app.evaluate(({ dialog }, target) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [target] })) as typeof dialog.showOpenDialog;
  }, join(folder, 'notices'));
  await hands.hear(() => hands.button(t('closures.notices.saveEach')).click(), '“notices”');
  expect(readdirSync(join(folder, 'notices'))).toHaveLength(touched);
  expect(await seriousFindings(page), 'what was done').toEqual([]);
  await hands.syncUntilSent();
  const { counts } = await portal.control<{ counts: Record<string, number> }>('GET', 'log');
  expect(counts['POST /v1/bookings/{id}/transitions']).toBe(touched);
  expect(counts['PUT /v1/officials/{id}/schedule']).toBeGreaterThan(3);

  // The hall opens again: the days are back, the citizens are not moved back.
  await page.evaluate(() => {
    location.hash = '/reception/closures';
  });
  await page.getByRole('link', { name: t('closures.hall') }).click();
  await hands.button(t('closures.reopen')).click();
  await hands.hear(() => page.getByRole('dialog').getByRole('button', { name: t('closures.reopenAsk.do') }).click(), String(touched));
  await expect(page.getByText(t('closures.staysTitle'))).toBeVisible();
  await hands.syncUntilSent();
  const schedules = await portal.control<Array<{ exceptions: unknown[] }>>('GET', 'records?kind=schedule');
  expect(schedules.map(({ exceptions }) => exceptions.length)).toEqual(schedules.map(() => 0));
});
