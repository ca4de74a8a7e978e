// npm run dev: the application with hot reload, in a demo office of its own, with the portal emulator beside it.
import { bootstrap } from './bootstrap.mjs';
import { dataFolder, demoEnv, openProfile, resetProfile, startEmulator } from './lib/demo.mjs';
import { hasDisplay } from './lib/display.mjs';
import { electronEnv } from './lib/electron.mjs';
import { bestNode, inProject } from './lib/paths.mjs';
import { ended, start, stop, stopChildrenOnSignals } from './lib/processes.mjs';
import { runMain, SetupError } from './lib/terminal.mjs';

stopChildrenOnSignals();
await runMain(async () => {
  if (!hasDisplay()) throw new SetupError('npm run dev opens a window and needs a display. Without one: npm start, or xvfb-run -a npm run dev');
  const electron = await bootstrap({ build: false });
  const folder = dataFolder('qabulxana-dev');
  if (process.argv.includes('--reset')) resetProfile(folder);
  const profile = openProfile(folder);
  const emulator = await startEmulator(profile, { arriveEvery: 30 });
  try {
    const args = [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--', ...electron.launchArgs, `--user-data-dir=${folder}`];
    return await ended(start(bestNode(), args, { stdio: 'inherit', env: { ...electronEnv(electron), ...demoEnv(profile, emulator.url) } }));
  } finally {
    await stop(emulator.child);
  }
});
