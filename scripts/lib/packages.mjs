import { existsSync } from 'node:fs';
import { inProject, projectNode } from './paths.mjs';
import { run } from './processes.mjs';
import { readJson } from './stamps.mjs';
import { say, SetupError, step } from './terminal.mjs';

const OLDEST_NPM = 10;
const tail = (text, lines = 25) => text.trimEnd().split('\n').slice(-lines).join('\n');

/** Runs npm with the Node that npm itself came with: the project's own Node may be among the files npm is about to replace. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  const own = process.env.npm_node_execpath;
  if (cli?.endsWith('npm-cli.js') && own && existsSync(own)) return run(own, [cli, ...args], options);
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true, ...options }) : run('npm', args, options);
}

async function ensureNpm() {
  // npm tells its version to the scripts it runs; asking it again costs half a second.
  const told = /^npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
  const major = Number(told ?? /^(\d+)\.\d+/m.exec((await npm(['--version'])).output)?.[1]);
  if (major >= OLDEST_NPM) return;
  throw new SetupError(
    major
      ? `npm ${major} is too old for this project (needs ${OLDEST_NPM} or newer). Type: npm install --global npm@11`
      : 'npm was not found. Install Node.js 20.19 or newer, which brings npm, and try again.',
  );
}

/** True when every package of package-lock.json is there in its exact version, as npm's own record and the folders say. */
export function packagesComplete() {
  const wanted = readJson(inProject('package-lock.json'))?.packages;
  const present = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  const agrees = Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    if (!present[path]) return Boolean(optional || devOptional);
    return present[path].version === version;
  });
  return agrees && Object.keys(present).every((path) => existsSync(inProject(path, 'package.json')));
}

async function installPackages() {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const clean = await npm(['ci', ...quiet]);
  // A registry that lacks a package's binaries for other systems leaves gaps in the lock file, and `npm ci` then refuses to begin. The same
  // locked versions and checksums are installed by this, which leaves the lock file as it is.
  if (clean.code === 0 || !/Missing: .+ from lock file/.test(clean.output)) return clean;
  say('  package-lock.json does not name the binaries of every other system; installing the locked versions without that check.');
  return npm(['install', '--no-save', ...quiet]);
}

async function projectNodeWorks() {
  const wanted = readJson(inProject('node_modules', 'node', 'package.json'))?.version;
  if (!wanted || !existsSync(projectNode)) return false;
  const { code, output } = await run(projectNode, ['--version']);
  return code === 0 && output.trim() === `v${wanted}`;
}

/** Brings node_modules to the state package-lock.json describes; does nothing when it is there already. */
export async function ensurePackages() {
  await ensureNpm();
  if (!packagesComplete()) {
    await step('Installing packages (npm ci)', async () => {
      const { code, output } = await installPackages();
      if (code !== 0 || !packagesComplete()) {
        throw new SetupError(`${tail(output)}\n\nThe packages could not be installed. Check the connection to the npm registry (npm ping), then try again.`);
      }
    });
  }
  if (await projectNodeWorks()) return;
  const { version } = readJson(inProject('node_modules', 'node', 'package.json')) ?? {};
  await step(`Fetching Node ${version} for the project`, async () => {
    const { output } = await npm(['rebuild', 'node']);
    if (await projectNodeWorks()) return;
    throw new SetupError(`${tail(output)}\n\nNode ${version} could not be set up in node_modules/node. Delete the node_modules folder and try again.`);
  });
}
