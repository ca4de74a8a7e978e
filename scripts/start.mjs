// npm start: sets up, builds, and opens the application in a demo office with the portal emulator beside it. Without a display, or with
// --headless, the main job of the application is done unattended under a virtual display. --reset makes the demo office new first.
import { bootstrap } from './bootstrap.mjs';
import { dataFolder, demoEnv, openProfile, resetProfile, startEmulator } from './lib/demo.mjs';
import { hasDisplay, withVirtualDisplay } from './lib/display.mjs';
import { electronEnv } from './lib/electron.mjs';
import { bestNode, inProject, root } from './lib/paths.mjs';
import { ended, start, stop, stopChildrenOnSignals } from './lib/processes.mjs';
import { runMain, say, SetupError } from './lib/terminal.mjs';

const KNOWN = ['--reset', '--headless'];

async function openWindow(electron, profile, env) {
  say(`▸ Opening the application (demo office in ${profile.folder})`);
  const args = [...electron.launchArgs, root, `--user-data-dir=${profile.folder}`];
  return ended(start(electron.executable, args, { stdio: 'inherit', env }));
}

async function runUnattended(electron, profile, env) {
  say('▸ No display: doing the main job unattended under a virtual display');
  return withVirtualDisplay((display) => {
    const args = [inProject('scripts/demo/run.ts'), '--profile', profile.folder, '--out', inProject('demo-output'), '--electron', electron.executable];
    return ended(start(bestNode(), args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...display } }));
  });
}

stopChildrenOnSignals();
await runMain(async () => {
  const options = process.argv.slice(2);
  const unknown = options.filter((option) => !KNOWN.includes(option));
  if (unknown.length > 0) throw new SetupError(`npm start does not know ${unknown.join(' ')}. It knows: ${KNOWN.join(', ')}`);
  const unattended = options.includes('--headless') || !hasDisplay();
  const electron = await bootstrap({ display: unattended });

  const folder = dataFolder('qabulxana-demo');
  if (options.includes('--reset')) resetProfile(folder);
  const profile = openProfile(folder);
  const emulator = await startEmulator(profile, { arriveEvery: 30 });
  try {
    const env = { ...electronEnv(electron), ...demoEnv(profile, emulator.url) };
    return await (unattended ? runUnattended : openWindow)(electron, profile, env);
  } finally {
    await stop(emulator.child);
  }
});
