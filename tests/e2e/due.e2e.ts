import { expect } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { seriousFindings } from './axe.ts';
import type { RunningEmulator } from '../support/emulator.ts';
import { test } from './office.ts';

interface Sent {
  readonly id: string;
  readonly status: string;
  readonly registration: { readonly number: string; readonly dueDate: string } | null;
  readonly assignment: { readonly dueDate: string } | null;
}

const day = 86_400_000;

/** Makes the review of an application that is worked on end ten days ago: the made-up office does not have one every day. Returns its id. */
async function makeOverdue(portal: RunningEmulator): Promise<string> {
  const sent = (await portal.control<Sent[]>('GET', 'records?kind=application')).findLast(({ status, registration, assignment }) => status === 'inProgress' && registration !== null && assignment !== null);
  if (!sent) throw new Error('no application is worked on');
  const dueDate = new Date(Date.now() - 10 * day).toISOString().slice(0, 10);
  await portal.control('POST', 'change', { kind: 'application', id: sent.id, fields: { registration: { ...sent.registration, dueDate }, assignment: { ...sent.assignment, dueDate } } });
  return sent.id;
}

test('a manager begins the day with what is due, sees who has how much, and takes the list along', async ({ open, portal, folder }) => {
  await makeOverdue(portal);
  const { page, hands } = await open();
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();
  await page.getByRole('navigation').getByRole('link', { name: hands.t('common.places.due') }).click();
  const rows = page.locator('[data-register] [role="row"][tabindex]');
  await expect(page.getByRole('tab', { name: new RegExp(hands.t('due.group.overdue')) })).toHaveAttribute('aria-selected', 'true');
  await expect(rows.first()).toContainText(hands.t('due.term.registration'));
  await expect(rows.filter({ hasText: hands.t('due.term.review') }).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await hands.saveInto(join(folder, 'saved'));
  const saved = await hands.hear(() => hands.button(hands.t('due.export')).click(), '[.]xlsx');
  expect(statSync(join(folder, 'saved', /[“"«](?:.*[\\/])?(.+?[.]xlsx)[”"»]/.exec(saved)?.[1] ?? '')).size).toBeGreaterThan(3_000);

  // A line leads to its application, and Esc back to it.
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/applications\/\d+$/);
  await page.getByRole('region', { name: hands.t('applications.due.title') }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(/#\/due/);

  await hands.button(hands.t('due.work.title')).click();
  const people = page.getByRole('region', { name: hands.t('due.work.people'), exact: true });
  const [first] = [people.getByRole('button').first()];
  const name = (await first.innerText()).trim();
  expect(await seriousFindings(page)).toEqual([]);
  await first.click();
  await expect(rows.first()).toContainText(name);
  for (const text of await rows.allInnerTexts()) expect(text).toContain(name);
});

test('a term stands still while the citizen completes, and says so afterwards; the inbox leads to what is late', async ({ open, portal }) => {
  const late = await makeOverdue(portal);
  const { page, hands } = await open();
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();
  const today = await page.evaluate(() => Date.now());
  const sent = (await portal.control<Sent[]>('GET', 'records?kind=application')).find(({ id, status, registration }) => id !== late && status === 'inProgress' && registration !== null && Date.parse(registration.dueDate) > today + 5 * day);
  if (!sent?.registration) throw new Error('no application is worked on');
  const returned = { reason: 'Sənədin surəti oxunmur.', whatToDo: 'Aydın surət əlavə edin.', at: new Date(today - 8 * day).toISOString(), completeBy: new Date(today - day).toISOString().slice(0, 10) };
  await portal.control('POST', 'change', { kind: 'application', id: sent.id, fields: { status: 'returned', returned } });
  await hands.syncUntilSent();

  await hands.go('/due?group=waiting');
  const row = page.locator('[data-register] [role="row"][tabindex]').filter({ hasText: sent.registration.number });
  await expect(row).toContainText(hands.t('due.term.completion'));
  await row.dblclick();
  const card = page.getByRole('region', { name: hands.t('applications.due.title') });
  await expect(card.getByText(hands.t('applications.due.paused'), { exact: true })).toBeVisible();
  const id = Number(/applications\/(\d+)/.exec(page.url())?.[1]);
  await expect(card.getByText(new RegExp(hands.t('applications.due.notCompleted').split('{{')[0] ?? ''))).toBeVisible();

  await portal.control('POST', 'act', { kind: 'application', id: sent.id, action: 'complete', data: { completedOn: new Date(today).toISOString().slice(0, 10), note: 'Tamamlayıb.' } });
  await hands.syncUntilSent();
  await hands.go(`/applications/${id}`);
  await expect(card).toContainText(/aralığında müddət dayanıb: [1-8] iş günü əlavə olunub/);
  await expect(card.getByText(hands.t('applications.due.paused'), { exact: true })).toHaveCount(0);
  await expect(page.getByText(/Vətəndaş tamamladı. Müddət .* iş günü dayanmışdı/)).toBeVisible();
  await hands.syncUntilSent();
  const held = await portal.control<Sent & { pauses: unknown[] }>('GET', `record?kind=application&id=${sent.id}`);
  expect(held.pauses).toHaveLength(1);
  expect((held.registration?.dueDate ?? '') > sent.registration.dueDate).toBe(true);

  await hands.button(new RegExp(hands.t('notes.inbox.title'))).click();
  const inbox = page.getByRole('dialog', { name: hands.t('notes.inbox.title') });
  await inbox.getByRole('tab', { name: new RegExp(hands.t('notes.inbox.parts.terms')) }).click();
  await inbox.getByRole('button', { name: /gecikib/ }).first().click();
  await page.waitForURL(/#\/applications\/\d+$/);
  await expect(card).toContainText('gecikib');
});
