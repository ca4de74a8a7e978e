import { expect } from '@playwright/test';
import { test } from './office.ts';

interface Application {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly summary: string;
  readonly contact: { readonly phone: string | null };
  readonly registration: { readonly number: string } | null;
  readonly attachments: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

test('what a citizen changed while completing stands side by side on the application that came back, until the next step on it', async ({ open, portal }) => {
  const { page, hands, complaints } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  const dialog = page.getByRole('dialog');
  const said = await hands.returnForCompletion('Ərizə imzalanmayıb.', 'İmzalanmış ərizəni göndərin.');
  const number = /[A-Z]-\d{2}\/\d{6}/.exec(said)?.[0];
  await hands.syncUntilSent();

  const held = (await portal.control<Application[]>('GET', 'records?kind=application')).find(({ registration }) => registration?.number === number);
  if (!held) throw new Error(`the portal has no ${number ?? said}`);
  const signed = { id: 'signed-scan', name: 'imzalı ərizə.pdf', mediaType: 'application/pdf', size: 10, sha256: 'a'.repeat(64) };
  await portal.control('POST', 'change', { kind: 'application', id: held.id, fields: { status: 'inProgress', summary: 'Düzəldilmiş məzmun', contact: { ...held.contact, phone: '+994559876543' }, attachments: [signed] } });
  await hands.syncUntilSent();
  await hands.go(`/applications/${row}`);

  const news = page.getByRole('alert').filter({ hasText: hands.t('branches.completed.title') });
  await expect(news.getByRole('row', { name: new RegExp(hands.t('entry.fields.summary')) })).toContainText(held.summary);
  await expect(news.getByRole('row', { name: new RegExp(hands.t('entry.fields.summary')) })).toContainText('Düzəldilmiş məzmun');
  await expect(news.getByRole('row', { name: new RegExp(hands.t('entry.fields.phone')) })).toContainText('055 987 65 43');
  await expect(news).toContainText(`${hands.t('branches.completed.added')} imzalı ərizə.pdf`);
  for (const { name } of held.attachments) await expect(news).toContainText(name);

  // The history has it as well, and keeps it when the work goes on.
  const history = page.getByRole('region', { name: hands.t('timeline.title') });
  await history.getByRole('button', { name: hands.t('branches.completed.compare') }).click();
  await expect(dialog.getByRole('table')).toContainText('Düzəldilmiş məzmun');
  await dialog.getByRole('button', { name: hands.t('common.close') }).click();
  await hands.signOut();
  await hands.signInAs('Rauf Örnəkov');
  await hands.go(`/applications/${row}`);
  await expect(news).toBeVisible();
  await page.keyboard.press('Alt+a');
  await page.locator('#assign-executor').click();
  await page.getByRole('option', { name: /Orxan Misallı/ }).click();
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('applications.actions.assign'), exact: true }).click());
  await expect(news).toHaveCount(0);
  await expect(history.getByRole('button', { name: hands.t('branches.completed.compare') })).toBeVisible();
  expect(complaints).toEqual([]);
});
