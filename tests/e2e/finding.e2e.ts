import { expect } from '@playwright/test';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { read, utils } from 'xlsx';
import { bakuDate } from '#shared/az/dates.ts';
import { test } from './office.ts';

/** The one sheet, or the one named, of a saved workbook as rows of cells. */
function sheetRows(path: string, name?: string): unknown[][] {
  const book = read(readFileSync(path));
  return utils.sheet_to_json<unknown[]>(book.Sheets[name ?? book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true });
}

test('bookings of any time are found by date, name and number, and their list becomes a workbook', async ({ open, folder }) => {
  const { page, hands, complaints } = await open();
  const { t } = hands;
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception');
  await page.getByRole('tab', { name: t('reception.tabs.find') }).click();
  const rows = page.locator('[data-register] [role="row"][tabindex]');
  await rows.first().waitFor();

  // The date box says how it understood what was typed, and says in words what it did not.
  const when = page.getByRole('textbox', { name: t('find.when') });
  await when.fill('31.02.2026');
  await expect(page.getByText(t('find.problems.noSuchDay'))).toBeVisible();
  await when.fill('qarğıdalı');
  await expect(page.getByText(t('find.problems.notADate'))).toBeVisible();
  await expect(when).toHaveValue('qarğıdalı');
  await when.fill('1-15 mart 2024');
  await expect(page.getByText(t('find.understood.reception', { span: t('find.spanOfDays', { span: '1–15 mart 2024', count: 15 }) }))).toBeVisible();
  await expect(page.getByText(t('find.nothingFound'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('find.clear'), exact: true }).first().click();
  await expect(when).toHaveValue('');

  // Ctrl K looks for bookings here; a whole number finds that one alone.
  await rows.first().waitFor();
  const number = /Q-\d{4}-\d+/.exec(await rows.nth(2).innerText())?.[0] ?? '';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number.toLowerCase());
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(number);
  const files = join(folder, 'files');
  await hands.saveInto(files);
  const told = await hands.hear(() => hands.button(t('find.export')).click(), '[.]xlsx');
  const cells = sheetRows(join(files, /[“"«](.+?)[”"»]/.exec(told)?.[1] ?? ''));
  expect(cells).toHaveLength(2);
  expect(cells[1]?.[0]).toBe(number);
  expect(typeof cells[1]?.[1]).toBe('number');

  // The booking opens beside the list, and from there the day of its reception with it.
  await page.keyboard.press('Control+k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: t('reception.booking') }).waitFor();
  await page.getByRole('button', { name: /:\s*\d\d\.\d\d\.\d{4}$/ }).click();
  await page.waitForURL(/#\/reception\?/);
  await expect(page.getByRole('complementary', { name: t('reception.booking') })).toContainText(number);
  expect(complaints).toEqual([]);
});

test('the figures on the screen are those of the workbook', async ({ open, folder }) => {
  const { page, hands, complaints } = await open();
  const { t } = hands;
  await hands.signInAs('Nigar Təcrübəli');
  await hands.syncUntilSent();
  await hands.go('/reception');
  await page.getByRole('tab', { name: t('reception.tabs.figures') }).click();
  await page.getByRole('button', { name: t('figures.kinds.year'), exact: true }).click();
  // In the first days of a year nobody has been received in it yet.
  const today = bakuDate(Date.now());
  await hands.go(`/reception/figures?kind=own&from=${Number(today.slice(0, 4)) - 1}-07-01&to=${today}` as '/reception/figures');
  const table = page.getByRole('table');
  await expect(table.locator('tfoot td').first()).not.toHaveText('0');
  const shown = await table.locator('tfoot td').allInnerTexts();
  const files = join(folder, 'files');
  await hands.saveInto(files);
  const told = await hands.hear(() => hands.button(t('figures.export')).click(), '[.]xlsx');
  const officials = sheetRows(join(files, /[“"«](.+?)[”"»]/.exec(told)?.[1] ?? ''), 'Vəzifəli şəxslər');
  const sum = officials.find((row) => row[0] === 'CƏMİ') ?? [];
  const written = sum.slice(1).map((value, i) => (i === 5 ? `${(Number(value) * 100).toFixed(1).replace('.', ',')} %` : String(value)));
  expect(written).toEqual(shown);
  expect(complaints).toEqual([]);
});
