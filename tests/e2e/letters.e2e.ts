import { expect } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './office.ts';

test('whoever left neither telephone nor e-mail is written to: the clerk is told so with each step, and the paper is at hand until it was saved', async ({ open, folder }) => {
  const { page, hands, complaints } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.go('/applications');
  await hands.button(hands.t('entry.new')).waitFor();
  await page.keyboard.press('Alt+n');
  const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${hands.t(`entry.fields.${name}`)}`) });
  await page.getByRole('combobox', { name: new RegExp(hands.t('entry.fields.service')) }).click();
  await page.getByRole('option', { name: 'Vətəndaşların yazılı müraciətlərinin qəbulu' }).click();
  await page.getByRole('radio', { name: hands.t('applications.channel.post'), exact: true }).check();
  await box('surname').fill('Nümunəzadə');
  await box('name').fill('Sevinc');
  await box('registeredAddress').fill('Nümunə şəhəri, Bağ küçəsi 7');
  await page.getByRole('combobox', { name: new RegExp(`^${hands.t('entry.fields.subject')}`) }).click();
  await page.getByRole('option').first().click();
  await box('summary').fill('Sınaq məktubu: yol işarələri');
  await box('text').fill('Küçəmizə yol işarələri qoyulsun.');
  await hands.hear(() => page.keyboard.press('Control+Enter'));

  const line = page.getByRole('alert').filter({ hasText: hands.t('notices.letter.only') });
  const paper = page.getByRole('dialog', { name: hands.t('notices.kind.registration') });
  const only = line.filter({ has: page.getByRole('button', { name: hands.t('notices.kind.registration'), exact: true }) });
  await hands.saveInto(join(folder, 'papers'));
  await only.getByRole('button').click();
  await hands.hear(() => paper.getByRole('button', { name: hands.t('common.save'), exact: true }).click());
  await paper.getByRole('button', { name: hands.t('common.close') }).click();
  await expect(line).toHaveCount(0);

  // What the next step says wants a paper of its own, at once from the news of it.
  await hands.button(hands.t('branches.more')).click();
  await page.getByRole('menuitem', { name: hands.t('branches.action.returnForCompletion') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').nth(0).fill('Ərizə imzalanmayıb.');
  await dialog.getByRole('textbox').nth(1).fill('İmzalanmış ərizəni göndərin.');
  const said = await hands.hear(() => dialog.getByRole('button', { name: hands.t('branches.action.returnForCompletion'), exact: true }).click());
  expect(said).toContain(hands.t('notices.letter.only'));
  await expect(line.first()).toBeVisible();
  await page.keyboard.press('Alt+b');
  const completion = page.getByRole('dialog', { name: hands.t('notices.kind.completion') });
  await hands.hear(() => completion.getByRole('button', { name: hands.t('common.save'), exact: true }).click());
  await completion.getByRole('button', { name: hands.t('common.close') }).click();
  await expect(line).toHaveCount(0);
  await expect(page.getByText(`${hands.t('notices.kind.completion')}: ${hands.t('timeline.ways.saved')}.`)).toBeVisible();
  expect(statSync(join(folder, 'papers', 'M-26-000001 tamamlanmaya qaytarma bildirişi.pdf')).size).toBeGreaterThan(10_000);

  // What was given stands in the history with its step, to be shown once more.
  const history = page.getByRole('region', { name: hands.t('timeline.title') });
  await history.getByRole('button', { name: new RegExp(`^${hands.t('notices.kind.completion')}: `) }).click();
  await completion.locator('canvas').first().waitFor();
  await completion.getByRole('button', { name: hands.t('common.close') }).click();
  expect(complaints).toEqual([]);
});
