import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './office.ts';

/** A picture of 40 × 60 pixels, red above and blue below, as a BMP file. */
function aPicture(): Buffer {
  const [width, height] = [40, 60];
  const row = width * 3;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) file[54 + y * row + x * 3 + (y < height / 2 ? 0 : 2)] = 220;
  return file;
}

test('an official is entered with a portrait and a schedule, which the portal then offers and a calendar program reads', async ({ open, portal, folder }) => {
  test.setTimeout(120_000);
  const { page, hands, complaints } = await open();
  const { t, button } = hands;
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception/officials');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(7);

  await button(t('officials.new')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('common.save') }).click();
  await expect(dialog.getByText(t('validation.required'))).toHaveCount(3);
  await dialog.getByLabel(t('officials.fields.surname')).fill('Təcrübəzadə');
  await dialog.getByLabel(new RegExp(`^${t('officials.fields.name')}`)).fill('Gülnar');
  await dialog.getByLabel(t('officials.fields.position')).fill('Şöbə müdiri');
  await dialog.getByLabel(t('officials.fields.room')).fill('308');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'not a picture.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(dialog.getByText(t('officials.photo.unreadable'))).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'portrait.bmp', mimeType: 'image/bmp', buffer: aPicture() });
  const portrait = dialog.locator('img');
  await expect(portrait).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
  expect(await portrait.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([256, 256]);
  await hands.hear(() => dialog.getByRole('button', { name: t('common.save') }).click());
  await page.waitForURL(/officials\/[0-9a-f-]{36}/);

  // Every second week on Wednesdays, with an hour that is wrong at first.
  await button(t('officials.addRule')).click();
  await page.getByRole('button', { name: t('common.weekdays.3'), exact: true }).click();
  await page.getByLabel(t('officials.fields.every')).fill('2');
  await page.getByLabel(t('officials.fields.startTime')).fill('14');
  await expect(page.getByText(t('officials.problems.endBeforeStart', { startTime: '14:00' }))).toBeVisible();
  await button(t('officials.publish')).click();
  await expect(page.getByRole('alert').filter({ hasText: '1' }).first()).toBeVisible();
  await page.getByLabel(t('officials.fields.endTime')).fill('1600');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(t('officials.fields.endTime'))).toHaveValue('16:00');
  await expect(page.getByText(t('officials.problems.endBeforeStart', { startTime: '14:00' }))).toHaveCount(0);

  // What was begun outlives the screen.
  await hands.go('/reception/officials');
  await page.goBack();
  await expect(button(t('officials.publish'))).toBeVisible();
  await hands.hear(() => button(t('officials.publish')).click());
  await expect(button(t('officials.publish'))).toHaveCount(0);
  const address = new URL(page.url()).hash;
  const uid = address.split('/').at(-1) ?? '';
  await hands.syncUntilSent();
  const held = await portal.control<Array<{ rules: unknown[]; officialId: string }>>('GET', 'records?kind=schedule');
  expect(held.find(({ officialId }) => officialId === uid)?.rules).toMatchObject([{ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', startTime: '14:00', endTime: '16:00' }]);

  await page.evaluate((hash) => (location.hash = hash), address);
  await hands.saveInto(folder);
  const said = await hands.hear(() => button(t('officials.calendarFile')).click(), '[.]ics');
  const name = /[“"«](.+?)[”"»]/.exec(said)?.[1] ?? '';
  const file = readFileSync(join(folder, name), 'utf8');
  const starts = [...file.matchAll(/^DTSTART:(\d{8})T(\d{6})Z\r$/gm)];
  expect(starts.length).toBeGreaterThan(20);
  // 14:00 in Baku.
  for (const [, date = '', time] of starts) {
    expect(time).toBe('100000');
    expect(new Date(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00:00Z`).getUTCDay()).toBe(3);
  }
  // The browser says it itself when a file is no picture; anything else is a defect.
  expect(complaints).toEqual([]);
});

test('officials are put into another order by keyboard alone, and a changed schedule tells whom it touches', async ({ open }) => {
  test.setTimeout(120_000);
  const { page, hands } = await open();
  const { t, button } = hands;
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception/officials');
  const names = () => page.getByRole('table').getByRole('row').getByRole('link').allInnerTexts();
  await page.getByRole('link', { name: /Misallı/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await names())[0]).toMatch(/Misallı/);
  await hands.hear(() => button(t('officials.order.save')).click());
  await expect(button(t('officials.order.save'))).toHaveCount(0);
  expect((await names())[0]).toMatch(/Misallı/);

  await page.getByRole('link', { name: /Sınaqlı/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${t('officials.removeRule')}`) }).click();
  await expect(page.getByText(t('officials.touched.dayGone')).first()).toBeVisible();
  await button(t('officials.undo')).click();
  await expect(page.getByText(t('officials.touched.dayGone'))).toHaveCount(0);
  await expect(page.getByRole('group', { name: t('officials.ruleNumber', { n: 1 }) })).toBeVisible();
});
