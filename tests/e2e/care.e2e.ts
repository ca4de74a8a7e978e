import { expect } from '@playwright/test';
import { join } from 'node:path';
import { connect } from '#backend/db/connection.ts';
import { readKeyring, unwrap } from '#backend/keys/keyring.ts';
import { demoPassphrase, test } from './office.ts';

/** Lets every session of an office run out, as after a night. */
async function endSessions(officeDir: string): Promise<void> {
  const keyring = readKeyring(join(officeDir, 'keyring.json'));
  if (keyring?.way !== 'passphrase') throw new Error('expected a keyring with a passphrase');
  const connection = connect(join(officeDir, 'store.db'), await unwrap(keyring, demoPassphrase), 'write');
  connection.exec('UPDATE sessions SET expires_at = 0');
  connection.close();
}

test('no bare letter takes a step: an application is registered with Alt, and once', async ({ open }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.openFirst('submitted');
  const register = hands.button(hands.t('applications.actions.register'));
  await register.waitFor();
  await page.keyboard.type('rac');
  await page.waitForTimeout(600);
  await expect(register).toBeEnabled();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const text = await hands.hear(async () => {
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('Alt+r');
  });
  expect(text).toMatch(/[A-Z]-\d{2}\/\d{6}/);
  await expect(register).toHaveCount(0);
  await expect(hands.button(hands.t('applications.actions.assign'))).toBeVisible();
});

test('a reply begun is not lost unasked: not by signing out, nor by the first closing of the window', async ({ open }) => {
  const { app, page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.answer')).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Yarımçıq');
  await page.getByRole('dialog').getByRole('button', { name: hands.t('applications.answer.give') }).click();
  await expect(page.getByText(hands.t('validation.tooShort'))).toBeVisible();
  await expect(page.getByText(/8 \/ 100/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: hands.t('common.close'), exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(page.getByText(hands.t('common.leaving.close', { count: 1 }))).toBeVisible();

  await hands.button(new RegExp(hands.t('common.personMenu', { name: '.*' }))).click();
  await hands.button(hands.t('common.signOut')).click();
  const question = page.getByRole('dialog', { name: hands.t('common.leaving.title') });
  await question.getByRole('button', { name: hands.t('common.leaving.stay') }).click();
  await expect(hands.button(hands.t('applications.actions.continueAnswer'))).toBeVisible();
  await hands.button(new RegExp(hands.t('common.personMenu', { name: '.*' }))).click();
  await hands.button(hands.t('common.signOut')).click();
  await question.getByRole('button', { name: hands.t('common.signOut') }).click();
  await page.getByText(hands.t('start.demoTitle')).waitFor();
});

test('a reply begun waits for the person whose session ran out, and is shown to nobody else', async ({ open, folder }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.answer')).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Yarımçıq qalmış cavab');
  await page.keyboard.press('Escape');
  const continued = hands.button(hands.t('applications.actions.continueAnswer'));
  await expect(continued).toBeVisible();
  const timeOut = async () => {
    await endSessions(join(folder, 'profile/office'));
    await hands.go('/report');
    await page.getByText(hands.t('errors.auth.sessionEnded')).waitFor();
  };

  await timeOut();
  await hands.signInAs('Lalə Sınaqova');
  await hands.go(`/applications/${row}`);
  await expect(continued).toBeVisible();

  await timeOut();
  await hands.signInAs('Rauf Örnəkov');
  await page.waitForURL(/#\/applications$/);
  await hands.signOut();
  await hands.signInAs('Lalə Sınaqova');
  await hands.go(`/applications/${row}`);
  await expect(hands.button(hands.t('applications.actions.answer'))).toBeVisible();
  await expect(continued).toHaveCount(0);
});

test('who signs in by keyboard begins at the content, which has a name and no ring', async ({ open }) => {
  const { page, hands } = await open();
  await page.getByLabel(new RegExp(`^${hands.t('start.login')}`)).fill('karguzar');
  await page.getByLabel(new RegExp(`^${hands.t('start.password')}`)).fill('demo-karguzar');
  await page.keyboard.press('Enter');
  const content = page.getByRole('main', { name: hands.t('applications.title') });
  await expect(content).toBeFocused();
  await expect(content).toHaveCSS('outline-style', 'none');
  await page.keyboard.press('Tab');
  await expect(content.locator(':focus')).toHaveCount(1);
});

test('an address with nothing behind it says so calmly, and a day that is none is today', async ({ open }) => {
  const { page, hands } = await open();
  await hands.signInAs('Nigar Təcrübəli');
  await hands.syncUntilSent();
  for (const place of ['/applications/abc', '/applications/999999', '/nowhere']) {
    await hands.go(place as '/applications');
    await expect(page.getByRole('link', { name: hands.t('common.notFound.open') })).toBeVisible();
    await hands.go('/applications');
    await page.locator('[data-register]').waitFor();
  }
  await hands.go('/reception?date=2026-02-30');
  await expect(page.getByRole('navigation', { name: hands.t('reception.days') })).toBeVisible();
  await expect(page.getByText(hands.t('common.failedTitle'))).toHaveCount(0);
});
