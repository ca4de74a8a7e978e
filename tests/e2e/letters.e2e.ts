import { expect } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { anApplication, citizen } from '../support/records.ts';
import { seriousFindings } from './axe.ts';
import { fillLetter, openEntry } from './entering.ts';
import { test } from './office.ts';

test('whoever left neither telephone nor e-mail is written to: the clerk is told so with each step, and the paper is at hand until it was saved', async ({ open, folder }) => {
  const { page, hands, complaints } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await fillLetter(page, hands, await openEntry(page, hands), { summary: 'Sınaq məktubu: yol işarələri', text: 'Küçəmizə yol işarələri qoyulsun.' });
  await hands.hear(() => page.keyboard.press('Control+Enter'));

  const line = page.getByRole('alert').filter({ hasText: hands.t('notices.letter.only') });
  const paper = page.getByRole('dialog', { name: hands.t('notices.kind.registration') });
  const only = line.filter({ has: page.getByRole('button', { name: hands.t('notices.kind.registration'), exact: true }) });
  await hands.saveInto(join(folder, 'papers'));
  await only.getByRole('button', { name: hands.t('notices.kind.registration'), exact: true }).click();
  await hands.hear(() => paper.getByRole('button', { name: hands.t('common.save'), exact: true }).click());
  await paper.getByRole('button', { name: hands.t('common.close') }).click();
  await expect(line).toHaveCount(0);

  // What the next step says wants a paper of its own, at once from the news of it.
  const said = await hands.returnForCompletion('Ərizə imzalanmayıb.', 'İmzalanmış ərizəni göndərin.');
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

test('what was not printed waits in the queue until it is printed together or the citizen is told otherwise; who has no address is called', async ({ open, portal, folder }) => {
  const posted = (n: number, contact: { phone: string | null }, registeredAddress: string | null) =>
    anApplication({ id: `posted-${n}`, portalNumber: `M-2026-090000${n}`, channel: 'post', submittedAt: new Date().toISOString(), citizen: { ...citizen, registeredAddress }, contact: { ...contact, email: null, currentAddress: null } });
  for (const each of [posted(1, { phone: null }, citizen.registeredAddress), posted(2, { phone: '+994124981234' }, null)]) await portal.control('POST', 'raw', { kind: 'application', id: each.id, data: each });
  const { page, hands, complaints } = await open();
  const { t } = hands;
  const lines = page.getByRole('alert').filter({ has: page.getByRole('button', { name: t('notices.letter.told') }) });
  const dialog = page.getByRole('dialog');
  const found = page.locator('[data-register] [role="row"][tabindex]');
  const openOne = async (n: number) => {
    await hands.go(`/applications?q=M-2026-090000${n}` as '/applications');
    await found.filter({ hasText: `M-2026-090000${n}` }).first().dblclick();
  };
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();

  // Copies to two bodies: the news says how alone the citizen is reached, and offers every letter together.
  await openOne(1);
  await hands.register();
  await hands.button(t('branches.more')).click();
  await page.getByRole('menuitem', { name: t('branches.action.sendCopies') }).click();
  await hands.button(t('copies.add')).click();
  for (const [n, body] of [[1, 'Nümunə Su İdarəsi'], [2, 'Nümunə Yol İdarəsi']] as const) {
    const target = dialog.getByRole('group', { name: t('copies.target', { n }) });
    await target.getByRole('textbox', { name: t('copies.body') }).fill(body);
    await target.getByRole('textbox', { name: t('copies.part') }).fill('Ona aid hissə.');
  }
  const said = await hands.hear(() => dialog.getByRole('button', { name: t('copies.send') }).click(), 'surət');
  expect(said).toContain(t('notices.letter.only'));
  await hands.button(t('copies.papers', { count: 3 })).click();
  const several = page.getByRole('dialog', { name: t('notices.several', { count: 3 }) });
  await several.locator('canvas').nth(2).waitFor();
  await several.getByRole('button', { name: t('common.close') }).click();
  for (const kind of ['registration', 'copies'] as const) await expect(lines.getByRole('button', { name: t(`notices.kind.${kind}`), exact: true })).toBeVisible();

  // Who left a telephone that takes no SMS, and no address, is called; that is noted with how.
  await openOne(2);
  await hands.register();
  await expect(lines).toContainText('012 498 12 34');
  await hands.go('/applications?letter=true' as '/applications');
  await expect(hands.button(new RegExp(`^${t('notices.waiting')} ?2$`))).toHaveAttribute('aria-pressed', 'true');
  await expect(found).toHaveCount(2);
  await expect(found.getByRole('img', { name: t('notices.waitingCount', { count: 2 }) })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    expect(await seriousFindings(page), `the queue of letters (${colorScheme})`).toEqual([]);
  }
  await found.filter({ hasText: 'M-2026-0900002' }).dblclick();
  await lines.getByRole('button', { name: t('notices.letter.told') }).click();
  await dialog.getByRole('button', { name: t('work.action.told') }).click();
  await expect(dialog.getByText(t('validation.required'))).toBeVisible();
  await dialog.getByRole('radio', { name: t('work.told.ways.phone') }).check();
  await dialog.getByRole('textbox').fill('Özü cavab verdi.');
  expect(await seriousFindings(page)).toEqual([]);
  await hands.hear(() => dialog.getByRole('button', { name: t('work.action.told') }).click());
  await expect(lines).toHaveCount(0);
  await expect(page.getByText(t('timeline.toldByNoted', { way: t('timeline.ways.phone'), kind: t('notices.kind.registration'), note: 'Özü cavab verdi.' }))).toBeVisible();

  // What is left is printed together, all that is owed and nothing else.
  await hands.go('/applications?letter=true' as '/applications');
  await expect(found).toHaveCount(1);
  await found.getByRole('checkbox').click();
  await hands.button(t('bulk.action.letters', { count: 2 })).click();
  await hands.saveInto(join(folder, 'papers'));
  const papers = page.getByRole('dialog', { name: t('bulk.title.letters') });
  await expect(papers.getByText(t('bulk.done.letters', { count: 2 }))).toBeVisible();
  await hands.hear(() => papers.getByRole('button', { name: t('common.save'), exact: true }).click());
  await papers.getByRole('button', { name: t('common.close') }).click();
  await expect(page.getByText(t('applications.nothingFound'))).toBeVisible();
  expect(statSync(join(folder, 'papers/Bildirişlər.pdf')).size).toBeGreaterThan(20_000);
  expect(complaints).toEqual([]);
});
