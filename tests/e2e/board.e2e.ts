import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { bakuDate } from '../../src/shared/az/dates.ts';
import type { RunningEmulator } from '../support/emulator.ts';
import { aBooking, citizen } from '../support/records.ts';
import { test, type OpenedOffice } from './office.ts';

const number = (i: number) => `Q-2026-${String(900_000 + i).padStart(7, '0')}`;
const finOf = (i: number) => `7AB2C3${'ABCDEFGH'[i] ?? 'Z'}`;

/** What axe finds serious or critical in a window, by rule. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Electron has no second page for the results of frames; the legacy mode needs none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Five citizens are booked with one official today. */
async function bookToday(portal: RunningEmulator): Promise<void> {
  const officials = await portal.control<Array<{ id: string; active: boolean }>>('GET', 'records?kind=official');
  const officialId = officials.find((each) => each.active)?.id ?? '';
  for (let i = 1; i <= 5; i += 1) {
    const data = aBooking({
      id: `board-${i}`, number: number(i), officialId, receptionDate: bakuDate(Date.now()), startTime: `09:${String(i * 10).padStart(2, '0')}`, status: 'confirmed',
      citizen: { ...citizen, fin: finOf(i), surname: 'Sınaqlı', name: `Lövhə-${'ABCDEFGHIJ'.charAt(i - 1)}` },
    });
    await portal.control('POST', 'raw', { kind: 'booking', id: data.id, data });
  }
}

/** Opens the board of today as the reception officer, and the hall's screen beside it. */
async function openBoard({ app, page, hands }: OpenedOffice): Promise<Page> {
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception');
  await page.getByRole('row').filter({ hasText: number(1) }).waitFor();
  const opening = app.waitForEvent('window');
  await dayMenu(page, hands.t('board.menu.label'), hands.t('board.menu.hall'));
  const hall = await opening;
  await hall.locator('[data-hall="live"]').waitFor();
  return hall;
}

async function dayMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a day at the board: arrivals, one without a booking, calling, the hall’s screen, putting back, no-shows', async ({ open, portal }) => {
  await bookToday(portal);
  const office = await open();
  const { page, hands, complaints } = office;
  const hall = await openBoard(office);
  const row = (i: number) => page.getByRole('row').filter({ hasText: number(i) });
  const count = (state: string) => page.locator(`[data-count="${state}"]`);
  const checkIn = async (typed: string) => {
    await page.keyboard.press('F2');
    await page.keyboard.type(`${typed}\n`);
  };

  // By number, by FİN (the next code follows at once, as from a hand scanner), and with the first one shown again.
  await checkIn(number(2));
  await page.keyboard.type(`${finOf(1)}\n`);
  await expect(row(2)).toHaveAttribute('data-state', 'waiting');
  await expect(row(1)).toHaveAttribute('data-state', 'waiting');
  await expect(row(1).getByRole('gridcell').first()).toHaveText('2');
  await checkIn(number(2));
  await expect(page.getByText(hands.t('board.checkIn.outcome.here', { ticket: 1 }))).toBeVisible();
  await page.keyboard.press('Escape');
  await checkIn('Q-2026-999999');
  await expect(page.getByText(hands.t('board.checkIn.outcome.unknownNumber'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(count('waiting')).toHaveText('2');

  // One who is booked after all is seen beside what is typed and checked in by the booking; what was typed outlives Esc.
  await page.keyboard.press('Alt+y');
  const dialog = page.getByRole('dialog');
  const surname = dialog.getByRole('textbox', { name: hands.t('board.walkIn.fields.surname'), exact: true });
  await surname.fill('Sınaqlı');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+y');
  await expect(dialog.getByText(hands.t('board.walkIn.begun'))).toBeVisible();
  await expect(surname).toHaveValue('Sınaqlı');
  await dialog.getByRole('textbox', { name: hands.t('board.walkIn.fields.name'), exact: true }).fill('Lövhə-E');
  await expect(dialog.getByRole('columnheader', { name: number(5) })).toBeVisible();
  await dialog.getByRole('button', { name: hands.t('board.walkIn.submit') }).click();
  await expect(dialog.getByText(hands.t('board.walkIn.booked.decide'))).toBeVisible();
  await dialog.getByRole('button', { name: hands.t('board.walkIn.booked.arrive') }).click();
  await expect(dialog).toBeHidden();
  await expect(row(5)).toHaveAttribute('data-state', 'waiting');
  await row(5).getByRole('button', { name: hands.t('board.moreNamed', { name: 'Sınaqlı Lövhə-E' }), exact: false }).click();
  await page.getByRole('menuitem', { name: hands.t('board.actions.undoArrival') }).click();
  await expect(row(5)).toHaveAttribute('data-state', 'expected');

  // An urgent one without a booking needs a reason and goes first.
  await page.keyboard.press('Alt+y');
  await dialog.getByRole('textbox', { name: hands.t('board.walkIn.fields.surname'), exact: true }).fill('Nümunəzadə');
  await dialog.getByRole('textbox', { name: hands.t('board.walkIn.fields.name'), exact: true }).fill('Sevda');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: hands.t('board.walkIn.submit') }).click();
  await expect(dialog.getByText(hands.t('validation.required'))).toBeVisible();
  await dialog.getByRole('textbox', { name: hands.t('board.urgent.reason'), exact: true }).fill('Səhhəti ağırdır');
  await dialog.getByRole('button', { name: hands.t('board.walkIn.submit') }).click();
  await expect(dialog).toBeHidden();
  const guest = page.getByRole('row').filter({ hasText: 'Nümunəzadə Sevda' });
  await expect(guest).toHaveAttribute('data-state', 'waiting');

  // Calling: the hall shows the number alone, and is heard.
  expect(await hall.locator('[data-called]').count()).toBe(0);
  await page.getByRole('button', { name: hands.t('board.callNext') }).first().click();
  await expect(guest).toHaveAttribute('data-state', 'called');
  await expect(hall.locator('[data-called="4"]')).toBeVisible();
  await expect(hall.locator('[data-hall]')).toHaveAttribute('data-chimes', '1');
  expect(await hall.locator('body').innerText()).not.toMatch(/Sevda|Lövhə|Q-2026/);
  // The key goes to whoever is called, wherever the line of the keys stands.
  await row(2).focus();
  await page.keyboard.press('Alt+c');
  await expect(hall.locator('[data-hall]')).toHaveAttribute('data-chimes', '2');

  expect(await seriousFindings(page), 'board').toEqual([]);
  expect(await seriousFindings(hall), 'hall').toEqual([]);

  // In, out again by mistake, and in.
  await page.keyboard.press('Alt+s');
  await expect(guest).toHaveAttribute('data-state', 'inReception');
  await expect(hall.locator('[data-called]')).toHaveCount(0);
  await page.keyboard.press('Alt+p');
  await expect(guest).toHaveAttribute('data-state', 'waiting');
  await page.getByRole('button', { name: hands.t('board.callNext') }).first().click();
  await expect(guest).toHaveAttribute('data-state', 'called');
  await page.keyboard.press('Alt+s');
  await expect(guest).toHaveAttribute('data-state', 'inReception');

  // Three did not come; one of them does after all.
  await dayMenu(page, hands.t('board.menu.label'), hands.t('board.menu.noShow'));
  // In the afternoon others of the made-up office have not come either.
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.uncheck();
  for (const i of [3, 4, 5]) await page.getByRole('dialog').getByRole('checkbox', { name: number(i) }).check();
  await page.getByRole('dialog').getByRole('button', { name: hands.t('board.noShow.submit', { count: 3 }) }).click();
  await expect(count('noShow')).toHaveText('3');
  await row(5).getByRole('button', { name: new RegExp(`^${hands.t('board.actions.arrive')}:`) }).click();
  await expect(row(5)).toHaveAttribute('data-state', 'waiting');
  await expect(count('noShow')).toHaveText('2');

  // The hall goes dark with the person who opened it.
  await hands.syncUntilSent();
  await hands.signOut();
  await expect(hall.locator('[data-hall="dark"]')).toBeVisible();
  expect(await hall.locator('[data-door]').count()).toBe(0);

  const held = (id: string) => portal.control<{ status: string }>('GET', `record?kind=booking&id=${id}`);
  expect(await Promise.all(['board-1', 'board-2', 'board-3', 'board-4', 'board-5'].map(async (id) => (await held(id)).status))).toEqual(['arrived', 'arrived', 'noShow', 'noShow', 'arrived']);
  const all = await portal.control<Array<{ channel?: string; status: string; urgentReason?: string | null }>>('GET', 'records?kind=booking');
  expect(all.filter((each) => each.channel === 'walkIn')).toMatchObject([{ status: 'inReception', urgentReason: 'Səhhəti ağırdır' }]);
  expect(complaints).toEqual([]);
});

test('the hall’s screen goes on when the backend is started anew, and closes with the window it was opened from', async ({ open, portal }) => {
  await bookToday(portal);
  const office = await open();
  const { app, page, hands } = office;
  const hall = await openBoard(office);
  await page.keyboard.press('F2');
  await page.keyboard.type(`${number(1)}\n`);
  await expect(page.locator('[data-count="waiting"]')).toHaveText('1');
  const backend = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find((metric) => metric.name?.includes('backend'))?.pid);
  expect(backend).toBeGreaterThan(0);
  process.kill(backend ?? 0, 'SIGKILL');
  await page.waitForTimeout(2_500);
  await page.getByRole('button', { name: hands.t('board.callNext') }).first().click();
  await expect(hall.locator('[data-called="1"]')).toBeVisible();
  await expect(hall.locator('[data-hall]')).toHaveAttribute('data-chimes', '1');

  // Asked for again, the same window comes to the front.
  await dayMenu(page, hands.t('board.menu.label'), hands.t('board.menu.hall'));
  await page.waitForTimeout(600);
  expect(app.windows()).toHaveLength(2);
  const closed = hall.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('index.html'))?.close());
  await closed;
});
