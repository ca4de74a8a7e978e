import { expect, type Locator, type Page } from '@playwright/test';
import type { Booking, Official } from '#shared/portal/api.generated.ts';
import { seriousFindings } from './axe.ts';
import { test } from './office.ts';

/** A citizen whom nobody knows. */
const citizen = { fin: '2ZZ9KM4', surname: 'Sınaqlı', name: 'Könül', birthDate: '2.5.91' };

/** The form of a new booking, opened by its key. */
async function openForm(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('Alt+n');
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}

test('a citizen is booked at the counter by the keyboard alone, once, with a place that is kept meanwhile', async ({ open, portal }) => {
  const { page, hands, complaints } = await open();
  const { t } = hands;
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception');
  const dialog = await openForm(page);

  // What is missing is said at the fields.
  await page.keyboard.press('Tab');
  await dialog.getByLabel(t('bookings.fields.surname')).press('Enter');
  await expect(dialog.getByText(t('validation.required')).first()).toBeVisible();
  await expect(dialog.getByText(t('validation.birthNeeded'))).toBeVisible();

  await dialog.getByLabel(t('bookings.fields.fin')).focus();
  await page.keyboard.type(citizen.fin.toLowerCase());
  await page.keyboard.press('Tab');
  await page.keyboard.type(citizen.birthDate);
  for (const text of ['', citizen.surname, citizen.name, 'Örnək qızı', '']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await expect(dialog.getByLabel(t('bookings.fields.birthDate'))).toHaveValue('02.05.1991');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Misallı/ }).press('Enter');
  const slot = dialog.getByRole('radio', { name: /^\d\d:\d\d: 1 boş/ }).first();
  await slot.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(new RegExp(t('bookings.hold.left', { time: '' })))).toBeVisible();
  const chosen = dialog.getByRole('radio', { checked: true }).and(dialog.locator('[data-slot]'));
  const [date = '', startTime = ''] = ((await chosen.getAttribute('data-slot')) ?? '').split(' ');
  const officials = await portal.control<Official[]>('GET', 'records?kind=official');
  const officialId = officials.find(({ surname }) => surname === 'Misallı')?.id ?? '';
  // The portal keeps it too: another counter finds it taken.
  await expect(portal.control('POST', 'book', { officialId, date, startTime, channel: 'counter' })).rejects.toThrow('slot-full');

  await dialog.getByLabel(t('bookings.fields.socialStatus')).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel(t('bookings.fields.phone')).fill('+90 212 555 00 11');
  await expect(dialog.getByText(t('bookings.foreignPhone'))).toBeVisible();
  await dialog.getByLabel(t('bookings.fields.phone')).fill('12');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(t('validation.badPhone'))).toBeVisible();
  await dialog.getByLabel(t('bookings.fields.phone')).fill('502345678');

  // Closing loses nothing.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openForm(page);
  await expect(dialog.getByText(t('bookings.begun'))).toBeVisible();
  await expect(dialog.getByLabel(t('bookings.fields.surname'))).toHaveValue(citizen.surname);

  await dialog.getByRole('button', { name: t('bookings.submit') }).dblclick();
  await expect(dialog.getByText(t('bookings.entered.title'))).toBeVisible();
  // The citizen hears of it by the number they gave, and what became of that comes back.
  await expect(dialog.getByRole('status')).toContainText(t('bookings.entered.toldWay.sms', { to: '050 234 56 78', state: t('timeline.delivery.delivered') }));
  const number = /Q-\d{4}-5\d{5}/.exec(await dialog.innerText())?.[0];
  expect(number).toBeDefined();
  await dialog.getByRole('button', { name: t('bookings.entered.notice') }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await page.getByRole('dialog').filter({ has: page.locator('canvas') }).getByRole('button', { name: t('common.close'), exact: true }).click();
  await dialog.getByRole('button', { name: t('bookings.entered.another') }).click();
  await expect(dialog.getByLabel(t('bookings.fields.surname'))).toHaveValue('');

  // The same citizen again: both stand there, and going on is a choice.
  await dialog.getByLabel(t('bookings.fields.fin')).fill(citizen.fin);
  await dialog.getByRole('button', { name: t('bookings.fill') }).click();
  await expect(dialog.getByLabel(t('bookings.fields.phone'))).toHaveValue('050 234 56 78');
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option', { name: /Misallı/ }).click();
  await expect(dialog.getByRole('table')).toContainText(number ?? '');
  await dialog.getByRole('radio', { name: /^\d\d:\d\d: 1 boş/ }).first().click();
  await dialog.getByRole('button', { name: t('bookings.submit') }).click();
  await expect(dialog.getByText(t('bookings.similar.decide'))).toBeVisible();
  // Clearing asks once.
  await dialog.getByRole('button', { name: t('bookings.clear') }).click();
  await dialog.getByRole('button', { name: t('bookings.clearKeep') }).click();
  await expect(dialog.getByLabel(t('bookings.fields.fin'))).not.toHaveValue('');
  await dialog.getByRole('button', { name: t('bookings.clear') }).click();
  await dialog.getByRole('button', { name: t('bookings.clearSure'), exact: true }).click();
  await expect(dialog.getByLabel(t('bookings.fields.fin'))).toHaveValue('');
  await page.keyboard.press('Escape');
  await hands.syncUntilSent();
  const entered = (await portal.control<Booking[]>('GET', 'records?kind=booking')).filter(({ citizen: { fin } }) => fin === citizen.fin);
  expect(entered).toMatchObject([{ number, status: 'confirmed', channel: 'counter', receptionDate: date, startTime, phone: '+994502345678' }]);
  expect(complaints).toEqual([]);
});

test('a full slot leads to the nearest free ones, and beyond its places only with a manager; a place lost to the portal is told and moved', async ({ open, portal }) => {
  const { page, hands, complaints } = await open();
  const { t } = hands;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  await hands.go('/reception');
  const officials = await portal.control<Official[]>('GET', 'records?kind=official');
  const officialId = officials.find(({ surname }) => surname === 'Misallı')?.id ?? '';
  const dialog = await openForm(page);
  await dialog.getByLabel(t('bookings.fields.fin')).fill(citizen.fin);
  await dialog.getByLabel(t('bookings.fields.surname')).fill(citizen.surname);
  await dialog.getByRole('textbox', { name: /^Adı/ }).fill(citizen.name);
  await dialog.getByLabel(t('bookings.fields.socialStatus')).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option', { name: /Misallı/ }).click();
  const slots = dialog.getByRole('radio', { name: /^\d\d:\d\d: / });
  const [date = '', startTime = ''] = ((await slots.nth(2).getAttribute('data-slot')) ?? '').split(' ');
  await portal.control('POST', 'book', { officialId, date, startTime, channel: 'counter' });
  await slots.nth(2).click();
  const nearest = dialog.getByRole('alert').getByRole('button');
  await expect(nearest.first()).toBeFocused();
  await dialog.getByLabel(t('bookings.beyond.check')).check();
  await dialog.getByRole('button', { name: t('bookings.submit') }).click();
  await expect(dialog.getByText(t('validation.required'))).toHaveCount(3);
  expect(await seriousFindings(page)).toEqual([]);
  await nearest.first().click();
  await expect(dialog.getByText(new RegExp(t('bookings.hold.left', { time: '' })))).toBeVisible();

  // The line breaks, the hold there ends, another counter is quicker.
  const place = dialog.locator('[data-slot][role="radio"][aria-checked="true"]');
  const [, taken = ''] = ((await place.getAttribute('data-slot')) ?? '').split(' ');
  await portal.control('POST', 'faults', { offline: true });
  await dialog.getByRole('button', { name: t('bookings.submit') }).click();
  await expect(dialog.getByText(t('bookings.entered.title'))).toBeVisible();
  const number = /Q-\d{4}-5\d{5}/.exec(await dialog.innerText())?.[0] ?? '';
  await dialog.getByRole('button', { name: t('common.close') }).click();
  await portal.control('POST', 'end-holds');
  await portal.control('POST', 'book', { officialId, date, startTime: taken, channel: 'counter' });
  await portal.control('DELETE', 'faults');
  await hands.go('/sync');
  await hands.button(t('sync.runNow')).click();
  await expect(page.getByText(t('errors.portal.slotFull'))).toBeVisible();
  await page.getByRole('link', { name: t('bookings.moveIt') }).click();
  const panel = page.getByRole('complementary', { name: t('reception.booking') });
  await expect(panel).toContainText(number);
  await expect(panel.getByRole('alert')).toContainText(t('errors.portal.slotFull'));
  await panel.getByRole('alert').getByRole('button', { name: t('reception.life.action.move') }).click();
  await page.getByRole('dialog').getByRole('radio', { name: /boş$/ }).last().click();
  await page.getByRole('dialog').getByLabel(t('reception.life.reason')).first().fill('Yer portalda tutulub');
  await hands.hear(() => page.getByRole('dialog').getByRole('button', { name: t('reception.life.action.move') }).click());
  await hands.syncUntilSent();
  const [kept] = (await portal.control<Booking[]>('GET', 'records?kind=booking')).filter((each) => each.number === number);
  expect(kept).toMatchObject({ status: 'confirmed', citizen: { surname: citizen.surname } });
  expect(kept?.startTime === taken && kept.receptionDate === date).toBe(false);
  expect(complaints).toEqual([]);
});
