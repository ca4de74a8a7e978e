import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningEmulator } from '../support/emulator.ts';
import { fillLetter, openEntry } from './entering.ts';
import { test } from './office.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const program = Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]);

interface Held {
  readonly id: string;
  readonly status: string;
  readonly channel: string;
  readonly summary: string;
  readonly registration: { readonly number: string } | null;
  readonly attachments: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

/** What the portal itself holds of an application with that summary, and the content of its files. */
async function heldByPortal({ url, clientId, clientSecret }: RunningEmulator, summary: string): Promise<{ record: Held; files: Buffer[] } | null> {
  const signIn = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }) });
  const { access_token: token } = (await signIn.json()) as { access_token: string };
  const get = (path: string) => fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  const { items } = (await (await get('/v1/changes?limit=1000')).json()) as { items: ReadonlyArray<{ kind: string; data: Held | null }> };
  const found = items.filter(({ kind, data }) => kind === 'application' && data?.summary === summary);
  if (found.length > 1) throw new Error('the portal has it more than once');
  const record = found[0]?.data;
  if (!record) return null;
  const files = await Promise.all(record.attachments.map(async ({ id }) => Buffer.from(await (await get(`/v1/attachments/${id}`)).arrayBuffer())));
  return { record, files };
}

test('a clerk enters a letter by hand with its scan and registers it; the portal has both', async ({ open, portal, folder }) => {
  const { page, hands, complaints } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const box = await openEntry(page, hands);

  // Everything that is missing is said at its field.
  const register = hands.button(hands.t('entry.register'));
  await register.click();
  await expect(page.getByText(hands.t('validation.required')).first()).toBeVisible();
  await expect(page.getByText(hands.t('validation.textOrFile'))).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);

  await fillLetter(page, hands, box, { phone: '0502345678', summary: 'Sınaq məktubu: küçə işıqları' });

  // A program with a document's name is refused in words and never run; a real scan is taken.
  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles([{ name: 'ərizə.pdf', mimeType: 'application/pdf', buffer: program }, { name: 'Заявление.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await expect(page.getByText(hands.t('errors.attachment.executable', { name: 'ərizə.pdf' }))).toBeVisible();
  await expect(page.getByText('Заявление.pdf').first()).toBeVisible();

  // 200 MB is refused by its size alone.
  const large = join(folder, 'böyük.pdf');
  writeFileSync(large, pdf);
  truncateSync(large, 200 * 1024 * 1024);
  await chooser.setInputFiles(large);
  await expect(page.getByText(hands.t('errors.attachment.tooLarge', { name: 'böyük.pdf', megabytes: 25 }))).toBeVisible();

  // The window goes away: what was typed is there again, with its file.
  await page.waitForTimeout(900);
  await page.reload();
  await hands.signInAs('Lalə Sınaqova');
  await hands.go('/applications');
  await hands.button(hands.t('entry.new')).waitFor();
  await page.keyboard.press('Alt+n');
  await expect(page.getByText(hands.t('entry.begun'))).toBeVisible();
  await expect(box('summary')).toHaveValue('Sınaq məktubu: küçə işıqları');
  await expect(page.getByText('Заявление.pdf').first()).toBeVisible();
  await box('sheetCount').first().fill('2');

  const said = await hands.hear(() => page.keyboard.press('Control+Enter'));
  const number = /[A-Z]-\d{2}\/\d{6}/.exec(said)?.[0];
  expect(number).toBeTruthy();
  await expect(page.getByText('Nümunəzadə Sevinc').first()).toBeVisible();
  await expect(page.getByText('Заявление.pdf')).toBeVisible();

  await hands.syncUntilSent();
  await expect.poll(async () => (await heldByPortal(portal, 'Sınaq məktubu: küçə işıqları'))?.record.status).toBe('registered');
  const held = await heldByPortal(portal, 'Sınaq məktubu: küçə işıqları');
  expect(held?.record).toMatchObject({ channel: 'post', registration: { number }, attachments: [{ name: 'Заявление.pdf' }] });
  expect(held?.files).toEqual([pdf]);
  expect(complaints).toEqual([]);
});
