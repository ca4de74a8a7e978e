import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { SetupError, step } from './terminal.mjs';

// What a bare machine lacks. Electron opens some of these only while it runs, so asking the linker about the program is not enough.
// Fonts need no line of their own: GTK brings fontconfig, and that brings DejaVu.
const LIBRARIES = [
  { soname: 'libatomic.so.1', packages: ['libatomic1'] }, // the project's Node
  { soname: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { soname: 'libnss3.so', packages: ['libnss3'] },
  { soname: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { soname: 'libgbm.so.1', packages: ['libgbm1'] },
  { soname: 'libXss.so.1', packages: ['libxss1'] },
  { soname: 'libnotify.so.4', packages: ['libnotify4'] },
  { soname: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
];
const VIRTUAL_DISPLAY = { command: 'Xvfb', packages: ['xvfb'] };
const TEST_TOOLS = [{ command: 'pdftotext', packages: ['poppler-utils'] }];

/** True when a program of this name is on the path. */
export function commandExists(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
  const { output } = await run(ldconfig, ['-p']);
  return new Set([...output.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1]));
}

async function missingThings({ display, tests }) {
  const known = await knownLibraries();
  const commands = [...(display ? [VIRTUAL_DISPLAY] : []), ...(tests ? TEST_TOOLS : [])];
  return [...LIBRARIES.filter(({ soname }) => !known.has(soname)), ...commands.filter(({ command }) => !commandExists(command))];
}

/** The first name of a package that this release of the system knows (newer ones renamed some for 64-bit time). */
async function pickName(names) {
  for (const name of names.slice(0, -1)) {
    const { code, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (code === 0 && output.includes('Package:')) return name;
  }
  return names.at(-1);
}

const apt = (args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });

async function installWithApt(missing) {
  const listsAreEmpty = !existsSync('/var/lib/apt/lists') || !readdirSync('/var/lib/apt/lists').some((name) => name.endsWith('_Packages') || name.endsWith('_Packages.lz4'));
  const update = async () => {
    const { code, output } = await apt(['update', '-q']);
    if (code !== 0) throw new SetupError(`${output.trim()}\n\napt-get update did not succeed; check the connection to the package mirror and try again.`);
  };
  const install = async () => apt(['install', '-y', '-q', '--no-install-recommends', ...(await Promise.all(missing.map(({ packages }) => pickName(packages))))]);
  if (listsAreEmpty) await update();
  let result = await install();
  if (result.code !== 0 && !listsAreEmpty) {
    // Old lists name files the mirror no longer has.
    await update();
    result = await install();
  }
  if (result.code !== 0) throw new SetupError(`${result.output.trim()}\n\napt-get install did not succeed.`);
}

/**
 * On Linux, makes sure that the system libraries of Node and Electron are there, a virtual display where one is needed (`display`), and the
 * tools of the tests (`tests`). Installs them on Debian and Ubuntu as root; otherwise fails with the command to type. Elsewhere does nothing.
 */
export async function ensureSystemLibraries({ display, tests }) {
  if (process.platform !== 'linux') return;
  const missing = await missingThings({ display, tests });
  if (missing.length > 0) {
    const what = missing.map(({ soname, command }) => soname ?? command).join(', ');
    if (!commandExists('apt-get')) throw new SetupError(`These system libraries or programs are missing: ${what}. Install them with your system's package manager and try again.`);
    const names = await Promise.all(missing.map(({ packages }) => pickName(packages)));
    if (process.getuid() !== 0) {
      throw new SetupError(`System packages are missing (${what}). Type this once, then try again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`);
    }
    await step(`Installing system packages (${names.join(' ')})`, () => installWithApt(missing));
    const still = await missingThings({ display, tests });
    if (still.length > 0) throw new SetupError(`Still missing after the installation: ${still.map(({ soname, command }) => soname ?? command).join(', ')}.`);
  }
}

/** Fails with the names when the system's linker cannot find a library that a program needs. */
export async function assertLinked(executable) {
  if (process.platform !== 'linux') return;
  const { output } = await run('ldd', [executable]);
  const unresolved = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  if (unresolved.length > 0) throw new SetupError(`Electron needs libraries that this system lacks: ${unresolved.join(', ')}. Install the packages that contain them and try again.`);
}
