import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProgram } from '../support/commandLine.ts';
import { electronFacts } from '../support/electronApp.ts';
import { demoPassphrase, test } from './office.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs the desktop program with a command, as somebody without a display would. */
function run(args: readonly string[], env: Record<string, string | undefined> = {}) {
  const { executable, launchArgs } = electronFacts();
  return runProgram(executable, [...launchArgs, root, ...args], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, QABULXANA_PASSPHRASE: demoPassphrase, ...env });
}

/** What the program itself complained of; the runtime may add lines about the system it runs on. */
const complaint = (stderr: string) => stderr.split('\n').filter((line) => line !== '' && !/^\[?\d+[:/]|^ERR: /.test(line));

test('the desktop program carries out a command without a window, also beside an open one', async ({ open, folder }) => {
  const { hands } = await open();
  await hands.signInAs('Lalə Sınaqova');
  const profile = join(folder, 'profile');
  const checked = await run(['doctor', '--profile', profile, '--json']);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.stdout)).toMatchObject({ store: [], auditChain: { whole: true }, portal: { reachable: true } });
  const copy = join(folder, 'copy.db');
  const written = await run(['backup', '--out', copy, '--profile', profile]);
  expect(written.code).toBe(0);
  expect(written.stdout).toContain(copy);
  expect(existsSync(copy)).toBe(true);
});

test('what a command cannot do ends with its exit code and one line', async ({ folder }) => {
  const lost = await run(['doctor', '--lang', 'en'], { XDG_CONFIG_HOME: folder });
  expect(lost.code).toBe(4);
  // The folder is the one that the window uses when nothing else is said.
  expect(complaint(lost.stderr)).toEqual([`There is no office in this folder: ${join(folder, 'Qəbulxana')}. Open the program's window first, or give the folder with --profile.`]);
  const typed = await run(['report', '--lang', 'en'], { XDG_CONFIG_HOME: folder });
  expect(typed).toMatchObject({ code: 2, stdout: '' });
  expect(complaint(typed.stderr)).toEqual(['--month is missing. Type --help for the list.']);
});
