import { expect } from '@playwright/test';
import { bakuDate } from '#shared/az/dates.ts';
import { join } from 'node:path';
import { readNotice, readReport } from '../../scripts/demo/readBack.ts';
import { test } from './office.ts';

interface Application {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly registration: { readonly number: string } | null;
  readonly reply: { readonly number: string; readonly outcome: string } | null;
}

test('a clerk registers one application and answers another, a reception official confirms a booking, and the portal knows', async ({ open, portal, folder }) => {
  const { hands, page, complaints } = await open();
  const files = join(folder, 'files');

  await hands.signInAs('Lalə Sınaqova');
  await hands.syncUntilSent();
  await hands.openFirst('submitted');
  const number = await hands.register();
  const notice = await readNotice(await hands.saveNoticeOf('registration', files));
  // A service with a form of its own has it on a second page.
  expect(notice.pages).toBeLessThanOrEqual(2);
  expect(notice.text).toContain(number);
  expect(notice.text).toContain('NÜMUNƏ');

  await hands.openFirst('inProgress');
  const replyNumber = await hands.answer('explained', 'Müraciətiniz araşdırıldı və məsələ qanunvericiliyə uyğun izah edildi.');
  expect((await readNotice(await hands.saveNoticeOf('answer', files))).text).toContain(replyNumber);

  await hands.go('/report');
  const shown = await hands.reportTotal();
  expect(shown).toBeGreaterThan(0);
  const report = readReport(await hands.exportMonth(files));
  expect(report.total).toBe(shown);
  expect(report.sheets).toContain('Qəbul');

  await hands.signOut();
  await hands.signInAs('Aytən Nümunəli');
  await hands.openDayToConfirm(bakuDate(Date.now()));
  const bookingNumber = await hands.confirmFirst();
  expect((await readNotice(await hands.saveReceptionNotice(bookingNumber, files))).text).toContain(bookingNumber);
  await hands.syncUntilSent();

  const applications = await portal.control<Application[]>('GET', 'records?kind=application');
  expect(applications.filter((each) => each.registration?.number === number)).toMatchObject([{ status: 'registered' }]);
  expect(applications.filter((each) => each.reply?.number === replyNumber)).toMatchObject([{ status: 'answered', reply: { outcome: 'explained' } }]);
  const bookings = await portal.control<Array<{ number: string; status: string }>>('GET', 'records?kind=booking');
  expect(bookings.find((each) => each.number === bookingNumber)?.status).toBe('confirmed');
  expect(complaints).toEqual([]);
  expect(await page.title()).toContain('Qəbulxana');
});

test('with the portal down at start the work goes on, and when it is back everything arrives once', async ({ open, portal }) => {
  const first = await open();
  await first.hands.signInAs('Lalə Sınaqova');
  await first.hands.syncUntilSent();
  await first.app.close();

  await portal.control('POST', 'faults', { offline: true });
  const { hands, page } = await open();
  await hands.signInAs('Lalə Sınaqova');
  await expect(page.getByRole('button', { name: new RegExp(hands.t('sync.chip.offline')) }).or(page.getByRole('link', { name: new RegExp(hands.t('sync.chip.offline')) }))).toBeVisible();
  await hands.openFirst('submitted');
  const number = await hands.register();
  await hands.go('/sync');
  await expect.poll(() => hands.waitingCount()).toBeGreaterThan(0);
  expect((await portal.control<Application[]>('GET', 'records?kind=application')).some((each) => each.registration?.number === number)).toBe(false);

  // The answers to the first changes are lost on the way back: they are sent again, and not applied again.
  await portal.control('DELETE', 'faults');
  await portal.control('POST', 'faults', { dropReplies: 2 });
  await hands.syncUntilSent();
  const arrived = (await portal.control<Application[]>('GET', 'records?kind=application')).filter((each) => each.registration?.number === number);
  expect(arrived).toMatchObject([{ status: 'registered', version: 2 }]);
});
