import { expect } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#backend/db/connection.ts';
import { readKeyring, unwrap } from '#backend/keys/keyring.ts';
import { demoPassphrase, test } from './office.ts';

test('a note names a colleague by the keyboard alone; they find it under the mark in the frame and go to the application', async ({ open }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  const field = page.getByRole('textbox', { name: hands.t('notes.new') });
  await field.focus();
  await page.keyboard.type('Xahiş edirəm baxasınız, @rau');
  await expect(page.getByRole('option', { name: /Rauf Örnəkov/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Xahiş edirəm baxasınız, @Rauf Örnəkov ');
  await page.keyboard.type('təcilidir.');
  await page.keyboard.press('Control+Enter');
  await expect(field).toHaveValue('');
  await expect(page.getByText('təcilidir.')).toBeVisible();
  await expect(hands.button(hands.t('notes.mend'))).toBeVisible();
  await hands.signOut();

  await hands.signInAs('Rauf Örnəkov');
  await hands.button(new RegExp(hands.t('notes.inbox.title'))).click();
  await page.getByRole('dialog').getByText(/təcilidir/).click();
  await page.waitForURL(new RegExp(`#/applications/${row}$`));
  await expect(page.getByRole('region', { name: hands.t('notes.title') }).getByText('təcilidir.')).toBeVisible();
  await hands.button(new RegExp(hands.t('notes.inbox.title'))).click();
  await page.getByRole('tab', { name: hands.t('notes.inbox.parts.notes'), exact: true }).click();
  await expect(hands.button(hands.t('notes.inbox.readAll'))).toHaveCount(0);
});

test('work that came to a person stands under the mark in the frame with who gave it; one click goes to the application, and what was handed on stands there no more', async ({ open }) => {
  const { page, hands } = await open();
  const dialog = page.getByRole('dialog');
  const mark = hands.button(new RegExp(hands.t('notes.inbox.title')));
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.reassign')).click();
  await page.locator('#assign-executor').click();
  await page.getByRole('option', { name: /Orxan Misallı/ }).click();
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('applications.actions.assign'), exact: true }).click());
  // Whoever gives work is not told of it.
  await mark.click();
  await page.getByRole('tab', { name: hands.t('notes.inbox.parts.work') }).click();
  await expect(dialog.getByText(hands.t('notes.inbox.none.work'))).toBeVisible();
  await page.keyboard.press('Escape');
  await hands.signOut();

  await hands.signInAs('Orxan Misallı');
  await expect(mark).toHaveAccessibleName(hands.t('notes.inbox.unread', { count: 1 }));
  await mark.click();
  const line = dialog.getByRole('button', { name: new RegExp(`Rauf Örnəkov · .*${hands.t('notes.inbox.work.assigned', { text: '' }).trim()}`) });
  await line.click();
  await page.waitForURL(new RegExp(`#/applications/${row}$`));
  await expect(mark).toHaveAccessibleName(hands.t('notes.inbox.title'));
  await hands.button(hands.t('branches.more')).click();
  await page.getByRole('menuitem', { name: hands.t('work.action.handOver') }).click();
  await page.locator('#work-executor').click();
  await page.getByRole('option', { name: /Lalə Sınaqova/ }).click();
  await dialog.getByRole('textbox').fill('Məzuniyyətə çıxıram.');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('work.action.handOver'), exact: true }).click());
  await mark.click();
  await expect(dialog.getByText(hands.t('notes.inbox.none.work'))).toBeVisible();
});

test('a comment opened from its list and a note opened from the frame come into view on their page and stand out for a moment', async ({ open, portal }) => {
  const [comment] = (await portal.control<Array<{ id: string; author: string }>>('GET', 'records?kind=comment')).filter((each) => each.author === 'citizen');
  const records = await portal.control<Array<{ id: string; status: string; portalNumber: string; registration: { number: string } | null }>>('GET', 'records?kind=application');
  const application = records.find(({ status, registration }) => status === 'inProgress' && registration !== null);
  const said = 'Sənədlərin əslini də gətirim, yoxsa surəti bəs edir?';
  await portal.control('POST', 'change', { kind: 'comment', id: comment?.id, fields: { subject: { type: 'application', id: application?.id }, text: said, inReplyToId: null, createdAt: new Date().toISOString() } });
  const { page, hands } = await open();
  const marked = page.locator('[data-sought]');
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const comments = page.getByRole('button', { name: /Cavab gözləyən rəy/ });
  // From another page, and once more from the application itself, scrolled away since.
  for (let i = 0; i < 2; i += 1) {
    await comments.click();
    await page.getByRole('dialog').getByText(said).click();
    await page.waitForURL(/#\/applications\/\d+$/);
    await expect(marked).toContainText(said);
    await expect(marked).toBeInViewport({ ratio: 1 });
    await expect(marked).toHaveCount(0);
    await page.getByRole('heading', { name: hands.t('applications.sections.card') }).first().scrollIntoViewIfNeeded();
  }
  const field = page.getByRole('textbox', { name: hands.t('notes.new') });
  await field.fill('@Rauf Örnəkov, bu şikayətə ayrıca baxaq.');
  await field.press('Control+Enter');
  await expect(field).toHaveValue('');
  await hands.signOut();

  await hands.signInAs('Rauf Örnəkov');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hands.button(new RegExp(hands.t('notes.inbox.title'))).click();
  await page.getByRole('dialog').getByText(/ayrıca baxaq/).click();
  await expect(marked).toContainText('ayrıca baxaq');
  await expect(marked).toBeInViewport({ ratio: 1 });
});

test('a manager assigns to two, the one beside finishes a part, the executor hands over', async ({ open }) => {
  const { page, hands } = await open();
  const dialog = page.getByRole('dialog');
  const choose = async (field: string, name: string) => {
    await page.locator(field).click();
    await page.getByRole('option', { name: new RegExp(name) }).click();
  };
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();
  const row = await hands.openFirst('inProgress');
  await hands.button(hands.t('applications.actions.reassign')).click();
  await choose('#assign-executor', 'Orxan Misallı');
  await choose('#assign-beside', 'Lalə Sınaqova');
  await dialog.getByRole('checkbox', { name: hands.t('work.controlBox') }).check();
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('applications.actions.assign'), exact: true }).click());
  await expect(page.getByText(/Birgə icraçılar: Lalə Sınaqova/)).toBeVisible();
  await hands.signOut();

  await hands.signInAs('Lalə Sınaqova');
  await expect(page.getByRole('button', { name: /Mənim/ })).toContainText('1');
  await hands.go(`/applications/${row}`);
  await hands.button(hands.t('branches.more')).click();
  await page.getByRole('menuitem', { name: hands.t('work.action.finishPart') }).click();
  await dialog.getByRole('textbox').fill('Arayış hazırlandı.');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('work.action.finishPart'), exact: true }).click());
  await hands.signOut();

  await hands.signInAs('Orxan Misallı');
  await hands.go(`/applications/${row}`);
  await expect(page.getByText(/Öz hissəsini bitirdi: Arayış hazırlandı/)).toBeVisible();
  await hands.button(hands.t('branches.more')).click();
  await page.getByRole('menuitem', { name: hands.t('work.action.handOver') }).click();
  await choose('#work-executor', 'Lalə Sınaqova');
  await dialog.getByRole('textbox').fill('Məzuniyyətə çıxıram.');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('work.action.handOver'), exact: true }).click());
  await expect(page.getByText(/Orxan Misallı müraciəti Lalə Sınaqova adlı əməkdaşa ötürdü/)).toBeVisible();
});

test('marked applications are registered in one go; the one that somebody changed meanwhile is named and left as it was', async ({ open, folder }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.go('/applications?status=submitted');
  const boxes = page.locator('[data-register] [role="row"][tabindex] input[type="checkbox"]');
  await boxes.first().waitFor();
  const all = await boxes.count();
  expect(all).toBeGreaterThan(2);
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByText(hands.t('bulk.selected', { count: 3 }))).toBeVisible();

  const keyring = readKeyring(join(folder, 'profile/office/keyring.json'));
  if (keyring?.way !== 'passphrase') throw new Error('expected a keyring with a passphrase');
  const connection = connect(join(folder, 'profile/office/store.db'), await unwrap(keyring, demoPassphrase), 'write');
  connection.exec("UPDATE applications SET revision = revision + 1 WHERE id = (SELECT max(id) FROM applications WHERE status = 'submitted')");
  connection.close();

  await hands.button(hands.t('bulk.action.register', { count: 3 })).click();
  const dialog = page.getByRole('dialog', { name: hands.t('bulk.title.register') });
  await expect(dialog.getByText(hands.t('bulk.done.register', { count: 2 }))).toBeVisible();
  await expect(dialog.getByText(hands.t('bulk.failed', { count: 1 }))).toBeVisible();
  await expect(dialog.getByText(new RegExp(hands.t('errors.application.changedMeanwhile')))).toBeVisible();
  await dialog.getByRole('button', { name: hands.t('common.close') }).click();
  await expect(boxes).toHaveCount(all - 2);

  const row = page.locator('[data-register] [role="row"][tabindex="0"]');
  await row.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(hands.t('bulk.selected', { count: all - 2 }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);

  await hands.go('/applications?status=registered');
  // What was registered before stands there too.
  const registered = page.locator('[data-register] [role="row"][tabindex]').filter({ hasText: hands.t('applications.status.registered') }).getByRole('checkbox');
  await registered.nth(1).waitFor();
  await registered.nth(0).click();
  await registered.nth(1).click();
  await hands.button(hands.t('bulk.action.notices', { count: 2 })).click();
  await hands.saveInto(join(folder, 'papers'));
  const papers = page.getByRole('dialog', { name: hands.t('bulk.title.notices') });
  await hands.hear(() => papers.getByRole('button', { name: hands.t('common.save'), exact: true }).click());
  expect(statSync(join(folder, 'papers/Bildirişlər.pdf')).size).toBeGreaterThan(10_000);
  await papers.getByRole('button', { name: hands.t('common.close') }).click();

  await hands.button(hands.t('bulk.action.assign', { count: 2 })).click();
  const assigning = page.getByRole('dialog', { name: hands.t('bulk.title.assign') });
  for (const [field, name] of [['#assign-executor', /Orxan Misallı/], ['#assign-beside', /Rauf Örnəkov/]] as const) {
    await page.locator(field).click();
    await page.getByRole('option', { name }).click();
  }
  await assigning.getByRole('button', { name: hands.t('bulk.action.assign', { count: 2 }) }).click();
  await expect(page.getByText(hands.t('bulk.done.assign', { count: 2 }))).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: hands.t('common.close') }).click();
  await hands.signOut();

  await hands.signInAs('Rauf Örnəkov');
  await hands.button(new RegExp(hands.t('notes.inbox.title'))).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: new RegExp(hands.t('notes.inbox.work.beside', { text: '' }).trim()) })).toHaveCount(2);
});
