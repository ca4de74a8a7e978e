// Sets up whatever is missing to run, test or package the project. Plain Node, no packages: it must work in a fresh clone.
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { stopChildrenOnSignals } from './lib/processes.mjs';
import { assertLinked, ensureSystemLibraries } from './lib/systemLibraries.mjs';
import { runMain, say, SetupError } from './lib/terminal.mjs';

const OLDEST_NODE = 18;

/**
 * Brings the machine and the project to a state in which the program runs, and returns the Electron to run it with. Every part is done only
 * when it is needed. `tests` adds the tools of the tests, `display` a virtual display (by default where there is no real one), `build` the
 * build of `out/`, `tryOfficial` another attempt at the official Electron. Throws `SetupError` with what to do.
 */
export async function bootstrap({ tests = false, build = true, display = !hasDisplay(), tryOfficial = false } = {}) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) throw new SetupError(`Node.js ${major} is too old to set the project up. Install Node.js 20.19 or newer and try again.`);
  // First: the project's Node is started while its packages are installed, and needs a library that a bare machine lacks.
  await ensureSystemLibraries({ display, tests });
  await ensurePackages();
  const electron = await ensureElectron({ tryOfficial });
  await assertLinked(electron.executable);
  if (build) await ensureBuild(electron);
  return electron;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  stopChildrenOnSignals();
  await runMain(async () => {
    const has = (flag) => process.argv.includes(flag);
    const electron = await bootstrap({ tests: has('--tests'), build: !has('--no-build'), tryOfficial: has('--official') });
    say(`Ready: Electron ${electron.version}${electron.official ? '' : ' (not the official release)'}.`);
  });
}
