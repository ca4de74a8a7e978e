import { expect } from '@playwright/test';
import { test } from './office.ts';

interface Application {
  readonly id: string;
  readonly status: string;
  readonly attachments: ReadonlyArray<{ readonly name: string }>;
}

test('when the citizen was first, both sides stand on the screen and a person decides with a reason', async ({ open, portal }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await portal.control('POST', 'faults', { offline: true });
  const row = await hands.openFirst('submitted');
  const number = await hands.register();
  const portalNumber = /M-\d{4}-\d+/.exec(await page.locator('#content').innerText())?.[0];
  const applications = await portal.control<Array<Application & { portalNumber: string }>>('GET', 'records?kind=application');
  const id = applications.find((each) => each.portalNumber === portalNumber)?.id;
  await portal.control('POST', 'act', { kind: 'application', id, action: 'withdraw' });
  // Only now: a program that hears the line come back sends at once, and would be first.
  await portal.control('DELETE', 'faults');

  await hands.go('/sync');
  const card = page.getByRole('region', { name: hands.t('sync.bothSides') }).first();
  await hands.button(hands.t('sync.runNow')).click();
  await card.waitFor();
  await expect(card).toContainText(number);
  await expect(card).toContainText(hands.t('applications.status.withdrawn'));
  await hands.go(`/applications/${row}`);
  await page.getByText(hands.t('applications.disputed')).waitFor();
  await page.getByRole('link', { name: hands.t('applications.disputedWhere') }).click();
  await hands.button(hands.t('sync.setAside')).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: hands.t('sync.setAside'), exact: true }).click();
  await expect(dialog.getByText(hands.t('validation.required'))).toBeVisible();
  await dialog.getByRole('textbox').fill('Vətəndaş müraciətini geri götürüb');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('sync.setAside'), exact: true }).click());
  await page.getByText(hands.t('sync.allSentTitle')).waitFor();
  await hands.go(`/applications/${row}`);
  await expect(page.locator('#content').getByText(hands.t('applications.status.withdrawn')).first()).toBeVisible();
  await expect(page.getByText(hands.t('applications.disputed'))).toHaveCount(0);
});

test('a wrong address or secret is said at once, in words, and what was typed stays', async ({ open, portal }) => {
  const { page, hands } = await open();
  await hands.signInAs('Nigar Təcrübəli');
  await hands.go('/settings');
  const field = (name: string) => page.getByLabel(new RegExp(`^${hands.t(`settings.portal.${name}`)}`));
  await field('baseUrl').fill('portal');
  await hands.button(hands.t('settings.portal.test')).click();
  await expect(page.getByText(hands.t('validation.badAddress'))).toBeVisible();
  await field('baseUrl').fill('http://127.0.0.1:9');
  await field('clientSecret').fill('secret');
  await hands.button(hands.t('settings.portal.test')).click();
  await expect(page.getByText(hands.t('errors.portal.unreachable'))).toBeVisible();
  await field('baseUrl').fill(portal.url);
  await field('clientSecret').fill('wrong secret');
  await hands.button(hands.t('settings.portal.test')).click();
  await expect(page.getByText(hands.t('errors.portal.badCredentials'))).toBeVisible();
  await field('clientSecret').fill(portal.clientSecret);
  await hands.button(hands.t('settings.portal.test')).click();
  await expect(page.getByText(new RegExp('Nümunə Rayon İcra Hakimiyyəti'))).toBeVisible();
});

test('an attachment opens, also with the line down once it has been fetched', async ({ open, portal }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const open_ = (await portal.control<Array<Application & { portalNumber: string }>>('GET', 'records?kind=application')).findLast(
    (each) => each.status === 'inProgress' && each.attachments.length > 0,
  );
  expect(open_).toBeDefined();
  await page.waitForTimeout(1_500);
  await portal.control('POST', 'faults', { offline: true });
  await hands.go(`/applications?q=${open_?.portalNumber ?? ''}` as '/applications');
  await page.locator('[data-register] [role="row"][tabindex]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/applications\/\d+/);
  await hands.button(hands.t('applications.attachments.openNamed', { name: open_?.attachments[0]?.name })).first().click();
  await expect(page.getByRole('dialog').locator('canvas, img').first()).toBeVisible();
});
