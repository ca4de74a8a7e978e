import { expect } from '@playwright/test';
import { test } from './office.ts';

test('the administrator records the Cabinet decision on a projected year, and takes it back', async ({ open }) => {
  const { page, hands, complaints } = await open();
  const { t } = hands;
  await hands.signInAs('Nigar Təcrübəli');
  await hands.syncUntilSent();
  await hands.go('/settings/calendar?year=2027');
  const march = page.getByRole('table', { name: `${t('common.months.3')} 2027` });
  const day = (number: number) => march.getByRole('cell').filter({ hasText: new RegExp(`(^|\\D)${number} ${t('common.months.3')},`) });
  await expect(day(9)).toContainText('Ramazan bayramı');

  await hands.button(t('calendar.change')).click();
  const form = page.getByRole('form', { name: t('calendar.editing', { year: 2027 }) });
  const first = form.getByLabel(t('calendar.firstDay'));
  await first.nth(0).fill('10 mart');
  await form.getByLabel(t('calendar.secondDay')).nth(0).fill('12.03.27');
  await form.getByRole('button', { name: t('calendar.addSwap') }).click();
  await form.getByLabel(t('calendar.swapOff')).fill('9.1.27');
  await form.getByRole('button', { name: t('calendar.decided'), exact: true }).click();
  await form.getByRole('button', { name: t('calendar.saveDecided') }).click();

  // Each fault stands at its field; nothing typed is lost.
  for (const fault of ['calendarNotInARow', 'required']) await expect(form.getByText(t(`validation.${fault}`)).first()).toBeVisible();
  await form.getByLabel(t('calendar.secondDay')).nth(0).fill('11.03.27');
  await expect(form.getByText(t('validation.calendarAlreadyOff'))).toBeVisible();
  await form.getByLabel(t('calendar.swapOff')).fill('8.1.27');
  await form.getByLabel(t('calendar.swapWork')).fill('9.1.27');
  await form.getByLabel(t('calendar.decisionNumber')).fill('415');
  await form.getByLabel(t('calendar.decisionDate')).fill('14.12.2026');

  // What follows is shown before it is saved.
  const impact = form.getByRole('region', { name: t('calendar.impact.title') });
  await expect(impact).toContainText('08.01.2027');
  await expect(impact).toContainText('11.03.2027');
  await expect(day(11)).toContainText(t('calendar.changes'));

  // Whoever looks something up elsewhere finds what they typed.
  await hands.go('/applications');
  await hands.go('/settings/calendar?year=2027');
  await expect(form.getByLabel(t('calendar.decisionNumber'))).toHaveValue('415');
  await hands.hear(() => form.getByRole('button', { name: t('calendar.saveDecided') }).click(), '2027');
  await expect(page.getByText(t('calendar.decisionOf', { number: '415', date: '14.12.2026' }))).toBeVisible();
  await expect(day(9)).toHaveCount(0);

  await hands.button(t('calendar.revert')).click();
  await hands.hear(() => page.getByRole('dialog').getByRole('button', { name: t('calendar.revert') }).click(), '2027');
  await expect(day(9)).toContainText('Ramazan bayramı');
  expect(complaints).toEqual([]);
});
