// npm run package: packages the built program into a folder and starts it once. With the official Electron that folder is dist/release; with a
// stand-in it is dist/test-build and says so: nothing made from a stand-in is ever a release. `-- --installers` makes this system's installers
// too (official Electron only; QABULXANA_UPDATE_URL says where offices fetch updates from).
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { withVirtualDisplay } from './lib/display.mjs';
import { electronEnv } from './lib/electron.mjs';
import { inProject } from './lib/paths.mjs';
import { run, runNode, stopChildrenOnSignals } from './lib/processes.mjs';
import { runMain, say, SetupError, step } from './lib/terminal.mjs';

const SMOKE_TEST_MS = 60_000;

function testBuildNote({ version }) {
  return (
    'THIS IS A TEST BUILD, NOT A RELEASE.\n\n' +
    `It contains Electron ${version} from a source other than the official release and exists to try the packaging. Do not give it to anybody.\n`
  );
}

async function pack(electron, output, installers) {
  const args = [inProject('node_modules/electron-builder/cli.js'), ...(installers ? [] : ['--dir']), '--publish', 'never', `-c.directories.output=${output}`];
  args.push(`-c.electronVersion=${electron.version}`, `-c.electronDist=${electron.distPath}`);
  const updates = process.env.QABULXANA_UPDATE_URL;
  if (updates) args.push('-c.publish.provider=generic', `-c.publish.url=${updates}`);
  const { code, output: told } = await runNode(args, { env: electronEnv(electron) });
  if (code !== 0) throw new SetupError(`${told.trim()}\n\nThe program could not be packaged.`);
}

/** The packaged program's own file in the output folder. */
function packagedExecutable(output) {
  const folder = readdirSync(output).find((name) => /^(linux|win|mac).*/.test(name) && (name.endsWith('unpacked') || name.startsWith('mac')));
  if (!folder) throw new SetupError(`${output} holds no packaged program.`);
  if (process.platform === 'darwin') return join(output, folder, 'Qəbulxana.app', 'Contents', 'MacOS', 'Qəbulxana');
  return join(output, folder, process.platform === 'win32' ? 'qabulxana.exe' : 'qabulxana');
}

async function smokeTest(executable, electron) {
  const profile = mkdtempSync(join(tmpdir(), 'qabulxana-smoke-'));
  try {
    const args = [...electron.launchArgs, '--disable-gpu', '--smoke-test', `--user-data-dir=${profile}`];
    // A passphrase, so that the store is really opened also where there is no keyring.
    const passphrase = { QABULXANA_PASSPHRASE: 'smoke-test-only' };
    const { code, output, timedOut } = await withVirtualDisplay((env) => run(executable, args, { env: { ...env, ...passphrase }, timeoutMs: SMOKE_TEST_MS, cwd: profile }));
    const answer = output.split('\n').find((line) => line.startsWith('{'));
    if (code === 0 && answer) return answer;
    const why = timedOut ? `gave no answer within ${SMOKE_TEST_MS / 1000} s` : code === 0 ? 'ended without an answer' : `ended with code ${code}`;
    throw new SetupError(`${output.trim()}\n\nThe packaged program ${why}: ${executable}`);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

stopChildrenOnSignals();
await runMain(async () => {
  const installers = process.argv.includes('--installers');
  const electron = await bootstrap({ display: true });
  if (installers && !electron.official) throw new SetupError('Installers are made from the official Electron only, and it is not here. Try: npm run bootstrap -- --official');
  if (installers && !process.env.QABULXANA_UPDATE_URL) throw new SetupError('Set QABULXANA_UPDATE_URL to the address that offices will fetch updates from, and try again.');

  const output = inProject('dist', electron.official ? 'release' : 'test-build');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  if (!electron.official) writeFileSync(join(output, 'NOT-A-RELEASE.txt'), testBuildNote(electron));

  await step(`Packaging into ${output}`, () => pack(electron, output, installers));
  const executable = packagedExecutable(output);
  const answer = await step('Starting the packaged program once', () => smokeTest(executable, electron));
  say(`  it answered: ${answer}`);
  if (!electron.official) say('! This is a TEST BUILD made with a stand-in Electron. It is not a release.');
  process.stdout.write(`${executable}\n`);
});
