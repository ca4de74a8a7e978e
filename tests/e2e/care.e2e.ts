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

test('a reply begun is in the store: it survives signing out, closing the window a moment after the last key, and a crash', async ({ open }) => {
  const { app, page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.answer')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Yarımçıq');
  await dialog.getByRole('button', { name: hands.t('replies.give') }).click();
  await expect(page.getByText(hands.t('validation.tooShort'))).toBeVisible();
  await expect(page.getByText(/8 \/ 100/)).toBeVisible();
  await dialog.getByRole('button', { name: hands.t('common.close'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const continued = hands.button(hands.t('applications.actions.continueAnswer'));
  await expect(continued).toBeVisible();
  await hands.signOut();
  await hands.signInAs('Lalə Sınaqova');
  await hands.go(`/applications/${row}`);
  await continued.click();
  await expect(dialog.getByRole('textbox')).toHaveValue('Yarımçıq');
  await dialog.getByRole('textbox').fill('Yarımçıq, davamı');
  const closed = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;

  const again = await open();
  await again.hands.signInAs('Lalə Sınaqova');
  await again.hands.go(`/applications/${row}`);
  await again.hands.button(again.hands.t('applications.actions.continueAnswer')).click();
  const field = again.page.getByRole('dialog').getByRole('textbox');
  await expect(field).toHaveValue('Yarımçıq, davamı');
  await field.fill('Yarımçıq, davamı, sonu');
  await expect(again.page.getByText(again.hands.t('replies.keeping.saved'))).toBeVisible();
  again.app.process().kill('SIGKILL');
  await again.app.waitForEvent('close');

  const last = await open();
  await last.hands.signInAs('Lalə Sınaqova');
  await last.hands.go(`/applications/${row}`);
  await last.hands.button(last.hands.t('applications.actions.continueAnswer')).click();
  await expect(last.page.getByRole('dialog').getByRole('textbox')).toHaveValue('Yarımçıq, davamı, sonu');
});

test('a reply begun waits for the person whose session ran out, and belongs to the application: a manager sees whose it is', async ({ open, folder }) => {
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
  await hands.go(`/applications/${row}`);
  await expect(page.getByText(/Cavabı Lalə Sınaqova yazır/)).toBeVisible();
});

test('a clerk sends a reply for approval, the manager finds it, sends it back, gets it again and approves it', async ({ open }) => {
  const { page, hands } = await open();
  const dialog = page.getByRole('dialog');
  const press = (name: string) => dialog.getByRole('button', { name: hands.t(name), exact: true }).click();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.answer')).click();
  await dialog.getByRole('radio', { name: hands.t('applications.outcome.explained'), exact: true }).check();
  await dialog.getByRole('textbox').fill('Müraciətiniz araşdırıldı və yerində izah edildi.');
  await hands.hear(() => press('replies.submit'));
  await hands.signOut();

  await hands.signInAs('Rauf Örnəkov');
  const waiting = page.getByRole('button', { name: new RegExp(hands.t('replies.filter')) });
  await expect(waiting).toContainText('1');
  await waiting.click();
  await hands.go(`/applications/${row}`);
  await hands.button(hands.t('replies.approveShort')).click();
  await press('replies.sendBack');
  await dialog.getByRole('textbox', { name: new RegExp(hands.t('replies.note')) }).fill('Maddə göstərilsin.');
  await hands.hear(() => press('replies.sendBack'));
  await hands.signOut();

  await hands.signInAs('Lalə Sınaqova');
  await hands.go(`/applications/${row}`);
  await expect(page.getByText(/Maddə göstərilsin/).first()).toBeVisible();
  await hands.button(hands.t('applications.actions.continueAnswer')).click();
  await dialog.getByRole('textbox').fill('Müraciətiniz araşdırıldı və qanunun 10-cu maddəsi üzrə izah edildi.');
  await hands.hear(() => press('replies.submit'));
  await hands.signOut();

  await hands.signInAs('Rauf Örnəkov');
  await hands.go(`/applications/${row}`);
  await hands.button(hands.t('replies.approveShort')).click();
  expect(await hands.hear(() => press('replies.approve'), '/[0-9]{6}')).toMatch(/[A-Z]-\d{2}\/\d{6}/);
  await expect(page.getByText(/Hazırlayan: Lalə Sınaqova/)).toBeVisible();
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

test('a button that a closing list gives the focus back to shows its name by the mouse or by Tab alone', async ({ open }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  const mark = hands.button(new RegExp(hands.t('notes.inbox.title')));
  const tooltip = page.getByRole('tooltip', { name: hands.t('notes.inbox.title') });
  const restAway = () => page.mouse.move(640, 560);
  await mark.click();
  await page.getByRole('dialog').waitFor();
  await restAway();
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  // Longer than a tooltip takes to come.
  await page.waitForTimeout(800);
  await expect(tooltip).toHaveCount(0);
  await mark.hover();
  await expect(tooltip).toBeVisible();
  await restAway();
  await expect(tooltip).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(mark).toBeFocused();
  await expect(tooltip).toBeVisible();
});
