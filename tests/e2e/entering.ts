import type { Locator, Page } from '@playwright/test';
import type { Hands } from '../../scripts/demo/hands.ts';

/** Opens the form of what came past the portal, by its key. Returns the finder of its text fields. */
export async function openEntry(page: Page, { go, button, t }: Hands): Promise<(name: string) => Locator> {
  await go('/applications');
  await button(t('entry.new')).waitFor();
  await page.keyboard.press('Alt+n');
  return (name) => page.getByRole('textbox', { name: new RegExp(`^${t(`entry.fields.${name}`)}`) });
}

/** Fills in a letter by post of a citizen with an address, on the first subject of the list. */
export async function fillLetter(page: Page, { t }: Hands, box: (name: string) => Locator, more: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(t('entry.fields.service')) }).click();
  await page.getByRole('option', { name: 'Vətəndaşların yazılı müraciətlərinin qəbulu' }).click();
  await page.getByRole('radio', { name: t('applications.channel.post'), exact: true }).check();
  await page.getByRole('combobox', { name: new RegExp(`^${t('entry.fields.subject')}`) }).click();
  await page.getByRole('option').first().click();
  const all = { surname: 'Nümunəzadə', name: 'Sevinc', registeredAddress: 'Nümunə şəhəri, Bağ küçəsi 7', ...more };
  for (const [name, text] of Object.entries(all)) await box(name).fill(text);
}
