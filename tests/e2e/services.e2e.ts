import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openEntry } from './entering.ts';
import { test } from './office.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const serviceName = 'Torpaq sahəsi üzrə sınaq müraciətləri';
const listName = 'Torpağın növü';
const summary = 'Sınaq: torpaq sahəsinin sərhədləri';

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
}

test('an administrator makes a service with its own field, document, department and outcome; a clerk enters one, it goes its way, and the month shows it', async ({ open }) => {
  test.setTimeout(150_000);
  const { page, hands, complaints } = await open();
  const { t, button } = hands;
  const choose = async (label: string | RegExp, option: string, within = page.locator('main')) => {
    await within.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  await hands.signInAs('Nigar Təcrübəli');
  await hands.syncUntilSent();

  await test.step('The head of the legal department is named', async () => {
    await hands.go('/settings/departments');
    const legal = page.getByRole('group', { name: 'Hüquq şöbəsi' });
    await choose(t('departments.head'), 'Orxan Misallı', legal);
    await expectSound(page);
    await hands.hear(() => button(t('common.save')).click());
  });

  await test.step('A list of values is made; a value that is there already is said at its field', async () => {
    await hands.go('/settings/lists');
    await button(t('lists.add')).click();
    await page.getByRole('textbox', { name: t('services.fields.nameAz') }).fill(listName);
    await page.getByRole('textbox', { name: t('services.fields.nameEn') }).fill('Kind of soil');
    const rows = page.locator('form').getByRole('group');
    for (const [index, [az, en]] of [['boz', 'grey'], ['boz', 'salt']].entries()) {
      if (index > 0) await button(t('lists.addValue')).click();
      await rows.nth(index).getByRole('textbox', { name: t('services.field.az') }).fill(az ?? '');
      await rows.nth(index).getByRole('textbox', { name: t('services.field.en') }).fill(en ?? '');
    }
    await button(t('common.save')).click();
    await expect(page.getByText(t('validation.repeatedValue'))).toBeVisible();
    await rows.nth(1).getByRole('textbox', { name: t('services.field.az') }).fill('şoran');
    await expectSound(page);
    await hands.hear(() => button(t('common.save')).click());
    await expect(page.getByRole('button', { name: new RegExp(listName) })).toHaveAttribute('aria-current', 'true');

    // What only the backend can know stands at its field, too.
    await button(t('lists.add')).click();
    await page.getByRole('textbox', { name: t('services.fields.nameAz') }).fill(listName);
    await page.getByRole('textbox', { name: t('services.fields.nameEn') }).fill('Another kind');
    await rows.first().getByRole('textbox', { name: t('services.field.az') }).fill('qum');
    await rows.first().getByRole('textbox', { name: t('services.field.en') }).fill('sand');
    await button(t('common.save')).click();
    await expect(page.getByText(t('validation.repeatedName'))).toBeVisible();
    // What was typed stays while another list is looked at.
    await page.getByRole('button', { name: new RegExp(listName) }).click();
    await expect(page.getByRole('textbox', { name: t('services.fields.nameEn') })).toHaveValue('Kind of soil');
    await button(t('lists.add')).click();
    await expect(page.getByRole('textbox', { name: t('services.fields.nameEn') })).toHaveValue('Another kind');
    await button(t('services.undo')).click();
  });

  await test.step('A service is made; what is missing is said at its field', async () => {
    await hands.go('/settings/services');
    await button(t('services.add')).click();
    const field = (name: string) => page.getByRole('textbox', { name: t(name), exact: true });
    await button(t('common.save')).click();
    await expect(page.getByText(t('validation.required')).first()).toBeVisible();
    await field('services.fields.nameAz').fill(serviceName);
    await field('services.fields.nameEn').fill('Test appeals about a parcel');
    await field('services.fields.provider').fill('Nümunə Rayon İcra Hakimiyyəti');
    await field('services.fields.code').fill('parcelTest');
    await field('services.fields.reviewDays').fill('0');
    await field('services.fields.termBasis').fill('Vətəndaşların müraciətləri haqqında Qanun, 99.1');
    await button(t('common.save')).click();
    await expect(page.getByText(t('validation.badDays'))).toBeVisible();
    await field('services.fields.reviewDays').fill('10');
    await button(t('common.save')).click();
    await expect(page.getByText(t('validation.unknownClause'))).toBeVisible();
    await field('services.fields.termBasis').fill('Vətəndaşların müraciətləri haqqında Qanun, 10.1');

    await button(t('services.addField')).click();
    const parcel = page.getByRole('group', { name: t('services.newField') });
    await parcel.getByRole('textbox', { name: t('services.field.az') }).fill('Sahənin kodu');
    const named = page.getByRole('group', { name: 'Sahənin kodu' });
    await named.getByRole('textbox', { name: t('services.field.en') }).fill('Parcel code');
    await expect(named.getByRole('textbox', { name: t('services.field.key') })).toHaveValue('parcelCode');
    for (const flag of ['required', 'searchable']) await named.getByRole('checkbox', { name: t(`services.field.${flag}`) }).check();

    await button(t('services.addField')).click();
    await page.getByRole('group', { name: t('services.newField') }).getByRole('textbox', { name: t('services.field.az') }).fill('Torpaq');
    const soil = page.getByRole('group', { name: 'Torpaq', exact: true });
    await soil.getByRole('textbox', { name: t('services.field.en') }).fill('Soil');
    await choose(new RegExp(`^${t('services.field.type')}`), t('services.types.choice'), soil);
    await choose(new RegExp(`^${t('services.field.list')}`), listName, soil);

    await button(t('services.addDocument')).click();
    await page.getByRole('group', { name: t('services.newDocument') }).getByRole('textbox', { name: t('services.field.az') }).fill('Torpaq planı');
    await page.getByRole('group', { name: 'Torpaq planı' }).getByRole('textbox', { name: t('services.field.en') }).fill('Land plan');
    await page.getByRole('checkbox', { name: 'Hüquq şöbəsi' }).check();
    for (const outcome of ['partlySatisfied', 'rejected']) await page.getByRole('checkbox', { name: t(`applications.outcome.${outcome}`) }).uncheck();
    await expectSound(page);
    await hands.hear(() => button(t('common.save')).click());
    await expect(page.getByRole('button', { name: new RegExp(serviceName) })).toBeVisible();
    await hands.syncUntilSent();
    await hands.signOut();
  });

  await test.step('A clerk enters and registers one; its document is marked', async () => {
    await hands.signInAs('Lalə Sınaqova');
    const box = await openEntry(page, hands);
    await choose(new RegExp(t('entry.fields.service')), serviceName);
    await expect(page.getByRole('list', { name: t('files.documents') }).getByText(t('files.state.missing'))).toBeVisible();
    await page.getByRole('radio', { name: t('applications.channel.post'), exact: true }).check();
    await box('surname').fill('Sınaqlı');
    await box('name').fill('Nümunə');
    await page.getByRole('combobox', { name: new RegExp(`^${t('entry.fields.subject')}`) }).click();
    await page.getByRole('option').first().click();
    await box('summary').fill(summary);
    await button(t('entry.register')).click();
    await expect(page.getByText(t('validation.required')).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Sahənin kodu' }).fill('NŞ-4471');
    await page.getByRole('combobox', { name: 'Torpaq', exact: true }).click();
    await page.getByRole('option', { name: 'şoran', exact: true }).click();
    await page.locator('input[type="file"]').setInputFiles([{ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf }]);
    await page.getByRole('combobox', { name: t('files.document') }).click();
    await page.getByRole('option', { name: 'Torpaq planı', exact: true }).click();
    await expect(page.getByRole('list', { name: t('files.documents') }).getByText(t('files.state.there'))).toBeVisible();
    await hands.hear(() => button(t('entry.register')).click());
    await expect(page.getByText(t('departments.waiting'))).toBeVisible();
    await expect(page.getByText('NŞ-4471')).toBeVisible();
    await expect(page.getByText('şoran', { exact: true })).toBeVisible();
    await hands.signOut();
  });

  await test.step('The head of the department finds it, takes it up and answers with an outcome of the card', async () => {
    await hands.signInAs('Orxan Misallı');
    await hands.go('/applications?department=true');
    await page.getByRole('row').filter({ hasText: summary }).first().waitFor();
    await hands.go('/applications?q=nş-4471');
    const row = page.locator('[data-register] [role="row"][tabindex]').first();
    await expect(row).toContainText(summary);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/applications\/\d+/);
    await button(t('branches.more')).click();
    await hands.hear(() => page.getByRole('menuitem', { name: t('work.action.takeUp') }).click());
    await button(t('applications.actions.answer')).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio')).toHaveCount(2);
    await dialog.getByRole('button', { name: t('common.cancel'), exact: true }).or(dialog.getByRole('button', { name: t('common.close'), exact: true })).first().click();
    await hands.answer('explained', 'Sərhədlər planda göstərilmişdir; narazı qaldıqda məhkəməyə müraciət edə bilərsiniz.');
    await hands.signOut();
  });

  await test.step('The month counts it under its service', async () => {
    await hands.signInAs('Rauf Örnəkov');
    await hands.go('/report');
    await expect(page.getByRole('row', { name: new RegExp(serviceName) })).toContainText('1');
  });
  expect(complaints).toEqual([]);
});
