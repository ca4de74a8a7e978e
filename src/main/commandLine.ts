import { app, utilityProcess } from 'electron';
import { spawnSync } from 'node:child_process';
import { commandLineWithin } from '#shared/cli.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import type { FromCommandLine } from '#shared/rpc/control.ts';
import { commandLineEntry } from './paths.ts';
import { preferences } from './preferences.ts';
import { lendKeyring } from './sealing.ts';

/** The command that the program was started with, or null when a window is wanted. */
export function wantedCommand(): readonly string[] | null {
  const args = process.argv.slice(1);
  if (app.isPackaged) return commandLineWithin(args);
  // In development the program's folder is the first argument that is no switch.
  const folder = args.findIndex((arg) => !arg.startsWith('-'));
  return commandLineWithin(args.filter((_arg, i) => i !== folder));
}

/**
 * Carries out one command without a window and ends with its exit code. A window that is open beside it goes on: its
 * lock is not touched, no session is begun, and the store takes both.
 */
export function runCommand(argv: readonly string[]): void {
  if (needsHeadless()) return runHeadless();
  // Whoever reads our words may have stopped reading.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  app.disableHardwareAcceleration();
  app.dock?.hide();
  void app.whenReady().then(async () => {
    const env = { ...process.env, QABULXANA_PROFILE: process.env['QABULXANA_PROFILE'] ?? app.getPath('userData') };
    const child = utilityProcess.fork(commandLineEntry, [...argv], { serviceName: 'Qəbulxana command line', stdio: 'ignore', env });
    lendKeyring(child);
    const code = await new Promise<number>((resolve) => {
      child.on('message', (message: FromCommandLine) => {
        if (message.t === 'said') process[message.stream].write(message.text);
        if (message.t !== 'done') return;
        child.off('exit', brokeDown);
        resolve(message.code);
      });
      // Before it is done it ends only when it breaks down.
      const brokeDown = () => {
        process.stderr.write(`${createTranslator(preferences().locale).t('errors.unexpected')}\n`);
        resolve(1);
      };
      child.once('exit', brokeDown);
    });
    for (const stream of [process.stdout, process.stderr]) await new Promise((said) => stream.write('', said));
    app.exit(code);
  });
}

/** On Linux the runtime does not begin without a display, unless it is told before it starts. */
function needsHeadless(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && !process.argv.some((arg) => arg.startsWith('--ozone-platform='));
}

function runHeadless(): void {
  const { status } = spawnSync(process.execPath, ['--ozone-platform=headless', '--log-level=3', ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
