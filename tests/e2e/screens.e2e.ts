import { expect } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { test } from './office.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen (${theme})`, async ({ open }) => {
    // Every screen in one sitting.
    test.setTimeout(180_000);
    const { page, hands } = await open();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const settled = () => page.waitForTimeout(500);
    await page.getByText(hands.t('start.demoTitle')).waitFor();
    await settled();
    expect(await seriousFindings(page), 'sign-in').toEqual([]);

    await hands.signInAs('Nigar Təcrübəli');
    await hands.syncUntilSent();
    for (const place of ['/applications', '/due', '/reception', '/reception/find', '/reception/officials', '/reception/figures', '/report', '/sync', '/settings', '/settings/lists', '/settings/calendar'] as const) {
      await hands.go(place);
      await settled();
      expect(await seriousFindings(page), place).toEqual([]);
      // The page scrolls inside its frame: the frame itself never moves.
      expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), place).toBeLessThanOrEqual(0);
    }
    await hands.button(hands.t('calendar.change')).click();
    await settled();
    expect(await seriousFindings(page), 'calendar being changed').toEqual([]);
    await hands.button(hands.t('common.cancel')).click();
    await hands.go('/reception/officials');
    await page.getByRole('link', { name: /Nümunəzadə/ }).click();
    await page.getByRole('button', { name: new RegExp(`^${hands.t('officials.changeRule')}`) }).click();
    await settled();
    expect(await seriousFindings(page), 'official').toEqual([]);
    await hands.button(hands.t('officials.viewMonth')).click();
    await settled();
    expect(await seriousFindings(page), "official's month").toEqual([]);
    await hands.button(hands.t('officials.changeShort')).click();
    await settled();
    expect(await seriousFindings(page), 'official form').toEqual([]);
    await page.keyboard.press('Escape');
    await hands.signOut();

    await hands.signInAs('Lalə Sınaqova');
    await hands.openFirst('inProgress');
    await settled();
    expect(await seriousFindings(page), 'application').toEqual([]);
    await page.getByRole('link', { name: hands.t('citizens.all') }).click();
    await page.getByRole('tab', { name: new RegExp(`^${hands.t('citizens.tabs.applications')} \\(\\d`) }).waitFor();
    await settled();
    expect(await seriousFindings(page), 'citizen').toEqual([]);
    await page.keyboard.press('Escape');
    await hands.button(hands.t('applications.actions.answer')).click();
    await settled();
    expect(await seriousFindings(page), 'answer').toEqual([]);
    await page.keyboard.press('Escape');
    await hands.button(hands.t('notices.kind.registration')).first().click();
    await page.getByRole('dialog').locator('canvas').first().waitFor();
    await settled();
    expect(await seriousFindings(page), 'notice').toEqual([]);
  });
}

test('the queue finds a name in either script while it is typed, and is walked by keyboard alone', async ({ open, portal }) => {
  // A name that no street bears.
  const named = (await portal.control<Array<{ id: string; status: string; citizen: { surname: string } }>>('GET', 'records?kind=application')).filter(({ status, citizen }) => status === 'inProgress' && citizen.surname !== '').slice(0, 2);
  for (const { id, citizen } of named) await portal.control('POST', 'change', { kind: 'application', id, fields: { citizen: { ...citizen, surname: 'Əlibəyzadə' } } });
  const { page, hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.go('/applications');
  const rows = page.locator('[data-register] [role="row"][tabindex]');
  await rows.first().waitFor();
  const searched = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.waitForURL(/q=/);
    await page.waitForTimeout(600);
    return rows.allInnerTexts();
  };
  const latin = await searched('Əlibəyzadə');
  expect(latin).toHaveLength(2);
  for (const text of latin) expect(text).toContain('Əlibəyzadə');
  for (const typed of ['elibeyzade', 'ELIBEYZADE', 'Әлибәјзадә']) expect(await searched(typed), typed).toEqual(latin);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/applications\/\d+/);
  const number = await page.getByText(hands.t('applications.fields.portalNumber'), { exact: true }).locator('xpath=following-sibling::*[1]').innerText();

  // From the application to everything of its citizen, and to the same person by a search for citizens.
  await page.getByRole('link', { name: hands.t('citizens.all') }).click();
  await expect(rows.filter({ hasText: number })).toHaveCount(1);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('tab', { name: new RegExp(`^${hands.t('citizens.tabs.applications')}`) }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tab=bookings/);
  await hands.go('/citizens');
  await searched(heading);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/citizens\/(application|booking)-\d+/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(rows.filter({ hasText: number })).toHaveCount(1);
});
