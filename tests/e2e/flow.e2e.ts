import { expect } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { anApplication } from '../support/records.ts';
import { test } from './office.ts';

interface PortalApplication {
  readonly id: string;
  readonly status: string;
  readonly registration: { readonly number: string } | null;
  readonly copies?: ReadonlyArray<{ readonly body: string; readonly part: string; readonly number: string }>;
}

test('copies of its parts go to two bodies with a letter each, never to whom it complains of; the application stays with us, the portal knows', async ({ open, portal }) => {
  // The made-up office need not have a new complaint on every day.
  const complaint = anApplication({ id: 'flow-complaint', portalNumber: 'M-2026-0900001', kind: 'complaint', submittedAt: new Date().toISOString() });
  await portal.control('POST', 'raw', { kind: 'application', id: complaint.id, data: complaint });
  const { page, hands } = await open();
  const dialog = page.getByRole('dialog');
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.go('/applications?status=submitted&kind=complaint' as '/applications?status=submitted');
  await page.locator('[data-register] [role="row"][tabindex]').first().dblclick();
  const number = await hands.register();
  await hands.button(hands.t('branches.more')).click();
  await page.getByRole('menuitem', { name: hands.t('branches.action.sendCopies') }).click();
  await expect(dialog.getByText(/tarixinədək göndərilməlidir/)).toBeVisible();
  await dialog.getByRole('textbox', { name: hands.t('branches.fields.forward.complainedOf') }).fill('Nümunə bələdiyyəsi');
  await dialog.getByRole('textbox', { name: hands.t('copies.body') }).fill('NÜMUNƏ BELEDIYYESI');
  await dialog.getByRole('textbox', { name: hands.t('copies.part') }).fill('Bələdiyyə işçisinin hərəkəti.');
  await hands.button(hands.t('copies.add')).click();
  await dialog.getByRole('group', { name: hands.t('copies.target', { n: 2 }) }).getByRole('textbox', { name: hands.t('copies.body') }).fill('Nümunə Su İdarəsi');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: hands.t('copies.send') }).click();
  await expect(dialog.getByText(hands.t('validation.tooBrief'))).toBeVisible();
  await dialog.getByRole('group', { name: hands.t('copies.target', { n: 2 }) }).getByRole('textbox', { name: hands.t('copies.part') }).fill('Suyun verilişi.');
  await dialog.getByRole('button', { name: hands.t('copies.send') }).click();
  await expect(dialog.getByRole('alert').getByText(/barəsində şikayət edilən/)).toBeVisible();
  await dialog.getByRole('textbox', { name: hands.t('copies.body') }).first().fill('Nümunə Yol İdarəsi');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('copies.send') }).click(), 'surət');

  const sent = page.getByRole('list', { name: hands.t('copies.sent') });
  await expect(sent.getByRole('listitem')).toHaveCount(2);
  await expect(sent.getByText(`${number}-2`)).toBeVisible();
  await expect(page.getByText('Hissələrinin surəti göndərildi: Nümunə Yol İdarəsi; Nümunə Su İdarəsi.')).toBeVisible();
  await expect(hands.button(hands.t('applications.actions.assign'))).toBeVisible();
  await hands.button(hands.t('copies.letterOf', { body: 'Nümunə Su İdarəsi' })).click();
  await page.getByRole('dialog').locator('canvas').first().waitFor();
  await page.keyboard.press('Escape');

  await hands.syncUntilSent();
  const held = await portal.control<PortalApplication[]>('GET', 'records?kind=application');
  const there = held.find((each) => each.registration?.number === number);
  expect(there).toMatchObject({ status: 'registered', copies: [{ body: 'Nümunə Yol İdarəsi' }, { body: 'Nümunə Su İdarəsi', number: `${number}-2` }] });
});

test('from one application to the next and back by keyboard, by the filter one came with; what left the filter still has a next; a link has none', async ({ open }) => {
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  const rowOf = () => Number(/applications\/(\d+)/.exec(page.url())?.[1]);
  const first = await hands.openFirst('submitted');
  const steps = page.getByRole('group', { name: hands.t('flow.steps') });
  const total = Number(/\d+ \/ (\d+)/.exec(await steps.getByText(/\d+ \/ \d+/).innerText())?.[1]);
  expect(total).toBeGreaterThan(2);
  await expect(steps.getByText(`1 / ${total}`)).toBeVisible();
  await expect(hands.button(hands.t('flow.previous'))).toBeDisabled();
  await page.keyboard.press('Alt+ArrowUp');
  expect(rowOf()).toBe(first);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(steps.getByText(`2 / ${total}`)).toBeVisible();
  const second = rowOf();
  expect(second).not.toBe(first);
  await hands.register();
  await expect(steps.getByText(hands.t('flow.total', { total: total - 1 }))).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(steps.getByText(`2 / ${total - 1}`)).toBeVisible();
  const third = rowOf();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(steps.getByText(`1 / ${total - 1}`)).toBeVisible();
  expect(rowOf()).toBe(first);
  await hands.button(hands.t('flow.next')).click();
  await expect.poll(rowOf).toBe(third);
  // One step back leads to the queue, on the row where one was.
  await page.keyboard.press('Escape');
  await page.waitForURL(/#\/applications\?status=submitted/);
  await expect(page.locator('[data-register] [role="row"][aria-selected="true"]')).toBeFocused();
  await hands.go(`/applications/${second}`);
  await expect(hands.button(hands.t('applications.backToQueue'))).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test('what is typed for a step outlives a crash, and goes on from what somebody changed meanwhile only when one says so', async ({ open, portal }) => {
  const first = await open();
  await first.hands.signInAs('Lalə Sınaqova');
  await first.hands.syncUntilSent();
  const row = await first.hands.openFirst('inProgress');
  const openStep = async ({ page, hands }: typeof first) => {
    await hands.button(hands.t('branches.more')).click();
    await page.getByRole('menuitem', { name: hands.t('branches.action.withdraw') }).click();
    return page.getByRole('dialog').getByRole('textbox');
  };
  await (await openStep(first)).fill('Vətəndaş telefonla geri götürdüyünü');
  await first.page.waitForTimeout(1_500);
  first.app.process().kill('SIGKILL');
  await first.app.waitForEvent('close').catch(() => undefined);

  const { page, hands, ...rest } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.go(`/applications/${row}`);
  const field = await openStep({ page, hands, ...rest });
  await expect(field).toHaveValue('Vətəndaş telefonla geri götürdüyünü');
  await field.fill('Vətəndaş telefonla geri götürdüyünü bildirdi.');

  const number = /[A-Z]-\d\d\/\d+/.exec(await page.getByRole('dialog').innerText())?.[0];
  const held = await portal.control<PortalApplication[]>('GET', 'records?kind=application');
  const there = held.find((each) => each.registration?.number === number);
  await portal.control('POST', 'change', { kind: 'application', id: there?.id, fields: { summary: 'Portalda dəyişdirilmiş məzmun' } });
  await expect(page.getByRole('dialog').getByText(hands.t('flow.changed'))).toBeVisible({ timeout: 60_000 });
  const withdraw = page.getByRole('dialog').getByRole('button', { name: hands.t('branches.action.withdraw') });
  await expect(withdraw).toBeDisabled();
  await expect(field).toHaveValue('Vətəndaş telefonla geri götürdüyünü bildirdi.');
  await hands.button(hands.t('flow.goOn')).click();
  await hands.hear(() => withdraw.click(), 'geri götürülmüş');
  await expect(page.getByText(/Vətəndaş müraciəti geri götürdü: Vətəndaş telefonla/)).toBeVisible();
});

test('an assignment is taken back from the news of it, and control from the timeline; registering is final', async ({ open }) => {
  const { page, hands } = await open();
  const dialog = page.getByRole('dialog');
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();
  await hands.openFirst('submitted');
  await hands.register();
  const timeline = page.getByRole('region', { name: hands.t('timeline.title') });
  const undo = timeline.getByRole('button', { name: new RegExp(hands.t('flow.undo')) });
  await expect(timeline.getByText(/nömrəsi ilə qeydə alındı/)).toBeVisible();
  await expect(undo).toHaveCount(0);
  await hands.button(hands.t('applications.actions.assign')).click();
  await page.locator('#assign-executor').click();
  await page.getByRole('option', { name: /Orxan Misallı/ }).click();
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('applications.actions.assign'), exact: true }).click(), 'Orxan');
  await hands.hear(() => page.locator('.MuiSnackbar-root').getByRole('button', { name: hands.t('flow.undo'), exact: true }).click(), 'Geri alındı');
  await expect(timeline.getByText('Geri alındı: icraya yönəltmə.')).toBeVisible();
  await expect(page.getByText(hands.t('applications.status.registered'), { exact: true }).first()).toBeVisible();

  await hands.button(hands.t('branches.more')).click();
  await hands.hear(() => page.getByRole('menuitem', { name: hands.t('work.action.watch') }).click());
  await hands.hear(() => timeline.getByRole('button', { name: hands.t('flow.undoStep', { step: hands.t('flow.step.watch') }) }).click(), 'Geri alındı');
  await expect(timeline.getByText('Geri alındı: nəzarətə götürmə.')).toBeVisible();
  await expect(timeline.getByText(hands.t('timeline.watch'))).toBeVisible();
  await expect(undo).toHaveCount(0);
});
