// The main job of the application without hands, in the real application: what a clerk and a reception official do on a day, with the
// result read back from the files and from the portal. Started by `npm start` where there is no display.
import { _electron, type ElectronApplication } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bakuDate } from '#shared/az/dates.ts';
import { createHands } from './hands.ts';
import { readNotice, readReport } from './readBack.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { profile: { type: 'string' }, out: { type: 'string' }, electron: { type: 'string' } } });
const { profile, out, electron } = values;
const portalUrl = process.env['QABULXANA_PORTAL_URL'];
if (!profile || !out || !electron || !portalUrl) throw new Error('run.ts is started by npm start');

const folders = { notices: join(out, 'notices'), reports: join(out, 'reports'), screens: join(out, 'screens') };
rmSync(out, { recursive: true, force: true });
for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });

const began = Date.now();
let app: ElectronApplication | null = null;
let step = 'opening the application';

/** Says what is done now; what fails is named by it. */
function say(next: string): void {
  step = next;
  process.stdout.write(`  ${((Date.now() - began) / 1_000).toFixed(1).padStart(5)} s  ${next}\n`);
}

/** A record as the portal holds it. */
async function held<T>(kind: string, id: string): Promise<T> {
  return (await (await fetch(`${portalUrl}/_emulator/record?kind=${kind}&id=${id}`)).json()) as T;
}

function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

async function run(): Promise<void> {
  say('opening the application');
  const { launchArgs } = JSON.parse(readFileSync(join(root, '.cache/electron.json'), 'utf8')) as { launchArgs: string[] };
  app = await _electron.launch({ executablePath: electron!, args: [...launchArgs, '--disable-gpu', root, `--user-data-dir=${profile}`], timeout: 60_000 });
  const page = await app.firstWindow();
  const hands = createHands(app, page);
  const screen = async (name: string) => void (await page.screenshot({ path: join(folders.screens, `${name}.png`) }));

  say('signing in as the clerk');
  await page.getByText(hands.t('start.demoTitle')).waitFor();
  await screen('1-sign-in');
  await hands.signInAs('Lalə Sınaqova');

  say('pulling from the portal');
  await hands.syncUntilSent();
  await hands.go('/applications');
  await page.locator('[data-register] [role="row"][tabindex]').first().waitFor();
  await screen('2-queue');

  say('registering an application');
  const registeredRow = await hands.openFirst('submitted');
  const number = await hands.register();
  await screen('3-registered');
  const registrationFile = await hands.saveNoticeOf('registration', folders.notices);

  say('answering another');
  const answeredRow = await hands.openFirst('inProgress');
  check(answeredRow !== registeredRow, 'the same application was opened twice');
  const replyNumber = await hands.answer('satisfied', 'Müraciətiniz araşdırıldı. Göstərilən məsələ yerində yoxlanıldı və həll edildi.\nGörülən işlər barədə akt tərtib edilib və Sizə təqdim olunub.');
  await screen('4-answered');
  const answerFile = await hands.saveNoticeOf('answer', folders.notices);

  say('exporting the month');
  await hands.go('/report');
  const shown = await hands.reportTotal();
  await screen('5-report');
  const reportFile = await hands.exportMonth(folders.reports);

  say('confirming a booking as the reception official');
  await hands.signOut();
  await hands.signInAs('Aytən Nümunəli');
  const receptionDate = await hands.openDayToConfirm(bakuDate(Date.now()));
  const bookingNumber = await hands.confirmFirst();
  await screen('6-reception');
  const receptionFile = await hands.saveReceptionNotice(bookingNumber, folders.notices);

  say('pushing everything to the portal');
  await hands.syncUntilSent();
  await screen('7-sync');

  say('checking the portal and the files');
  type Application = { id: string; status: string; registration: { number: string } | null; reply: { number: string } | null };
  type Booking = { id: string; number: string; status: string };
  const all = async <T>(kind: string) => (await (await fetch(`${portalUrl}/_emulator/records?kind=${kind}`)).json()) as T[];
  const applications = await all<Application>('application');
  const registered = applications.find((each) => each.registration?.number === number);
  check(registered?.status === 'registered', `the portal does not know the registration ${number}`);
  const answered = applications.find((each) => each.reply?.number === replyNumber);
  check(answered?.status === 'answered', `the portal does not know the reply ${replyNumber}`);
  const booking = (await all<Booking>('booking')).find((each) => each.number === bookingNumber);
  check(booking?.status === 'confirmed', `the portal does not know the confirmation of ${bookingNumber}`);
  check((await held<Application>('application', registered.id)).registration?.number === number, 'the portal forgot the registration');

  const notices = await Promise.all(
    ([[registrationFile, number], [answerFile, replyNumber], [receptionFile, bookingNumber]] as const).map(async ([file, expected]) => {
      check(existsSync(file), `${basename(file)} was not written`);
      const read = await readNotice(file);
      check(read.text.includes(expected), `${basename(file)} does not carry the number ${expected}`);
      return { file: basename(file), number: expected, pages: read.pages, bytes: read.bytes };
    }),
  );
  const report = readReport(reportFile);
  check(report.total === shown, `the workbook says ${report.total}, the screen ${shown}`);

  const summary = {
    registered: { number, portalStatus: registered.status },
    answered: { replyNumber, portalStatus: answered.status },
    confirmed: { number: bookingNumber, receptionDate, portalStatus: booking.status },
    notices,
    report: { file: basename(reportFile), sheets: report.sheets, totalInFile: report.total, totalOnScreen: shown },
    portal: { applications: applications.length },
    seconds: Math.round((Date.now() - began) / 100) / 10,
  };
  writeFileSync(join(out!, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  process.stdout.write(
    `\nRegistered ${number} · answered ${replyNumber} · confirmed ${bookingNumber} for ${receptionDate}; the portal knows all three.\n` +
      `${notices.length} notices, ${report.total} applications in the month's workbook (as on the screen), ${summary.seconds} s. See ${basename(out!)}/\n`,
  );
}

const close = async () => {
  await app?.close().catch(() => undefined);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close().finally(() => process.exit(130)));

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`\nFailed while ${step}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
  const running = app as ElectronApplication | null;
  await running?.windows()[0]?.screenshot({ path: join(folders.screens, 'failed.png') }).catch(() => undefined);
} finally {
  await close();
}
