import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bakuDate, formatDate } from '#shared/az/dates.ts';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { expandSchedule } from '#shared/officials/expansion.ts';
import { scheduleException, scheduleRule } from '#shared/officials/schedule.ts';
import { usualReasons } from '#shared/closures/reasons.ts';
import { test } from './office.ts';

interface Official {
  readonly id: string;
  readonly surname: string;
}
interface PortalSchedule {
  readonly officialId: string;
  readonly rules: unknown[];
  readonly exceptions: Array<{ date: string; kind: string }>;
}
interface Booking {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly receptionDate: string;
  readonly applicationId: string | null;
}

const calendar = buildCalendar(parseCalendarCsv(readFileSync('resources/calendar/az-2025-2027.csv', 'utf8')));

test('a whole reception: the schedule, the days the portal offers, bookings, a closure, the day with its outcomes, and figures that agree', async ({ open, portal }) => {
  test.setTimeout(180_000);
  const today = bakuDate(Date.now());
  const officials = await portal.control<Official[]>('GET', 'records?kind=official');
  const official = officials.find(({ surname }) => surname === 'Sınaqlı');
  if (!official) throw new Error('the demo has no such official');
  const scheduleOf = async () => (await portal.control<PortalSchedule[]>('GET', 'records?kind=schedule')).find(({ officialId }) => officialId === official.id);
  const before = await scheduleOf();
  const receivesToday = expandSchedule({ rules: scheduleRule.array().parse(before?.rules), exceptions: scheduleException.array().parse(before?.exceptions) }, calendar, today, today).days.length > 0;
  const ours = async () => (await portal.control<Array<Booking & { officialId: string }>>('GET', 'records?kind=booking')).filter(({ officialId }) => officialId === official.id);

  // On the official's own weekday some are booked already.
  const booked = (await ours()).filter(({ receptionDate }) => receptionDate === today).length + 3;

  const { page, hands, complaints } = await open();
  const { t } = hands;
  const dialog = page.locator('.MuiDialog-root').getByRole('dialog');
  await hands.signInAs('Rauf Örnəkov');
  await hands.syncUntilSent();

  // The schedule: today the official receives the whole day.
  await hands.go(`/reception/officials/${official.id}` as '/reception');
  await hands.button(t('officials.addException')).click();
  await page.getByLabel(t('officials.fields.date')).last().fill(formatDate(today));
  await page.getByRole('combobox', { name: new RegExp(t('officials.fields.exceptionKind')) }).click();
  await page.getByRole('option', { name: t(`officials.exceptionKinds.${receivesToday ? 'hours' : 'extra'}`) }).click();
  await page.getByLabel(t('officials.fields.startTime')).last().fill('23:00');
  await page.getByLabel(t('officials.fields.endTime')).last().fill('00:10');
  await hands.button(t('officials.publish')).click();
  await expect(page.getByText(t('officials.problems.endBeforeStart', { startTime: '23:00' })).first()).toBeVisible();
  await page.getByLabel(t('officials.fields.startTime')).last().fill('00:10');
  await page.getByLabel(t('officials.fields.endTime')).last().fill('23:50');
  await hands.hear(() => hands.button(t('officials.publish')).click());
  await hands.syncUntilSent();
  expect((await scheduleOf())?.exceptions.map(({ date }) => date)).toContain(today);

  // The portal offers the coming days; citizens book there, and they arrive.
  const offered = expandSchedule({ rules: scheduleRule.array().parse(before?.rules), exceptions: [] }, calendar, Temporal.PlainDate.from(today).add({ days: 1 }).toString(), Temporal.PlainDate.from(today).add({ days: 60 }).toString()).days;
  const closedDay = offered[1]?.date ?? '';
  for (const fin of ['7AB2C3D', '7AB2C3E']) {
    await portal.control('POST', 'book', { officialId: official.id, date: closedDay, startTime: null, fields: { citizen: { fin, surname: 'Sınaqzadə', name: 'Portal', patronymic: '', birthDate: null, documentNumber: null, registeredAddress: null } } });
  }
  await hands.syncUntilSent();
  const touched = (await ours()).filter(({ receptionDate, status }) => receptionDate === closedDay && ['requested', 'confirmed'].includes(status));
  expect(touched.length).toBeGreaterThanOrEqual(2);

  // That day the official will be away: everybody is moved in one go.
  await hands.go(`/reception/officials/${official.id}` as '/reception');
  await hands.button(t('officials.absence')).click();
  await page.getByLabel(t('closures.fields.from')).fill(formatDate(closedDay));
  await page.getByLabel(t('closures.fields.to')).fill(formatDate(closedDay));
  await page.getByRole('button', { name: usualReasons.official[1] }).click();
  await hands.button(t('closures.prepare')).click();
  const confirm = hands.button(t('closures.confirmAll'));
  await expect(confirm).toBeEnabled();
  await hands.hear(() => confirm.click());
  await hands.syncUntilSent();
  const everybody = new Map((await portal.control<Booking[]>('GET', 'records?kind=booking')).map((each) => [each.id, each]));
  for (const { id } of touched) {
    expect(everybody.get(id)?.receptionDate).not.toBe(closedDay);
    expect(everybody.get(id)?.status).not.toBe('cancelled');
  }

  // Three are booked at the counter for today.
  await hands.go(`/reception?date=${today}`);
  const text = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const numbers: string[] = [];
  for (const [name, fin] of [['Birinci', '7AB2C4D'], ['İkinci', '7AB2C4E'], ['Üçüncü', '7AB2C4F']] as const) {
    await hands.button(t('bookings.new')).first().click();
    await text(t('bookings.fields.fin')).fill(fin);
    await text(t('bookings.fields.surname')).fill('Sayğaclı');
    await text(t('bookings.fields.name')).fill(name);
    await dialog.getByRole('combobox', { name: new RegExp(t('bookings.fields.official')) }).click();
    await page.getByRole('option', { name: /Sınaqlı/ }).click();
    await dialog.locator(`[data-slot="${today}"]`).click();
    await dialog.locator(`[data-slot="${today} "]`).click();
    await dialog.getByRole('combobox', { name: new RegExp(t('bookings.fields.socialStatus')) }).click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: t('bookings.submit') }).click();
    await dialog.getByText(t('bookings.entered.title')).waitFor();
    numbers.push(/Q-\d{4}-\d+/.exec(await dialog.innerText())?.[0] ?? '');
    await dialog.getByRole('button', { name: t('common.close'), exact: true }).click();
  }
  expect(new Set(numbers).size).toBe(3);

  // The day: two arrive, one comes without a booking, one does not come.
  const row = (what: string) => page.getByRole('row').filter({ hasText: what });
  for (const number of numbers.slice(0, 2)) {
    await page.keyboard.press('F2');
    await page.keyboard.type(`${number}\n`);
    await expect(row(number)).toHaveAttribute('data-state', 'waiting');
  }
  await page.keyboard.press('Alt+y');
  await dialog.getByRole('combobox', { name: new RegExp(t('board.walkIn.fields.official')) }).click();
  await page.getByRole('option', { name: /Sınaqlı/ }).click();
  await text(t('board.walkIn.fields.surname')).fill('Nümunəzadə');
  await text(t('board.walkIn.fields.name')).fill('Sevda');
  await dialog.getByRole('button', { name: t('board.walkIn.submit') }).click();
  const guest = 'Nümunəzadə Sevda';
  await expect(row(guest)).toHaveAttribute('data-state', 'waiting');

  // Others may receive on that day, too: each has a button of their own.
  const head = page.locator('[data-board]').getByRole('row').filter({ has: page.getByRole('heading', { name: /Sınaqlı/ }) });
  const receive = async (who: string, fill: () => Promise<void>, outcome: string) => {
    await head.getByRole('button', { name: t('board.callNext') }).click();
    await expect(row(who)).toHaveAttribute('data-state', 'called');
    await row(who).getByRole('button', { name: new RegExp(t('board.actions.start')) }).click();
    await expect(row(who)).toHaveAttribute('data-state', 'inReception');
    await row(who).getByRole('button', { name: new RegExp(t('board.actions.receive')) }).click();
    await dialog.getByRole('radio', { name: new RegExp(t(`reception.life.outcome.${outcome}.title`)) }).check();
    await fill();
    await dialog.getByRole('button', { name: t('reception.life.action.receiveDone'), exact: true }).click();
    // On a narrow window the booking lies over the board.
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: t('common.close'), exact: true }).last().click();
    await expect(row(who)).toHaveAttribute('data-state', 'received');
  };
  await receive(numbers[0] ?? '', async () => {
    await dialog.getByRole('checkbox').check();
    await text(t('reception.life.answerNote')).fill('Sualına yerində cavab verildi.');
  }, 'answeredOrally');
  await receive(numbers[1] ?? '', async () => {
    await dialog.getByRole('combobox').first().click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel(t('reception.life.summary')).fill('Yolun təmiri barədə');
    await dialog.getByLabel(t('reception.life.text')).fill('Evimizin qarşısındakı yolun təmir olunmasını xahiş edirəm.');
  }, 'putInWriting');
  await receive(guest, async () => {
    await dialog.getByRole('combobox', { name: t('reception.life.referTo') }).fill('Nümunə Nazirliyi');
  }, 'referred');
  await page.getByRole('button', { name: t('board.menu.label') }).click();
  await page.getByRole('menuitem', { name: t('board.menu.noShow') }).click();
  // The official's reception is not over yet: of theirs nobody is ticked before a person does it. That of others may be.
  await dialog.getByRole('checkbox', { name: numbers[2] ?? '' }).waitFor();
  const ticked = dialog.getByRole('checkbox', { name: /Q-\d/, checked: true });
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  await dialog.getByRole('checkbox', { name: numbers[2] ?? '' }).check();
  await dialog.getByRole('button', { name: t('board.noShow.submit', { count: 1 }) }).click();
  await expect(row(numbers[2] ?? '')).toHaveAttribute('data-state', 'noShow');

  // The portal knows all of it, the written application with it.
  await hands.syncUntilSent();
  const held = (await ours()).filter((each) => each.receptionDate === today);
  const statusOf = (number: string) => held.find((each) => each.number === number)?.status;
  expect(numbers.map(statusOf)).toEqual(['received', 'received', 'noShow']);
  expect(held.filter(({ status }) => status === 'received')).toHaveLength(3);
  const written = held.find(({ number }) => number === numbers[1])?.applicationId ?? '';
  expect(await portal.control('GET', `record?kind=application&id=${written}`)).toMatchObject({ channel: 'reception', status: 'submitted' });

  // The figures of the day agree with what was done.
  await hands.go(`/reception/figures?kind=own&from=${today}&to=${today}` as '/reception');
  const figures = page.getByRole('table').getByRole('row').filter({ hasText: 'Sınaqlı' }).getByRole('cell');
  await expect(figures.nth(0)).toHaveText(String(booked));
  // Booked beforehand, without a booking, received, expected, did not come, their share.
  expect((await figures.allInnerTexts()).slice(0, 6)).toEqual([String(booked), '1', '3', '3', '1', '33,3 %']);
  expect(complaints).toEqual([]);
});
