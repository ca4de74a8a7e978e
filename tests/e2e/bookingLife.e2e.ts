import { expect } from '@playwright/test';
import { bakuDate } from '#shared/az/dates.ts';
import { test } from './office.ts';

interface Booking {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly statusReason: string | null;
  readonly applicationId: string | null;
}

test('a booking is moved with a reason, a comment is answered, and a reception that is put in writing leads to its application and back', async ({ open, portal }) => {
  test.setTimeout(120_000);
  const bookings = await portal.control<Booking[]>('GET', 'records?kind=booking');
  const coming = bookings.filter((each) => ['confirmed', 'requested'].includes(each.status) && each.receptionDate > bakuDate(Date.now()));
  const [first, second] = coming.toSorted((a, b) => a.status.localeCompare(b.status));
  if (!first || !second) throw new Error('the demo has no coming bookings');
  const now = new Date().toISOString();
  await portal.control('POST', 'change', { kind: 'booking', id: first.id, fields: { status: 'confirmed' } });
  await portal.control('POST', 'change', { kind: 'booking', id: second.id, fields: { receptionDate: bakuDate(Date.now()), status: 'inReception', kind: 'petition', arrivedAt: now, receptionStartedAt: now } });
  const [comment] = (await portal.control<Array<{ id: string; author: string }>>('GET', 'records?kind=comment')).filter((each) => each.author === 'citizen');
  await portal.control('POST', 'change', { kind: 'comment', id: comment?.id, fields: { subject: { type: 'booking', id: first.id }, inReplyToId: null } });

  const { hands, page, complaints } = await open();
  await hands.signInAs('Aytən Nümunəli');
  await hands.syncUntilSent();
  const panel = page.locator('[data-booking-panel]');
  // On a narrow window the panel is a dialog itself: the form of a step lies over it.
  const dialog = page.locator('.MuiDialog-root').getByRole('dialog');
  const openBooking = async ({ number }: Booking, date: string) => {
    await hands.go(`/reception?date=${date}`);
    // On a full day the row may lie further down than what is drawn.
    const row = page.getByRole('row').filter({ hasText: number });
    const board = page.locator('[data-board]');
    await board.waitFor();
    for (let i = 0; i < 40 && (await row.count()) === 0; i += 1) {
      await board.evaluate((element) => element.scrollBy(0, 300));
      await page.waitForTimeout(50);
    }
    await row.first().click();
    await panel.getByText(number).first().waitFor();
  };

  await openBooking(first, first.receptionDate);
  await panel.getByRole('button', { name: hands.t('applications.commentAnswer.open') }).first().click();
  await panel.getByRole('textbox').fill('Şəxsiyyət vəsiqənizi gətirin.');
  await hands.hear(() => page.keyboard.press('Control+Enter'));
  await expect(panel.getByText('Şəxsiyyət vəsiqənizi gətirin.')).toBeVisible();

  await panel.getByText(first.number).first().click();
  await page.keyboard.press('Alt+k');
  await dialog.locator('[data-slot]:not([disabled])').nth(1).click();
  await dialog.getByRole('button', { name: 'Vəzifəli şəxs xəstələnib' }).click();
  // Closed by mistake: what was written is there when it is opened again.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+k');
  await expect(dialog.getByRole('textbox')).toHaveValue('Vəzifəli şəxs xəstələnib');
  await dialog.locator('[data-slot]:not([disabled])').nth(1).click();
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('reception.life.action.move'), exact: true }).click());
  await expect(panel.getByText(/Vəzifəli şəxs xəstələnib/).first()).toBeVisible();

  await openBooking(second, bakuDate(Date.now()));
  await page.keyboard.press('Alt+r');
  await dialog.getByRole('radio', { name: new RegExp(hands.t('reception.life.outcome.putInWriting.title')) }).check();
  await dialog.getByRole('combobox').first().click();
  await page.getByRole('option').first().click();
  await dialog.getByLabel(hands.t('reception.life.summary')).fill('Yolun təmiri barədə');
  await dialog.getByLabel(hands.t('reception.life.text')).fill('Evimizin qarşısındakı yolun təmir olunmasını xahiş edirəm.');
  await hands.hear(() => dialog.getByRole('button', { name: hands.t('reception.life.action.receiveDone'), exact: true }).click());
  await panel.getByRole('link', { name: `${second.number}/Y` }).click();
  await page.getByRole('link', { name: hands.t('applications.fromReception', { number: second.number }) }).click();
  await panel.getByText(second.number).first().waitFor();
  await hands.syncUntilSent();

  const held = new Map((await portal.control<Booking[]>('GET', 'records?kind=booking')).map((each) => [each.id, each]));
  expect(held.get(first.id)).toMatchObject({ status: 'confirmed', statusReason: 'Vəzifəli şəxs xəstələnib' });
  expect([held.get(first.id)?.receptionDate, held.get(first.id)?.startTime]).not.toEqual([first.receptionDate, first.startTime]);
  const received = held.get(second.id);
  expect(received?.status).toBe('received');
  expect(await portal.control('GET', `record?kind=application&id=${received?.applicationId ?? ''}`)).toMatchObject({ status: 'submitted', channel: 'reception', summary: 'Yolun təmiri barədə' });
  const comments = await portal.control<Array<{ inReplyToId: string | null; text: string }>>('GET', 'records?kind=comment');
  expect(comments.filter((each) => each.inReplyToId === comment?.id).map((each) => each.text)).toContain('Şəxsiyyət vəsiqənizi gətirin.');
  expect(complaints).toEqual([]);
});
