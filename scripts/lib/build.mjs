import { existsSync } from 'node:fs';
import { electronEnv } from './electron.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './processes.mjs';
import { hashOf, readStamp, writeStamp } from './stamps.mjs';
import { SetupError, step } from './terminal.mjs';

const SOURCES = ['src', 'resources', 'migrations', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds `out/` when a source has changed since the last build. */
export async function ensureBuild(electron) {
  const sources = hashOf(...SOURCES);
  if (readStamp('build')?.sources === sources && RESULTS.every((file) => existsSync(inProject(file)))) return;
  await step('Building the application', async () => {
    const { code, output } = await runNode([inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { env: electronEnv(electron) });
    if (code !== 0) throw new SetupError(`${output.trim()}\n\nThe application could not be built.`);
    writeStamp('build', { sources });
  });
}
